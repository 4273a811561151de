package org.luoshi.platform.matters;

import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Words;

/** What became of an attempt to move a matter. */
public sealed interface MoveResult {

    /** It happened. */
    record Done(Matter matter) implements MoveResult {}

    /**
     * The rules refuse it.
     *
     * @param field carried field the refusal is about; null when it is about the whole
     */
    record Refused(
            Words words, @Nullable Basis basis, @Nullable String field) implements MoveResult {}

    /** Somebody changed the matter since the form was made: show the present state, keep what was typed. */
    record Stale(long present) implements MoveResult {}

    /** No such matter for this person: existence is not told. */
    record Unknown() implements MoveResult {}
}
