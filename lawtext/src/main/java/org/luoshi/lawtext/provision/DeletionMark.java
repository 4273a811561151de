package org.luoshi.lawtext.provision;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The mark by which a compiled text keeps words that are no longer law: （2010年12月23日删除） at their end, or 删去 alone.
 */
public final class DeletionMark {
    private static final int LONGEST = 40;
    private static final Pattern AT_END =
            Pattern.compile("[（(【〔](?:[0-9０-９]{4}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日)?(?:已)?(?:删除|删去)[)）】〕][。；;]?$");
    private static final List<String> ALONE = List.of("删除", "删去", "已删除", "删除。", "删去。");

    private DeletionMark() {}

    /** Whether the words are marked as deleted. */
    public static boolean ends(String words) {
        return ALONE.contains(words)
                || AT_END.matcher(words.substring(Math.max(0, words.length() - LONGEST)))
                        .find();
    }
}
