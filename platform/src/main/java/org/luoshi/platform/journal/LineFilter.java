package org.luoshi.platform.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the journal somebody wants to see (日志筛选); empty texts narrow nothing.
 *
 * @param kind the subject's kind: {@code matter}
 * @param id the subject's identity within its kind
 * @param actor part of the actor's name, or the whole account id
 * @param action the start of the action: {@code account.} or {@code account.grant}
 * @param from first day in the city, counted
 * @param to last day in the city, counted
 */
public record LineFilter(
        String kind,
        String id,
        String actor,
        String action,
        boolean refusedOnly,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final LineFilter ALL = new LineFilter("", "", "", "", false, null, null);

    /** Every line of one subject. */
    public static LineFilter of(Subject subject) {
        return new LineFilter(subject.kind(), subject.id(), "", "", false, null, null);
    }
}
