package org.luoshi.platform.suggestions.paper;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.matters.MatterId;

/**
 * A suggestion on paper on its way into the register (纸质建议).
 *
 * @param id becomes the matter's
 * @param batch the papers it was read together with; null for a row of a table
 * @param place the file it was read from, or the cell its row begins with
 * @param words what was read, to stand beside the fields; empty for a scan or a row
 * @param source the file it was read from; null for a row of a table
 * @param scan the signed original; null until it is there
 */
public record PaperEntry(
        MatterId id,
        @Nullable UUID batch,
        String place,
        PaperFields fields,
        String words,
        @Nullable FileId source,
        @Nullable Scan scan,
        State state,
        int version,
        String by,
        LocalDateTime at) {

    /** The files of an entry belong to this kind of subject. */
    static final String SUBJECT = "suggestion-entry";

    /** How far it has come. */
    public enum State {
        /** Read, to be looked at by a person. */
        READ,
        /** Kept; the signed original confirms it. */
        WAITING,
        /** A suggestion like any other. */
        REGISTERED
    }

    /** The signed original (签名原件): one scan may hold a pile of papers. */
    public record Scan(UUID id, FileId file, String name, String sha256, String by, LocalDateTime at) {
        static final String SUBJECT = "suggestion-scan";
    }

    public String href() {
        return "/suggestions/papers/" + id;
    }

    /** With what somebody typed, to be shown again. */
    public PaperEntry typed(PaperFields next) {
        return with(next);
    }

    PaperEntry with(PaperFields next) {
        return new PaperEntry(id, batch, place, next, words, source, scan, state, version, by, at);
    }

    PaperEntry in(State next) {
        return new PaperEntry(id, batch, place, fields, words, source, scan, next, version, by, at);
    }

    PaperEntry confirmedBy(Scan original) {
        return new PaperEntry(id, batch, place, fields, words, source, original, state, version, by, at);
    }
}
