package org.luoshi.platform.laws.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.HistoryEvent;
import org.luoshi.lawtext.provision.HistoryEvent.Kind;

/** The days and acts the note under the title tells (题注). */
final class ActDays {
    private static final Set<Kind> MAKING = Set.of(Kind.PASSED, Kind.AMENDED, Kind.REVISED);

    private final List<HistoryEvent> events;

    ActDays(List<HistoryEvent> events) {
        this.events = events.stream()
                .filter(event -> event.date() != null)
                .sorted(Comparator.comparing(event -> Objects.requireNonNull(event.date())))
                .toList();
    }

    /** The day the work was first passed, or whatever came first. */
    @Nullable
    LocalDate first() {
        return events.isEmpty() ? null : events.getFirst().date();
    }

    /** The act that made the text as it stands; without one, the last publication. */
    Optional<HistoryEvent> last() {
        return making().max(byDay())
                .or(() -> events.stream()
                        .filter(event -> event.kind() != Kind.IN_FORCE && event.kind() != Kind.REPEALED)
                        .max(byDay()));
    }

    LawChange change() {
        List<HistoryEvent> acts = making().toList();
        if (acts.isEmpty() || (acts.size() == 1 && acts.getFirst().kind() == Kind.PASSED)) {
            return LawChange.ENACTED;
        }
        return acts.getLast().kind() == Kind.REVISED ? LawChange.REVISED : LawChange.AMENDED;
    }

    /** The last day of such an act, not before the text was made. */
    @Nullable
    LocalDate day(Kind kind) {
        LocalDate from = last().map(HistoryEvent::date).orElse(LocalDate.MIN);
        return events.stream()
                .filter(event -> event.kind() == kind)
                .map(HistoryEvent::date)
                .filter(Objects::nonNull)
                .filter(day -> !day.isBefore(from))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private Stream<HistoryEvent> making() {
        return events.stream().filter(event -> MAKING.contains(event.kind()));
    }

    private static Comparator<HistoryEvent> byDay() {
        return Comparator.comparing(event -> Objects.requireNonNull(event.date()));
    }
}
