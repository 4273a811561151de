package org.luoshi.platform.views;

import java.util.List;

/** What became of a wish about a view: done, or refused with the reason. */
public sealed interface ViewResult {
    /**
     * Done.
     *
     * @param leftOut parameters that were not kept, since the list does not know them or not with this value
     */
    record Done(SavedView view, List<String> leftOut) implements ViewResult {}

    record Refused(ViewRefusal refusal) implements ViewResult {}

    static ViewResult done(SavedView view) {
        return new Done(view, List.of());
    }

    static ViewResult refused(ViewRefusal refusal) {
        return new Refused(refusal);
    }

    /** For callers that know the request is in order, such as demo data: a refusal is our own mistake. */
    default SavedView orThrow() {
        return switch (this) {
            case Done(SavedView view, List<String> _) -> view;
            case Refused(ViewRefusal refusal) -> throw new IllegalStateException("refused: " + refusal);
        };
    }
}
