package org.luoshi.platform.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A clock as a page shows it (时限): what is due, when, and why then.
 *
 * @param label what must happen: 答复
 * @param holder whose clock it is; empty when it is everybody's
 * @param due null when no date can be told yet
 * @param original the first date, when the clock was extended
 * @param state in words: 还有 12 个工作日, 逾期 3 天
 * @param explanation how the date was counted
 * @param basis the law and article; empty when a local habit
 * @param provisional whether a year's holidays are not published yet
 */
public record ClockLine(
        String label,
        String holder,
        @Nullable LocalDate due,
        @Nullable LocalDate original,
        Lamp lamp,
        String state,
        String explanation,
        String basis,
        boolean provisional) {}
