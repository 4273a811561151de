package org.luoshi.platform.intake.making;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.IntakeRefusal;
import org.luoshi.platform.intake.IntakeResult;
import org.luoshi.platform.intake.RecordRef;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.Participant;
import org.luoshi.platform.visits.PlanVisit;
import org.luoshi.platform.visits.RunVisit;
import org.luoshi.platform.visits.StopId;
import org.luoshi.platform.visits.VisitId;
import org.luoshi.platform.visits.VisitKind;
import org.springframework.stereotype.Component;

/** A report of a visit → the visit with its stops in order. */
@Component
class VisitMaker implements OneByOne {
    static final String VISIT = "visit";

    private final PlanVisit plan;
    private final RunVisit run;
    private final Facts facts;

    VisitMaker(PlanVisit plan, RunVisit run, Facts facts) {
        this.plan = plan;
        this.run = run;
        this.facts = facts;
    }

    @Override
    public DraftKind kind() {
        return DraftKind.VISIT;
    }

    @Override
    public IntakeResult<RecordRef> one(Making making, Draft draft, Viewer by) {
        return facts.unit(draft, "organ")
                .fold(
                        organ -> Facts.day(draft, "day")
                                .fold(
                                        day -> Facts.choice(draft, "visitKind", VisitKind.class)
                                                .fold(
                                                        kind -> planned(draft, organ, day, kind, by),
                                                        IntakeResult::refused),
                                        IntakeResult::refused),
                        IntakeResult::refused);
    }

    private IntakeResult<RecordRef> planned(Draft draft, Organisation organ, LocalDate day, VisitKind kind, Viewer by) {
        List<PlanVisit.PlannedStop> stops = Facts.lines(draft, "stops").stream()
                .map(name -> new PlanVisit.PlannedStop(StopId.fresh(), name, "", null))
                .toList();
        return plan.handle(
                        new PlanVisit.Command(
                                new VisitId(draft.recordId()),
                                kind,
                                organ.id(),
                                draft.field("title"),
                                new Participant(null, draft.field("leader"), draft.field("leaderPost")),
                                day,
                                stops,
                                List.of()),
                        by)
                .fold(
                        visit -> IntakeResult.done(RecordRef.made(
                                VISIT, visit.id(), visit.title(), MatterLinks.under("/visits", visit.number()))),
                        refusal -> IntakeResult.refused(Facts.said(refusal)));
    }

    @Override
    public Optional<IntakeRefusal> undo(Draft draft, RecordRef record, Viewer by) {
        return run.cancel(VisitId.of(record.id()), by)
                .fold(_ -> Optional.empty(), refusal -> Optional.of(Facts.said(refusal)));
    }
}
