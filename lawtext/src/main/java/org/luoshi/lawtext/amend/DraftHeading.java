package org.luoshi.lawtext.amend;

import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.DivisionKind;
import org.luoshi.lawtext.provision.ProvisionNumber;

/** A heading that is being changed. */
final class DraftHeading implements DraftPiece {
    final DraftLine line;
    final DivisionKind kind;
    /** In the base text; NONE when it is new. */
    ProvisionNumber old;
    /** In the result. */
    ProvisionNumber number = ProvisionNumber.NONE;
    /** Of the heading it stands under, in the base text: a section's chapter. */
    int chapter;
    /** The number the decision gives it, or 0. */
    int stated;

    int statedOwner = Words.BASE;
    boolean gone;
    int goneOwner = Words.BASE;
    /** The heading that goes on in its stead, when it was folded together with the one before. */
    @Nullable
    DraftHeading successor;
    /** How the table of contents names it, folded. */
    String listed = "";
    /** New headings stand before the article with this new number. */
    @Nullable
    Integer before;

    int owner = Words.BASE;

    DraftHeading(DraftLine line, DivisionKind kind, ProvisionNumber old) {
        this.line = line;
        this.kind = kind;
        this.old = old;
    }

    @Override
    public void print(Printer out) {
        if (!gone) {
            out.line(line);
        }
    }

    @Override
    public ProvisionNumber provision() {
        return old;
    }
}
