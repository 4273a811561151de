package org.luoshi.platform.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry on its way into the journal: all of a line except its place and hashes. */
record Draft(Entry entry, Outcome outcome, @Nullable String reason, Instant at) {
    Draft {
        reason = reason == null ? null : CleanText.of(reason);
    }

    Subject subject() {
        return entry.subject();
    }
}
