package org.luoshi.lawtext.provision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One act in the history of a text: passed, amended, published, in force.
 *
 * @param date the day, when the line names one
 * @param kind what was done
 * @param organ who did it: 第十四届全国人民代表大会第一次会议 or 国务院; empty when the line does not say
 * @param cause the title of the decision that did it, without the marks, or empty
 * @param number the number of the order or announcement: 国务院令第541号; empty when there is none
 */
public record HistoryEvent(@Nullable LocalDate date, Kind kind, String organ, String cause, String number) {
    /** What was done. */
    public enum Kind {
        /** 通过 */
        PASSED,
        /** 批准 */
        APPROVED,
        /** 公布, 发布 */
        PROMULGATED,
        /** 修正, 修改 */
        AMENDED,
        /** 修订 */
        REVISED,
        /** 施行 */
        IN_FORCE,
        /** 废止 */
        REPEALED,
        /** Something else, kept as words. */
        OTHER
    }
}
