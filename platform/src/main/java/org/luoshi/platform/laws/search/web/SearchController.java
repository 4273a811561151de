package org.luoshi.platform.laws.search.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Search in the law library, for everybody. Works as a form; with script the results follow what is typed. */
@Controller
class SearchController {
    private static final String HTMX = "HX-Request";

    private final SearchPages pages;
    private final Frames frames;
    private final CityDate city;

    SearchController(SearchPages pages, Frames frames, CityDate city) {
        this.pages = pages;
        this.frames = frames;
        this.city = city;
    }

    @GetMapping("/laws/search")
    String search(HttpServletRequest request, HttpServletResponse response, Model model) {
        boolean live = request.getHeader(HTMX) != null;
        response.setHeader(HttpHeaders.VARY, HTMX);
        model.addAttribute("frame", frames.frame(request, "lawsearch.title"));
        model.addAttribute("page", page(request, !live));
        return live ? "laws/_results" : "laws/search";
    }

    @GetMapping(value = "/laws/search.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    SearchJson searchJson(HttpServletRequest request) {
        SearchPage page = page(request, false);
        return SearchJson.of(page, page.form().on(city.today()).toString());
    }

    /** Titles and articles that may be meant, while somebody types into a box on another page. */
    @GetMapping("/laws/search/titles")
    String titles(HttpServletRequest request, HttpServletResponse response, Model model) {
        LocalDate today = city.today();
        boolean live = request.getHeader(HTMX) != null;
        response.setHeader(HttpHeaders.VARY, HTMX);
        String words = SearchForm.of(Query.of(request)).words();
        model.addAttribute("frame", frames.frame(request, "lawsearch.titles"));
        model.addAttribute("words", words);
        model.addAttribute("titles", pages.titles(words, today));
        return live ? "laws/_titles" : "laws/titles";
    }

    private SearchPage page(HttpServletRequest request, boolean whole) {
        return pages.page(Query.of(request), city.today(), Lang.of(request), whole);
    }
}
