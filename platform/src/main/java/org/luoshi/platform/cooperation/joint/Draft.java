package org.luoshi.platform.cooperation.joint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One item while the fold goes over it. What is refused leaves it as it was. */
final class Draft {
    final String id;
    final City proposer;
    private final Stamp proposed;
    private final LocalDate firstDeadline;
    Content content;
    LocalDate deadline;
    boolean listed;
    private boolean started;
    private boolean dropped;
    private @Nullable String declined;
    private @Nullable LocalDate endedOn;
    private final SortedMap<City, Owner> owners = new TreeMap<>();
    private final Map<String, Item.Milestone> milestones = new LinkedHashMap<>();
    private final List<Item.Progress> progress = new ArrayList<>();
    private final Map<Stamp, Item.Blocker> blockers = new LinkedHashMap<>();
    private final Map<String, Item.PlanLink> plans = new LinkedHashMap<>();
    private final SortedMap<City, Integer> shares = new TreeMap<>();
    private final SortedMap<City, Item.Done> done = new TreeMap<>();
    private final List<Integer> carriedFrom = new ArrayList<>();

    Draft(Act.ProposeItem act, Entry entry) {
        id = act.item();
        proposer = entry.by();
        proposed = entry.stamp();
        content = act.content();
        deadline = act.deadline();
        firstDeadline = act.deadline();
        owners.put(proposer, act.owner());
    }

    Stage stage() {
        if (declined != null) {
            return Stage.DECLINED;
        }
        if (!listed) {
            return owners.size() == 2 ? Stage.CONFIRMED : Stage.PROPOSED;
        }
        if (dropped) {
            return Stage.DROPPED;
        }
        if (done.size() == 2) {
            return Stage.DONE;
        }
        if (blocked()) {
            return Stage.BLOCKED;
        }
        return started ? Stage.IN_PROGRESS : Stage.LISTED;
    }

    private boolean blocked() {
        return blockers.values().stream().anyMatch(blocker -> blocker.decision() == null);
    }

    /**
     * What one side says about the item.
     *
     * @param ofPaper whether the other's yes was only written down from its document and no motion names the item: then
     *     who proposed it may take it back as long as nothing else was said about it
     */
    @Nullable
    Reason say(Act.OnItem act, Entry entry, boolean ofPaper) {
        return switch (act) {
            case Act.ProposeItem _ -> Reason.KNOWN_ITEM;
            case Act.ConfirmItem confirm -> confirm(confirm, entry);
            case Act.DeclineItem decline -> decline(decline, entry, ofPaper);
            case Act.SetMilestone milestone -> milestone(milestone, entry);
            case Act.ReportProgress report -> progress(report, entry);
            case Act.ReportBlocked report -> block(report, entry);
            case Act.ReportDone report -> done(report, entry);
            case Act.DeclineDone _ -> notDone();
            case Act.LinkPlan link -> link(link, entry);
        };
    }

    private @Nullable Reason confirm(Act.ConfirmItem act, Entry entry) {
        if (stage() != Stage.PROPOSED) {
            return Reason.WRONG_STAGE;
        }
        if (entry.by().equals(proposer)) {
            return Reason.OWN_MOTION;
        }
        if (act.owner().missing()) {
            return Reason.OWNER_MISSING;
        }
        owners.put(entry.by(), act.owner());
        return null;
    }

    private @Nullable Reason decline(Act.DeclineItem act, Entry entry, boolean ofPaper) {
        boolean takenBack = ofPaper && stage() == Stage.CONFIRMED && entry.by().equals(proposer) && untouched();
        if (stage() != Stage.PROPOSED && !takenBack) {
            return Reason.WRONG_STAGE;
        }
        declined = act.reason();
        endedOn = entry.on();
        return null;
    }

    private boolean untouched() {
        return milestones.isEmpty() && plans.isEmpty() && shares.isEmpty() && deadline.equals(firstDeadline);
    }

    private @Nullable Reason milestone(Act.SetMilestone act, Entry entry) {
        Item.Milestone known = milestones.get(act.milestone());
        if (!act.side().equals(entry.by()) || (known != null && !known.side().equals(entry.by()))) {
            return Reason.NOT_YOURS;
        }
        if (stage().ended() || stage() == Stage.PROPOSED) {
            return Reason.WRONG_STAGE;
        }
        LocalDate reached = act.reached() ? entry.on() : null;
        milestones.put(
                act.milestone(), new Item.Milestone(act.milestone(), act.side(), act.title(), act.due(), reached));
        started |= act.reached();
        return null;
    }

