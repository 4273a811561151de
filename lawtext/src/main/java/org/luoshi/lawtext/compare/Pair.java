package org.luoshi.lawtext.compare;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An old unit and the new one it became.
 *
 * @param old what it was; null when inserted
 * @param now what it is; null when deleted
 * @param kind what became of it
 * @param changes the words; of a split or merged unit, those that this pair accounts for. Over all pairs of a unit, in
 *     their order, the befores are its old words and the afters its new ones
 */
public record Pair(@Nullable Unit old, @Nullable Unit now, PairKind kind, List<Change> changes) {
    /** The unit itself, new if there is one. */
    public Unit unit() {
        return now == null ? Objects.requireNonNull(old) : now;
    }

    /** Whether a reader finds other words, another place or another kind; a new number alone is none of these. */
    public boolean isDifferent() {
        return kind != PairKind.SAME;
    }

    /** Whether the label is another one: 第三条 is 第五条 now. */
    public boolean isRenumbered() {
        return old != null && now != null && !old.label().equals(now.label());
    }
}
