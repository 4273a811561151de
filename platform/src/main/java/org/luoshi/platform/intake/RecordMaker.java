package org.luoshi.platform.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Viewer;

/** Makes the records of one kind of draft through the use cases of their context, and takes one back while nothing rests on it. */
public interface RecordMaker {
    DraftKind kind();

    /**
     * What is to be made.
     *
     * @param head the record of the report they belong to; null when they stand alone
     * @param drafts complete, of one source, one kind and one report
     */
    record Making(Source source, @Nullable RecordRef head, List<Draft> drafts) {
        public Making {
            drafts = List.copyOf(drafts);
        }
    }

    /** One record for each draft, in their order; in the caller's transaction. */
    IntakeResult<List<RecordRef>> make(Making making, Viewer by);

    /** Takes back what was made; empty when it is gone, else why not. */
    Optional<IntakeRefusal> undo(Draft draft, RecordRef record, Viewer by);
}
