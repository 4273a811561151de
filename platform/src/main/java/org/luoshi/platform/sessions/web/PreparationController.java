package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.luoshi.platform.bodies.PostRank;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.decisions.DeputyAct;
import org.luoshi.platform.sessions.decisions.DeputyChange;
import org.luoshi.platform.sessions.decisions.Nominate;
import org.luoshi.platform.sessions.decisions.PutDraft;
import org.luoshi.platform.sessions.decisions.ReportDeputy;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an item puts to the vote, entered by the office: its text, who stands for which post, which deputies it is about. */
@Controller
class PreparationController {
    private final SessionDoor door;
    private final SessionDesk desk;
    private final PutDraft putDraft;
    private final Nominate nominate;
    private final ReportDeputy reportDeputy;
    private final NamedInForms named;
    private final Frames frames;

    PreparationController(
            SessionDoor door,
            SessionDesk desk,
            PutDraft putDraft,
            Nominate nominate,
            ReportDeputy reportDeputy,
            NamedInForms named,
            Frames frames) {
        this.door = door;
        this.desk = desk;
        this.putDraft = putDraft;
        this.nominate = nominate;
        this.reportDeputy = reportDeputy;
        this.named = named;
        this.frames = frames;
    }

    @PostMapping("/sessions/{number}/decisions/{item}/draft")
    String draft(
            @PathVariable String number,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        ItemId id = new ItemId(SessionForms.uuid(item));
        Frame frame = frames.frame(request, "decisions.title", meeting.title());
        var result = putDraft.handle(meeting.id(), id, text, frame.viewer());
        return answered(SessionForms.said(result, frame, "decisions.draft.said"), meeting, id, request, redirect);
    }

    @PostMapping("/sessions/{number}/decisions/{item}/nominations")
    String nominate(
            @PathVariable String number,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "MEMBER") String rank,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        ItemId id = new ItemId(SessionForms.uuid(item));
        Frame frame = frames.frame(request, "decisions.title", meeting.title());
        Viewer by = frame.viewer();
        PostRank ranked = SessionForms.read(PostRank.class, rank);
        SessionResult<Nominate.Entered> result = desk.permitted(
                by,
                Act.in(meeting.id(), "session.nominate", "item", id, "title", title),
                () -> named.organisation(organisation)
                        .fold(
                                where -> named.person(person, where, title)
                                        .fold(
                                                who -> nominate.handle(
                                                        new Nominate.Command(
                                                                UUID.randomUUID(),
                                                                meeting.id(),
                                                                id,
                                                                who,
                                                                where,
                                                                title,
                                                                ranked),
                                                        by),
                                                SessionResult::refused),
                                SessionResult::refused));
        return answered(said(result, frame), meeting, id, request, redirect);
    }

    /** Entered; somebody who failed before is told, where no rule of the place refuses it. */
    private static Panel said(SessionResult<Nominate.Entered> result, Frame frame) {
        return result.fold(
                entered -> entered.failures() >= 2
                        ? Panel.note(frame.t("decisions.nomination.failed-before", entered.failures()))
                        : Panel.done(frame.t("decisions.nomination.said")),
                refusal -> SessionForms.said(refusal, frame));
    }

    @PostMapping("/sessions/{number}/decisions/{item}/deputies")
    String deputy(
            @PathVariable String number,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String ground,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        ItemId id = new ItemId(SessionForms.uuid(item));
        Frame frame = frames.frame(request, "decisions.title", meeting.title());
        DeputyAct does = SessionForms.read(DeputyAct.class, act);
        Viewer by = frame.viewer();
        SessionResult<DeputyChange> result = desk.permitted(
                by,
                Act.in(meeting.id(), "session.report-deputy", "item", id, "act", does),
                () -> named.deputy(deputy)
                        .fold(
                                who -> reportDeputy.handle(
                                        new ReportDeputy.Command(
                                                UUID.randomUUID(),
                                                meeting.id(),
                                                id,
                                                who,
                                                does,
                                                does.needsGround() ? ground : ""),
                                        by),
                                SessionResult::refused));
        return answered(SessionForms.said(result, frame, "decisions.deputy.said"), meeting, id, request, redirect);
    }

    private String answered(
            Panel said, Meeting meeting, ItemId item, HttpServletRequest request, RedirectAttributes redirect) {
        return door.back(meeting, said, DecisionPages.below(item), request, redirect);
    }
}
