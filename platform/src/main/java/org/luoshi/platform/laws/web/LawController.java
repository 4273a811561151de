package org.luoshi.platform.laws.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Query;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The library as people read it: the list, one law, one article, what cites the repealed. */
@Controller
class LawController {
    private final LawPages pages;
    private final CityDate date;
    private final Frames frames;

    LawController(LawPages pages, CityDate date, Frames frames) {
        this.pages = pages;
        this.date = date;
        this.frames = frames;
    }

    @Bean
    static FilteredList lawsList(LawLibrary library, CityDate date) {
        return FilteredList.at("/laws", "laws.title")
                .knows("title")
                .knows("level", FilteredList.ID)
                .knows("kind", FilteredList.ID)
                .knows("area")
                .knows("maker")
                .knows("year", FilteredList.YEAR)
                .knows("status", FilteredList.ID)
                .knows("sort", "-?(title|day|effective)")
                .counts((query, _) -> library.count(LawPages.filter(query), date.today()));
    }

    @GetMapping("/laws")
    String list(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "laws.title");
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.list(Query.of(request), frame));
        return "laws/list";
    }

    @GetMapping("/laws/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String version,
            HttpServletRequest request,
            Model model) {
        LawPage.Show page = pages.show(id, version, AsOf.read(on, known, date)).orElseThrow(LawController::notThere);
        model.addAttribute(
                "frame", frames.frame(request, "laws.show.title", page.shown().title()));
        model.addAttribute("page", page);
        return "laws/show";
    }

    @GetMapping("/laws/{id}/articles/{article}")
    String article(
            @PathVariable String id,
            @PathVariable String article,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request,
            Model model) {
        Frame frame = frames.frame(request, "laws.article.title");
        LawPage.ArticlePage page = number(article)
                .flatMap(n -> pages.article(id, n, AsOf.read(on, known, date), Query.of(request), frame))
                .orElseThrow(LawController::notThere);
        model.addAttribute(
                "frame", frames.frame(request, "laws.show.title", page.shown().title() + " " + page.label()));
        model.addAttribute("page", page);
        return "laws/article";
    }

    @GetMapping("/laws/citing-repealed")
    String repealed(HttpServletRequest request, Model model) {
        model.addAttribute("frame", frames.frame(request, "laws.repealed.title"));
        model.addAttribute("page", pages.repealed(Query.of(request)));
        return "laws/repealed";
    }

    /** {@code 120-1} is 第一百二十条之一. */
    static Optional<ProvisionNumber> number(String written) {
        if (!written.matches("[1-9]\\d{0,3}(-[1-9]\\d{0,2})?")) {
            return Optional.empty();
        }
        int dash = written.indexOf('-');
        return Optional.of(
                dash < 0
                        ? ProvisionNumber.of(Integer.parseInt(written))
                        : new ProvisionNumber(
                                Integer.parseInt(written.substring(0, dash)),
                                Integer.parseInt(written.substring(dash + 1))));
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
