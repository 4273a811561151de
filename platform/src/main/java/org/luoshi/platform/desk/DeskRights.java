package org.luoshi.platform.desk;

/** What a role may do at the document desk; who acts on one outgoing document stands in its procedure. */
public final class DeskRights {
    /** Looks at the registers. */
    public static final String SEE = "desk.see";

    /** Writes and changes drafts. */
    public static final String DRAFT = "desk.draft";

    /** Packs for the archive what this person may see. */
    public static final String ARCHIVE = "desk.archive";

    /** Keeps the registers: incoming documents, series, instructions. */
    public static final String KEEP = "desk.keep";

    private DeskRights() {}
}
