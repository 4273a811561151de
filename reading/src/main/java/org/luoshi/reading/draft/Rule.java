package org.luoshi.reading.draft;

import java.util.Locale;

/** The rules by which drafts are found. Each has a sentence in {@code reading/spec/page-text.md}, under its id. */
public enum Rule {
    PAGE_DATE,
    EVENT_DATE,
    EVENT_DATE_RELATIVE,
    TITLE_MARKED,
    TITLE_FIRST,
    KICKER_BEFORE,
    SUBTITLE_AFTER,
    BYLINE_LINE,
    BYLINE_LEAD,
    BYLINE_END,
    CAPTION,
    CONTINUED,
    BODY_ORGAN,
    BODY_MEETING,
    SESSION_NUMBER,
    PRESIDES,
    ATTENDS,
    ATTENDS_GROUP,
    LEADS_VISIT,
    SITS_IN,
    ITEM_VERB,
    ITEM_CONTINUED,
    ITEM_DECIDED_AFTER,
    ITEM_PERSON,
    ITEM_PERSON_DOCUMENT,
    ITEM_CONVEYED,
    ITEM_DEPLOYED,
    ITEM_REPORTED,
    FIGURE,
    COMMITMENT_MUST,
    COMMITMENT_TOLD,
    COMMITMENT_WILL,
    OWNER,
    OWNER_CARRIED,
    DEADLINE;

    /** As printed in JSON and on pages, and never changed once published: {@code page-date}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
