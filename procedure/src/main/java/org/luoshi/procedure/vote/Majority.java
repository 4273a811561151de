package org.luoshi.procedure.vote;

import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Basis;

/**
 * What it takes to pass (通过的条件).
 *
 * @param basis the rule's source; null where the law leaves it to the body
 */
public record Majority(Base base, Share share, @Nullable Basis basis) {
    /** The number the share is counted of. */
    public int base(Assembled assembled) {
        return switch (base) {
            case ALL_MEMBERS -> assembled.members();
            case PRESENT -> assembled.present();
        };
    }
}
