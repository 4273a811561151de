package org.luoshi.lawtext.amend;

/** The kinds of places an instruction can speak of. */
public enum Place {
    /** The whole law: 本法中的, 有关条文中的. */
    LAW,
    /** The title (名称, 标题). */
    TITLE,
    /** What stands before the first article (序言, 引言). */
    PREAMBLE,
    /** 编. */
    PART,
    /** 章. */
    CHAPTER,
    /** 节. */
    SECTION,
    /** 条, and below it 款, 项, 目. */
    ARTICLE
}
