package org.luoshi.lawtext.provision;

/** The kinds of headed divisions, from the widest. */
public enum DivisionKind {
    /** 编. */
    PART('编', 1),
    /** 分编. */
    SUBPART('分', 2),
    /** 章. */
    CHAPTER('章', 3),
    /** 节. */
    SECTION('节', 4),
    /** A heading with another number, or none: 一、管辖; 附则; 序言. It stands where a chapter would. */
    HEADING('、', 3);

    private final char unit;
    private final int rank;

    DivisionKind(char unit, int rank) {
        this.unit = unit;
        this.rank = rank;
    }

    /** The character after the number. */
    public char unit() {
        return unit;
    }

    /** Whether a division of this kind ends one of the other kind. */
    public boolean closes(DivisionKind other) {
        return rank <= other.rank;
    }
}
