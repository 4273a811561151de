package org.luoshi.platform.intake.making;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.IntakeRefusal;
import org.luoshi.platform.intake.IntakeResult;
import org.luoshi.platform.intake.RecordRef;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.sessions.CancelPlan;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.PlanMeeting;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.SessionRun;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** A report of a session → the session; one that is planned already is found by its number and linked. */
@Component
class SessionMaker implements OneByOne {
    static final String MEETING = "matter";

    private final PlanMeeting plan;
    private final CancelPlan cancel;
    private final SessionRun run;
    private final Facts facts;

    SessionMaker(PlanMeeting plan, CancelPlan cancel, SessionRun run, Facts facts) {
        this.plan = plan;
        this.cancel = cancel;
        this.run = run;
        this.facts = facts;
    }

    @Override
    public DraftKind kind() {
        return DraftKind.SESSION;
    }

    @Override
    public IntakeResult<RecordRef> one(Making making, Draft draft, Viewer by) {
        return facts.unit(draft, "body")
                .fold(
                        body -> Facts.number(draft, "ordinal")
                                .fold(ordinal -> planned(draft, body, ordinal, by), IntakeResult::refused),
                        IntakeResult::refused);
    }

    private IntakeResult<RecordRef> planned(Draft draft, Organisation body, int ordinal, Viewer by) {
        SessionResult<Meeting> planned = plan.handle(
                new PlanMeeting.Command(
                        new MeetingId(draft.recordId()), body.id(), rules(body.kind()), ordinal, "", null),
                by);
        return switch (planned) {
            case SessionResult.Done<Meeting>(Meeting meeting) -> dated(draft, meeting, by);
            case SessionResult.Refused<Meeting>(SessionRefusal.OrdinalTaken(Meeting there)) ->
                IntakeResult.done(RecordRef.found(MEETING, there.id(), there.title(), href(there)));
            case SessionResult.Refused<Meeting>(SessionRefusal refusal) -> IntakeResult.refused(Facts.said(refusal));
        };
    }

    private IntakeResult<RecordRef> dated(Draft draft, Meeting meeting, Viewer by) {
        RecordRef made = RecordRef.made(MEETING, meeting.id(), meeting.title(), href(meeting));
        if (draft.field("day").isEmpty()) {
            return IntakeResult.done(made);
        }
        return Facts.day(draft, "day").fold(day -> dated(meeting, day, made, by), IntakeResult::refused);
    }

    private IntakeResult<RecordRef> dated(Meeting meeting, LocalDate day, RecordRef made, Viewer by) {
        return run.tell(meeting.id(), "set-date", Map.of("session-on", new Value.Day(day)), by, made)
                .fold(IntakeResult::done, refusal -> IntakeResult.refused(Facts.said(refusal)));
    }

    private static String rules(OrganisationKind kind) {
        return switch (kind) {
            case STANDING_COMMITTEE -> "standing-committee";
            case SPECIAL_COMMITTEE -> "special-committee";
            default -> "chairpersons";
        };
    }

    private static String href(Meeting meeting) {
        return MatterLinks.under("/sessions", meeting.number());
    }

    @Override
    public Optional<IntakeRefusal> undo(Draft draft, RecordRef record, Viewer by) {
        return cancel.handle(new MeetingId(UUID.fromString(record.id())), "材料导入撤回", by)
                .fold(_ -> Optional.empty(), refusal -> Optional.of(Facts.said(refusal)));
    }
}
