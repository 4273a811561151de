package org.luoshi.reading.draft;

import org.jspecify.annotations.Nullable;

/**
 * Somebody present, or a group without names.
 *
 * @param name its value is without inner blanks
 * @param office as printed before the name, or shared by a list; null for a group
 */
public record Attendee(Words name, @Nullable Words office) {}
