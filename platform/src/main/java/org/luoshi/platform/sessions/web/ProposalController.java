package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.proposals.DecideProposal;
import org.luoshi.platform.sessions.proposals.JoinProposal;
import org.luoshi.platform.sessions.proposals.ProposalKind;
import org.luoshi.platform.sessions.proposals.RaiseProposal;
import org.luoshi.platform.sessions.proposals.WithdrawProposal;
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

/** What comes before the votes: raised, signed, decided, withdrawn. */
@Controller
class ProposalController {
    private static final String PAGE = "/proposals";

    private final SessionDoor door;
    private final ProposalPages pages;
    private final RaiseProposal raise;
    private final JoinProposal join;
    private final DecideProposal decide;
    private final WithdrawProposal withdraw;
    private final Frames frames;

    ProposalController(
            SessionDoor door,
            ProposalPages pages,
            RaiseProposal raise,
            JoinProposal join,
            DecideProposal decide,
            WithdrawProposal withdraw,
            Frames frames) {
        this.door = door;
        this.pages = pages;
        this.raise = raise;
        this.join = join;
        this.decide = decide;
        this.withdraw = withdraw;
        this.frames = frames;
    }

    @GetMapping("/sessions/{number}/proposals")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        Meeting meeting = door.visible(number, request);
        Frame frame = frames.frame(request, "proposals.title", meeting.title());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.page(meeting, frame));
        return "sessions/proposals";
    }

    @PostMapping("/sessions/{number}/proposals")
    String raise(
            @PathVariable String number,
            @RequestParam String item,
            @RequestParam(defaultValue = "AMENDMENT") String kind,
            @RequestParam(defaultValue = "") List<String> with,
            @RequestParam(defaultValue = "") String passage,
            @RequestParam(defaultValue = "") String wording,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var command = new RaiseProposal.Command(
                UUID.randomUUID(),
                meeting.id(),
                new ItemId(SessionForms.uuid(item)),
                with.stream()
                        .filter(id -> !id.isEmpty() && !id.equals(item))
                        .map(id -> new ItemId(SessionForms.uuid(id)))
                        .toList(),
                SessionForms.read(ProposalKind.class, kind),
                passage,
                wording,
                reason);
        return said(raise.handle(command, Viewer.of(request)), "raised", meeting, request, redirect);
    }

    @PostMapping("/sessions/{number}/proposals/{id}/sign")
    String sign(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(defaultValue = "true") boolean joins,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var result = join.handle(meeting.id(), SessionForms.uuid(id), joins, Viewer.of(request));
        return said(result, joins ? "joined" : "left", meeting, request, redirect);
    }

    @PostMapping("/sessions/{number}/proposals/{id}/decide")
    String decide(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam boolean admits,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var result = decide.handle(meeting.id(), SessionForms.uuid(id), admits, reason, Viewer.of(request));
        return said(result, admits ? "admitted" : "refused", meeting, request, redirect);
    }

    @PostMapping("/sessions/{number}/proposals/{id}/withdraw")
    String withdraw(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var result = withdraw.handle(meeting.id(), SessionForms.uuid(id), reason, Viewer.of(request));
        return said(result, "withdrawn", meeting, request, redirect);
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
