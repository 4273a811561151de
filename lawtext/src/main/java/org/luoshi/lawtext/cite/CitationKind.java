package org.luoshi.lawtext.cite;

import java.util.Locale;

/**
 * How a citation names its target. The last three say what it is there for, and go before how it is written.
 *
 * <p>In a list (第三条、第五条) all have the kind of the first.
 */
public enum CitationKind {
    /** 《示例法》第三条 */
    NAMED,
    /** 刑法第三条: a title without marks */
    SHORT,
    /** What the text itself introduced by （以下简称…） */
    ABBREVIATION,
    /** 本法第三条 */
    SELF,
    /** 第三条 alone */
    BARE,
    /** 前款, 前两条, 本条第二款, 该法第三条 */
    RELATIVE,
    /** What the text is founded on: 根据《示例法》……制定 */
    BASIS,
    /** What the text repeals: 《示例规定》同时废止 */
    REPEAL,
    /** In the note under the title */
    HISTORY;

    /** As the command line prints it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
