package org.luoshi.platform.visits.field;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.visits.Visit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page in the field, the parts of it that a phone keeps, and its forms where no script runs. */
@Controller
class FieldController {
    /** Of all pages this one may ask for a voice and a place, and only on a press of a button. */
    private static final String MAY_ASK = "camera=(self), microphone=(self), geolocation=(self)";

    private final FieldDoor door;
    private final FieldPages pages;
    private final FieldApp app;
    private final RecordOnline record;
    private final WithdrawRecord withdraw;
    private final Frames frames;

    FieldController(
            FieldDoor door,
            FieldPages pages,
            FieldApp app,
            RecordOnline record,
            WithdrawRecord withdraw,
            Frames frames) {
        this.door = door;
        this.pages = pages;
        this.app = app;
        this.record = record;
        this.withdraw = withdraw;
        this.frames = frames;
    }

    @GetMapping("/visits/{number}/field")
    String show(
            @PathVariable String number,
            SignedIn viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Visit visit = door.visit(number, viewer);
        response.setHeader("Permissions-Policy", MAY_ASK);
        model.addAttribute("frame", frames.frame(request, "field.title"));
        model.addAttribute("page", pages.page(visit, viewer));
        return "visits/field";
    }

    @GetMapping("/visits/{number}/field/shell")
    ResponseEntity<String> shell(@PathVariable String number, SignedIn viewer, HttpServletRequest request) {
        return ResponseEntity.ok()
                .header("Permissions-Policy", MAY_ASK)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(app.shell(door.visit(number, viewer), frame(request)));
    }

    @GetMapping("/visits/{number}/field/worker.js")
    ResponseEntity<String> worker(@PathVariable String number, SignedIn viewer, HttpServletRequest request) {
        return ResponseEntity.ok()
                .header("Service-Worker-Allowed", FieldDoor.base(number))
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .body(app.worker(door.visit(number, viewer), frame(request)));
    }

    @GetMapping("/visits/{number}/field/app.webmanifest")
    ResponseEntity<Object> manifest(@PathVariable String number, SignedIn viewer, HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .body(app.manifest(door.visit(number, viewer), frame(request)));
    }

    /** Leads through the sign-in page and back: the page itself is answered by the phone and never asks. */
    @GetMapping("/visits/{number}/field/sign-in")
    String signIn(@PathVariable String number) {
        return "redirect:" + FieldDoor.base(number);
    }

    @PostMapping("/visits/{number}/field")
    String record(
            @PathVariable String number,
            RecordOnline.Form form,
            SignedIn viewer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Told told = record.handle(door.visit(number, viewer), viewer, form);
        Frame frame = frame(request);
        Flash.leave(
                redirect,
                told instanceof Told.Refused(var _, var why)
                        ? FieldWords.panel(why, frame)
                        : Panel.done(frame.t("field.saved")));
        return "redirect:" + FieldDoor.base(number);
    }

    @PostMapping("/visits/{number}/field/withdraw")
    String withdraw(
            @PathVariable String number,
            @RequestParam UUID entry,
            SignedIn viewer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frame(request);
        Flash.leave(
                redirect,
                withdraw.handle(door.visit(number, viewer), viewer, entry)
                        .map(why -> FieldWords.byVisit(why, frame))
                        .orElseGet(() -> Panel.done(frame.t("field.withdrawn"))));
        return "redirect:" + FieldDoor.base(number);
    }

    private Frame frame(HttpServletRequest request) {
        return frames.bare(request, "field.title");
    }
}
