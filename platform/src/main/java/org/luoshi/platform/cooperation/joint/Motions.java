package org.luoshi.platform.cooperation.joint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The motions of the fold: what one city proposed, and what happens once the other agrees. */
final class Motions {
    private final Terms terms;
    private final Categories categories;
    private final Map<String, Draft> items;
    private final Map<String, JointMeeting> meetings;
    private final Map<Stamp, Pending> pending = new LinkedHashMap<>();
    private final List<Answered> answered = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();
    private final Map<Integer, Batch> batches = new LinkedHashMap<>();

    Motions(Terms terms, Categories categories, Map<String, Draft> items, Map<String, JointMeeting> meetings) {
        this.terms = terms;
        this.categories = categories;
        this.items = items;
        this.meetings = meetings;
    }

    @Nullable
    Reason propose(Motion motion, Entry entry) {
        Reason reason = refuses(motion);
        if (reason == null) {
            pending.put(entry.stamp(), new Pending(entry.stamp(), entry.by(), entry.on(), motion));
        }
        return reason;
    }

    /** A motion is looked at again when it is answered: much may have happened since it was made. */
    @Nullable
    Reason answer(Act.Answer act, Entry entry) {
        Pending motion = pending.get(act.motion());
        if (motion == null) {
            return Reason.NO_SUCH_MOTION;
        }
        if (act.agreed()) {
            Reason reason = motion.by().equals(entry.by()) ? Reason.OWN_MOTION : refuses(motion.motion());
            if (reason != null) {
                return reason;
            }
            carryOut(motion, entry);
        }
        pending.remove(act.motion());
        answered.add(new Answered(motion, entry.by(), entry.on(), act.agreed(), act.reason()));
        return null;
    }

    /** Whether a motion that waits for its answer names the item. */
    boolean name(String item) {
        return pending.values().stream().map(Pending::motion).anyMatch(motion -> switch (motion) {
            case Motion.ChangeItem change -> change.item().equals(item);
            case Motion.Decide decide -> decide.item().equals(item);
            case Motion.AdoptVersion version ->
                version.adds().contains(item) || version.drops().contains(item);
            case Motion.NameCategories _, Motion.CloseBatch _ -> false;
        });
    }

    private @Nullable Reason refuses(Motion motion) {
        return switch (motion) {
            case Motion.ChangeItem change -> {
                Draft item = items.get(change.item());
                yield item == null ? Reason.UNKNOWN_ITEM : item.refuses(change.change(), terms, categories);
            }
            case Motion.Decide decide -> refuses(decide);
            case Motion.AdoptVersion version -> refuses(version);
            case Motion.NameCategories named -> categories.refuses(named.categories(), items.values());
            case Motion.CloseBatch close -> closed(close.year()) ? Reason.BATCH_CLOSED : null;
        };
    }

    private @Nullable Reason refuses(Motion.Decide decide) {
        Draft item = items.get(decide.item());
        if (item == null) {
            return Reason.UNKNOWN_ITEM;
        }
        if (!item.waitsForDecision(decide.blocker())) {
            return Reason.NO_SUCH_BLOCKER;
        }
        if (item.stage().ended()) {
            return Reason.WRONG_STAGE;
        }
        return meetings.containsKey(decide.meeting()) ? null : Reason.NO_SUCH_MEETING;
    }

    private @Nullable Reason refuses(Motion.AdoptVersion version) {
        if (!items.keySet().containsAll(version.adds()) || !items.keySet().containsAll(version.drops())) {
            return Reason.UNKNOWN_ITEM;
        }
        boolean fits = version.adds().stream().allMatch(id -> draft(id).stage() == Stage.CONFIRMED)
                && version.drops().stream().allMatch(id -> draft(id).stage().running());
        return fits ? null : Reason.WRONG_STAGE;
    }

    private void carryOut(Pending motion, Entry answer) {
        switch (motion.motion()) {
            case Motion.ChangeItem change -> draft(change.item()).change(change.change(), motion.by());
            case Motion.Decide decide ->
                draft(decide.item())
                        .decide(
                                decide.blocker(),
                                new Item.Decision(motion.id(), decide.meeting(), decide.text(), answer.on()));
            case Motion.AdoptVersion version -> adopt(version, answer);
            case Motion.NameCategories named -> categories.name(named.categories());
            case Motion.CloseBatch close -> close(close.year(), answer);
        }
    }

    private void adopt(Motion.AdoptVersion version, Entry answer) {
        version.adds().forEach(id -> draft(id).listed = true);
        version.drops().forEach(id -> draft(id).drop(answer.on()));
        List<Version.Line> lines = items.values().stream()
                .filter(this::onTheList)
                .map(Draft::freeze)
                .map(Version.Line::of)
                .toList();
        versions.add(new Version(versions.size() + 1, version.title(), answer.on(), lines));
    }

    /** What is done leaves the list with its batch. */
    private boolean onTheList(Draft item) {
        return item.stage().running() || (item.stage() == Stage.DONE && !closed(item.content.year()));
    }

    private void close(int year, Entry answer) {
        List<String> done = new ArrayList<>();
        List<String> carried = new ArrayList<>();
        for (Draft item : items.values()) {
            if (item.content.year() == year && item.stage() == Stage.DONE) {
                done.add(item.id);
            } else if (item.content.year() == year && !item.stage().ended()) {
                if (item.listed) {
                    carried.add(item.id);
                }
                item.carryOver(nextOpen(year));
            }
        }
        batches.put(year, new Batch(year, answer.on(), List.copyOf(done), List.copyOf(carried)));
    }

    private int nextOpen(int year) {
        int next = year + 1;
        while (closed(next)) {
            next++;
        }
        return next;
    }

    boolean closed(int year) {
        return batches.containsKey(year);
    }

    private Draft draft(String id) {
        Draft item = items.get(id);
        if (item == null) {
            throw new IllegalStateException("no item " + id);
        }
        return item;
    }

    List<Pending> pending() {
        return List.copyOf(pending.values());
    }

    List<Answered> answered() {
        return List.copyOf(answered);
    }

    List<Version> versions() {
        return List.copyOf(versions);
    }

    List<Batch> batches() {
        return List.copyOf(batches.values());
    }
}
