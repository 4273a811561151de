package org.luoshi.platform.desk;

import java.util.UUID;
import org.luoshi.platform.documents.Paper;

/**
 * A series of numbers (字号): {@code 示人办} gives 示人办〔2026〕1号, 2号, 3号 … without a gap.
 *
 * @param code what stands before the year
 * @param issuer whose red mark stands at the head of its papers; empty for series that print none
 */
public record Series(UUID id, String code, String name, String issuer, Paper.Form form, Use use) {
    /** The series of what comes in. */
    public static final UUID INCOMING = UUID.fromString("7a3f0000-0000-4000-8000-000000000001");

    /** What a series numbers. */
    public enum Use {
        /** Documents the house issues. */
        OUTGOING,
        /** Documents that come in. */
        INCOMING,
        /** Sheets about one matter: 交办单, 督办单. */
        SHEET
    }
}
