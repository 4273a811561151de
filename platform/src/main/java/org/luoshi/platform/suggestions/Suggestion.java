package org.luoshi.platform.suggestions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.MatterId;

/**
 * A deputy's suggestion as its deputy wrote it: text, lead, co-signers. Where it stands is its matter's business.
 *
 * @param congress id of the congress session it is counted with
 * @param year year of the list it belongs to
 * @param lead person id of the lead deputy (领衔代表)
 * @param text title, facts (情况) and proposal (建议)
 * @param secrecy who may read the text
 * @param revision raised when the text changes: consents to the older text no longer count
 */
public record Suggestion(
        MatterId id,
        String congress,
        String congressLabel,
        int year,
        Kind kind,
        String lead,
        String leadName,
        String delegation,
        Text text,
        String proposedUnits,
        Secrecy secrecy,
        String secrecyReason,
        LocalDate draftedOn,
        @Nullable LocalDate submittedOn,
        @Nullable Boolean inSession,
        int revision,
        List<Signature> signatures) {

    /** A suggestion, a motion (its title, facts and proposal are 案由、案据、方案), or a motion treated as a suggestion. */
    public enum Kind {
        SUGGESTION("suggestion", "suggestions/handling", "建"),
        FROM_MOTION("from-motion", "suggestions/handling", "建"),
        MOTION("motion", "motions/handling", "议");

        final String code;
        final String procedure;
        final String series;

        Kind(String code, String procedure, String series) {
            this.code = code;
            this.procedure = procedure;
            this.series = series;
        }

        public String code() {
            return code;
        }
    }

    /** Who may read the text. State secrets never enter: {@code PAPER_ONLY} is a stub with a number and no text. */
    public enum Secrecy {
        OPEN("open"),
        CONFIDENTIAL("confidential"),
        PAPER_ONLY("paper-only");

        final String code;

        Secrecy(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Title, facts and proposal. */
    public record Text(String title, String facts, String proposal) {
        public TextHash hash() {
            return TextHash.of(title, facts, proposal);
        }
    }

    /** Whether the deputy has handed it in. */
    public boolean submitted() {
        return submittedOn != null;
    }

    /** Co-signers whose consent covers the present text. */
    public List<Signature> consents() {
        TextHash hash = text.hash();
        return signatures.stream().filter(s -> s.covers(hash)).toList();
    }

    /** Invited deputies who have not consented to the present text. */
    public List<Signature> outstanding() {
        TextHash hash = text.hash();
        return signatures.stream()
                .filter(s -> s.withdrawnAt() == null && !s.covers(hash))
                .toList();
    }

    /** Rewrites the text; consents to the older one stay recorded and stop counting. */
    public Change revise(Text next, String units) {
        if (submitted()) {
            return new Change.AlreadySubmitted();
        }
        int nextRevision = next.hash().equals(text.hash()) ? revision : revision + 1;
        return new Change.Changed(copy(next, units, nextRevision, signatures));
    }

    /** Invites a deputy to co-sign. Inviting twice changes nothing. */
    public Change invite(String person, String name, LocalDate today) {
        if (submitted()) {
            return new Change.AlreadySubmitted();
        }
        if (person.equals(lead)) {
            return new Change.LeadNeedNotSign();
        }
        if (signature(person).isPresent()) {
            return new Change.Changed(this);
        }
        List<Signature> more = new java.util.ArrayList<>(signatures);
        more.add(Signature.invited(person, name, today));
        return new Change.Changed(copy(text, proposedUnits, revision, List.copyOf(more)));
    }

    /**
     * Consent of an invited deputy over the text shown to them.
     *
     * @param shown hash of the text on the page the deputy signed; another one means the text has changed since
     */
    public Change coSign(String person, TextHash shown, LocalDateTime at) {
        if (submitted()) {
            return new Change.AlreadySubmitted();
        }
        if (signature(person).isEmpty()) {
            return new Change.NotInvited();
        }
        if (!shown.equals(text.hash())) {
            return new Change.TextChanged();
        }
        return new Change.Changed(replace(person, s -> s.signed(at, shown)));
    }

    /** Takes a consent back; only before the suggestion is handed in. */
    public Change withdrawConsent(String person, LocalDateTime at) {
        if (submitted()) {
            return new Change.AlreadySubmitted();
        }
        if (signature(person).isEmpty()) {
            return new Change.NotInvited();
        }
        return new Change.Changed(replace(person, s -> s.withdrawn(at)));
    }

    /** A co-signer agrees that the submitted suggestion be withdrawn. */
    public Change agreeToWithdrawal(String person) {
        if (consents().stream().noneMatch(s -> s.person().equals(person))) {
            return new Change.NotInvited();
        }
        return new Change.Changed(replace(person, Signature::agreeingToWithdrawal));
    }

    /** Co-signers who have not agreed to a withdrawal. */
    public List<Signature> notAgreeingToWithdrawal() {
        return consents().stream().filter(s -> !s.agreesWithdrawal()).toList();
    }

    /** Hands it in: from now on the text stands. */
    Suggestion submit(LocalDate today, boolean duringSession) {
        return new Suggestion(
                id,
                congress,
                congressLabel,
                year,
                kind,
                lead,
                leadName,
                delegation,
                text,
                proposedUnits,
                secrecy,
                secrecyReason,
                draftedOn,
                today,
                duringSession,
                revision,
                signatures);
    }

    /** With these consents in place of the present ones. */
    Suggestion signedBy(List<Signature> consents) {
        return copy(text, proposedUnits, revision, consents);
    }

    Optional<Signature> signature(String person) {
        return signatures.stream().filter(s -> s.person().equals(person)).findFirst();
    }

    private Suggestion replace(String person, UnaryOperator<Signature> change) {
        List<Signature> next = signatures.stream()
                .map(s -> s.person().equals(person) ? change.apply(s) : s)
                .toList();
        return copy(text, proposedUnits, revision, next);
    }

    private Suggestion copy(Text nextText, String units, int nextRevision, List<Signature> nextSignatures) {
        return new Suggestion(
                id,
                congress,
                congressLabel,
                year,
                kind,
                lead,
                leadName,
                delegation,
                nextText,
                units,
                secrecy,
                secrecyReason,
                draftedOn,
                submittedOn,
                inSession,
                nextRevision,
                nextSignatures);
    }
}
