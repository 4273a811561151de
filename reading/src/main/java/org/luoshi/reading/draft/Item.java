package org.luoshi.reading.draft;

/**
 * An item of business: one document, one person's post, one field of work.
 *
 * @param object what was heard, adopted, deployed …
 * @param sentence the sentence it stands in
 */
public record Item(Act act, Words object, Span sentence) {}
