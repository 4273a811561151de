package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.sessions.votes.Ballot;
import org.luoshi.platform.sessions.votes.CastBallot;
import org.luoshi.platform.sessions.votes.PollId;
import org.luoshi.platform.sessions.votes.PollRefusal;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's own page in the meeting, on a phone: sign in, read, vote. And the screen of the hall. */
@Controller
class MemberController {
    private final SessionDoor door;
    private final SessionAccess access;
    private final CastBallot cast;
    private final VotePages pages;
    private final Frames frames;

    MemberController(SessionDoor door, SessionAccess access, CastBallot cast, VotePages pages, Frames frames) {
        this.door = door;
        this.access = access;
        this.cast = cast;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/sessions/{number}/me")
    String me(@PathVariable String number, HttpServletRequest request, Model model) {
        Meeting meeting = door.known(number);
        Seat seat =
                Optional.ofNullable(access.seat(meeting, Viewer.of(request))).orElseThrow(SessionDoor::notThere);
        Frame frame = frames.frame(request, "sessions.me.title", meeting.title());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.member(meeting, seat, frame));
        return "sessions/me";
    }

    @PostMapping("/sessions/{number}/me/votes/{poll}")
    Object cast(
            @PathVariable String number,
            @PathVariable String poll,
            @RequestParam int turn,
            @RequestParam String choice,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        Frame frame = frames.bare(request, "sessions.title");
        Ballot ballot = new Ballot(turn, SessionForms.read(Choice.class, choice));
        CastBallot.Result result = cast.handle(new PollId(SessionForms.uuid(poll)), ballot, frame.viewer());
        if (result instanceof CastBallot.Result.Refused(PollRefusal why) && why == PollRefusal.BY_PROGRAM) {
            return VoteController.toProgram(why, frame);
        }
        return switch (result) {
            // whoever is on the roll may look: they are not asked about twice
            case CastBallot.Result.Acknowledged(int _, String receipt) ->
                SessionDoor.to(meeting, Panel.done(frame.t("sessions.me.cast", receipt)), "/me", redirect);
            case CastBallot.Result.Refused(var why) ->
                door.back(meeting, VoteController.refused(why, List.of(), frame), "/me", request, redirect);
        };
    }

    @GetMapping("/sessions/{number}/screen")
    String screen(@PathVariable String number, HttpServletRequest request, Model model) {
        Meeting meeting = door.visible(number, request);
        Frame frame = frames.frame(request, "sessions.show.title", meeting.title());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.screen(meeting, frame));
        return "sessions/screen";
    }
}
