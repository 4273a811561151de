package org.luoshi.platform.cooperation.joint;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds of a list after every entry, whatever was sent. */
final class Invariants {
    private Invariants() {}

    static void check(JointList list, Collection<Entry> known) {
        list.items().forEach(item -> item(list.terms(), categories(list), item, known));
        list.batches().forEach(batch -> batch(list, batch));
        long listed = list.items().stream()
                .filter(item -> item.stage().running() || item.stage() == Stage.DONE)
                .count();
        holds(
                list.byCategory().values().stream().mapToLong(n -> n).sum() == listed,
                "the categories do not add up to the list");
        holds(
                list.agenda().stream().allMatch(item -> !item.open().isEmpty()),
                "something on the agenda waits for nothing");
    }

    private static Set<String> categories(JointList list) {
        return list.categories().stream().map(Category::id).collect(Collectors.toSet());
    }

    private static void item(Terms terms, Set<String> categories, Item item, Collection<Entry> known) {
        boolean beyond = item.stage() != Stage.PROPOSED && item.stage() != Stage.DECLINED;
        holds(
                !beyond || item.owners().keySet().equals(Set.of(terms.first(), terms.second())),
                item.id() + " is " + item.stage() + " without an owner on each side");
        holds(item.owners().values().stream().noneMatch(Owner::missing), item.id() + " has a nameless owner");
        holds(
                item.stage().ended() || categories.contains(item.content().category()),
                item.id() + " is in no category of the list");
        holds(item.stage() != Stage.DONE || item.done().size() == 2, item.id() + " is done for one side only");
        holds(
                (item.stage() == Stage.BLOCKED)
                        == (item.stage().running() && !item.open().isEmpty()),
                item.id() + " is blocked by nothing, or not by what blocks it");
        int shares = item.shares().values().stream().mapToInt(n -> n).sum();
        holds(item.shares().isEmpty() || shares == 10_000, item.id() + " shares " + shares + " hundredths");
        holds(
                item.milestones().stream().allMatch(one -> wrote(known, one.side(), one.id())),
                item.id() + " has a milestone that its side did not write");
        holds(agreed(item, known), item.id() + " has a deadline nobody agreed to");
    }

    private static boolean wrote(Collection<Entry> known, City side, String milestone) {
        return known.stream()
                .anyMatch(entry -> entry.by().equals(side)
                        && entry.act() instanceof Act.SetMilestone set
                        && set.milestone().equals(milestone));
    }

    /** The deadline is the first one, or one that one city proposed and the other agreed to. */
    private static boolean agreed(Item item, Collection<Entry> known) {
        return item.deadline().equals(item.firstDeadline())
                || known.stream()
                        .filter(entry -> entry.act()
                                        instanceof
                                        Act.Propose(
                                                Motion.ChangeItem(String id, Change.Deadline(java.time.LocalDate day)))
                                && id.equals(item.id())
                                && day.equals(item.deadline()))
                        .anyMatch(proposal -> known.stream()
                                .anyMatch(answer -> answer.act() instanceof Act.Answer a
                                        && a.agreed()
                                        && a.motion().equals(proposal.stamp())
                                        && !answer.by().equals(proposal.by())));
    }

    private static void batch(JointList list, Batch batch) {
        Set<String> all = new HashSet<>(batch.done());
        all.addAll(batch.carriedOver());
        holds(all.size() == batch.size(), "batch " + batch.year() + " counts an item twice");
        holds(
                list.items().stream()
                        .filter(item -> item.content().year() == batch.year())
                        .allMatch(item -> item.stage().ended()),
                "something open stays in the closed batch of " + batch.year());
    }

    private static void holds(boolean condition, String broken) {
        if (!condition) {
            throw new AssertionError(broken);
        }
    }
}
