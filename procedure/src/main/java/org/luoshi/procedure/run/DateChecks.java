package org.luoshi.procedure.run;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.clock.Citations;
import org.luoshi.procedure.clock.Deadlines;
import org.luoshi.procedure.clock.Due;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Words;

/**
 * Checks a date a person sets for a clock: not in the past, and a granted extension later than the date it prolongs and
 * not past the cap.
 */
final class DateChecks {
    private final Run run;
    private final Event event;
    private final Happening happening;
    private final WorkCalendar calendar;

    DateChecks(Run run, Event event, Happening happening, WorkCalendar calendar) {
        this.run = run;
        this.event = event;
        this.happening = happening;
        this.calendar = calendar;
    }

    Optional<Refusal> refusal() {
        for (var clock : run.procedure().clocks()) {
            if (clock.startsOn().contains(event.id())) {
                var refusal = clock.extendsClock() == null ? plain(clock) : extension(clock, clock.extendsClock());
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> plain(Clock clock) {
        return date(clock)
                .filter(date -> date.isBefore(happening.day()))
                .flatMap(date -> invalid(clock, date, new Words("不能早于当日", "must not lie in the past"), null));
    }

    private Optional<Refusal> extension(Clock clock, String prolonged) {
        var running = Effect.running(run.clocks(), prolonged, happening.party(event));
        if (running.isEmpty()) {
            return Optional.of(new Refusal.ConditionNotMet(
                    new Words("没有正在计时的期限可以延长", "no running time limit is there to be extended"), null));
        }
        var cap = Deadlines.due(clock, running.get().trigger(), calendar);
        return date(clock)
                .flatMap(date ->
                        tooEarly(clock, date, running.get()).or(() -> cap.flatMap(due -> tooLate(clock, date, due))));
    }

    private Optional<Refusal> tooEarly(Clock clock, LocalDate date, RunningClock running) {
        var due = running.due();
        if (due == null || date.isAfter(due)) {
            return Optional.empty();
        }
        return invalid(clock, date, new Words("应当晚于原定的" + due, "must be later than the present date, " + due), null);
    }

    private Optional<Refusal> tooLate(Clock clock, LocalDate date, Due cap) {
        var latest = cap.date();
        if (latest == null || !date.isAfter(latest)) {
            return Optional.empty();
        }
        var basis = cap.basis();
        var source = basis == null ? new Words("", "") : Citations.words(basis);
        return invalid(
                clock,
                date,
                new Words(
                        "最晚到%s（%s）；请选择该日或者更早的日期".formatted(latest, source.zh()),
                        "%s is the latest (%s); choose that day or an earlier one".formatted(latest, source.en())),
                cap);
    }

    private Optional<LocalDate> date(Clock clock) {
        var local = clock.localDate();
        return local != null && happening.carried().get(local) instanceof Value.Day(LocalDate date)
                ? Optional.of(date)
                : Optional.empty();
    }

    private Optional<Refusal> invalid(Clock clock, LocalDate date, Words remedy, @Nullable Due cap) {
        return event.carries().stream()
                .filter(field -> field.id().equals(clock.localDate()))
                .findFirst()
                .map(field -> refusal(field, date, remedy, cap));
    }

    private static Refusal refusal(Field field, LocalDate date, Words remedy, @Nullable Due cap) {
        return new Refusal.Invalid(field, date.toString(), remedy, cap == null ? null : cap.basis());
    }
}
