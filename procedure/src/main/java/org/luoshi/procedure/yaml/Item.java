package org.luoshi.procedure.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value in a file, with its place. */
public sealed interface Item {

    /** Where it stands. */
    Where where();

    /** The same content, wherever it stands. */
    default boolean sameAs(Item other) {
        return show().equals(other.show());
    }

    /** The content in one line, as flow YAML. */
    String show();

    /**
     * A scalar as written, without its quotes; an absent value is the empty text.
     *
     * @param quoted written in quotes or as a block
     */
    record Text(Where where, String value, boolean quoted) implements Item {
        @Override
        public String show() {
            return value;
        }
    }

    /** A sequence. */
    record Listing(Where where, List<Item> items) implements Item {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public String show() {
            return items.stream().map(Item::show).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** A mapping in the order of the file. */
    record Mapping(Where where, Map<String, Entry> entries) implements Item {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String show() {
            return entries.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry ->
                            entry.getKey() + ": " + entry.getValue().value().show())
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        /** The value of a key. */
        public Optional<Item> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        /** The mapping under a key; an empty one when there is none. */
        public Mapping child(String key) {
            return get(key).filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .orElseGet(() -> new Mapping(where.child(key), Map.of()));
        }

        /** This mapping with one entry set. */
        public Mapping with(String key, Entry entry) {
            var copy = new LinkedHashMap<>(entries);
            copy.put(key, entry);
            return new Mapping(where, copy);
        }
    }

    /** A key of a mapping, where it stands, and its value. */
    record Entry(Where key, Item value) {}

    /** What this is, in words. */
    default String kindZh() {
        return switch (this) {
            case Text _ -> "文本";
            case Listing _ -> "列表";
            case Mapping _ -> "键值表";
        };
    }

    /** What this is, in words. */
    default String kindEn() {
        return switch (this) {
            case Text _ -> "a text";
            case Listing _ -> "a list";
            case Mapping _ -> "a mapping";
        };
    }
}
