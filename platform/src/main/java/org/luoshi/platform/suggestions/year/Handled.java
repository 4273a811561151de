package org.luoshi.platform.suggestions.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Party;
import org.luoshi.procedure.run.Run;
import org.luoshi.procedure.run.RunningClock;
import org.luoshi.procedure.run.Value;

/**
 * One suggestion of a year as it was known at a moment (一件建议的办理情况). Pure: the same facts give the same answers.
 *
 * @param title empty where it is kept from the public
 * @param merged handled together with another one, which alone is counted
 * @param units those that answer: the lead, or each that handles separately; one that left before it replied is not among them
 * @param day the day by which time limits are measured
 */
record Handled(
        UUID matter,
        String number,
        String title,
        String delegation,
        boolean merged,
        Run run,
        List<Answering> units,
        LocalDate day) {

    /**
     * A unit that answers.
     *
     * @param originalDue the date without the extension; null where a duty has no number
     * @param extendedDue the date that counts in the end
     * @param category class of its last reply, empty before it
     */
    record Answering(
            String unit,
            @Nullable LocalDate originalDue,
            @Nullable LocalDate extendedDue,
            boolean extended,
            @Nullable LocalDate repliedOn,
            String category) {

        boolean replied() {
            return repliedOn != null;
        }

        boolean inTime(@Nullable LocalDate due) {
            return repliedOn != null && (due == null || !repliedOn.isAfter(due));
        }

        /** It has replied, or its day has passed. */
        boolean owed(@Nullable LocalDate due, LocalDate day) {
            return replied() || (due != null && due.isBefore(day));
        }
    }

    static Handled of(
            UUID matter, String number, String title, String delegation, boolean merged, Run run, LocalDate day) {
        List<Answering> units = run.parties().stream()
                .filter(party -> !party.part().equals("co"))
                .filter(party -> party.active() || replied(run, party.unit()).isPresent())
                .map(Party::unit)
                .distinct()
                .map(unit -> answering(run, unit))
                .toList();
        return new Handled(matter, number, title, delegation, merged, run, units, day);
    }

    private static Answering answering(Run run, String unit) {
        LocalDate original = due(run, unit, "reply");
        LocalDate extension = due(run, unit, "extended-reply");
        return new Answering(
                unit,
                original,
                extension == null ? original : extension,
                extension != null,
                replied(run, unit).map(Happening::day).orElse(null),
                run.history().stream()
                        .filter(h -> h.event().equals("reply") || h.event().equals("reply-again"))
                        .filter(h -> unit.equals(h.actor().unit()))
                        .map(h -> text(h, "class"))
                        .reduce("", (first, last) -> last));
    }

    private static Optional<Happening> replied(Run run, String unit) {
        return run.history().stream()
                .filter(h -> h.event().equals("reply") && unit.equals(h.actor().unit()))
                .findFirst();
    }

    private static @Nullable LocalDate due(Run run, String unit, String clock) {
        return run.clocks().stream()
                .filter(c -> c.clock().equals(clock) && unit.equals(c.party()))
                .reduce((first, last) -> last)
                .map(RunningClock::due)
                .orElse(null);
    }

    /** Neither returned, withdrawn, treated as a letter nor merged into another. */
    boolean counted() {
        return !merged && !at("returned") && !at("letter") && !at("withdrawn");
    }

    /** This unit's part alone, or everybody who answers. */
    List<Answering> answering(@Nullable String unit) {
        return unit == null
                ? units
                : units.stream().filter(a -> a.unit().equals(unit)).toList();
    }

    boolean at(String step) {
        return run.step().equals(step);
    }

    boolean happened(String event) {
        return times(event) > 0;
    }

    long times(String event) {
        return run.history().stream().filter(h -> h.event().equals(event)).count();
    }

    /** Class given at acceptance; empty before. */
    String category() {
        return last("accept").map(h -> text(h, "category")).orElse("");
    }

    /** What the deputy said last about the attitude or the result; empty when never rated. */
    String rated(String question) {
        return last("rate").map(h -> text(h, question)).orElse("");
    }

    /** What the deputy said first. */
    String ratedFirst(String question) {
        return run.history().stream()
                .filter(h -> h.event().equals("rate"))
                .findFirst()
                .map(h -> text(h, question))
                .orElse("");
    }

    /** A rating is there for the reply at hand, not for one before it was handled again. */
    boolean ratingReturned() {
        return place("rate") > Math.max(place("reply"), place("reply-again"));
    }

    boolean remindedToRate() {
        return place("remind-rating") > Math.max(place("reply"), place("reply-again"));
    }

    /** No rating came and none is waited for: it was concluded, or the deputy's time is over. */
    boolean ratingLapsed() {
        return !ratingReturned()
                && (happened("conclude")
                        || run.clocks().stream().anyMatch(c -> c.clock().equals("rate") && c.overdue(day)));
    }

    // law: 重庆市代表建议工作条例 (2017) art. 29 — a form not returned after a reminder leaves the statistics; a place's setting
    boolean leavesTheDenominator() {
        return ratingLapsed()
                && remindedToRate()
                && run.procedure()
                        .settings()
                        .getOrDefault("count-unreturned", List.of("out"))
                        .contains("out");
    }

    /** Fulfilled and verified, or solved by every unit and closed. */
    boolean carriedOut() {
        return happened("confirm-implementation")
                || (happened("archive")
                        && !units.isEmpty()
                        && units.stream().allMatch(a -> a.category().equals("A")));
    }

    private Optional<Happening> last(String event) {
        return run.history().stream().filter(h -> h.event().equals(event)).reduce((a, b) -> b);
    }

    private int place(String event) {
        int place = -1;
        for (int i = 0; i < run.history().size(); i++) {
            place = run.history().get(i).event().equals(event) ? i : place;
        }
        return place;
    }

    private static String text(Happening h, String field) {
        return h.carried().get(field) instanceof Value.Text(String text) ? text : "";
    }
}
