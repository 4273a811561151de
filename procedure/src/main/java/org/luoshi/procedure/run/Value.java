package org.luoshi.procedure.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What a carried field holds: words, a choice or an id ({@link Text}), a date, yes or no, a number, units, files. */
public sealed interface Value {

    /** Words, the id of a choice or of a unit. */
    record Text(String text) implements Value {}

    /** A date. */
    record Day(LocalDate date) implements Value {}

    /** Yes or no. */
    record Flag(boolean yes) implements Value {}

    /** A number. */
    record Num(BigDecimal number) implements Value {}

    /** Units with their parts, in the order given. */
    record Units(List<Assigned> units) implements Value {
        public Units {
            units = List.copyOf(units);
        }
    }

    /** A unit and its part: the water bureau as {@code lead}. */
    record Assigned(String unit, String part) {}

    /** Ids of files in the order given: a reply with its annexes. */
    record Files(List<String> ids) implements Value {
        public Files {
            ids = List.copyOf(ids);
        }
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(LocalDate date) {
        return new Day(date);
    }

    static Value of(boolean yes) {
        return new Flag(yes);
    }

    static Value of(BigDecimal number) {
        return new Num(number);
    }

    static Value of(Assigned... units) {
        return new Units(List.of(units));
    }

    static Value files(String... ids) {
        return new Files(List.of(ids));
    }

    /** As written in a message or compared with a choice: {@code B}, {@code 2025-06-11}, {@code true}. */
    default String plain() {
        return switch (this) {
            case Text(String text) -> text;
            case Day(LocalDate date) -> date.toString();
            case Flag(boolean yes) -> String.valueOf(yes);
            case Num(BigDecimal number) -> number.stripTrailingZeros().toPlainString();
            case Units(List<Assigned> units) ->
                units.stream().map(unit -> unit.part() + "=" + unit.unit()).collect(Collectors.joining(", "));
            case Files(List<String> ids) -> String.join(", ", ids);
        };
    }
}
