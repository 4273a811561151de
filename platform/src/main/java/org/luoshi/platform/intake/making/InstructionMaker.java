package org.luoshi.platform.intake.making;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.IntakeRefusal;
import org.luoshi.platform.intake.IntakeResult;
import org.luoshi.platform.intake.RecordRef;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.AssignInstruction;
import org.luoshi.platform.visits.ConfirmInstruction;
import org.luoshi.platform.visits.DropInstruction;
import org.luoshi.platform.visits.EntryResult;
import org.luoshi.platform.visits.FieldEntry;
import org.luoshi.platform.visits.Instruction;
import org.luoshi.platform.visits.InstructionState;
import org.luoshi.platform.visits.Instructions;
import org.luoshi.platform.visits.Stamp;
import org.luoshi.platform.visits.Stop;
import org.luoshi.platform.visits.StopId;
import org.luoshi.platform.visits.TakeFieldEntries;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitId;
import org.luoshi.platform.visits.VisitRefusal;
import org.luoshi.platform.visits.Visits;
import org.springframework.stereotype.Component;

/**
 * What was asked for on a visit → an instruction of it, unconfirmed as everything said on site is; with unit, measurable
 * result and date it is confirmed and assigned, and becomes a matter.
 */
@Component
class InstructionMaker implements OneByOne {
    private final Visits visits;
    private final TakeFieldEntries take;
    private final ConfirmInstruction confirm;
    private final AssignInstruction assign;
    private final DropInstruction drop;
    private final Instructions instructions;
    private final Facts facts;

    InstructionMaker(
            Visits visits,
            TakeFieldEntries take,
            ConfirmInstruction confirm,
            AssignInstruction assign,
            DropInstruction drop,
            Instructions instructions,
            Facts facts) {
        this.visits = visits;
        this.take = take;
        this.confirm = confirm;
        this.assign = assign;
        this.drop = drop;
        this.instructions = instructions;
        this.facts = facts;
    }

    @Override
    public DraftKind kind() {
        return DraftKind.INSTRUCTION;
    }

    @Override
    public IntakeResult<RecordRef> one(Making making, Draft draft, Viewer by) {
        RecordRef head = making.head();
        if (head == null) {
            return IntakeResult.refused(new IntakeRefusal.HeadFirst(DraftKind.VISIT));
        }
        Visit visit = visits.find(new VisitId(UUID.fromString(head.id()))).orElseThrow();
        if (draft.field("owner").isEmpty()) {
            return dated(draft, visit, null, by);
        }
        return facts.unit(draft, "owner").fold(owner -> dated(draft, visit, owner, by), IntakeResult::refused);
    }

    private IntakeResult<RecordRef> dated(Draft draft, Visit visit, @Nullable Organisation owner, Viewer by) {
        if (draft.field("due").isEmpty()) {
            return spoken(draft, visit, owner, null, by);
        }
        return Facts.day(draft, "due").fold(due -> spoken(draft, visit, owner, due, by), IntakeResult::refused);
    }

    private IntakeResult<RecordRef> spoken(
            Draft draft, Visit visit, @Nullable Organisation owner, @Nullable LocalDate due, Viewer by) {
        OrganisationId lead = owner == null ? null : owner.id();
        EntryResult taken = take.handle(
                        visit.id(),
                        by,
                        List.of(new FieldEntry.Instruction(
                                stamp(draft, visit, by),
                                draft.field("text"),
                                draft.field("speaker"),
                                lead,
                                List.of(),
                                due)))
                .getFirst();
        if (taken instanceof EntryResult.Refused refused) {
            return IntakeResult.refused(Facts.said(refused.refusal()));
        }
        if (lead != null && due != null && !draft.field("result").isEmpty()) {
            return assigned(draft, visit, lead, due, by);
        }
        return IntakeResult.done(vague(draft.recordId(), visit));
    }

    private IntakeResult<RecordRef> assigned(Draft draft, Visit visit, OrganisationId lead, LocalDate due, Viewer by) {
        UUID id = draft.recordId();
        long version = instructions.find(id).map(Instruction::version).orElse(0L);
        var confirmed = confirm.handle(
                new ConfirmInstruction.Command(
                        visit.id(), id, version, draft.field("text"), draft.field("result"), lead, List.of(), due),
                by);
        return confirmed.fold(
                instruction -> instruction.state() == InstructionState.CONFIRMED
                        ? assigned(visit, instruction, by)
                        : IntakeResult.done(vague(id, visit)),
                refusal -> IntakeResult.refused(Facts.said(refusal)));
    }

    private IntakeResult<RecordRef> assigned(Visit visit, Instruction instruction, Viewer by) {
        return assign.handle(
                        new AssignInstruction.Command(visit.id(), instruction.id(), instruction.version(), null, null),
                        by)
                .fold(
                        number -> IntakeResult.done(RecordRef.made(
                                "matter", instruction.id(), number, MatterLinks.under(MatterLinks.GENERAL, number))),
                        refusal -> refusal instanceof VisitRefusal.MayNotAssign
                                ? IntakeResult.done(vague(instruction.id(), visit))
                                : IntakeResult.refused(Facts.said(refusal)));
    }

    /** No matter yet, and its own page. */
    private static RecordRef vague(UUID id, Visit visit) {
        String href = MatterLinks.under("/visits", visit.number()) + "/instructions/" + id;
        return RecordRef.made("visit-instruction", id, visit.title(), href);
    }

    /** Said on the day of the visit; the hour is not printed. */
    private static Stamp stamp(Draft draft, Visit visit, Viewer by) {
        StopId stop = visit.stops().stream()
                .filter(one -> one.name().equals(draft.field("stop")))
                .findFirst()
                .map(Stop::id)
                .orElse(null);
        return new Stamp(
                draft.recordId(),
                stop,
                visit.day().atTime(12, 0).atZone(CityDate.ZONE).toInstant(),
                Duration.ZERO,
                by.name());
    }

    @Override
    public Optional<IntakeRefusal> undo(Draft draft, RecordRef record, Viewer by) {
        UUID id = UUID.fromString(record.id());
        return instructions
                .find(id)
                .flatMap(instruction -> drop.handle(instruction.visit(), id, instruction.version(), "材料导入撤回", by)
                        .<Optional<IntakeRefusal>>fold(
                                _ -> Optional.empty(), refusal -> Optional.of(Facts.said(refusal))));
    }
}
