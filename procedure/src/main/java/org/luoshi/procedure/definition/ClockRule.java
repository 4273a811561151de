package org.luoshi.procedure.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a clock's rule: the amount, which way it runs, its basis, and the trigger days on which it is the law.
 *
 * @param amount how long
 * @param trigger what the count starts from
 * @param direction after the trigger or before it ({@code T-20d})
 * @param basis law, version, article; null for a duty of office practice, which never carries a number
 * @param from first trigger day governed by this rule
 * @param until last trigger day governed by this rule; null while it is in force
 * @param cap the latest date a higher rule allows, counted from the same trigger: the earlier of the two wins
 */
public record ClockRule(
        Amount amount,
        Trigger trigger,
        Direction direction,
        @Nullable Basis basis,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Cap cap) {

    /**
     * What a limit counts from.
     *
     * @param id an event's id, or an entry of the procedure's triggers: {@code unit-received}
     * @param words {@code 承办单位收到 / receipt by the unit}
     */
    public record Trigger(String id, Words words) {}

    /** Counted forward from the trigger, or backward from it. */
    public enum Direction {
        AFTER,
        BEFORE
    }

    /** A second limit from the same trigger with its own basis. */
    public record Cap(Amount.Counted amount, Basis basis) {}

    /** Whether this rule is the law for a trigger on {@code day}. */
    public boolean governs(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
