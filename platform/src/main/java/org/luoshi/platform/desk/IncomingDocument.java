package org.luoshi.platform.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileId;

/**
 * A document that came in (收文).
 *
 * @param number of our register: {@code 收〔2026〕12号}
 * @param senderNumber the number its sender gave it; empty when it bears none
 * @param pages how many; null when nobody counted
 * @param scan of the paper; null when only the paper is here
 * @param sha256 of the scan as it was registered; null without a scan
 * @param settledOn the day it was filed or struck from the register
 */
// law: 党政机关公文处理工作条例 (2012) art. 24 — what is written down when a document comes in
public record IncomingDocument(
        IncomingId id,
        String number,
        LocalDate receivedOn,
        String sender,
        String senderNumber,
        String title,
        Urgency urgency,
        @Nullable Integer pages,
        @Nullable FileId scan,
        @Nullable String sha256,
        State state,
        @Nullable LocalDate settledOn) {
    static final String SUBJECT = "incoming";

    /** How urgent its sender calls it (紧急程度). */
    public enum Urgency {
        NORMAL,
        /** 加急 */
        URGENT,
        /** 特急 */
        VERY_URGENT
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        FILED,
        /** Registered by mistake; its number stays with the explanation. */
        VOID
    }
}
