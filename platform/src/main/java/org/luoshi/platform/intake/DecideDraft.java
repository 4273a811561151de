package org.luoshi.platform.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.intake.IntakeDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Edits a draft, rejects it with a reason, or takes back what was decided (修改、不采用、撤回). A record is taken back through its
 * own context, and only while nothing rests on it.
 */
@Component
public class DecideDraft {
    private final IntakeDesk desk;
    private final Drafts drafts;
    private final Map<DraftKind, RecordMaker> makers;
    private final CityDate date;

    DecideDraft(IntakeDesk desk, Drafts drafts, List<RecordMaker> makers, CityDate date) {
        this.desk = desk;
        this.drafts = drafts;
        this.makers = makers.stream().collect(Collectors.toMap(RecordMaker::kind, Function.identity()));
        this.date = date;
    }

    /** A draft as a person saw it. */
    public record Seen(SourceId source, DraftId draft, int version) {}

    /** What was typed is kept; it is no record yet. */
    public IntakeResult<Draft> edit(Seen seen, Map<String, String> fields, Viewer by) {
        return decide(seen, "intake.edit", by, draft -> {
            if (draft.state() != DraftState.OPEN) {
                return IntakeResult.refused(new IntakeRefusal.Stale(draft.state(), draft.decidedBy()));
            }
            drafts.edit(draft.with(fields));
            return IntakeResult.done(drafts.find(draft.id()).orElseThrow());
        });
    }

    public IntakeResult<Draft> reject(Seen seen, String reason, Viewer by) {
        return decide(seen, "intake.reject", by, draft -> {
            if (draft.state() != DraftState.OPEN) {
                return IntakeResult.refused(new IntakeRefusal.Stale(draft.state(), draft.decidedBy()));
            }
            if (reason.isBlank()) {
                return IntakeResult.refused(new IntakeRefusal.NoReason());
            }
            drafts.decide(draft.id(), DraftState.REJECTED, reason.strip(), null, by.name(), date.instant());
            return IntakeResult.done(drafts.find(draft.id()).orElseThrow());
        });
    }

    /** The draft is open again; a record that was made of it is gone, one that was only found stays. */
    public IntakeResult<Draft> undo(Seen seen, Viewer by) {
        return decide(seen, "intake.undo", by, draft -> {
            if (draft.state() == DraftState.OPEN) {
                return IntakeResult.refused(new IntakeRefusal.Stale(draft.state(), draft.decidedBy()));
            }
            return rests(draft, by)
                    .<IntakeResult<Draft>>map(IntakeResult::refused)
                    .orElseGet(() -> {
                        drafts.decide(draft.id(), DraftState.OPEN, "", null, "", date.instant());
                        return IntakeResult.done(drafts.find(draft.id()).orElseThrow());
                    });
        });
    }

    private Optional<IntakeRefusal> rests(Draft draft, Viewer by) {
        RecordRef record = draft.record();
        if (record == null) {
            return Optional.empty();
        }
        List<Draft> below = drafts.confirmedUnder(draft.id());
        if (!below.isEmpty()) {
            return Optional.of(new IntakeRefusal.Rested(below.getFirst().raw()));
        }
        RecordMaker maker = makers.get(draft.kind());
        return record.found() || maker == null ? Optional.empty() : maker.undo(draft, record, by);
    }

    private IntakeResult<Draft> decide(
            Seen seen, String action, Viewer by, Function<Draft, IntakeResult<Draft>> decision) {
        return desk.run(by, Act.on(seen.source(), action, "draft", seen.draft()), () -> {
            Optional<Draft> found =
                    drafts.lock(seen.draft()).filter(draft -> draft.source().equals(seen.source()));
            if (found.isEmpty()) {
                return IntakeResult.refused(new IntakeRefusal.NotThere("draft"));
            }
            return found.get().version() == seen.version()
                    ? decision.apply(found.get())
                    : IntakeResult.refused(new IntakeRefusal.Stale(
                            found.get().state(), found.get().decidedBy()));
        });
    }
}
