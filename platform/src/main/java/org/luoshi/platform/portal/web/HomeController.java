package org.luoshi.platform.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Home, guide and the page about this server (首页、使用说明、关于). */
@Controller
class HomeController {
    private final Frames frames;
    private final HomePages pages;

    HomeController(Frames frames, HomePages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/")
    String home(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "portal.title");
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.page(frame));
        return "portal/home";
    }

    @GetMapping("/help")
    String help(HttpServletRequest request, Model model) {
        model.addAttribute("frame", frames.frame(request, "portal.help.title"));
        return "portal/help";
    }

    @GetMapping("/about")
    String about(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "portal.about.title");
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.page(frame));
        return "portal/about";
    }
}
