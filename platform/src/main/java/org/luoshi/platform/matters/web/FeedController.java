package org.luoshi.platform.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.luoshi.platform.access.HomeAddress;
import org.luoshi.platform.access.PublicPath;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.DeskViews;
import org.luoshi.platform.matters.DueFeed;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's due dates in a calendar program (时限订阅): the page that makes the address, and the feed behind it. */
@Controller
class FeedController {
    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType WORDS = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final String PATH = "/matters/calendar.ics";

    private final DueFeed feed;
    private final DeskViews views;
    private final MatterLinks links;
    private final HomeAddress home;
    private final CityDate date;
    private final Messages messages;
    private final Frames frames;

    FeedController(
            DueFeed feed,
            DeskViews views,
            MatterLinks links,
            HomeAddress home,
            CityDate date,
            Messages messages,
            Frames frames) {
        this.feed = feed;
        this.views = views;
        this.links = links;
        this.home = home;
        this.date = date;
        this.messages = messages;
        this.frames = frames;
    }

    @Bean
    static PublicPath feedOfDueDates() {
        return new PublicPath(PATH);
    }

    @Bean
    static NavEntry feedNav() {
        return new NavEntry("matters.nav.feed", "/matters/feed", NavSection.VIEWER, 50, "matters.work");
    }

    @GetMapping("/matters/feed")
    String show(HttpServletRequest request, SignedIn person, Model model) {
        return page(request, person, model, "");
    }

    /** The address is on the page that answers, once, and nowhere else. */
    @PostMapping("/matters/feed")
    String renew(HttpServletRequest request, HttpServletResponse response, SignedIn person, Model model) {
        response.setHeader("Cache-Control", "no-store");
        return page(request, person, model, home.address() + PATH + "?token=" + feed.renew(person));
    }

    @PostMapping("/matters/feed/revoke")
    String revoke(HttpServletRequest request, SignedIn person, RedirectAttributes redirect) {
        feed.revoke(person);
        Frame frame = frames.frame(request, "matters.feed");
        Flash.leave(redirect, Panel.done(frame.t("matters.feed.revoked")));
        return "redirect:/matters/feed";
    }

    @GetMapping(PATH)
    ResponseEntity<String> iCalendar(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        Lang lang = Lang.of(request);
        Optional<Viewer> viewer = feed.opens(token);
        if (viewer.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .contentType(WORDS)
                    .cacheControl(CacheControl.noStore())
                    .body(messages.text(lang, "matters.feed.unknown", home.address() + "/matters/feed"));
        }
        DueCalendar calendar = new DueCalendar(messages, lang, links, home.address(), date.instant());
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(calendar.write(views.mine(Mover.of(viewer.get()))));
    }

    private String page(HttpServletRequest request, SignedIn person, Model model, String address) {
        Frame frame = frames.frame(request, "matters.feed");
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new FeedPage(
                        feed.has(person), address, views.mine(Mover.of(person)).size()));
        return "matters/feed";
    }
}
