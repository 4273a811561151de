package org.luoshi.lawtext.compare;

/** What a part of a text is, as far as comparing goes: only parts of one role are paired. */
public enum Role {
    /** 标题 */
    TITLE,
    /** 题注: how the text came to be */
    HISTORY,
    /** 目录 */
    CONTENTS,
    /** 编、章、节, and the heading of an annex */
    HEADING,
    /** 条 */
    ARTICLE,
    /** Words outside articles: preamble, tables, what follows the last article, signature */
    PASSAGE
}
