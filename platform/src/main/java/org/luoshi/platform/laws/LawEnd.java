package org.luoshi.platform.laws;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * That a law no longer applies, as an office wrote it down (废止、失效登记): no text in the library says it.
 *
 * @param on the first day on which it no longer applies
 * @param basis the decision or announcement that says so
 */
public record LawEnd(
        UUID id, String work, Kind kind, LocalDate on, String reason, String basis, OffsetDateTime at, String by) {
    /** How it ended. Words: {@code laws.end.<name>}. */
    public enum Kind {
        /** 废止: somebody took it out of force. */
        REPEALED,
        /** 失效: its time, or what it was for, is over. */
        EXPIRED
    }
}
