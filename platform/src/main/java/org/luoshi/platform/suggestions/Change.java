package org.luoshi.platform.suggestions;

/** What became of a change to a draft. */
public sealed interface Change {

    /** Done; the suggestion as it is now. */
    record Changed(Suggestion suggestion) implements Change {}

    /** The text stands since it was handed in. */
    record AlreadySubmitted() implements Change {}

    /** Only invited deputies may sign. */
    record NotInvited() implements Change {}

    /** The lead deputy signs by submitting. */
    record LeadNeedNotSign() implements Change {}

    /** Whoever acts, or is invited, is no deputy in office. */
    record NotInOffice(OfficeLapsed why) implements Change {}

    /** The text changed after the page was shown: read it again before signing. */
    record TextChanged() implements Change {}
}
