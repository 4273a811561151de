package org.luoshi.procedure.vote;

import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Basis;

/**
 * A number a body keeps to (议事的数字): ten minutes, five members, every two months.
 *
 * @param amount at least 1
 * @param basis the rule's source; null where the law leaves it to the body
 */
public record Limit(int amount, Unit unit, @Nullable Basis basis) {
    /** Of what. */
    public enum Unit {
        MINUTES,
        MEMBERS,
        DAYS,
        MONTHS,
        TIMES
    }
}
