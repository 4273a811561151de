package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.matters.web.MoveForm;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.SuggestionViews;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One suggestion and the acts open to the viewer. */
@Controller
class SuggestionController {
    private final Matters matters;
    private final MatterAccess access;
    private final SuggestionPages pages;
    private final SuggestionViews views;
    private final MoveForm form;
    private final MatterLinks links;
    private final CityDate date;
    private final Frames frames;

    SuggestionController(
            Matters matters,
            MatterAccess access,
            SuggestionPages pages,
            SuggestionViews views,
            MoveForm form,
            MatterLinks links,
            CityDate date,
            Frames frames) {
        this.matters = matters;
        this.access = access;
        this.pages = pages;
        this.views = views;
        this.form = form;
        this.links = links;
        this.date = date;
        this.frames = frames;
    }

    @GetMapping("/suggestions/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        Mover mover = Mover.of(Viewer.of(request));
        Matter matter = visible(number, mover);
        if (matter.isTiedTo(mover.person())) {
            views.read(matter.id(), mover, date.now());
        }
        return page(matter, mover, MatterPages.Attempt.NONE, request, model);
    }

    @PostMapping("/suggestions/{number}/events/{event}")
    String move(
            @PathVariable String number,
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Mover mover = Mover.of(Viewer.of(request));
        // whoever may not see it is refused by the use case, which leaves a line
        Matter matter = known(number);
        return form.answer(
                matter,
                event,
                PointForms.composed(event, typed),
                request,
                response,
                moved -> links.to(moved.run().procedure().id(), moved.number()),
                attempt -> page(visible(number, mover), mover, attempt, request, model));
    }

    private String page(
            Matter matter, Mover mover, MatterPages.Attempt attempt, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "suggestions.show.title", matter.number(), matter.title());
        SuggestionPage page = pages.page(matter, mover, attempt, frame, request.getParameter("refused"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("frame", frame);
        model.addAttribute("page", page);
        return "suggestions/show";
    }

    private Matter known(String number) {
        return matters.byNumber(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Matter visible(String number, Mover mover) {
        return matters.byNumber(number)
                .filter(m -> access.maySee(m, mover))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
