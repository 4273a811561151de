package org.luoshi.procedure.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes a mapping apart key by key; what was not taken is unknown and becomes a problem at {@link #close}.
 *
 * <p>A missing or malformed value is reported and replaced by a placeholder, so that reading goes on and all problems
 * of a file are found in one run.
 */
public final class Fields {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private final Item.Mapping mapping;
    private final Faults faults;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(Item.Mapping mapping, Faults faults) {
        this.mapping = mapping;
        this.faults = faults;
    }

    /** The fields of a mapping; anything else is reported and read as empty. */
    public static Fields of(Item item, Faults faults) {
        return new Fields(mapping(item, faults), faults);
    }

    private static Item.Mapping mapping(Item item, Faults faults) {
        if (item instanceof Item.Mapping mapping) {
            return mapping;
        }
        if (!(item instanceof Item.Text text && text.value().isEmpty())) {
            faults.add(
                    item.where(),
                    "这里应当是键值表，现在是" + item.kindZh(),
                    "a mapping is expected here, not " + item.kindEn(),
                    "写成“键: 值”",
                    "Write “key: value”");
        }
        return new Item.Mapping(item.where(), Map.of());
    }

    /** Where the mapping stands. */
    public Where where() {
        return mapping.where();
    }

    /** All entries, each taken as known. */
    public Map<String, Item.Entry> entries() {
        asked.addAll(mapping.entries().keySet());
        return mapping.entries();
    }

    /** The value of a key that may be absent. */
    public Optional<Item> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(mapping.entries().get(key)).map(Item.Entry::value);
    }

    /** The value of a key that must be there. */
    public Optional<Item> required(String key) {
        var value = optional(key);
        if (value.isEmpty()) {
            faults.add(
                    where(),
                    "缺少“%s”".formatted(key),
                    "“%s” is missing".formatted(key),
                    "补上“%s: …”".formatted(key),
                    "Add “%s: …”".formatted(key));
        }
        return value;
    }

    /** A text that must be there and not be blank; {@code ""} when it is not. */
    public String text(String key) {
        return required(key).map(this::filled).orElse("");
    }

    /** A text that may be absent. */
    public Optional<String> optionalText(String key) {
        return optional(key).map(this::filled).filter(text -> !text.isEmpty());
    }

    /** Yes or no; absent = no. */
    public boolean flag(String key) {
        return optional(key).map(this::flag).orElse(false);
    }

    /** A whole number of at least {@code least}; absent = {@code fallback}. */
    public int number(String key, int least, int fallback) {
        return optional(key).map(item -> number(item, least, fallback)).orElse(fallback);
    }

    /** A date that must be there; 0001-01-01 when it is not. */
    public LocalDate date(String key) {
        return required(key).map(item -> date(item, faults)).orElse(LocalDate.EPOCH);
    }

    /** A date that may be absent. */
    public Optional<LocalDate> optionalDate(String key) {
        return optional(key).map(item -> date(item, faults));
    }

    /** A list, or a single value read as a list of one; absent = empty. */
    public List<Item> list(String key) {
        return optional(key).map(Fields::list).orElse(List.of());
    }

    /** The items of a list, or a single value as a list of one. */
    public static List<Item> list(Item item) {
        return switch (item) {
            case Item.Listing listing -> listing.items();
            case Item.Text text -> text.value().isEmpty() ? List.of() : List.of(text);
            case Item.Mapping mapping -> List.of(mapping);
        };
    }

    /** The texts of a list. */
    public List<Item.Text> texts(String key) {
        return optional(key).map(item -> texts(item, faults)).orElse(List.of());
    }

    /** The texts of a list; anything else in it is reported. */
    public static List<Item.Text> texts(Item list, Faults faults) {
        var texts = new ArrayList<Item.Text>();
        var seen = new HashSet<String>();
        for (var item : list(list)) {
            if (!(item instanceof Item.Text text)) {
                faults.add(
                        item.where(),
                        "这里应当是文本，现在是" + item.kindZh(),
                        "a text is expected here, not " + item.kindEn(),
                        "写成一个词",
                        "Write one word");
            } else if (!seen.add(text.value())) {
                faults.add(
                        text.where(),
                        "“%s”重复".formatted(text.value()),
                        "“%s” is listed twice".formatted(text.value()),
                        "删除一个",
                        "Delete one");
            } else {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Reports every key nobody asked for. */
    public void close() {
        for (var entry : mapping.entries().entrySet()) {
            if (!asked.contains(entry.getKey())) {
                faults.unknown(entry.getValue().key(), "键", "key", entry.getKey(), asked);
            }
        }
    }

    private String filled(Item item) {
        if (item instanceof Item.Text text && !text.value().isBlank()) {
            return text.value();
        }
        faults.add(
                item.where(),
                item instanceof Item.Text ? "值是空的" : "这里应当是文本，现在是" + item.kindZh(),
                item instanceof Item.Text ? "the value is empty" : "a text is expected here, not " + item.kindEn(),
                "填写内容",
                "Write a value");
        return "";
    }

    private boolean flag(Item item) {
        if (item instanceof Item.Text text
                && (text.value().equals("true") || text.value().equals("false"))) {
            return text.value().equals("true");
        }
        faults.add(
                item.where(),
                "“%s”不是true或者false".formatted(item.show()),
                "“%s” is neither true nor false".formatted(item.show()),
                "写true或者false",
                "Write true or false");
        return false;
    }

    private int number(Item item, int least, int fallback) {
        if (item instanceof Item.Text text && text.value().matches("\\d{1,6}")) {
            int number = Integer.parseInt(text.value());
            if (number >= least) {
                return number;
            }
        }
        faults.add(
                item.where(),
                "“%s”不是不小于%d的整数".formatted(item.show(), least),
                "“%s” is no whole number of at least %d".formatted(item.show(), least),
                "写一个整数",
                "Write a whole number");
        return fallback;
    }

    /** Reads a date of the calendar: {@code 2025-02-30} is reported. */
    public static LocalDate date(Item item, Faults faults) {
        var match = DATE.matcher(item.show());
        if (!match.matches()) {
            faults.add(
                    item.where(),
                    "“%s”不是日期".formatted(item.show()),
                    "“%s” is no date".formatted(item.show()),
                    "写成2025-03-11这样",
                    "Write it like 2025-03-11");
            return LocalDate.EPOCH;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3)));
        } catch (DateTimeException e) {
            faults.add(
                    item.where(),
                    "历法上没有“%s”这一天".formatted(item.show()),
                    "the calendar has no day %s".formatted(item.show()),
                    "改成实际存在的日期",
                    "Write a day that exists");
            return LocalDate.EPOCH;
        }
    }
}
