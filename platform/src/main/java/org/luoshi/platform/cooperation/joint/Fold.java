package org.luoshi.platform.cooperation.joint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the entries in their one order and makes the list. What an entry may not do it does not do: it is kept, with
 * the reason, for both sides to see.
 */
final class Fold {
    private final Terms terms;
    private final Map<String, Draft> items = new LinkedHashMap<>();
    private final Map<String, JointMeeting> meetings = new LinkedHashMap<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final Categories categories = new Categories();
    private final Motions motions;

    Fold(Terms terms) {
        this.terms = terms;
        this.motions = new Motions(terms, categories, items, meetings);
    }

    /** The next entry in order. */
    void apply(Entry entry) {
        Reason reason = refusal(entry);
        if (reason != null) {
            ignored.add(new Ignored(entry, reason));
        }
    }

    private @Nullable Reason refusal(Entry entry) {
        if (!terms.partner(entry.by()) || !terms.partner(entry.stamp().origin())) {
            return Reason.STRANGER;
        }
        if (!terms.mayWrite(entry)) {
            return Reason.SPEAKS_FOR_OTHER;
        }
        return switch (entry.act()) {
            case Act.BeginList act -> categories.begin(act.categories());
            case Act.ProposeItem act -> propose(act, entry);
            case Act.OnItem act -> onItem(act, entry);
            case Act.Propose act -> motions.propose(act.motion(), entry);
            case Act.Answer act -> motions.answer(act, entry);
            case Act.CallMeeting act -> call(act, entry);
            case Act.WriteMinutes act -> minutes(act, entry);
            case Act.Unreadable _ -> Reason.UNREADABLE;
        };
    }

    private @Nullable Reason propose(Act.ProposeItem act, Entry entry) {
        Content content = act.content();
        if (items.containsKey(act.item())) {
            return Reason.KNOWN_ITEM;
        }
        if (content.title().isBlank()) {
            return Reason.TITLE_MISSING;
        }
        if (act.owner().missing()) {
            return Reason.OWNER_MISSING;
        }
        if (!categories.has(content.category())) {
            return Reason.CATEGORY_UNKNOWN;
        }
        if (motions.closed(content.year())) {
            return Reason.BATCH_CLOSED;
        }
        items.put(act.item(), new Draft(act, entry));
        return null;
    }

    private @Nullable Reason onItem(Act.OnItem act, Entry entry) {
        Draft item = items.get(act.item());
        boolean ofPaper = terms.onPaper() != null && !motions.name(act.item());
        return item == null ? Reason.UNKNOWN_ITEM : item.say(act, entry, ofPaper);
    }

    private @Nullable Reason call(Act.CallMeeting act, Entry entry) {
        JointMeeting known = meetings.get(act.meeting());
        if (known != null && !known.caller().equals(entry.by())) {
            return Reason.NOT_YOURS;
        }
        if (known != null && known.held()) {
            return Reason.MEETING_HELD;
        }
        meetings.put(
                act.meeting(),
                new JointMeeting(
                        act.meeting(),
                        entry.by(),
                        act.title(),
                        act.on(),
                        act.place(),
                        known == null ? Map.of() : known.parts()));
        return null;
    }

    private @Nullable Reason minutes(Act.WriteMinutes act, Entry entry) {
        JointMeeting known = meetings.get(act.meeting());
        if (known == null) {
            return Reason.NO_SUCH_MEETING;
        }
        if (!act.side().equals(entry.by())) {
            return Reason.NOT_YOURS;
        }
        Map<City, Act.WriteMinutes> parts = new TreeMap<>(known.parts());
        parts.put(entry.by(), act);
        meetings.put(
                act.meeting(),
                new JointMeeting(known.id(), known.caller(), known.title(), known.on(), known.place(), parts));
        return null;
    }

    JointList list(long lamport) {
        return new JointList(
                terms,
                categories.all(),
                items.values().stream().map(Draft::freeze).toList(),
                motions.pending(),
                motions.answered(),
                List.copyOf(meetings.values()),
                motions.versions(),
                motions.batches(),
                List.copyOf(ignored),
                lamport);
    }
}
