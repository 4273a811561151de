package org.luoshi.procedure.vote;

/** Of whom a majority is counted (基数). */
public enum Base {
    /** 全体组成人员: whoever is away, abstains or does not press counts against. */
    ALL_MEMBERS("全体组成人员", "all members"),
    /** 出席会议的组成人员: those on the roll when the poll opened. */
    PRESENT("出席人员", "members present");

    private final String zh;
    private final String en;

    Base(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** As the files write it: {@code all-members}. */
    String code() {
        return this == ALL_MEMBERS ? "all-members" : "present";
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }
}
