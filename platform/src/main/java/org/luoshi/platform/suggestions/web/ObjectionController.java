package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.ObjectToPublication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A deputy's objection to publication: said, and taken back. */
@Controller
class ObjectionController {
    private final ObjectToPublication object;
    private final Matters matters;
    private final MatterLinks links;
    private final Frames frames;

    ObjectionController(ObjectToPublication object, Matters matters, MatterLinks links, Frames frames) {
        this.object = object;
        this.matters = matters;
        this.links = links;
        this.frames = frames;
    }

    @PostMapping("/suggestions/{number}/objection")
    String object(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Matter matter = known(number);
        return back(matter, object.object(matter.id(), reason, Mover.of(Viewer.of(request))), request, redirect);
    }

    @PostMapping("/suggestions/{number}/objection/take-back")
    String takeBack(@PathVariable String number, HttpServletRequest request, RedirectAttributes redirect) {
        Matter matter = known(number);
        return back(matter, object.takeBack(matter.id(), Mover.of(Viewer.of(request))), request, redirect);
    }

    private String back(
            Matter matter, ObjectToPublication.Result result, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "suggestions.objection");
        String words = frame.t("suggestions.objection."
                + result.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        switch (result) {
            case OBJECTED, TAKEN_BACK -> Flash.leave(redirect, Panel.done(words));
            case NO_REASON, NOT_HERE -> Flash.leave(redirect, Panel.refused(words, "", ""));
            case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:" + links.to(matter.run().procedure().id(), matter.number());
    }

    private Matter known(String number) {
        return matters.byNumber(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
