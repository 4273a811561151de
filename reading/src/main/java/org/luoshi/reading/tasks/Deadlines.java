package org.luoshi.reading.tasks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.draft.Words;
import org.luoshi.reading.text.Piece;

/** By when: 年底前, 6月30日前, 三个月内, 每年. 尽快 is no deadline. */
final class Deadlines {
    private static final String N = "[0-9一二两三四五六七八九十]{1,4}";
    private static final Pattern DEADLINE = Pattern.compile(
            "((?:到|于|在)?(?:" + N + "年|今年|明年|本年度?|当年)?(?:(?:" + N + "月(?:" + N
                    + "日|底|末|上旬|中旬|下旬|份)?|年底|年末|年中|上半年|下半年|[一二三四]季度|第[一二三四]季度|汛期|春节|国庆节?|月底|月末|本月底?|季度末|会后|会议结束)(?:之?前|以前|内)|年底|年内)"
                    + "|" + N
                    + "(?:个工作日|日|天|个月|周|年|小时)(?:之?内|以内)|到20\\d\\d年(?:底|末)?前?|20\\d\\d年(?:(?:底|末)前?|前)|每年|每季度|每月|每周|每半年|逐年)");

    private Deadlines() {}

    static @Nullable Words of(Piece text) {
        Matcher deadline = DEADLINE.matcher(text.text());
        return deadline.find() ? text.group(deadline, 1).words(Rule.DEADLINE) : null;
    }
}