    private @Nullable Reason progress(Act.ReportProgress act, Entry entry) {
        if (!stage().running()) {
            return Reason.WRONG_STAGE;
        }
        progress.add(new Item.Progress(entry.by(), entry.on(), act.text()));
        started = true;
        return null;
    }

    private @Nullable Reason block(Act.ReportBlocked act, Entry entry) {
        if (!stage().running()) {
            return Reason.WRONG_STAGE;
        }
        blockers.put(entry.stamp(), new Item.Blocker(entry.stamp(), entry.by(), entry.on(), act.text(), null));
        done.clear();
        return null;
    }

    private @Nullable Reason done(Act.ReportDone act, Entry entry) {
        if (blocked()) {
            return Reason.BLOCKED;
        }
        if (!stage().running()) {
            return Reason.WRONG_STAGE;
        }
        if (milestones.values().stream().anyMatch(one -> one.side().equals(entry.by()) && one.reachedOn() == null)) {
            return Reason.MILESTONES_OPEN;
        }
        done.put(entry.by(), new Item.Done(entry.on(), act.evidence()));
        started = true;
        if (done.size() == 2) {
            endedOn = entry.on();
        }
        return null;
    }

    private @Nullable Reason notDone() {
        if (!stage().running()) {
            return Reason.WRONG_STAGE;
        }
        if (done.isEmpty()) {
            return Reason.NOTHING_REPORTED;
        }
        done.clear();
        return null;
    }

    private @Nullable Reason link(Act.LinkPlan act, Entry entry) {
        Item.PlanLink known = plans.get(act.link());
        if (!act.side().equals(entry.by()) || (known != null && !known.side().equals(entry.by()))) {
            return Reason.NOT_YOURS;
        }
        plans.put(act.link(), new Item.PlanLink(act.link(), act.side(), act.level(), act.plan(), act.status()));
        return null;
    }

    /** Why this change cannot be made to the item now; null when it can. */
    @Nullable
    Reason refuses(Change change, Terms terms, Categories categories) {
        if (stage().ended()) {
            return Reason.WRONG_STAGE;
        }
        return switch (change) {
            case Change.Deadline _ -> null;
            case Change.Wording wording -> wording.title().isBlank() ? Reason.TITLE_MISSING : null;
            case Change.Category category -> categories.has(category.category()) ? null : Reason.CATEGORY_UNKNOWN;
            case Change.OwnOwner owner -> owner.owner().missing() ? Reason.OWNER_MISSING : null;
            case Change.Shares asked -> asked.whole(terms) ? null : Reason.SHARES_NOT_WHOLE;
        };
    }

    void change(Change change, City by) {
        switch (change) {
            case Change.Deadline day -> deadline = day.day();
            case Change.Wording wording -> content = content.worded(wording.title(), wording.text());
            case Change.Category category -> content = content.in(category.category());
            case Change.OwnOwner owner -> owners.put(by, owner.owner());
            case Change.Shares asked -> shares.putAll(asked.hundredths());
        }
    }

    boolean waitsForDecision(Stamp blocker) {
        Item.Blocker known = blockers.get(blocker);
        return known != null && known.decision() == null;
    }

    void decide(Stamp blocker, Item.Decision decision) {
        blockers.computeIfPresent(blocker, (id, b) -> new Item.Blocker(id, b.side(), b.on(), b.text(), decision));
        started = true;
    }

    void drop(LocalDate on) {
        dropped = true;
        endedOn = on;
    }

    /** Its batch closed before it was done. */
    void carryOver(int into) {
        if (listed) {
            carriedFrom.add(content.year());
        }
        content = content.inYear(into);
    }

    Item freeze() {
        return new Item(
                id,
                proposer,
                proposed,
                content,
                new TreeMap<>(owners),
                deadline,
                firstDeadline,
                stage(),
                List.copyOf(milestones.values()),
                List.copyOf(progress),
                List.copyOf(blockers.values()),
                List.copyOf(plans.values()),
                new TreeMap<>(shares),
                new TreeMap<>(done),
                List.copyOf(carriedFrom),
                declined,
                endedOn);
    }
}
