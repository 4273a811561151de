package org.luoshi.platform.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.AddSubItem;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a part to a matter; every matter's page leads here for whoever may divide it. */
@Controller
class SubItemController {
    private final AddSubItem add;
    private final Matters matters;
    private final MatterAccess access;
    private final MatterLinks links;
    private final Names names;
    private final Frames frames;

    SubItemController(
            AddSubItem add, Matters matters, MatterAccess access, MatterLinks links, Names names, Frames frames) {
        this.add = add;
        this.matters = matters;
        this.access = access;
        this.links = links;
        this.names = names;
        this.frames = frames;
    }

    @GetMapping("/matters/{number}/parts/new")
    String form(@PathVariable String number, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        Mover mover = Mover.of(Viewer.of(request));
        Matter matter = visible(number, mover);
        Frame frame = frames.frame(request, "matters.parts.add");
        return add.refusal(matter, mover)
                .map(why -> back(matter, Panel.refused(MatterPages.in(frame, why), "", ""), redirect))
                .orElseGet(() -> page(
                        matter,
                        UUID.randomUUID().toString(),
                        SubItemForm.Typed.NOTHING,
                        Map.of(),
                        mover,
                        frame,
                        model));
    }

    @PostMapping("/matters/{number}/parts")
    String add(
            @PathVariable String number,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String weight,
            @RequestParam(defaultValue = "") String task,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Mover mover = Mover.of(Viewer.of(request));
        // whoever may not see it is refused by the use case, which leaves a line
        Matter matter = matters.byNumber(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        SubItemForm.Typed typed = new SubItemForm.Typed(title, unit, due, weight, task);
        Frame frame = frames.frame(request, "matters.parts.add");
        return switch (add.handle(command(new MatterId(id), matter, typed), mover)) {
            case AddSubItem.Result.Added(Matter part) ->
                back(matter, Panel.done(frame.t("matters.parts.added", part.number())), redirect);
            case AddSubItem.Result.Refused refused ->
                back(matter, Panel.refused(MatterPages.in(frame, refused.words()), "", ""), redirect);
            case AddSubItem.Result.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case AddSubItem.Result.Incomplete incomplete -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(matter, id.toString(), typed, incomplete.problems(), mover, frame, model);
            }
        };
    }

    private static AddSubItem.Command command(MatterId id, Matter matter, SubItemForm.Typed typed) {
        return new AddSubItem.Command(
                id, matter.id(), typed.title(), typed.unit(), day(typed.due()), weight(typed.weight()), typed.task());
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** 0 is refused: what cannot be read is no weight. */
    private static int weight(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private String page(
            Matter matter,
            String id,
            SubItemForm.Typed typed,
            Map<String, AddSubItem.Problem> problems,
            Mover mover,
            Frame frame,
            Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new SubItemForm(
                        id,
                        matter.number(),
                        matter.title(),
                        href(matter),
                        units(matter, mover, frame),
                        typed,
                        problems));
        return "matters/part";
    }

    private List<Choice> units(Matter matter, Mover mover, Frame frame) {
        String own = add.giver(matter, mover);
        List<Choice> units = new ArrayList<>();
        if (own != null) {
            units.add(new Choice(own, frame.t("matters.parts.own-unit", names.unit(own))));
        }
        names.units().stream()
                .filter(u -> !u.id().equals(own))
                .map(u -> new Choice(u.id(), u.name()))
                .forEach(units::add);
        return units;
    }

    private String href(Matter matter) {
        return links.to(matter.run().procedure().id(), matter.number());
    }

    private String back(Matter matter, Panel said, RedirectAttributes redirect) {
        Flash.leave(redirect, said);
        return "redirect:" + href(matter);
    }

    private Matter visible(String number, Mover mover) {
        return matters.byNumber(number)
                .filter(m -> access.maySee(m, mover))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
