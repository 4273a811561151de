package org.luoshi.reading.draft;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that counts something.
 *
 * @param value as digits; 万 and 亿 stay in the unit
 * @param subject what is counted
 * @param status the verb printed with it, null when there is none
 * @param words where it is printed, with what is counted
 * @param sentence the sentence it stands in
 */
public record Figure(
        BigDecimal value,
        String unit,
        String subject,
        @Nullable String status,
        Words words,
        Span sentence) {}
