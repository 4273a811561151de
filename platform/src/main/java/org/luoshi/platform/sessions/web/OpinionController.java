package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.decisions.AnswerOpinion;
import org.luoshi.platform.sessions.decisions.CompileOpinions;
import org.luoshi.platform.sessions.decisions.SayOpinion;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said about an item, compiled, handed over and answered one by one. */
@Controller
class OpinionController {
    private final SessionDoor door;
    private final SayOpinion say;
    private final CompileOpinions compile;
    private final AnswerOpinion answer;

    OpinionController(SessionDoor door, SayOpinion say, CompileOpinions compile, AnswerOpinion answer) {
        this.door = door;
        this.say = say;
        this.compile = compile;
        this.answer = answer;
    }

    @PostMapping("/sessions/{number}/decisions/{item}/opinions")
    String say(
            @PathVariable String number,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        SayOpinion.Command command = new SayOpinion.Command(
                id.isEmpty() ? UUID.randomUUID() : SessionForms.uuid(id),
                meeting.id(),
                new ItemId(SessionForms.uuid(item)),
                seat.isEmpty() ? null : new SeatId(SessionForms.uuid(seat)),
                group,
                text);
        return answered(
                say.handle(command, Viewer.of(request)), "decisions.opinion.said", meeting, item, request, redirect);
    }

    @PostMapping("/sessions/{number}/decisions/{item}/opinions/compile")
    String compile(
            @PathVariable String number,
            @PathVariable String item,
            @RequestParam(defaultValue = "WORK_REPORT") String topic,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var result = compile.handle(
                meeting.id(),
                new ItemId(SessionForms.uuid(item)),
                SessionForms.read(CompileOpinions.Topic.class, topic),
                Viewer.of(request));
        return answered(result, "decisions.opinion.compiled", meeting, item, request, redirect);
    }

    @PostMapping("/sessions/{number}/decisions/{item}/opinions/{opinion}/answer")
    String answer(
            @PathVariable String number,
            @PathVariable String item,
            @PathVariable String opinion,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var result = answer.handle(meeting.id(), SessionForms.uuid(opinion), text, Viewer.of(request));
        return answered(result, "decisions.opinion.answered", meeting, item, request, redirect);
    }

    private String answered(
            SessionResult<?> result,
            String doneKey,
            Meeting meeting,
            String item,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        String below = DecisionPages.below(new ItemId(SessionForms.uuid(item)));
        return door.back(meeting, result, doneKey, below, request, redirect);
    }
}
