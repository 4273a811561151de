package org.luoshi.platform.cooperation.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A matter of cooperation (合作事项) as both cities' entries make it.
 *
 * @param owners one on each side once both confirmed
 * @param deadline the day that holds now; {@code firstDeadline} the one proposed at first
 * @param shares hundredths of a percent; empty where nothing is shared
 * @param done who holds it done, since when
 * @param carriedFrom years whose batch closed before it was done
 * @param declined why it never came into the list; null while it may
 */
public record Item(
        String id,
        City proposer,
        Stamp proposed,
        Content content,
        Map<City, Owner> owners,
        LocalDate deadline,
        LocalDate firstDeadline,
        Stage stage,
        List<Milestone> milestones,
        List<Progress> progress,
        List<Blocker> blockers,
        List<PlanLink> plans,
        Map<City, Integer> shares,
        Map<City, Done> done,
        List<Integer> carriedFrom,
        @Nullable String declined,
        @Nullable LocalDate endedOn) {

    /** A step of one side's own work. */
    public record Milestone(
            String id,
            City side,
            String title,
            LocalDate due,
            @Nullable LocalDate reachedOn) {}

    public record Progress(City side, LocalDate on, String text) {}

    /**
     * What keeps the item from going on.
     *
     * @param decision null while it waits for a coordination meeting
     */
    public record Blocker(
            Stamp id,
            City side,
            LocalDate on,
            String text,
            @Nullable Decision decision) {}

    /** What both sides decided about it. */
    public record Decision(Stamp motion, String meeting, String text, LocalDate on) {}

    public record PlanLink(String id, City side, String level, String plan, String status) {}

    public record Done(LocalDate on, String evidence) {}

    /** Blockers that wait for a decision. */
    public List<Blocker> open() {
        return blockers.stream().filter(blocker -> blocker.decision() == null).toList();
    }

    public List<Milestone> milestonesOf(City side) {
        return milestones.stream().filter(one -> one.side().equals(side)).toList();
    }

    /** The owner on a side; nothing is named before that side confirmed. */
    public @Nullable Owner owner(City side) {
        return owners.get(side);
    }
}
