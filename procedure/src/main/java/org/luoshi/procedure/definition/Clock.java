package org.luoshi.procedure.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named time limit (期限) of a procedure: what starts it, what stops it, who holds it and by which rules it is
 * counted.
 *
 * <p>Example: {@code reply} starts on {@code assign}, one for each lead or separate unit, and stops on {@code reply}.
 *
 * @param id name, unique in the procedure: {@code reply}, {@code co-opinion}
 * @param title words for people
 * @param holder who must act in time
 * @param startsOn events that start it; empty for a clock whose trigger lies outside the run (a congress closing)
 * @param startsWhen further condition on the run and on what the starting event carries, asked for each unit that would
 *     hold it; null = always
 * @param endsIn steps in which it falls away when the run gets there: nobody waits for it any more
 * @param fallsAwayOn event → condition on what it carries, with which it falls away: what it waited for was taken back
 * @param startsIn step the run must be in after the starting event; null = any
 * @param stopsOn events that stop it
 * @param suspendsOn events that suspend it (中止), days stand still until one of {@code resumesOn}
 * @param resumesOn events that end a suspension
 * @param countsFrom starting event → where its trigger comes from instead of its own day: the last date of an earlier
 *     event that happened ({@code dispatch → forward}: the congress's own assignment starts the count), or a date field
 *     the starting event carries ({@code call → session}); other starting events are their own trigger
 * @param extendsClock the clock this one prolongs when granted ({@code extended-reply} prolongs {@code reply}); null
 *     otherwise
 * @param localDate carried field with a date set by a person, by the starting event or else by the last one about the
 *     unit (a promised date); when earlier than the rule's date it wins; null if none
 * @param perParty a clock held by a role, with one instance for each unit an event is about
 * @param forEventParty a clock held by parts, started only for the unit the event is about
 * @param window a right with an end, not a duty: past its date it lapses and is never overdue
 * @param movesOffHolidays a date counted in calendar days or months that falls on a day of rest moves to the next
 *     working day (the civil rule, 民法典 203); otherwise it stays and the next working day is only a hint
 * @param rules versions of the rule, in order of time; at most one governs any day; empty = the place sets no limit
 */
public record Clock(
        String id,
        Words title,
        Holder holder,
        Set<String> startsOn,
        @Nullable Guard startsWhen,
        @Nullable String startsIn,
        Set<String> endsIn,
        Map<String, Guard> fallsAwayOn,
        Set<String> stopsOn,
        Set<String> suspendsOn,
        Set<String> resumesOn,
        Map<String, String> countsFrom,
        @Nullable String extendsClock,
        @Nullable String localDate,
        boolean perParty,
        boolean forEventParty,
        boolean window,
        boolean movesOffHolidays,
        List<ClockRule> rules) {

    /** The rule that is the law for a trigger on {@code day}; empty when the place had none. */
    public Optional<ClockRule> ruleOn(LocalDate day) {
        return rules.stream().filter(rule -> rule.governs(day)).findFirst();
    }

    /** Who holds a clock. */
    public sealed interface Holder {
        /** One clock in the run, held by everyone in this role. */
        record ByRole(String role) implements Holder {}

        /** One clock for each unit holding one of these parts ({@code lead}, {@code co}, {@code separate}). */
        record ByPart(Set<String> parts) implements Holder {}
    }
}
