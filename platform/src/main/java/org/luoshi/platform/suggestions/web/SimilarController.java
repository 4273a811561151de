package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.RelateMatters;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.SimilarSuggestions;
import org.luoshi.platform.suggestions.SuggestionViews;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What else was suggested on the same subject, with the passages shared, for whoever may merge. */
@Controller
class SimilarController {
    private final Matters matters;
    private final MatterAccess access;
    private final SuggestionViews views;
    private final SimilarSuggestions similar;
    private final Frames frames;

    SimilarController(
            Matters matters, MatterAccess access, SuggestionViews views, SimilarSuggestions similar, Frames frames) {
        this.matters = matters;
        this.access = access;
        this.views = views;
        this.similar = similar;
        this.frames = frames;
    }

    @GetMapping("/suggestions/{number}/similar")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "suggestions.similar.title", number);
        if (!frame.may(RelateMatters.PERMISSION)) {
            throw new AccessDeniedException(RelateMatters.PERMISSION);
        }
        Mover mover = Mover.of(Viewer.of(request));
        Matter matter =
                matters.byNumber(number).filter(m -> access.maySee(m, mover)).orElseThrow(SimilarController::notThere);
        SuggestionViews.Part part = views.part(matter, mover).orElseThrow(SimilarController::notThere);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new SimilarPage(
                        number,
                        matter.title(),
                        PapersPages.href(number),
                        lines(similar.to(matter.id(), part.suggestion().text()), matters)));
        return "suggestions/similar";
    }

    /** Those found, with the number each is known by. */
    static List<SimilarPage.Line> lines(List<SimilarSuggestions.Similar> found, Matters matters) {
        return found.stream()
                .map(each -> line(each, number(each.id(), matters)))
                .toList();
    }

    private static SimilarPage.Line line(SimilarSuggestions.Similar each, String number) {
        return new SimilarPage.Line(
                number, PapersPages.href(number), each.lead(), each.percent(), each.title(), each.text());
    }

    private static String number(MatterId id, Matters matters) {
        return matters.find(id).orElseThrow().number();
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
