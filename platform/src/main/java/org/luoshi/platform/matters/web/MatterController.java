package org.luoshi.platform.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.RelateMatters;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One matter and the acts open to the viewer. */
@Controller
class MatterController {
    private final Matters matters;
    private final MatterAccess access;
    private final MatterPages pages;
    private final RelateMatters relate;
    private final MoveForm form;
    private final MatterLinks links;
    private final Frames frames;

    MatterController(
            Matters matters,
            MatterAccess access,
            MatterPages pages,
            RelateMatters relate,
            MoveForm form,
            MatterLinks links,
            Frames frames) {
        this.matters = matters;
        this.access = access;
        this.pages = pages;
        this.relate = relate;
        this.form = form;
        this.links = links;
        this.frames = frames;
    }

    @GetMapping("/matters/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        Mover mover = Mover.of(Viewer.of(request));
        Matter matter = visible(number, mover);
        if (!links.base(matter.run().procedure().id()).equals("/matters")) {
            return "redirect:" + links.to(matter.run().procedure().id(), number);
        }
        return page(matter, mover, MatterPages.Attempt.NONE, request, model);
    }

    @PostMapping("/matters/{number}/events/{event}")
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
                typed,
                request,
                response,
                moved -> links.to(moved.run().procedure().id(), moved.number()),
                attempt -> page(visible(number, mover), mover, attempt, request, model));
    }

    /** Ties this matter to another one by its number. */
    @PostMapping("/matters/{number}/relations")
    String relate(
            @PathVariable String number,
            @RequestParam String other,
            @RequestParam String kind,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        Mover mover = Mover.of(viewer);
        Matter matter = visible(number, mover);
        RelateMatters.Kind tie = kind.equals("merged") ? RelateMatters.Kind.MERGED : RelateMatters.Kind.RELATED;
        Frame frame = frames.frame(request, "matters.relations");
        Panel said = switch (relate.handle(matter.id(), other, tie, viewer.may(RelateMatters.PERMISSION), mover)) {
            case RelateMatters.Result.Tied tied -> Panel.done(frame.t("matters.related", tied.other()));
            case RelateMatters.Result.Refused refused -> Panel.refused(MatterPages.in(frame, refused.words()), "", "");
        };
        Flash.leave(redirect, said);
        return "redirect:" + links.to(matter.run().procedure().id(), number);
    }

    private String page(
            Matter matter, Mover mover, MatterPages.Attempt attempt, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "matters.show.title", matter.number(), matter.title());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.page(matter, mover, attempt, frame));
        return "matters/show";
    }

    private Matter known(String number) {
        return matters.byNumber(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Matter visible(String number, Mover mover) {
        Optional<Matter> matter = matters.byNumber(number).filter(m -> access.maySee(m, mover));
        return matter.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
