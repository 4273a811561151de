package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.provision.ProvisionNumber;

/** A table of contents that follows the headings. */
final class DraftContents implements DraftPiece {
    final DraftLine heading;
    final List<DraftLine> entries = new ArrayList<>();

    DraftContents(DraftLine heading) {
        this.heading = heading;
    }

    @Override
    public void print(Printer out) {
        out.line(heading);
        entries.forEach(out::line);
    }

    @Override
    public ProvisionNumber provision() {
        return ProvisionNumber.NONE;
    }
}
