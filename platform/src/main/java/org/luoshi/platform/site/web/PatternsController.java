package org.luoshi.platform.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.site.Confirmation;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Query;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every page element on one page (界面元素), for those who build pages. */
@Controller
class PatternsController {
    private static final String CONFIRM = "/patterns/confirm";

    private final Frames frames;

    PatternsController(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/patterns")
    String patterns(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "patterns.title");
        model.addAttribute("frame", frame);
        model.addAttribute("page", new PatternsPage(frame, Query.of(request)));
        return "site/patterns";
    }

    @GetMapping(CONFIRM)
    String confirm(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "patterns.confirm");
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new Confirmation(
                        frame.t("patterns.confirm.question"),
                        List.of(frame.t("patterns.confirm.first"), frame.t("patterns.confirm.second")),
                        CONFIRM,
                        Map.of("number", "2026-0132"),
                        frame.t("patterns.confirm.yes"),
                        "/patterns",
                        List.of(new Crumb(frame.t("patterns.title"), "/patterns"))));
        return "site/confirm";
    }
}
