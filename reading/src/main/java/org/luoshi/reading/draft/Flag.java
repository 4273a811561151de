package org.luoshi.reading.draft;

import org.jspecify.annotations.Nullable;

/**
 * Two things on the page that do not fit together. Nothing is corrected by it; a person decides.
 *
 * @param span the place it hangs on
 * @param found what stands there
 * @param other the place it was held against, null when that is a rule and no place
 * @param expected what stands there, or what would fit
 */
public record Flag(
        Contradiction kind,
        Span span,
        String found,
        @Nullable Span other,
        String expected) {
    public String chinese() {
        return kind.chinese().formatted(found, expected);
    }

    public String english() {
        return kind.english().formatted(found, expected);
    }
}
