package org.luoshi.lawtext.amend;

import java.util.List;

/** An instruction cannot be carried out; ends the work on it and becomes its outcome. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient Status status;
    final transient List<String> candidates;

    Refused(Status status, String reason, List<String> candidates) {
        super(reason, null, false, false);
        this.status = status;
        this.candidates = candidates;
    }

    Refused(Status status, String reason) {
        this(status, reason, List.of());
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
