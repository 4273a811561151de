package org.luoshi.procedure.remind;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.clock.WorkCalendar;

/**
 * What one due date says on a day (当日提醒): to each addressee the latest moment of all rules that name them, so that an
 * outage of a week is followed by one reminder and not by three.
 */
public final class Reminding {
    private final List<ReminderRule> rules;
    private final Moments moments;

    /** The rules that are about the procedure of this due date. */
    public Reminding(List<ReminderRule> rules, LocalDate due, WorkCalendar calendar) {
        this.rules = rules;
        this.moments = new Moments(due, calendar);
    }

    /**
     * A rule that speaks to somebody.
     *
     * @param to {@link ReminderRule#HOLDER} or a role
     * @param day the moment's day, a working day; with rule and person it says what was told already
     */
    public record Spoken(ReminderRule rule, String to, LocalDate day) {}

    /** Who is told what, once each, on {@code today}: also what was told before. */
    public List<Spoken> on(LocalDate today) {
        return addressees()
                .map(to -> latest(to, today))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The first day after {@code today} on which somebody is told something else; empty when nothing more comes. */
    public Optional<LocalDate> next(LocalDate today) {
        return rules.stream()
                .flatMap(rule -> moments.next(rule.when(), today).stream())
                .min(LocalDate::compareTo);
    }

    private Stream<String> addressees() {
        return rules.stream().flatMap(rule -> rule.tells().stream()).distinct();
    }

    /** Of two on one day the later in the file. */
    private @Nullable Spoken latest(String to, LocalDate today) {
        Spoken latest = null;
        for (ReminderRule rule : rules) {
            Optional<LocalDate> day = rule.tells().contains(to) ? moments.latest(rule.when(), today) : Optional.empty();
            if (day.isPresent() && (latest == null || !day.get().isBefore(latest.day()))) {
                latest = new Spoken(rule, to, day.get());
            }
        }
        return latest;
    }
}
