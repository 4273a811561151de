package org.luoshi.platform.visits.field;

import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.visits.VisitRefusal;

/** A refusal in the reader's language: for the page without script, and for what the phone shows beside a record. */
final class FieldWords {
    private FieldWords() {}

    static Panel panel(FieldRefusal refusal, Frame frame) {
        return refusal instanceof FieldRefusal.ByVisit(var why)
                ? byVisit(why, frame)
                : Panel.refused(frame.t(refusal.messageKey(), refusal.arg()), "", frame.t(refusal.remedyKey()));
    }

    static Panel byVisit(VisitRefusal why, Frame frame) {
        if (why instanceof VisitRefusal.BadFile(var file)) {
            return file.panel(frame);
        }
        Object[] args = why.args().stream()
                .map(arg -> arg instanceof String key && key.startsWith("visits.") ? frame.t(key) : arg)
                .toArray();
        return Panel.refused(frame.t(why.messageKey(), args), "", frame.t(why.remedyKey(), args));
    }
}
