package org.luoshi.platform.site.web;

import jakarta.servlet.http.HttpServletRequest;
import org.luoshi.platform.site.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every page element on one page (界面元素), for those who build pages. */
@Controller
class PatternsController {
    private final Frames frames;

    PatternsController(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/patterns")
    String patterns(HttpServletRequest request, Model model) {
        model.addAttribute("frame", frames.frame(request, "site.patterns.title"));
        return "site/patterns";
    }
}
