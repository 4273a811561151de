package org.luoshi.platform.sessions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** A meeting's matter as the meeting moves it: what the room decides becomes a step of its procedure. */
@Component
public class SessionRun {
    private final Matters matters;
    private final MoveMatter move;

    SessionRun(Matters matters, MoveMatter move) {
        this.matters = matters;
        this.move = move;
    }

    public Step step(MeetingId meeting) {
        return matter(meeting).run().currentStep();
    }

    /** When the meeting was closed; empty while it was not. */
    Optional<LocalDateTime> closedAt(MeetingId meeting) {
        return matter(meeting).run().history().stream()
                .filter(happening -> happening.event().equals(RunMeeting.Step.CLOSE.event()))
                .map(Happening::at)
                .findFirst();
    }

    /** The day the meeting was closed; empty while it was not. */
    public Optional<LocalDate> closedOn(MeetingId meeting) {
        return happened(meeting, RunMeeting.Step.CLOSE).map(Happening::day);
    }

    /** Whether it was opened and is not closed. */
    public boolean isSitting(MeetingId meeting) {
        return happened(meeting, RunMeeting.Step.CLOSE).isEmpty()
                && happened(meeting, RunMeeting.Step.OPEN).isPresent();
    }

    /** Whether it will not be held. */
    public boolean isCalledOff(MeetingId meeting) {
        return matters.find(meeting.matter())
                .filter(matter -> matter.run().currentStep().kind() == Step.Kind.STOPPED)
                .isPresent();
    }

    private Optional<Happening> happened(MeetingId meeting, RunMeeting.Step step) {
        return matters.find(meeting.matter()).stream()
                .flatMap(matter -> matter.run().history().stream())
                .filter(happening -> happening.event().equals(step.event()))
                .findFirst();
    }

    /** Whether the procedure of this meeting knows the event at all. */
    boolean knows(MeetingId meeting, String event) {
        return matter(meeting).run().procedure().event(event).isPresent();
    }

    /** What the meeting itself tells its matter, in the name of whoever acted. */
    public <T> SessionResult<T> tell(MeetingId meeting, String event, Map<String, Value> carried, Viewer by, T done) {
        Matter matter = matter(meeting);
        Mover system = new Mover(
                by.accountId().isEmpty() ? "system" : by.accountId(),
                by.signedIn() ? by.name() : "系统",
                Set.of("system"),
                by.unitId(),
                by.personId(),
                true);
        return switch (move.handle(new MoveMatter.Command(matter.id(), matter.version(), event, carried), system)) {
            case MoveResult.Done _ -> SessionResult.done(done);
            case MoveResult.Refused refused ->
                SessionResult.refused(new SessionRefusal.ByRule(refused.words(), refused.basis()));
            case MoveResult.Stale _, MoveResult.Unknown _ ->
                throw new IllegalStateException("matter of meeting " + meeting + " cannot be moved by " + event);
        };
    }

    private Matter matter(MeetingId meeting) {
        return matters.find(meeting.matter())
                .orElseThrow(() -> new IllegalStateException("meeting " + meeting + " has no matter"));
    }
}
