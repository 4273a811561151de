package org.luoshi.lawtext.amend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something begun whose new number or words come in a later clause. */
final class Pending {
    final Unit unit;
    final int count;
    final List<Target> targets;
    final Side side;
    final Deed deed;
    final int from;
    List<Target> as = List.of();
    /** The chapter an article moves into, or 0; the article a paragraph moves into. */
    int chapter;

    @Nullable
    Target home;

    boolean moves;

    @Nullable
    Quotation name;

    Pending(Deed deed, Unit unit, int count, List<Target> targets, Side side, int from) {
        this.deed = deed;
        this.unit = unit;
        this.count = count;
        this.targets = targets;
        this.side = side;
        this.from = from;
    }

    /** What was begun. */
    enum Deed {
        INSERT,
        SPLIT,
        MERGE,
        MODIFY
    }
}
