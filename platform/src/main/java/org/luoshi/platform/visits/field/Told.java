package org.luoshi.platform.visits.field;

import org.luoshi.platform.visits.VisitRefusal;

/** What the phone is told of one record. */
sealed interface Told {
    String id();

    /** It is kept durably; the phone may let its copy go. */
    record Taken(String id, boolean clockWrong) implements Told {}

    /** It came before; nothing happened now. */
    record AlreadyTaken(String id) implements Told {}

    /** Its file is not here whole; the phone sends the rest and asks again. */
    record Missing(String id, long have) implements Told {}

    /** Not taken; it stays on the phone with this reason. */
    record Refused(String id, FieldRefusal refusal) implements Told {}

    static Refused refused(String id, VisitRefusal refusal) {
        return new Refused(id, new FieldRefusal.ByVisit(refusal));
    }
}
