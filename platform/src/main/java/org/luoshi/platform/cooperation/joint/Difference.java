package org.luoshi.platform.cooperation.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where the two sides differ (两边不一致之处). */
public sealed interface Difference {
    /** One side said it; the other has not answered. */
    record ItemUnanswered(Item item, City waitsFor) implements Difference {}

    record DoneUnanswered(Item item, City waitsFor) implements Difference {}

    record MotionUnanswered(Pending motion, City waitsFor) implements Difference {}

    /** Both sides proposed something else about the same thing. */
    record Crossed(Pending first, Pending second) implements Difference {}

    /** The two parts of the minutes say different things about an item. */
    record Contradiction(JointMeeting meeting, String item, String first, String second) implements Difference {}

    /** An entry that was kept without effect. */
    record WithoutEffect(Ignored ignored) implements Difference {}

    /** All of them; nothing where both sides say the same. */
    static List<Difference> in(JointList list) {
        List<Difference> all = new ArrayList<>();
        list.items().forEach(item -> unanswered(list, item, all));
        list.pending()
                .forEach(motion ->
                        all.add(new MotionUnanswered(motion, list.terms().other(motion.by()))));
        crossed(list.pending(), all);
        list.meetings().forEach(meeting -> contradictions(list.terms(), meeting, all));
        list.ignored().forEach(ignored -> all.add(new WithoutEffect(ignored)));
        return List.copyOf(all);
    }

    private static void unanswered(JointList list, Item item, List<Difference> all) {
        if (item.stage() == Stage.PROPOSED) {
            all.add(new ItemUnanswered(item, list.terms().other(item.proposer())));
        }
        if (item.done().size() == 1) {
            City said = item.done().keySet().iterator().next();
            all.add(new DoneUnanswered(item, list.terms().other(said)));
        }
    }

    private static void crossed(List<Pending> pending, List<Difference> all) {
        for (int i = 0; i < pending.size(); i++) {
            for (Pending later : pending.subList(i + 1, pending.size())) {
                Pending first = pending.get(i);
                if (!first.by().equals(later.by()) && sameThing(first.motion(), later.motion())) {
                    all.add(new Crossed(first, later));
                }
            }
        }
    }

    private static boolean sameThing(Motion one, Motion two) {
        return switch (one) {
            case Motion.ChangeItem(String item, Change change) ->
                two instanceof Motion.ChangeItem(String other, Change against)
                        && item.equals(other)
                        && change.getClass().equals(against.getClass())
                        && !(change instanceof Change.OwnOwner)
                        && !change.equals(against);
            case Motion.Decide decide ->
                two instanceof Motion.Decide other && decide.blocker().equals(other.blocker()) && !decide.equals(other);
            case Motion.AdoptVersion version -> two instanceof Motion.AdoptVersion other && !version.equals(other);
            case Motion.NameCategories named -> two instanceof Motion.NameCategories other && !named.equals(other);
            case Motion.CloseBatch _ -> false;
        };
    }

    private static void contradictions(Terms terms, JointMeeting meeting, List<Difference> all) {
        Act.WriteMinutes first = meeting.parts().get(terms.first());
        Act.WriteMinutes second = meeting.parts().get(terms.second());
        if (first == null || second == null) {
            return;
        }
        Map<String, String> others = second.points();
        first.points().keySet().stream().sorted().forEach(item -> {
            String ours = Objects.requireNonNull(first.points().get(item));
            String theirs = others.get(item);
            if (theirs != null && !ours.equals(theirs)) {
                all.add(new Contradiction(meeting, item, ours, theirs));
            }
        });
    }
}
