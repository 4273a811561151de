package org.luoshi.procedure.vote;

import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Basis;

/**
 * How many of all members must be there (法定人数); quorum and majority are different tests.
 *
 * @param basis the rule's source; null where the law leaves it to the body
 */
public record Quorum(Share share, @Nullable Basis basis) {
    /** Whether the body may meet and vote. */
    public boolean met(Assembled assembled) {
        return share.reached(assembled.present(), assembled.members());
    }

    /** The smallest number present that is enough. */
    public int needed(int members) {
        return share.needed(members);
    }
}
