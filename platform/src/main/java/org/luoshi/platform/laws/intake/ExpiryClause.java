package org.luoshi.platform.laws.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.text.Numerals;

/**
 * The clause by which a text ends itself (有效期条款): beside the day of effect, or with the text itself as its subject. What
 * it says of permits and certificates is no such clause.
 *
 * <p>Examples: 本办法自2021年5月1日起施行，有效期5年 lasts sixty months; …起试行，试行期至2023年12月31日 names the last day;
 * 本决定自2024年1月1日起失效 the first day without it.
 *
 * @param out the first day on which the text no longer applies; null when a length is named
 * @param months how long it lasts from its effect, 0 when a day is named
 */
record ExpiryClause(@Nullable LocalDate out, int months) {
    private static final String N = "[0-9０-９〇零○一二三四五六七八九十两]";
    private static final String DAY =
            "(?<year>" + N + "{4})\\s*年\\s*(?<month>" + N + "{1,3})\\s*月\\s*(?<day>" + N + "{1,3})\\s*日";
    private static final String TERM = "(?:有效期|施行期|实施期|执行期|试行期|暂行期)限?";
    private static final String LENGTH = "(?<length>" + N + "{1,4})\\s*(?<unit>年|个月)";
    private static final String SELF = "本(?:法|条例|办法|规定|决定|决议|细则|规则|解释|通告|通知|意见|规范|标准|制度)";
    private static final String EFFECT = "(?:施行|实施|生效|执行|试行)";

    /** 本办法自…起施行: what follows is said of the text itself. */
    private static final String SELF_EFFECT = SELF + "[^。；]{0,40}?" + EFFECT + "[，,。；;\\s]*(?:" + SELF + ")?的?";

    private static final String UNTIL = "(?:截止|截至|延续|到|至)+\\s*" + DAY + "(?!起)";
    private static final String GONE = DAY + "\\s*起?(?:自动|自行)?(?:失效|废止|停止执行)";

    /** 起施行，有效期为五年 · 起施行，有效期至…日 · 起至…日止施行. */
    private static final List<Pattern> CLAUSES = List.of(
            Pattern.compile(SELF_EFFECT + "(?:" + TERM + "[为是]?|试行)[：:]?\\s*" + LENGTH + "(?!以)"),
            Pattern.compile(SELF_EFFECT + "(?:" + TERM + ")?" + UNTIL),
            Pattern.compile(SELF + "的?" + TERM + "[为是]?[：:]?\\s*" + LENGTH + "(?!以)"),
            Pattern.compile(SELF + "的?(?:" + TERM + "|" + EFFECT + ")" + UNTIL),
            Pattern.compile(SELF + "自[^，。；]{5,20}日起?至\\s*" + DAY + "\\s*止?\\s*" + EFFECT));

    private static final List<Pattern> ENDS = List.of(
            Pattern.compile(SELF + "(?:[自于在]|将于)\\s*" + GONE), Pattern.compile(SELF_EFFECT + "[自于至在]?\\s*" + GONE));

    private static final int LAST_ARTICLES = 6;
    private static final int LAST_WORDS = 2_000;

    static Optional<ExpiryClause> in(LegalText text) {
        List<String> words =
                text.articles().stream().map(article -> article.words()).toList();
        if (words.isEmpty()) {
            String print = text.print();
            return in(print.substring(Math.max(0, print.length() - LAST_WORDS)));
        }
        return words.reversed().stream()
                .limit(LAST_ARTICLES)
                .flatMap(article -> in(article).stream())
                .findFirst();
    }

    /** The first day on which a text of this effect no longer applies; null when nobody knows the effect. */
    @Nullable
    LocalDate out(@Nullable LocalDate effective) {
        return out != null || effective == null ? out : effective.plusMonths(months);
    }

    private static Optional<ExpiryClause> in(String words) {
        return ENDS.stream()
                .flatMap(end -> found(end, words).stream())
                .flatMap(found -> day(found).map(day -> new ExpiryClause(day, 0)).stream())
                .findFirst()
                .or(() -> CLAUSES.stream()
                        .flatMap(clause -> found(clause, words).stream())
                        .flatMap(found -> last(found).stream())
                        .findFirst());
    }

    private static Optional<Matcher> found(Pattern clause, String words) {
        Matcher matcher = clause.matcher(words);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private static Optional<ExpiryClause> last(Matcher found) {
        if (!found.namedGroups().containsKey("length")) {
            return day(found).map(day -> new ExpiryClause(day.plusDays(1), 0));
        }
        int length = found.group("length").equals("两") ? 2 : Numerals.value(found.group("length"));
        int months = found.group("unit").equals("年") ? length * 12 : length;
        return length > 0 && length <= 100 ? Optional.of(new ExpiryClause(null, months)) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher found) {
        try {
            return Optional.of(LocalDate.of(
                    Numerals.value(found.group("year")),
                    Numerals.value(found.group("month")),
                    Numerals.value(found.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
