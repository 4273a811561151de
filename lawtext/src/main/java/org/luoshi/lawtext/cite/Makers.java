package org.luoshi.lawtext.cite;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.text.Numerals;

/**
 * What the words before a title say about the text: who made it, and when.
 *
 * <p>Example: 2003年5月1日国务院公布的《……》; 最高人民法院《……》.
 */
final class Makers {
    private static final int LOOK_BACK = 60;
    private static final String N = "[0-9０-９〇零○一二三四五六七八九十]";
    private static final Pattern MADE =
            Pattern.compile("(?:(" + N + "{4})年(" + N + "{1,3})月(" + N + "{1,3})日)?(?:经|由|起|，)?"
                    + "([\\u4e00-\\u9fff、]{0,40}?(?:院|会|会议|部|局|委|署|厅|府|行))?"
                    + "(?:令?第?" + N + "{0,6}号?(?:令|公告)?)?"
                    + "(?:第?[一二三四五六七八九十]+次)?(?:公布|发布|颁布|制定|批准|通过|印发|施行|修订|修正)?(?:施行|实施)?的?$");

    private Makers() {}

    static Cited read(String text, int from, int title, String written) {
        int start = Math.max(from, title - LOOK_BACK);
        for (int i = title - 1; i >= start; i--) {
            if ("，。；：（(“”》《、\n".indexOf(text.charAt(i)) >= 0) {
                start = i + 1;
            }
        }
        if (start == title) {
            return Cited.titled(written);
        }
        Matcher made = MADE.matcher(text.substring(start, title));
        if (!made.find()) {
            return Cited.titled(written);
        }
        String maker = made.group(4) == null ? "" : withoutLead(made.group(4));
        return new Cited(written, false, maker, date(made));
    }

    private static String withoutLead(String maker) {
        return maker.replaceFirst("^.*(?:根据|依照|依据|按照|适用|执行|参照|以及|遵守|符合|违反|和|及|与|原)", "");
    }

    private static @Nullable LocalDate date(Matcher made) {
        try {
            return made.group(1) == null
                    ? null
                    : LocalDate.of(
                            Numerals.value(made.group(1)),
                            Numerals.value(made.group(2)),
                            Numerals.value(made.group(3)));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
