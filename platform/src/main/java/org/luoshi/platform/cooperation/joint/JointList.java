package org.luoshi.platform.cooperation.joint;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The list of two cities (两市合作事项清单): what all known entries make of it, read in one total order. Two cities that know
 * the same entries have the same list, whatever came first.
 *
 * @param categories what an item may be about; it has exactly one; empty before the list begins
 * @param items in the order in which they were proposed
 * @param pending motions that wait for an answer
 * @param batches those that are closed
 * @param ignored entries that are kept and have no effect
 * @param lamport the highest of all known entries; the next one is written above it
 */
public record JointList(
        Terms terms,
        List<Category> categories,
        List<Item> items,
        List<Pending> pending,
        List<Answered> answered,
        List<JointMeeting> meetings,
        List<Version> versions,
        List<Batch> batches,
        List<Ignored> ignored,
        long lamport) {

    /** Folds the entries; the same one twice counts once, and which came first does not matter. */
    public static JointList of(Terms terms, Collection<Entry> entries) {
        TreeMap<Stamp, Entry> ordered = new TreeMap<>();
        entries.forEach(entry -> ordered.putIfAbsent(entry.stamp(), entry));
        Fold fold = new Fold(terms);
        ordered.values().forEach(fold::apply);
        return fold.list(ordered.isEmpty() ? 0 : ordered.lastKey().lamport());
    }

    /** The stamp of the next entry this city writes. */
    public Stamp next(City city) {
        return new Stamp(lamport + 1, city);
    }

    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public Optional<JointMeeting> meeting(String id) {
        return meetings.stream().filter(meeting -> meeting.id().equals(id)).findFirst();
    }

    public Optional<Pending> motion(Stamp id) {
        return pending.stream().filter(motion -> motion.id().equals(id)).findFirst();
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** Why an entry has no effect; empty when it has. */
    public Optional<Reason> ignored(Stamp stamp) {
        return ignored.stream()
                .filter(one -> one.entry().stamp().equals(stamp))
                .map(Ignored::reason)
                .findFirst();
    }

    /** Motions about one item that wait for an answer. */
    public List<Pending> pendingOn(String item) {
        return pending.stream()
                .filter(motion -> switch (motion.motion()) {
                    case Motion.ChangeItem change -> change.item().equals(item);
                    case Motion.Decide decide -> decide.item().equals(item);
                    case Motion.AdoptVersion version ->
                        version.adds().contains(item) || version.drops().contains(item);
                    case Motion.CloseBatch _, Motion.NameCategories _ -> false;
                })
                .toList();
    }

    /** The meeting that has to decide what is blocked: the first that has not been held. */
    public Optional<JointMeeting> nextMeeting() {
        return meetings.stream()
                .filter(meeting -> !meeting.held())
                .min(Comparator.comparing(JointMeeting::on).thenComparing(JointMeeting::id));
    }

    /** Items that are blocked: the agenda of the next coordination meeting, the longest blocked first. */
    public List<Item> agenda() {
        return items.stream()
                .filter(item -> item.stage() == Stage.BLOCKED)
                .sorted(Comparator.comparing(item -> item.open().getFirst().id()))
                .toList();
    }

    /** Running items whose day is past. */
    public List<Item> overdue(LocalDate today) {
        return items.stream()
                .filter(item -> item.stage().running() && item.deadline().isBefore(today))
                .toList();
    }

    /** Listed items by category; they add up to all listed items. */
    public Map<String, Long> byCategory() {
        Map<String, Long> counts = new TreeMap<>();
        categories.forEach(category -> counts.put(category.id(), 0L));
        items.stream()
                .filter(item -> item.stage().running() || item.stage() == Stage.DONE)
                .forEach(item -> counts.merge(item.content().category(), 1L, Long::sum));
        return counts;
    }
}
