package org.luoshi.platform.suggestions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A deputy invited to co-sign (联名), and the consent given.
 *
 * @param textHash hash of the text consented to; null while undecided
 * @param withdrawnAt when the consent was taken back before submission; null if it stands
 * @param agreesWithdrawal whether this deputy agrees to withdrawing the submitted suggestion
 */
public record Signature(
        String person,
        String name,
        LocalDate invitedOn,
        @Nullable LocalDateTime signedAt,
        @Nullable TextHash textHash,
        @Nullable LocalDateTime withdrawnAt,
        boolean agreesWithdrawal) {

    static Signature invited(String person, String name, LocalDate on) {
        return new Signature(person, name, on, null, null, null, false);
    }

    /** Consent that stands over exactly this text. */
    public boolean covers(TextHash text) {
        return signedAt != null && withdrawnAt == null && text.equals(textHash);
    }

    Signature signed(LocalDateTime at, TextHash text) {
        return new Signature(person, name, invitedOn, at, text, null, agreesWithdrawal);
    }

    Signature withdrawn(LocalDateTime at) {
        return new Signature(person, name, invitedOn, signedAt, textHash, at, agreesWithdrawal);
    }

    Signature agreeingToWithdrawal() {
        return new Signature(person, name, invitedOn, signedAt, textHash, withdrawnAt, true);
    }
}
