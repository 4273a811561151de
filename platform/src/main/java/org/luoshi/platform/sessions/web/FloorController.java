package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.floor.Floor;
import org.luoshi.platform.sessions.floor.Speech;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of speakers: ask, give the floor, end. */
@Controller
class FloorController {
    private final SessionDoor door;
    private final Floor floor;

    FloorController(SessionDoor door, Floor floor) {
        this.door = door;
        this.floor = floor;
    }

    @PostMapping("/sessions/{number}/speeches")
    String ask(
            @PathVariable String number,
            @RequestParam String seat,
            @RequestParam(defaultValue = "SPEECH") String kind,
            @RequestParam(defaultValue = "/votes") String page,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var result = floor.ask(
                meeting.id(),
                new SeatId(SessionForms.uuid(seat)),
                SessionForms.read(Speech.Kind.class, kind),
                Viewer.of(request));
        return door.back(meeting, result, "sessions.speech.asked", page, request, redirect);
    }

    @PostMapping("/sessions/{number}/speeches/{speech}/give")
    String give(
            @PathVariable String number,
            @PathVariable String speech,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var result = floor.give(meeting.id(), SessionForms.uuid(speech), Viewer.of(request));
        return door.back(meeting, result, "sessions.speech.given", "/votes", request, redirect);
    }

    @PostMapping("/sessions/{number}/speeches/end")
    String end(@PathVariable String number, HttpServletRequest request, RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var result = floor.end(meeting.id(), Viewer.of(request));
        return door.back(meeting, result, "sessions.speech.ended", "/votes", request, redirect);
    }
}
