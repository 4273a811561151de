package org.luoshi.platform.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.matters.MatterId;

/**
 * What a leader wrote on a document (批示).
 *
 * @param on the document it stands on
 * @param text as it was written; empty where only the scan is kept
 * @param scan of the page; null where it was typed
 * @param matter the matter it became; null when nothing is to be done, or not yet
 */
public record Instruction(
        UUID id,
        On on,
        String leader,
        LocalDate givenOn,
        String text,
        @Nullable FileId scan,
        @Nullable String sha256,
        @Nullable MatterId matter) {
    static final String SUBJECT = "instruction";
    static final String PROCEDURE = "desk/instruction";

    /** The document an instruction stands on. */
    public sealed interface On {
        record Incoming(IncomingId id) implements On {}

        record Outgoing(MatterId id) implements On {}
    }
}
