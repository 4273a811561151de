package org.luoshi.platform.journal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An act to be written into the journal; seq, instant and hashes are added when it is written.
 *
 * <p>Example: {@code new Entry(new Subject("suggestion", id), "suggestion.assign", actor, Map.of("unit", "市住建局"))}.
 *
 * @param subject what was acted upon
 * @param action what was done, {@code context.verb}; its words for people are the message {@code journal.action.} + action
 * @param actor who acted
 * @param details further facts, text to text; never a secret, never a whole document
 */
public record Entry(Subject subject, String action, Actor actor, Map<String, String> details) {
    public Entry {
        action = CleanText.required("action", action);
        SortedMap<String, String> clean = new TreeMap<>(CanonicalEncoding.BY_BYTES);
        details.forEach((key, value) -> clean.put(CleanText.required("detail key", key), CleanText.of(value)));
        details = java.util.Collections.unmodifiableSortedMap(clean);
    }

    /** An act without further facts. */
    public Entry(Subject subject, String action, Actor actor) {
        this(subject, action, actor, Map.of());
    }
}
