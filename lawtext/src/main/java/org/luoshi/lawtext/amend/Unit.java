package org.luoshi.lawtext.amend;

/** What is counted when something is added, split or merged. */
public enum Unit {
    PART("编"),
    CHAPTER("章"),
    SECTION("节"),
    ARTICLE("条"),
    PARAGRAPH("款"),
    ITEM("项"),
    SUBITEM("目");

    private final String sign;

    Unit(String sign) {
        this.sign = sign;
    }

    /** 条, 款, 项 … */
    public String sign() {
        return sign;
    }

    static Unit of(String sign) {
        for (Unit unit : values()) {
            if (unit.sign.equals(sign)) {
                return unit;
            }
        }
        return PARAGRAPH; // 自然段, 段
    }

    boolean isDivision() {
        return this == PART || this == CHAPTER || this == SECTION;
    }
}
