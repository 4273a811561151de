package org.luoshi.platform.sessions.congress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Guard;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Run;
import org.luoshi.procedure.run.RunningClock;
import org.luoshi.procedure.run.Value;

/**
 * What a congress session needs before the preparatory meeting, as the place's procedure asks for it (大会筹备清单): which
 * drafts are needed is read from the conditions of the step that puts them before that meeting.
 */
public record Checklist(List<Row> rows) {
    public Checklist {
        rows = List.copyOf(rows);
    }

    /**
     * One paper or decision.
     *
     * @param id the event or draft it is
     * @param holder the role that owes it
     * @param clock the limit that runs for it; null when none does
     * @param on the day of its last change; null while it is missing
     * @param detail where it was passed, or announced; may be empty
     */
    public record Row(
            String id,
            Words title,
            State state,
            boolean needed,
            String holder,
            @Nullable RunningClock clock,
            @Nullable LocalDate on,
            String detail) {
        public boolean isMissing() {
            return needed && state != State.DONE;
        }
    }

    /** How it stands. */
    public enum State {
        /** 缺. */
        MISSING,
        /** 已提出，待常委会表决. */
        HANDED_IN,
        /** 未获通过，重新起草. */
        FAILED,
        /** 完成. */
        DONE;

        public String messageKey() {
            return "congress.state." + name();
        }
    }

    /** What is still missing. */
    public List<Row> missing() {
        return rows.stream().filter(Row::isMissing).toList();
    }

    /** The list of a preparation as its run stands. */
    public static Checklist of(Run run) {
        List<Row> rows = new ArrayList<>();
        rows.add(step(run, "decide-date", Set.of(), "first-session", "chairperson"));
        rows.add(step(run, "announce-date", Set.of("decide-date", "move-date"), "announce", "committee-office"));
        rows.add(step(run, "give-notice", Set.of("decide-date", "move-date"), "notice", "committee-office"));
        rows.addAll(drafts(run));
        rows.add(step(run, "submit", Set.of("decide-date", "move-date"), "", "committee-office"));
        rows.add(step(run, "pass-preparatory", Set.of(), "", "committee-office"));
        return new Checklist(rows);
    }

    /** Done once it happened after the last of those that undo it. */
    private static Row step(Run run, String event, Set<String> undoneBy, String clock, String holder) {
        Happening last = null;
        for (Happening happening : run.history()) {
            if (happening.event().equals(event)) {
                last = happening;
            } else if (undoneBy.contains(happening.event())) {
                last = null;
            }
        }
        return new Row(
                event,
                run.procedure().event(event).map(Event::title).orElseThrow(),
                last == null ? State.MISSING : State.DONE,
                true,
                holder,
                clock(run, clock),
                last == null ? null : last.day(),
                last == null ? "" : text(last, "where"));
    }

    private static List<Row> drafts(Run run) {
        Set<String> needed = needed(run);
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Field.Option option : options(run)) {
            rows.put(
                    option.id(),
                    new Row(
                            option.id(),
                            option.title(),
                            State.MISSING,
                            needed.contains(option.id()),
                            "committee-office",
                            clock(run, "drafts"),
                            null,
                            ""));
        }
        for (Happening happening : run.history()) {
            move(rows, happening, "draft", State.HANDED_IN);
            move(rows, happening, "passed", State.DONE);
            move(rows, happening, "failed", State.FAILED);
        }
        return rows.values().stream()
                .filter(row -> row.needed() || row.state() != State.MISSING)
                .toList();
    }

    private static void move(Map<String, Row> rows, Happening happening, String field, State to) {
        rows.computeIfPresent(
                text(happening, field),
                (_, row) -> new Row(
                        row.id(),
                        row.title(),
                        to,
                        row.needed(),
                        row.holder(),
                        to == State.DONE ? null : row.clock(),
                        happening.day(),
                        text(happening, "session")));
    }

    /** The drafts the procedure knows. */
    public static List<Field.Option> options(Run run) {
        return run.procedure().event("draft").stream()
                .flatMap(event -> event.carries().stream())
                .filter(field -> field.id().equals("draft"))
                .flatMap(field -> field.options().stream())
                .toList();
    }

    private static Set<String> needed(Run run) {
        return run.procedure().event("submit").stream()
                .flatMap(event -> event.when().stream())
                .map(Event.Condition::guard)
                .filter(Guard.CarriedBefore.class::isInstance)
                .map(Guard.CarriedBefore.class::cast)
                .filter(guard -> guard.field().equals("passed"))
                .flatMap(guard -> guard.values().stream())
                .collect(Collectors.toSet());
    }

    private static @Nullable RunningClock clock(Run run, String id) {
        return run.openClocks().stream()
                .filter(clock -> clock.clock().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static String text(Happening happening, String field) {
        return happening.carried().get(field) instanceof Value.Text(String text) ? text : "";
    }
}
