package org.luoshi.lawtext.cite;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
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
    private static final String PARTING = "，。；：（(“”》《、\n";
    private static final List<String> ACTS =
            List.of("的", "施行", "实施", "公布", "发布", "颁布", "制定", "批准", "通过", "印发", "修订", "修正", "下发");
    private static final List<String> ORGANS =
            List.of("国务院", "法院", "检察院", "会", "会议", "部", "局", "委", "署", "厅", "府", "行");
    private static final Pattern ORDER = Pattern.compile("(?:令|公告)?第[0-9０-９〇零一二三四五六七八九十百]{1,6}号(?:令|公告)?$");
    private static final Pattern DATE = Pattern.compile(
            "([0-9０-９〇零○一二三四五六七八九十]{4})年([0-9０-９一二三四五六七八九十]{1,3})月([0-9０-９一二三四五六七八九十]{1,3})日(?:由|经|起)?");
    private static final Pattern LEAD = Pattern.compile("^.*(?:根据|依照|依据|按照|适用|执行|参照|以及|遵守|符合|违反|适用于|和|及|与|对|原)");

    private Makers() {}

    static Cited read(String text, int from, int title, String written) {
        int start = title;
        while (start > Math.max(from, title - LOOK_BACK) && PARTING.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        String words = text.substring(start, title);
        return words.isEmpty() ? Cited.titled(written) : read(words, written);
    }

    private static Cited read(String words, String written) {
        String before = withoutActs(words);
        LocalDate date = null;
        if (before.contains("日")) {
            Matcher dates = DATE.matcher(before);
            while (dates.find()) {
                date = date(dates);
                before = before.substring(dates.end());
                dates.reset(before);
            }
        }
        String organ = before;
        boolean named = ORGANS.stream().anyMatch(organ::endsWith);
        return new Cited(written, false, named ? LEAD.matcher(organ).replaceFirst("") : "", date);
    }

    /** The words with what was done, and the number of the order, taken off their end. */
    private static String withoutActs(String words) {
        String rest = words;
        for (int i = 0; i < rest.length(); i++) {
            String now = rest;
            String act = ACTS.stream().filter(now::endsWith).findFirst().orElse("");
            rest = rest.substring(0, rest.length() - act.length());
            if (act.isEmpty()) {
                return rest.endsWith("号") || rest.endsWith("令") || rest.endsWith("公告")
                        ? ORDER.matcher(rest).replaceFirst("")
                        : rest;
            }
        }
        return rest;
    }

    private static @Nullable LocalDate date(Matcher made) {
        try {
            return LocalDate.of(
                    Numerals.value(made.group(1)), Numerals.value(made.group(2)), Numerals.value(made.group(3)));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
