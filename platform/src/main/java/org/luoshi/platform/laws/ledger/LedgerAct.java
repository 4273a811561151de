package org.luoshi.platform.laws.ledger;

import java.util.List;
import java.util.UUID;

/**
 * An act in the ledger (台账一行).
 *
 * @param version the text it made; empty for a repeal
 * @param session the meeting that passed it
 * @param articles what was changed and why
 */
public record LedgerAct(
        UUID id,
        String work,
        String version,
        ActKind kind,
        String title,
        String session,
        FourDays days,
        List<ChangedArticle> articles) {
    /** An article of the new text and why it was changed. */
    public record ChangedArticle(String label, ChangeReason reason) {}
}
