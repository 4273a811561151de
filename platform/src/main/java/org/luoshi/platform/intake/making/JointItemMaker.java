package org.luoshi.platform.intake.making;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.cooperation.BeginList;
import org.luoshi.platform.cooperation.CarriedItems;
import org.luoshi.platform.cooperation.CooperationList;
import org.luoshi.platform.cooperation.WriteEntry;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Content;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.IntakeRefusal;
import org.luoshi.platform.intake.IntakeResult;
import org.luoshi.platform.intake.RecordRef;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * What two cities agreed → an item of their list, with an owner on each side. The other side's owner is asked for, never
 * invented; its word is recorded from the source, where the other city keeps no list of its own.
 */
@Component
class JointItemMaker implements OneByOne {
    private final BeginList begin;
    private final WriteEntry write;
    private final CarriedItems carried;
    private final Facts facts;

    JointItemMaker(BeginList begin, WriteEntry write, CarriedItems carried, Facts facts) {
        this.begin = begin;
        this.write = write;
        this.carried = carried;
        this.facts = facts;
    }

    @Override
    public DraftKind kind() {
        return DraftKind.JOINT_ITEM;
    }

    @Override
    public IntakeResult<RecordRef> one(Making making, Draft draft, Viewer by) {
        return facts.unit(draft, "owner")
                .fold(
                        owner -> Facts.day(draft, "due")
                                .fold(due -> listed(making, draft, owner, due, by), IntakeResult::refused),
                        IntakeResult::refused);
    }

    private IntakeResult<RecordRef> listed(Making making, Draft draft, Organisation owner, LocalDate due, Viewer by) {
        return Facts.choice(draft, "batch", Content.Kind.class)
                .fold(
                        kind -> begin.alone(draft.field("otherCity"), by)
                                .map(list -> proposed(making, draft, list, owner, due, kind, by))
                                .orElseGet(() -> IntakeResult.refused(new IntakeRefusal.NotPermitted())),
                        IntakeResult::refused);
    }

    private IntakeResult<RecordRef> proposed(
            Making making,
            Draft draft,
            CooperationList list,
            Organisation owner,
            LocalDate due,
            Content.Kind kind,
            Viewer by) {
        String item = draft.recordId().toString();
        Content content = new Content(draft.field("title"), draft.raw(), draft.field("category"), kind, due.getYear());
        Act propose = new Act.ProposeItem(
                item, content, new Owner(owner.name(), owner.id().toString()), due);
        Act confirm = new Act.ConfirmItem(item, new Owner(draft.field("theirOwner"), ""));
        String document = making.source().number() + " " + making.source().name();
        return said(write.handle(WriteEntry.Command.ours(list.id(), propose), by))
                .or(() -> said(write.handle(new WriteEntry.Command(list.id(), confirm, document), by)))
                .<IntakeResult<RecordRef>>map(IntakeResult::refused)
                .orElseGet(() -> IntakeResult.done(made(list, item)));
    }

    /** The item is a matter of ours as soon as it is in the list. */
    private RecordRef made(CooperationList list, String item) {
        CarriedItems.Known matter = carried.find(list.id(), item).orElseThrow();
        String number = carried.numbers(list.id()).getOrDefault(item, "");
        return RecordRef.made("matter", matter.matter(), number, MatterLinks.under("/cooperation/items", number));
    }

    private static Optional<IntakeRefusal> said(WriteEntry.Result result) {
        return switch (result) {
            case WriteEntry.Result.Written _ -> Optional.empty();
            case WriteEntry.Result.Refused(WriteEntry.Refusal.ByTheList(var reason)) ->
                Optional.of(
                        new IntakeRefusal.Elsewhere("intake.refusal.ByTheList", List.of(reason.name()), null, null));
            case WriteEntry.Result.Refused _ -> Optional.of(new IntakeRefusal.NotPermitted());
        };
    }

    /** Declined again while nothing was said about it but this; later it leaves the list by a decision of both. */
    @Override
    public Optional<IntakeRefusal> undo(Draft draft, RecordRef record, Viewer by) {
        CarriedItems.Known item =
                carried.of(new MatterId(UUID.fromString(record.id()))).orElseThrow();
        Act decline = new Act.DeclineItem(item.item(), "材料导入撤回");
        return switch (write.handle(WriteEntry.Command.ours(item.list(), decline), by)) {
            case WriteEntry.Result.Written _ -> Optional.empty();
            case WriteEntry.Result.Refused(WriteEntry.Refusal.ByTheList _) ->
                Optional.of(new IntakeRefusal.Rested(record.label()));
            case WriteEntry.Result.Refused _ -> Optional.of(new IntakeRefusal.NotPermitted());
        };
    }
}
