package org.luoshi.platform.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Builds the frame of a page from its request (页面框架的来处). */
@Component
public class Frames {
    private final CitySettings city;
    private final ObjectProvider<CityDay> day;
    private final CityInTheMaking making;
    private final List<NavEntry> entries;
    private final List<NavCount> counts;
    private final ObjectProvider<KeptViews> views;
    private final Messages messages;
    private final Assets assets;

    Frames(
            CitySettings city,
            ObjectProvider<CityDay> day,
            CityInTheMaking making,
            ObjectProvider<NavEntry> entries,
            ObjectProvider<NavCount> counts,
            ObjectProvider<KeptViews> views,
            Messages messages,
            Assets assets) {
        this.city = city;
        this.day = day;
        this.making = making;
        this.entries = entries.stream()
                .sorted(Comparator.comparing(NavEntry::section)
                        .thenComparingInt(NavEntry::order)
                        .thenComparing(NavEntry::href))
                .toList();
        this.counts = counts.stream().toList();
        this.views = views;
        this.messages = messages;
        this.assets = assets;
    }

    /** The frame of a page with this title. */
    public Frame frame(HttpServletRequest request, String titleKey, Object... args) {
        CityDay shown = day.getObject();
        Viewer viewer = Viewer.of(request);
        return framed(request, viewer, nav(request, viewer), shown.today(), shown.demo(), titleKey, args);
    }

    /**
     * A frame that asks nobody: no date, no navigation. For telling that something is broken, and for the words said to a
     * form whose answer is a redirect.
     */
    public Frame bare(HttpServletRequest request, String titleKey, Object... args) {
        return framed(request, Viewer.of(request), List.of(), null, false, titleKey, args);
    }

    private Frame framed(
            HttpServletRequest request,
            Viewer viewer,
            List<NavLink> nav,
            @Nullable LocalDate today,
            boolean demo,
            String titleKey,
            Object... args) {
        Lang lang = Lang.of(request);
        return new Frame(
                messages.text(lang, titleKey, args),
                viewer,
                nav,
                city.in(lang),
                today,
                demo,
                making.underWay(),
                lang,
                Theme.of(request),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                Flash.left(request),
                here(request),
                messages,
                assets,
                new Frame.Shelf(views.getIfAvailable(() -> KeptViews.NONE), Query.of(request)));
    }

    private List<NavLink> nav(HttpServletRequest request, Viewer viewer) {
        String path = path(request);
        List<NavEntry> shown =
                entries.stream().filter(entry -> entry.visibleTo(viewer)).toList();
        // of two entries that lead here, the nearer one is current: /matters/desk, not /matters
        int nearest = shown.stream()
                .filter(entry -> entry.leadsTo(path))
                .mapToInt(entry -> entry.href().length())
                .max()
                .orElse(0);
        return shown.stream()
                .map(entry -> new NavLink(
                        entry.key(),
                        entry.href(),
                        entry.section(),
                        entry.leadsTo(path) && entry.href().length() == nearest,
                        count(entry, viewer)))
                .toList();
    }

    private int count(NavEntry entry, Viewer viewer) {
        return counts.stream()
                .filter(count -> count.href().equals(entry.href()))
                .mapToInt(count -> count.count(viewer))
                .sum();
    }

    /** The page the reader asked for, also while an error page answers in its place. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String uri ? uri : request.getRequestURI();
    }

    /** Where a switch in the header leads back to: only a page that was read, never one that was sent. */
    private static String here(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        String query = request.getQueryString();
        return query == null ? path(request) : path(request) + "?" + query;
    }
}
