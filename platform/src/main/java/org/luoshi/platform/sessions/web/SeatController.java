package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import org.luoshi.platform.sessions.AskLeave;
import org.luoshi.platform.sessions.InviteAttendee;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.SignIn;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Seats: sign-in and sign-out, leave, those who sit in. */
@Controller
class SeatController {
    private final SessionDoor door;
    private final SessionPages pages;
    private final SignIn signIn;
    private final AskLeave leave;
    private final InviteAttendee invite;
    private final Frames frames;

    SeatController(
            SessionDoor door, SessionPages pages, SignIn signIn, AskLeave leave, InviteAttendee invite, Frames frames) {
        this.door = door;
        this.pages = pages;
        this.signIn = signIn;
        this.leave = leave;
        this.invite = invite;
        this.frames = frames;
    }

    @GetMapping("/sessions/{number}/seats")
    String seats(@PathVariable String number, HttpServletRequest request, Model model) {
        Meeting meeting = door.visible(number, request);
        Frame frame = frames.frame(request, "sessions.seats.title", meeting.title());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.seats(meeting, frame));
        return "sessions/seats";
    }

    @PostMapping("/sessions/{number}/seats/{seat}")
    String come(
            @PathVariable String number,
            @PathVariable String seat,
            @RequestParam String way,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var command = new SignIn.Command(
                meeting.id(), new SeatId(SessionForms.uuid(seat)), SessionForms.read(SignIn.Way.class, way));
        return door.back(
                meeting,
                signIn.handle(command, Viewer.of(request)),
                "sessions.seat.said." + way,
                page,
                request,
                redirect);
    }

    @PostMapping("/sessions/{number}/seats/{seat}/leave")
    String ask(
            @PathVariable String number,
            @PathVariable String seat,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var result = leave.ask(meeting.id(), new SeatId(SessionForms.uuid(seat)), reason, Viewer.of(request));
        return door.back(meeting, result, "sessions.leave.said", page, request, redirect);
    }

    @PostMapping("/sessions/{number}/seats/{seat}/leave/decide")
    String decide(
            @PathVariable String number,
            @PathVariable String seat,
            @RequestParam boolean granted,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var result = leave.decide(meeting.id(), new SeatId(SessionForms.uuid(seat)), granted, Viewer.of(request));
        return door.back(meeting, result, "sessions.leave.decided", "/seats", request, redirect);
    }

    @PostMapping("/sessions/{number}/attendees")
    String invite(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String post,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var command = new InviteAttendee.Command(meeting.id(), SeatId.fresh(), null, name, post);
        return door.back(
                meeting,
                invite.handle(command, Viewer.of(request)),
                "sessions.attendee.said",
                "/seats",
                request,
                redirect);
    }
}
