package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Problems;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.MarkPoints;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.platform.suggestions.SuggestionPoints;
import org.luoshi.platform.suggestions.SuggestionTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Marking what a suggestion asks for: found in its text, confirmed or changed by a person. */
@Controller
class PointsController {
    private final MarkPoints mark;
    private final SuggestionPoints points;
    private final SuggestionTexts texts;
    private final Matters matters;
    private final MatterLinks links;
    private final Frames frames;

    PointsController(
            MarkPoints mark,
            SuggestionPoints points,
            SuggestionTexts texts,
            Matters matters,
            MatterLinks links,
            Frames frames) {
        this.mark = mark;
        this.points = points;
        this.texts = texts;
        this.matters = matters;
        this.links = links;
        this.frames = frames;
    }

    @GetMapping("/suggestions/{number}/points")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        Matter matter = known(number);
        if (!mark.isPossible(matter, Mover.of(Viewer.of(request)))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<String> marked = points.of(matter.id());
        List<String> found = marked.isEmpty() ? mark.proposed(matter.id()) : List.of();
        String typed = String.join("\n", marked.isEmpty() ? found : marked);
        return page(matter, typed, found.size(), Problems.NONE, request, model);
    }

    @PostMapping("/suggestions/{number}/points")
    String mark(
            @PathVariable String number,
            @RequestParam(name = "points", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Matter matter = known(number);
        Frame frame = frames.frame(request, "suggestions.points.mark");
        return switch (mark.handle(matter.id(), typed.lines().toList(), Mover.of(Viewer.of(request)))) {
            case MarkPoints.Result.Marked(List<String> marked) -> {
                Flash.leave(redirect, Panel.done(frame.t("suggestions.points.marked", marked.size())));
                yield "redirect:" + links.to(matter.run().procedure().id(), matter.number());
            }
            case MarkPoints.Result.NotInText(String passage) ->
                again(matter, typed, frame.t("suggestions.points.not-in-text", passage), request, response, model);
            case MarkPoints.Result.TooMany _ ->
                again(matter, typed, frame.t("suggestions.points.too-many"), request, response, model);
            case MarkPoints.Result.TooLate _ ->
                again(matter, typed, frame.t("suggestions.points.too-late"), request, response, model);
            case MarkPoints.Result.NotForYou _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private String again(
            Matter matter,
            String typed,
            String problem,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(matter, typed, 0, Problems.NONE.and("points", problem), request, model);
    }

    private String page(
            Matter matter, String typed, int found, Problems problems, HttpServletRequest request, Model model) {
        Suggestion.Text text = texts.of(matter.id());
        model.addAttribute("frame", frames.frame(request, "suggestions.points.mark"));
        model.addAttribute(
                "page",
                new PointsPage(
                        matter.number(),
                        matter.title(),
                        links.to(matter.run().procedure().id(), matter.number()),
                        text.facts(),
                        text.proposal(),
                        typed,
                        found,
                        problems));
        return "suggestions/points";
    }

    private Matter known(String number) {
        return matters.byNumber(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
