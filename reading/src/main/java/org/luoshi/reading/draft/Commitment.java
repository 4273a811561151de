package org.luoshi.reading.draft;

import org.jspecify.annotations.Nullable;

/**
 * An undertaking or instruction.
 *
 * @param text what is to be done
 * @param owner who is to do it, where printed
 * @param deadline by when, where printed
 * @param sentence the sentence it stands in
 */
public record Commitment(
        Words text, @Nullable Words owner, @Nullable Words deadline, Span sentence) {}
