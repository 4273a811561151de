package org.luoshi.platform.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.luoshi.platform.access.Decision;
import org.luoshi.platform.access.OwnAccount;
import org.luoshi.platform.site.Field;
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

/** Setting a first or forgotten password by a one-time link (设置口令). */
@Controller
class PasswordLinkController {
    private final OwnAccount own;
    private final Frames frames;

    PasswordLinkController(OwnAccount own, Frames frames) {
        this.own = own;
        this.frames = frames;
    }

    @GetMapping("/password")
    String form(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String token,
            Model model) {
        Frame frame = frames.frame(request, "access.password.title");
        boolean open = own.linkWorks(token);
        response.setStatus(open ? HttpStatus.OK.value() : HttpStatus.GONE.value());
        response.setHeader("Referrer-Policy", "no-referrer");
        List<Panel> panels = open
                ? List.of()
                : List.of(Panel.refused(
                        frame.t("access.refused.link-invalid"), "", frame.t("access.remedy.link-invalid")));
        return show(model, frame, token, open, panels);
    }

    @PostMapping("/password")
    String submit(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "access.password.title");
        return switch (own.setPasswordByLink(token, new OwnAccount.NewPassword(password, again))) {
            case Decision.Done<?> done -> {
                Flash.leave(redirect, Panel.done(frame.t("access.password.done")));
                yield "redirect:/login";
            }
            case Decision.Refused<?> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(model, frame, token, own.linkWorks(token), List.of(Refusals.panel(frame, refused)));
            }
        };
    }

    private static String show(Model model, Frame frame, String token, boolean open, List<Panel> panels) {
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new PasswordPage(
                        open,
                        token,
                        panels,
                        Field.of("password", frame.t("access.password.new")).mandatory(),
                        Field.of("again", frame.t("access.password.again")).mandatory()));
        return "access/password";
    }
}
