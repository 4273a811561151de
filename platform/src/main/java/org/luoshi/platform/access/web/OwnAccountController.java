package org.luoshi.platform.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.access.ChangeMail;
import org.luoshi.platform.access.ConfirmMail;
import org.luoshi.platform.access.Decision;
import org.luoshi.platform.access.MailChoice;
import org.luoshi.platform.access.OwnAccount;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Panel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account (我的账号). */
@Controller
class OwnAccountController {
    private static final String HOME = "redirect:/account";

    private final OwnAccount own;
    private final ChangeMail changeMail;
    private final ConfirmMail confirmMail;
    private final Frames frames;

    OwnAccountController(OwnAccount own, ChangeMail changeMail, ConfirmMail confirmMail, Frames frames) {
        this.own = own;
        this.changeMail = changeMail;
        this.confirmMail = confirmMail;
        this.frames = frames;
    }

    @GetMapping("/account")
    String show(HttpServletRequest request, SignedIn person, Model model) {
        return show(request, person, model, List.of());
    }

    @PostMapping("/account/password")
    String password(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn person,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            RedirectAttributes redirect) {
        OwnAccount.NewPassword wanted = new OwnAccount.NewPassword(password, again);
        Decision<?> decision = own.changePassword(person, current, wanted, sessionId(request));
        return answer(decision, "access.password.changed", request, response, person, model, redirect);
    }

    @PostMapping("/account/mail")
    String mail(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn person,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "no") String wanted,
            @RequestParam(defaultValue = "zh") String language,
            Model model,
            RedirectAttributes redirect) {
        MailChoice choice = new MailChoice(mail.strip(), "yes".equals(wanted), Lang.named(language));
        Decision<?> decision = changeMail.handle(person, choice);
        String shown = answer(decision, "access.mail.changed", request, response, person, model, redirect);
        if (decision.isDone()
                && choice.wanted()
                && own.overview(person, sessionId(request)).mailState().open()) {
            Frame frame = frames.frame(request, "access.own.title");
            Flash.leave(redirect, MailController.answer(frame, confirmMail.ask(person), "access.mail.asked"));
        }
        if (model.getAttribute("page") instanceof OwnAccountPage page) {
            model.addAttribute("page", page.typed(choice));
        }
        return shown;
    }

    /** The secret is on the page that answers, once, and nowhere else. */
    @PostMapping("/account/tokens")
    String token(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "read") String scope,
            @RequestParam(defaultValue = "0") int days,
            Model model) {
        Frame frame = frames.frame(request, "access.own.title");
        response.setHeader("Cache-Control", "no-store");
        return switch (own.issueToken(person, name, "write".equals(scope), days)) {
            case Decision.Done<String>(String secret) ->
                show(request, person, model, List.of(Panel.done(frame.t("access.token.made", secret))));
            case Decision.Refused<String> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(request, person, model, List.of(Refusals.panel(frame, refused)));
            }
        };
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(SignedIn person, @PathVariable UUID id) {
        own.revokeToken(person, id);
        return HOME + "#tokens";
    }

    @PostMapping("/account/passkeys/{id}/remove")
    String removePasskey(SignedIn person, @PathVariable String id) {
        own.removePasskey(person, id);
        return HOME + "#passkeys";
    }

    @PostMapping("/account/sessions/end")
    String endSessions(HttpServletRequest request, SignedIn person, RedirectAttributes redirect) {
        own.endOtherSessions(person, sessionId(request));
        Flash.leave(
                redirect, Panel.done(frames.frame(request, "access.own.title").t("access.sessions.ended")));
        return HOME;
    }

    private String answer(
            Decision<?> decision,
            String doneKey,
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "access.own.title");
        return switch (decision) {
            case Decision.Done<?> done -> {
                Flash.leave(redirect, Panel.done(frame.t(doneKey)));
                yield HOME;
            }
            case Decision.Refused<?> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(request, person, model, List.of(Refusals.panel(frame, refused)));
            }
        };
    }

    private String show(HttpServletRequest request, SignedIn person, Model model, List<Panel> panels) {
        Frame frame = frames.frame(request, "access.own.title");
        model.addAttribute("frame", frame);
        model.addAttribute("page", OwnAccountPage.of(frame, own.overview(person, sessionId(request)), panels));
        return "access/account";
    }

    private static String sessionId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}
