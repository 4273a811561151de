package org.luoshi.procedure.run;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Words;

/** Checks what an event carries against its fields: required, kind of value, length, choices; nothing unknown. */
final class FieldChecks {
    static final int LINE = 200;
    static final int TEXT = 20_000;

    /** Files one field of an act takes: a letter with its annexes, not an archive. */
    static final int FILES = 20;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Procedure procedure;
    private final Event event;
    private final Map<String, Value> carried;

    FieldChecks(Procedure procedure, Event event, Map<String, Value> carried) {
        this.procedure = procedure;
        this.event = event;
        this.carried = carried;
    }

    /** The first thing wrong, in the order of the fields. */
    Optional<Refusal> refusal() {
        var known = event.carries().stream().map(Field::id).toList();
        var unknown = carried.keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(new Refusal.UnknownField(unknown.get(), known));
        }
        for (var field : event.carries()) {
            var refusal = check(field, carried.get(field.id()));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> check(Field field, @Nullable Value value) {
        if (value == null || isEmpty(value)) {
            return isRequired(field) ? Optional.of(new Refusal.Missing(field)) : Optional.empty();
        }
        return remedy(field, value).map(remedy -> new Refusal.Invalid(field, value.plain(), remedy, null));
    }

    static boolean isEmpty(Value value) {
        return (value instanceof Value.Text(String text) && text.isBlank())
                || (value instanceof Value.Units(var units) && units.isEmpty())
                || (value instanceof Value.Files(var ids) && ids.isEmpty());
    }

    private boolean isRequired(Field field) {
        return field.required() || field.requiredWhen().stream().anyMatch(this::holds);
    }

    private boolean holds(Field.RequiredWhen when) {
        var other = carried.get(when.field());
        return other != null && when.values().contains(other.plain());
    }

    /** What to do about a value that cannot stand; empty when it can. */
    private Optional<Words> remedy(Field field, Value value) {
        return switch (field.type()) {
            case TEXT -> value instanceof Value.Text(String text) ? line(field, text) : expected("文字", "text");
            case LONG_TEXT ->
                value instanceof Value.Text(String text) ? text(field, text, TEXT) : expected("文字", "text");
            case UNIT -> value instanceof Value.Text(String id) ? line(field, id) : expected("标识", "an id");
            case FILE -> value instanceof Value.Files(var ids) ? files(field, ids) : expected("文件", "files");
            case DATE -> value instanceof Value.Day(LocalDate date) ? date(date) : expected("日期", "a date");
            case NUMBER -> value instanceof Value.Num ? Optional.empty() : expected("数字", "a number");
            case YES_NO -> value instanceof Value.Flag ? Optional.empty() : expected("是或者否", "yes or no");
            case CHOICE -> choice(field, value);
            case UNITS -> value instanceof Value.Units(var units) ? units(units) : expected("单位", "units");
        };
    }

    private static Optional<Words> expected(String zh, String en) {
        return Optional.of(new Words("应当是" + zh, "must be " + en));
    }

    /** A slip of the pen in the year is told at once, not when the days are counted. */
    private static Optional<Words> date(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR
                ? Optional.empty()
                : Optional.of(new Words(
                        "年份应当在%d至%d之间".formatted(FIRST_YEAR, LAST_YEAR),
                        "the year must be between %d and %d".formatted(FIRST_YEAR, LAST_YEAR)));
    }

    private static Optional<Words> line(Field field, String text) {
        return text.lines().count() > 1 ? Optional.of(new Words("只能写一行", "one line only")) : text(field, text, LINE);
    }

    private static Optional<Words> files(Field field, List<String> ids) {
        if (ids.size() > FILES) {
            return Optional.of(new Words("最多%d个文件".formatted(FILES), "at most %d files".formatted(FILES)));
        }
        return ids.stream().flatMap(id -> line(field, id).stream()).findFirst();
    }

    private static Optional<Words> text(Field field, String text, int usual) {
        int most = field.maxLength() > 0 ? field.maxLength() : usual;
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            return Optional.of(new Words(
                    "最多%d字，现有%d字".formatted(most, length), "at most %d characters, has %d".formatted(most, length)));
        }
        return text.codePoints().anyMatch(FieldChecks::isUnwritable)
                ? Optional.of(new Words("含有无法保存的控制字符，请删去", "contains control characters; remove them"))
                : Optional.empty();
    }

    private static boolean isUnwritable(int point) {
        return (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t')
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static Optional<Words> choice(Field field, Value value) {
        var options = field.options();
        if (value instanceof Value.Text(String text)
                && options.stream().anyMatch(option -> option.id().equals(text))) {
            return Optional.empty();
        }
        return Optional.of(new Words(
                "请从中选择："
                        + String.join(
                                "、", options.stream().map(o -> o.title().zh()).toList()),
                "choose one of: "
                        + String.join(
                                ", ", options.stream().map(o -> o.title().en()).toList())));
    }

    private Optional<Words> units(List<Value.Assigned> units) {
        var seen = new HashSet<String>();
        for (var assigned : units) {
            if (!procedure.parts().containsKey(assigned.part())) {
                var parts = procedure.parts();
                return Optional.of(new Words(
                        "没有“%s”这种承办方式；可用：%s"
                                .formatted(
                                        assigned.part(),
                                        String.join(
                                                "、",
                                                parts.values().stream()
                                                        .map(Words::zh)
                                                        .toList())),
                        "no part “%s”; parts are: %s".formatted(assigned.part(), String.join(", ", parts.keySet()))));
            }
            if (assigned.unit().isBlank()) {
                return Optional.of(new Words("请选择单位", "choose the unit"));
            }
            if (!seen.add(assigned.unit())) {
                return Optional.of(new Words(
                        "同一单位只能列一次：" + assigned.unit(), "a unit can be listed only once: " + assigned.unit()));
            }
        }
        return Optional.empty();
    }
}
