package org.luoshi.platform.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.luoshi.platform.access.ConfirmMail;
import org.luoshi.platform.access.Decision;
import org.luoshi.platform.access.SignedIn;
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

/**
 * Confirming a mail address (确认邮箱). Opening the link changes nothing, for mail programs open links before people do; the
 * button does.
 */
@Controller
class MailController {
    private static final String HOME = "redirect:/account#mail";

    private final ConfirmMail confirm;
    private final Frames frames;

    MailController(ConfirmMail confirm, Frames frames) {
        this.confirm = confirm;
        this.frames = frames;
    }

    @PostMapping("/account/mail/ask")
    String ask(HttpServletRequest request, SignedIn person, RedirectAttributes redirect) {
        Flash.leave(
                redirect, answer(frames.frame(request, "access.own.title"), confirm.ask(person), "access.mail.asked"));
        return HOME;
    }

    @GetMapping("/account/mail/confirm")
    String look(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn person,
            @RequestParam(defaultValue = "") String token,
            Model model) {
        Frame frame = frames.frame(request, "access.mail.confirm");
        String address = confirm.look(person, token).orElse("");
        response.setStatus(address.isEmpty() ? HttpStatus.GONE.value() : HttpStatus.OK.value());
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("frame", frame);
        model.addAttribute("page", new ConfirmMailPage(address, token));
        return "access/mail";
    }

    @PostMapping("/account/mail/confirm")
    String confirm(
            HttpServletRequest request,
            SignedIn person,
            @RequestParam(defaultValue = "") String token,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "access.mail.confirm");
        Flash.leave(redirect, answer(frame, confirm.handle(person, token), "access.mail.confirmed"));
        return HOME;
    }

    static Panel answer(Frame frame, Decision<String> decision, String doneKey) {
        return switch (decision) {
            case Decision.Done<String>(String address) -> Panel.done(frame.t(doneKey, address));
            case Decision.Refused<String> refused -> Refusals.panel(frame, refused);
        };
    }
}
