package org.luoshi.platform.cooperation.web;

import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.cooperation.CooperationList;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Change;
import org.luoshi.platform.cooperation.joint.City;
import org.luoshi.platform.cooperation.joint.Content;
import org.luoshi.platform.cooperation.joint.Motion;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.cooperation.joint.Stamp;
import org.luoshi.platform.matters.Names;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Turns what forms send into acts. */
@Component
class ItemActs {
    private final Names names;

    ItemActs(Names names) {
        this.names = names;
    }

    /** A new item; the identity comes with the form, so that sending it twice proposes it once. */
    Act proposal(Typed typed) {
        Content content = new Content(
                typed.text("title"),
                typed.text("text"),
                typed.text("category"),
                typed.one(Content.Kind.class, "kind"),
                typed.year("year"));
        return new Act.ProposeItem(typed.needed("id"), content, owner(typed), typed.day("deadline"));
    }

    Act onItem(String act, String item, CooperationList list, Typed typed) {
        City side = typed.ticked("document") ? list.theirs() : list.ours();
        return switch (act) {
            case "confirm" -> new Act.ConfirmItem(item, owner(typed));
            case "decline" -> new Act.DeclineItem(item, typed.needed("reason"));
            case "milestone" ->
                new Act.SetMilestone(
                        item,
                        side,
                        typed.text("milestone").isEmpty() ? UUID.randomUUID().toString() : typed.text("milestone"),
                        typed.needed("title"),
                        typed.day("due"),
                        typed.ticked("reached"));
            case "progress" -> new Act.ReportProgress(item, typed.needed("text"));
            case "block" -> new Act.ReportBlocked(item, typed.needed("text"));
            case "done" -> new Act.ReportDone(item, typed.needed("text"));
            case "not-done" -> new Act.DeclineDone(item, typed.needed("reason"));
            case "plan" ->
                new Act.LinkPlan(
                        item,
                        side,
                        typed.text("link").isEmpty() ? UUID.randomUUID().toString() : typed.text("link"),
                        typed.needed("level"),
                        typed.needed("plan"),
                        typed.needed("status"));
            case "decide" ->
                new Act.Propose(new Motion.Decide(
                        item, stamp(typed, "blocker"), typed.needed("meeting"), typed.needed("text")));
            default -> new Act.Propose(new Motion.ChangeItem(item, change(act, list, typed)));
        };
    }

    private Change change(String act, CooperationList list, Typed typed) {
        return switch (act) {
            case "deadline" -> new Change.Deadline(typed.day("deadline"));
            case "wording" -> new Change.Wording(typed.text("title"), typed.text("text"));
            case "category" -> new Change.Category(typed.text("category"));
            case "owner" -> new Change.OwnOwner(owner(typed));
            case "shares" ->
                new Change.Shares(Map.of(
                        list.ours(), typed.hundredths("ours"),
                        list.theirs(), typed.hundredths("theirs")));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    static Stamp stamp(Typed typed, String field) {
        try {
            return Stamp.of(typed.text(field));
        } catch (IllegalArgumentException none) {
            throw new Typed.Unreadable(field);
        }
    }

    /** One of our units by its id, or a name as it was typed: the other city's owner. */
    private Owner owner(Typed typed) {
        String unit = typed.text("unit");
        return unit.isEmpty() || typed.ticked("document")
                ? new Owner(typed.text("owner"), "")
                : new Owner(names.unit(unit), unit);
    }
}
