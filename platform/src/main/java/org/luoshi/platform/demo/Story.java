package org.luoshi.platform.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.run.Value;

/** What is going to happen to one matter of the demo, act by act; played later, in the order of the days. */
final class Story {
    final MatterId matter;
    final List<Act> acts = new ArrayList<>();

    /** When the chairpersons' meeting makes it a key suggestion; null when it does not. */
    @Nullable
    LocalDateTime decided;

    Story(MatterId matter) {
        this.matter = matter;
    }

    /** One act: a move of the run, or anything else a person does. */
    sealed interface Act {
        LocalDateTime at();

        record Move(MatterId matter, LocalDateTime at, String event, Mover mover, Map<String, Value> carried)
                implements Act {}

        record Do(LocalDateTime at, Runnable action) implements Act {}
    }

    Story move(LocalDateTime at, String event, Mover mover, Object... carried) {
        acts.add(new Act.Move(matter, at, event, mover, values(carried)));
        return this;
    }

    /** A move of another matter that belongs to the story: a part of this one. */
    Story moveOther(MatterId other, LocalDateTime at, String event, Mover mover, Object... carried) {
        acts.add(new Act.Move(other, at, event, mover, values(carried)));
        return this;
    }

    Story run(LocalDateTime at, Runnable action) {
        acts.add(new Act.Do(at, action));
        return this;
    }

    /** The first move of this name; none when the story has no such turn. */
    Optional<Act.Move> find(String event) {
        return acts.stream()
                .flatMap(act ->
                        act instanceof Act.Move move && move.event().equals(event) ? Stream.of(move) : Stream.of())
                .findFirst();
    }

    /** The last move of one of these names. */
    Optional<Act.Move> last(String... events) {
        List<String> names = List.of(events);
        return acts.reversed().stream()
                .flatMap(act ->
                        act instanceof Act.Move move && names.contains(move.event()) ? Stream.of(move) : Stream.of())
                .findFirst();
    }

    /** Where an event stands first. */
    int indexOf(String event) {
        return acts.indexOf(find(event).orElseThrow(() -> new IllegalStateException("the story has no " + event)));
    }

    /** The same story, told no further than this event; whole when the name is empty. */
    Story standingStillAfter(String event) {
        if (!event.isEmpty()) {
            acts.subList(indexOf(event) + 1, acts.size()).clear();
        }
        return this;
    }

    private static Map<String, Value> values(Object... carried) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < carried.length; i += 2) {
            values.put((String) carried[i], value(carried[i + 1]));
        }
        return values;
    }

    private static Value value(Object raw) {
        return switch (raw) {
            case String text -> new Value.Text(text);
            case LocalDate day -> new Value.Day(day);
            case Integer number -> new Value.Num(BigDecimal.valueOf(number));
            case Boolean flag -> new Value.Flag(flag);
            case Value value -> value;
            default -> throw new IllegalArgumentException("the demo carries no " + raw.getClass());
        };
    }
}
