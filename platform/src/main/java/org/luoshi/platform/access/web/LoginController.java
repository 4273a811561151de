package org.luoshi.platform.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.luoshi.platform.access.ExampleLogins;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page (登录); what is typed is taken by the security filters. */
@Controller
class LoginController {
    private final Frames frames;
    private final ObjectProvider<ExampleLogins> examples;

    LoginController(Frames frames, ObjectProvider<ExampleLogins> examples) {
        this.frames = frames;
        this.examples = examples;
    }

    @GetMapping("/login")
    String login(
            HttpServletRequest request,
            Viewer viewer,
            @RequestParam(defaultValue = "") String refused,
            @RequestParam(defaultValue = "1") int minutes,
            Model model) {
        if (viewer.signedIn()) {
            return "redirect:/";
        }
        Frame frame = frames.frame(request, "access.login.title");
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                LoginPage.of(frame, refused, minutes, request.getParameterMap().containsKey("error"))
                        .with(examples.stream()
                                .flatMap(known -> known.all().stream())
                                .toList()));
        return "access/login";
    }
}
