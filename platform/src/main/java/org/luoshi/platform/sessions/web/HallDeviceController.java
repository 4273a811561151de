package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.votes.HallDevices;
import org.luoshi.platform.sessions.votes.HallOutcome;
import org.luoshi.platform.sessions.votes.RegisterHallDevice;
import org.luoshi.platform.sessions.votes.RevokeHallDevice;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The halls' own voting devices: which are believed, and which no more. */
@Controller
public class HallDeviceController {
    private static final String WHY = "why-";
    private static final String EXAMPLE = """
            luoshi-hall-result-1
            device: 0d1f6f0a-…
            poll: 5b7c9e21-…
            for: 33
            against: 2
            abstain: 1
            not-voting: 2
            signature: …
            """;

    private final HallDevices devices;
    private final RegisterHallDevice register;
    private final RevokeHallDevice revoke;
    private final Frames frames;

    HallDeviceController(HallDevices devices, RegisterHallDevice register, RevokeHallDevice revoke, Frames frames) {
        this.devices = devices;
        this.register = register;
        this.revoke = revoke;
        this.frames = frames;
    }

    /**
     * A device as the page shows it.
     *
     * @param revoked since when, by whom and why; empty while it is believed
     */
    public record Line(HallDevices.HallDevice device, String registered, String revoked) {
        /** What its reason is sent as: each form of the page has a field of its own. */
        public String why() {
            return WHY + device.id();
        }
    }

    private static Line line(HallDevices.HallDevice device, Frame frame) {
        HallDevices.Revocation end = device.revocation();
        return new Line(
                device,
                moment(device.registeredAt(), frame),
                end == null
                        ? ""
                        : frame.t("votes.devices.revoked", moment(end.at(), frame), end.byName(), end.reason()));
    }

    private static String moment(Instant at, Frame frame) {
        return frame.moment(LocalDateTime.ofInstant(at, CityDate.ZONE));
    }

    @GetMapping("/sessions/devices")
    String list(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "votes.devices.title");
        if (!frame.may(SessionDesk.MANAGE)) {
            throw new AccessDeniedException(SessionDesk.MANAGE);
        }
        model.addAttribute("frame", frame);
        model.addAttribute(
                "devices",
                devices.all().stream().map(device -> line(device, frame)).toList());
        model.addAttribute("example", EXAMPLE);
        model.addAttribute("fresh", UUID.randomUUID().toString());
        return "sessions/devices";
    }

    @PostMapping("/sessions/devices")
    String register(
            @RequestParam String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "votes.devices.title");
        HallOutcome outcome =
                register.handle(new RegisterHallDevice.Command(SessionForms.uuid(id), name, key), frame.viewer());
        return answered(outcome, "votes.devices.done.register", frame, redirect);
    }

    @PostMapping("/sessions/devices/{id}/revoke")
    String revoke(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "votes.devices.title");
        HallOutcome outcome = revoke.handle(SessionForms.uuid(id), form.getOrDefault(WHY + id, ""), frame.viewer());
        return answered(outcome, "votes.devices.done.revoke", frame, redirect);
    }

    private static String answered(HallOutcome outcome, String done, Frame frame, RedirectAttributes redirect) {
        Flash.leave(
                redirect,
                switch (outcome) {
                    case HallOutcome.Done(HallDevices.HallDevice device) ->
                        Panel.done(frame.t(done, device.fingerprint()));
                    case HallOutcome.Refused(var why, var about) -> VoteController.refused(why, about, frame);
                });
        return "redirect:/sessions/devices";
    }
}
