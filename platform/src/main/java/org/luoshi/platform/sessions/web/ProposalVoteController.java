package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.decisions.HoldItem;
import org.luoshi.platform.sessions.proposals.OrderProposals;
import org.luoshi.platform.sessions.proposals.PutProposal;
import org.luoshi.platform.sessions.proposals.StrikeClause;
import org.luoshi.platform.sessions.proposals.VoteDays;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How proposals come to the vote, and what the chairpersons decide around it. */
@Controller
class ProposalVoteController {
    private static final String PAGE = "/proposals";

    private final SessionDoor door;
    private final OrderProposals order;
    private final PutProposal put;
    private final StrikeClause strike;
    private final HoldItem hold;
    private final VoteDays days;

    ProposalVoteController(
            SessionDoor door,
            OrderProposals order,
            PutProposal put,
            StrikeClause strike,
            HoldItem hold,
            VoteDays days) {
        this.door = door;
        this.order = order;
        this.put = put;
        this.strike = strike;
        this.hold = hold;
        this.days = days;
    }

    /** Each proposal sends its turn under {@code turn-} and its identity. */
    @PostMapping("/sessions/{number}/proposals/order")
    String order(
            @PathVariable String number,
            @RequestParam String item,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        List<UUID> turns = typed.entrySet().stream()
                .filter(field -> field.getKey().startsWith("turn-"))
                .sorted(Comparator.comparing(
                        field -> field.getValue().strip(), Comparator.comparingInt(ProposalVoteController::turn)))
                .map(field -> SessionForms.uuid(field.getKey().substring("turn-".length())))
                .toList();
        var result = order.handle(meeting.id(), new ItemId(SessionForms.uuid(item)), turns, reason, Viewer.of(request));
        return said(result, "ordered", meeting, request, redirect);
    }

    /** What is no number comes last. */
    private static int turn(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : Integer.MAX_VALUE;
    }

    @PostMapping("/sessions/{number}/proposals/{id}/put")
    String put(
            @PathVariable String number,
            @PathVariable String id,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        return said(
                put.handle(meeting.id(), SessionForms.uuid(id), Viewer.of(request)), "put", meeting, request, redirect);
    }

    @PostMapping("/sessions/{number}/proposals/{id}/strike")
    String strike(
            @PathVariable String number,
            @PathVariable String id,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        return said(
                strike.handle(meeting.id(), SessionForms.uuid(id), Viewer.of(request)),
                "struck",
                meeting,
                request,
                redirect);
    }

    @PostMapping("/sessions/{number}/proposals/hold")
    String hold(
            @PathVariable String number,
            @RequestParam String item,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var result = hold.handle(meeting.id(), new ItemId(SessionForms.uuid(item)), reason, Viewer.of(request));
        return said(result, "held", meeting, request, redirect);
    }

    @PostMapping("/sessions/{number}/proposals/day")
    String day(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String day,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        SessionResult<LocalDate> result = SessionForms.day("day", day)
                .fold(on -> days.handle(meeting.id(), on, Viewer.of(request)), SessionResult::refused);
        return said(result, "day", meeting, request, redirect);
    }

    private String said(
            SessionResult<?> result,
            String done,
            Meeting meeting,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return door.back(meeting, result, "proposals.said." + done, PAGE, request, redirect);
    }
}
