package org.luoshi.procedure.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Amount;
import org.luoshi.procedure.definition.Amount.Counted;
import org.luoshi.procedure.definition.Amount.Unit;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.ClockRule;

/**
 * Counts a clock: from its trigger day to its last day in time (期限的计算).
 *
 * <p>Example: {@code return} in 上海, received on 2025-09-30 → seven working days → 2025-10-16. The trigger day is not
 * counted; the rule is the one in force on the trigger day; the earliest of rule, cap and a date set by a person wins.
 */
public final class Deadlines {
    private Deadlines() {}

    /**
     * What may change a count besides the rule.
     *
     * @param localDate a date set by a person; wins when earlier than the rule's; null if none
     * @param pauses ended suspensions, in order of time
     */
    public record Terms(@Nullable LocalDate localDate, List<Pause> pauses) {
        public static final Terms NONE = new Terms(null, List.of());
    }

    /** The due date; empty when the place had no rule for a trigger on this day. */
    public static Optional<Due> due(Clock clock, LocalDate trigger, WorkCalendar calendar) {
        return due(clock, trigger, calendar, Terms.NONE);
    }

    /** The due date, or the date set by a person when that is earlier. */
    public static Optional<Due> due(
            Clock clock, LocalDate trigger, WorkCalendar calendar, @Nullable LocalDate localDate) {
        return due(clock, trigger, calendar, new Terms(localDate, List.of()));
    }

    /** The due date under these terms; empty when the place had no rule for a trigger on this day. */
    public static Optional<Due> due(Clock clock, LocalDate trigger, WorkCalendar calendar, Terms terms) {
        return clock.ruleOn(trigger).map(rule -> due(rule, clock.movesOffHolidays(), trigger, calendar, terms));
    }

    /** The same for a trigger known to the minute: a limit in hours ends at its exact moment. */
    public static Optional<Due> due(Clock clock, LocalDateTime trigger, WorkCalendar calendar, Terms terms) {
        var day = trigger.toLocalDate();
        return due(clock, day, calendar, terms).map(due -> {
            if (!(due.amount() instanceof Counted(int hours, Unit unit)) || unit != Unit.HOUR) {
                return due;
            }
            var after = due.rule().direction() == ClockRule.Direction.AFTER;
            var moment = after ? trigger.plusHours(hours) : trigger.minusHours(hours);
            return new Reckoning(due.rule(), false, day, calendar, terms).ending(moment);
        });
    }

    /** A bare count without clock or rule: {@code 2025-02-21 − 20 days}. */
    public static LocalDate count(
            Counted amount, ClockRule.Direction direction, LocalDate day0, WorkCalendar calendar) {
        return Count.of(amount, direction, day0, calendar, List.of()).date();
    }

    private static Due due(
            ClockRule rule, boolean movesOffHolidays, LocalDate trigger, WorkCalendar calendar, Terms terms) {
        return new Reckoning(rule, movesOffHolidays, trigger, calendar, terms).due();
    }

    /** One count with everything it depends on. */
    record Reckoning(ClockRule rule, boolean movesOffHolidays, LocalDate trigger, WorkCalendar calendar, Terms terms) {

        Due due() {
            var counted = counted(rule.amount());
            var capDate = capDate();
            var legal = Count.earlier(counted == null ? null : counted.date(), capDate);
            var moved = legal != null && moves(legal) ? calendar.nextWorkingDay(legal) : legal;
            return due(counted, capDate, Count.earlier(moved, terms.localDate()), null);
        }

        Due ending(LocalDateTime moment) {
            var counted = counted(rule.amount());
            var date = Count.earlier(moment.toLocalDate(), Count.earlier(capDate(), terms.localDate()));
            return due(
                    counted == null ? null : counted.at(moment.toLocalDate()),
                    capDate(),
                    date,
                    moment.toLocalDate().equals(date) ? moment : null);
        }

        private Due due(
                @Nullable Count counted,
                @Nullable LocalDate capDate,
                @Nullable LocalDate date,
                @Nullable LocalDateTime moment) {
            var missing = new TreeSet<Integer>();
            if (counted != null) {
                missing.addAll(counted.missingYears());
            }
            var capped = counted != null && capDate != null && capDate.isBefore(counted.date());
            var cap = rule.cap();
            return new Due(
                    date,
                    moment,
                    trigger,
                    rule.amount(),
                    rule,
                    capped && cap != null ? cap.basis() : rule.basis(),
                    date == null || calendar.isWorkingDay(date) ? null : calendar.nextWorkingDay(date),
                    missing,
                    new Explanation(this, counted, capDate, date, moment).words(),
                    counted == null ? List.of() : List.copyOf(counted.steps()));
        }

        private @Nullable Count counted(Amount amount) {
            return switch (amount) {
                case Counted length -> count(length, trigger);
                case Amount.Extended(var first, var more) -> {
                    var end = count(first, trigger);
                    yield end.then(count(more, end.date()));
                }
                case Amount.Promptly _ -> null;
            };
        }

        private Count count(Counted length, LocalDate day0) {
            return Count.of(length, rule.direction(), day0, calendar, terms.pauses());
        }

        private @Nullable LocalDate capDate() {
            var cap = rule.cap();
            return cap == null ? null : count(cap.amount(), trigger).date();
        }

        // law: 民法典 (2020) art. 203 — applied only where a procedure chooses the civil rule
        private boolean moves(LocalDate date) {
            return movesOffHolidays
                    && rule.direction() == ClockRule.Direction.AFTER
                    && rule.amount() instanceof Counted amount
                    && (amount.unit() == Unit.CALENDAR_DAY || amount.unit() == Unit.MONTH)
                    && !calendar.isWorkingDay(date);
        }
    }
}
