package org.luoshi.platform.intake.making;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.IntakeRefusal;
import org.luoshi.platform.intake.IntakeResult;
import org.luoshi.platform.intake.RecordRef;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.conferences.RecordConference;
import org.luoshi.platform.sessions.conferences.Speaker;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** A report of a conference → its record; what contradicts itself needs the reason here too. */
@Component
class ConferenceMaker implements OneByOne {
    private static final Pattern COMMA = Pattern.compile("[，,]");

    private final RecordConference record;
    private final Matters matters;
    private final MoveMatter move;
    private final Facts facts;

    ConferenceMaker(RecordConference record, Matters matters, MoveMatter move, Facts facts) {
        this.record = record;
        this.matters = matters;
        this.move = move;
        this.facts = facts;
    }

    @Override
    public DraftKind kind() {
        return DraftKind.CONFERENCE;
    }

    @Override
    public IntakeResult<RecordRef> one(Making making, Draft draft, Viewer by) {
        return facts.unit(draft, "host")
                .fold(
                        host -> Facts.day(draft, "day")
                                .fold(
                                        day -> record.handle(
                                                        new RecordConference.Command(
                                                                new MeetingId(draft.recordId()),
                                                                host.id(),
                                                                draft.field("title"),
                                                                day,
                                                                draft.field("place"),
                                                                Facts.lines(draft, "conveyed"),
                                                                Facts.lines(draft, "deployed"),
                                                                speakers(draft),
                                                                Facts.lines(draft, "exchange"),
                                                                draft.field("keptBecause")),
                                                        by)
                                                .fold(
                                                        kept -> IntakeResult.done(RecordRef.made(
                                                                SessionMaker.MEETING,
                                                                kept.meeting().id(),
                                                                kept.meeting().title(),
                                                                MatterLinks.under(
                                                                        "/sessions/conferences",
                                                                        kept.meeting()
                                                                                .number()))),
                                                        refusal -> IntakeResult.refused(Facts.said(refusal))),
                                        IntakeResult::refused),
                        IntakeResult::refused);
    }

    private static List<Speaker> speakers(Draft draft) {
        return Facts.lines(draft, "speakers").stream()
                .map(line -> Arrays.asList(COMMA.split(line, -1)))
                .map(cells ->
                        new Speaker(cells.getFirst(), cells.size() > 1 ? cells.get(1) : "", role(cells.getLast())))
                .toList();
    }

    private static Speaker.Role role(String said) {
        return said.contains("主持")
                ? Speaker.Role.CHAIRED
                : said.contains("出席") ? Speaker.Role.ATTENDED : Speaker.Role.SPOKE;
    }

    @Override
    public Optional<IntakeRefusal> undo(Draft draft, RecordRef made, Viewer by) {
        return stop(made, "strike", by);
    }

    /** Moves the matter of a record to its stop; in the viewer's own name and right. */
    Optional<IntakeRefusal> stop(RecordRef made, String event, Viewer by) {
        MatterId id = new MatterId(UUID.fromString(made.id()));
        long version = matters.version(id).orElse(0L);
        MoveResult moved = move.handle(
                new MoveMatter.Command(id, version, event, Map.of("reason", new Value.Text("材料导入撤回"))), Mover.of(by));
        return moved instanceof MoveResult.Done ? Optional.empty() : Optional.of(Facts.said(moved));
    }
}
