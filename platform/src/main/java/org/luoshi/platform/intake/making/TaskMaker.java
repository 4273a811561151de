package org.luoshi.platform.intake.making;

import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.IntakeRefusal;
import org.luoshi.platform.intake.IntakeResult;
import org.luoshi.platform.intake.RecordRef;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.conferences.DeployTask;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Something a meeting asked for → a supervised matter; the sentence is the paragraph it stands on. */
@Component
class TaskMaker implements OneByOne {
    private final DeployTask deploy;
    private final ConferenceMaker conferences;
    private final Facts facts;

    TaskMaker(DeployTask deploy, ConferenceMaker conferences, Facts facts) {
        this.deploy = deploy;
        this.conferences = conferences;
        this.facts = facts;
    }

    @Override
    public DraftKind kind() {
        return DraftKind.TASK;
    }

    @Override
    public IntakeResult<RecordRef> one(Making making, Draft draft, Viewer by) {
        RecordRef head = making.head();
        if (head == null) {
            return IntakeResult.refused(new IntakeRefusal.HeadFirst(DraftKind.CONFERENCE));
        }
        return facts.unit(draft, "owner")
                .fold(
                        owner -> Facts.day(draft, "due")
                                .fold(
                                        due -> deploy.handle(
                                                        new DeployTask.Command(
                                                                new MatterId(draft.recordId()),
                                                                new MeetingId(UUID.fromString(head.id())),
                                                                draft.field("text"),
                                                                owner.id(),
                                                                due,
                                                                draft.raw()),
                                                        by)
                                                .fold(
                                                        task -> IntakeResult.done(RecordRef.made(
                                                                "matter",
                                                                task.id(),
                                                                task.number(),
                                                                MatterLinks.under(MatterLinks.GENERAL, task.number()))),
                                                        refusal -> IntakeResult.refused(Facts.said(refusal))),
                                        IntakeResult::refused),
                        IntakeResult::refused);
    }

    @Override
    public Optional<IntakeRefusal> undo(Draft draft, RecordRef record, Viewer by) {
        return conferences.stop(record, "cancel", by);
    }
}
