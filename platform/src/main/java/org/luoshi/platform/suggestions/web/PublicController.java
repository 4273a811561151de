package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.suggestions.PublishedSuggestions;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Concluded suggestions as the public reads them, as far as the place's rules go; each page has its JSON twin. */
@Controller
class PublicController {
    private static final int SEARCH = 100;

    private final PublishedSuggestions published;
    private final Names names;
    private final Frames frames;

    PublicController(PublishedSuggestions published, Names names, Frames frames) {
        this.published = published;
        this.names = names;
        this.frames = frames;
    }

    @Bean
    static FilteredList publishedList(PublishedSuggestions published) {
        return FilteredList.at("/public/suggestions", "suggestions.public")
                .knows("q")
                .counts((query, _) -> published.count(search(query.first("q"))));
    }

    @GetMapping("/public/suggestions")
    String list(@RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
        model.addAttribute("frame", frames.frame(request, "suggestions.public"));
        model.addAttribute("page", page(q, Query.of(request)));
        return "suggestions/published";
    }

    @GetMapping(value = "/public/suggestions.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    PublicPages.ListJson listJson(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        PublicPages.ListPage page = page(q, Query.of(request));
        return new PublicPages.ListJson(page.pager().total(), page.pager().page(), page.lines());
    }

    @GetMapping("/public/suggestions/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        PublishedSuggestions.Shown shown = found(number);
        model.addAttribute(
                "frame",
                frames.frame(request, "matters.show.title", number, shown.line().title()));
        model.addAttribute("page", new PublicPages.ShowPage(shown, units(shown)));
        return "suggestions/public";
    }

    @GetMapping(value = "/public/suggestions/{number}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    PublicPages.ShowJson showJson(@PathVariable String number) {
        PublishedSuggestions.Shown s = found(number);
        List<PublicPages.ReplyJson> replies = s.replies().stream()
                .map(r -> new PublicPages.ReplyJson(
                        names.unit(r.unit()),
                        r.category(),
                        r.text(),
                        r.on().toString(),
                        r.points().stream()
                                .map(a -> new PublicPages.PointJson(
                                        a.point(), a.kind().code(), a.text()))
                                .toList()))
                .toList();
        return new PublicPages.ShowJson(s.line(), s.congress(), s.facts(), s.proposal(), replies, s.result());
    }

    private PublicPages.ListPage page(String typed, Query query) {
        String search = search(typed);
        Pager pager = Pager.of(query, PublishedSuggestions.PAGE_SIZE, published.count(search));
        return new PublicPages.ListPage(
                !published.pieces().isEmpty(), search, published.list(search, pager.offset(), pager.size()), pager);
    }

    private static String search(String typed) {
        return typed.strip().length() > SEARCH ? typed.strip().substring(0, SEARCH) : typed.strip();
    }

    private PublishedSuggestions.Shown found(String number) {
        return published.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<String> units(PublishedSuggestions.Shown shown) {
        return shown.replies().stream().map(r -> names.unit(r.unit())).toList();
    }
}
