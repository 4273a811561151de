package org.luoshi.platform.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.luoshi.platform.access.Decision;
import org.luoshi.platform.access.Roles;
import org.luoshi.platform.access.SetUp;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first set-up by its one-time link (首次设置). */
@Controller
class SetUpController {
    private static final List<String> ROLES = List.of(Roles.ADMINISTRATOR, Roles.SECURITY_OFFICER, Roles.AUDIT_OFFICER);

    private final SetUp setUp;
    private final Frames frames;

    SetUpController(SetUp setUp, Frames frames) {
        this.setUp = setUp;
        this.frames = frames;
    }

    @GetMapping("/setup")
    String form(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String token,
            Model model) {
        Frame frame = frames.frame(request, "access.setup.title");
        model.addAttribute("frame", frame);
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!setUp.open(token)) {
            response.setStatus(HttpStatus.GONE.value());
            model.addAttribute("page", SetUpPage.closed(frame));
        } else {
            model.addAttribute("page", SetUpPage.fresh(frame, token, ROLES));
        }
        return "access/setup";
    }

    @PostMapping("/setup")
    String submit(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String token,
            Model model,
            RedirectAttributes redirect) {
        List<SetUp.Officer> officers =
                ROLES.stream().map(role -> officer(request, role)).toList();
        Frame frame = frames.frame(request, "access.setup.title");
        return switch (setUp.handle(token, officers)) {
            case Decision.Done<?> done -> {
                Flash.leave(redirect, Panel.done(frame.t("access.setup.done")));
                yield "redirect:/login";
            }
            case Decision.Refused<?> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("frame", frame);
                model.addAttribute("page", SetUpPage.refused(frame, token, officers, refused));
                yield "access/setup";
            }
        };
    }

    private static SetUp.Officer officer(HttpServletRequest request, String role) {
        return new SetUp.Officer(
                role,
                typed(request, role + ".login"),
                typed(request, role + ".name"),
                typed(request, role + ".password"),
                typed(request, role + ".again"));
    }

    private static String typed(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
