package org.luoshi.platform.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What surrounds a page and speaks for it (页面框架): every template takes one as {@code frame}.
 *
 * @param title of this page, in the reader's language
 * @param nav what this viewer may open, in order
 * @param today the city's day; null only on an error page that could not learn it
 * @param demo whether {@code today} is a demo's own date
 * @param making whether the city is still being made and figures will change
 * @param csrf the form token; read it only where a form needs it, for reading it may begin a session
 * @param flash what the last action left to say
 * @param here path and query of this page, to come back to
 * @param shelf the kept views, asked only by what shows them
 */
public record Frame(
        String title,
        Viewer viewer,
        List<NavLink> nav,
        String cityName,
        @Nullable LocalDate today,
        boolean demo,
        boolean making,
        Lang lang,
        Theme theme,
        @Nullable CsrfToken csrf,
        @Nullable Panel flash,
        String here,
        Messages messages,
        Assets assets,
        Shelf shelf) {
    /** The kept views of this page's reader, looked up when a template shows them. */
    record Shelf(KeptViews views, Query query) {}

    /** The words for a key in the reader's language. */
    public String t(String key, Object... args) {
        return messages.text(lang, key, args);
    }

    /** One of two texts that exist in both languages, by the reader's language. */
    public String either(String zh, String en) {
        return lang == Lang.ZH ? zh : en;
    }

    /** 2025年10月11日 or 11 October 2025. */
    public String date(LocalDate day) {
        return Dates.day(day, lang);
    }

    /** 2025年10月11日 09:30 or 11 October 2025 09:30. */
    public String moment(LocalDateTime moment) {
        return Dates.moment(moment, lang);
    }

    /** 星期六 or Saturday. */
    public String weekday(LocalDate day) {
        return Dates.weekday(day, lang);
    }

    /** The address of a file below {@code /assets}, with its content's hash in it. */
    public String asset(String name) {
        return assets.href(name);
    }

    /** {@link #here} to stand inside another address. */
    public String hereEncoded() {
        return URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /** This list with its filters, taken along as {@code csv}, {@code xlsx} or {@code print}. */
    public String take(String as) {
        return Take.of(as).href(here);
    }

    /** The kept views of this list; null where nothing is kept. */
    public @Nullable ViewStrip strip() {
        return Take.of(shelf.query.first(Take.PARAM)).whole() ? null : shelf.views.strip(viewer, shelf.query);
    }

    /** Every view the viewer kept, over all lists. */
    public List<ViewLink> keptViews() {
        return viewer.signedIn() ? shelf.views.all(viewer) : List.of();
    }

    /** How many things wait in the viewer's menu. */
    public int unread() {
        return viewerNav().stream().mapToInt(NavLink::count).sum();
    }

    public boolean may(String permission) {
        return viewer.may(permission);
    }

    /** The links of the main navigation. */
    public List<NavLink> mainNav() {
        return nav.stream().filter(link -> link.section() != NavSection.VIEWER).toList();
    }

    /** The same as they stand in the header: by section where there are many. */
    public List<NavGroup> navGroups() {
        return NavGroup.of(mainNav());
    }

    /** The links below the viewer's name. */
    public List<NavLink> viewerNav() {
        return nav.stream().filter(link -> link.section() == NavSection.VIEWER).toList();
    }
}
