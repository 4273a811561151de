package org.luoshi.platform.suggestions.web;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.web.MatterPage;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.suggestions.Reconsideration;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.platform.suggestions.SuggestionViews;

/**
 * One suggestion: its matter, its text, who signed, what was replied and how it was rated.
 *
 * @param textVisible whether this viewer may read the text
 * @param key its supervision as a key suggestion; null when it is none, or none this viewer hears of
 * @param found points its text enumerates, nobody having marked any; empty once some are marked
 * @param mayMark whether this viewer may mark its points now
 * @param mayPropose whether this viewer may propose it as one now
 * @param invitable deputies the lead may still invite
 * @param reconsideration who asks that the motion be reconsidered; null where it is none, or was not refused
 * @param original the signed paper it was entered from; null when its deputy wrote it here
 * @param refused why the last change to the draft was refused; null when it was not
 */
public record SuggestionPage(
        MatterPage matter,
        SuggestionViews.Part part,
        boolean textVisible,
        List<SignerLine> signers,
        List<ReplyLine> replies,
        List<CommitmentLine> commitments,
        List<String> found,
        boolean mayMark,
        @Nullable KeyPanel key,
        boolean mayPropose,
        List<DeputyChoice> invitable,
        @Nullable Panel refused,
        @Nullable Reconsideration reconsideration,
        @Nullable Original original) {

    /**
     * The signed paper it was entered from.
     *
     * @param href empty where the scan holds others' papers too and is not this viewer's to open
     */
    public record Original(String href, String name, String sha256, String by, LocalDateTime at) {}

    /** A co-signer and how the consent stands, as the end of a message key: signed, invited, stale or withdrawn. */
    public record SignerLine(String name, String state) {}

    /** A reply with its unit's name. */
    public record ReplyLine(String unit, SuggestionViews.Reply reply) {}

    /** A commitment with its unit's name. */
    public record CommitmentLine(String unit, SuggestionViews.Commitment commitment) {}

    /** A deputy who may be invited. */
    public record DeputyChoice(String person, String name, String delegation) {}

    public Suggestion suggestion() {
        return part.suggestion();
    }
}
