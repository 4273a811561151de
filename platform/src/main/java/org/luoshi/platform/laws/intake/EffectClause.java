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
 * The clause that says from when a text applies (施行日期条款).
 *
 * <p>Example: 本条例自2025年5月1日起施行 names a day; 自公布之日起施行 names an event.
 *
 * @param day null when it applies from promulgation
 */
// law: 立法法 (2023) art. 61 — a law states the day from which it applies
record EffectClause(@Nullable LocalDate day) {
    private static final String N = "[0-9０-９〇零○一二三四五六七八九十]";
    private static final Pattern CLAUSE = Pattern.compile("自\\s*(?:(" + N + "{4})\\s*年\\s*(" + N + "{1,3})\\s*月\\s*("
            + N + "{1,3})\\s*日|(公布|发布|颁布|通过|批准|印发)(?:之日|后)?)\\s*起?\\s*(?:施行|实施|生效|执行|试行)");
    private static final int LAST_WORDS = 6_000;

    static Optional<EffectClause> in(LegalText text) {
        List<String> words =
                text.articles().stream().map(article -> article.words()).toList();
        for (int i = words.size() - 1; i >= 0 && i >= words.size() - 6; i--) {
            Optional<EffectClause> clause = in(words.get(i));
            if (clause.isPresent()) {
                return clause;
            }
        }
        return words.isEmpty() ? inPrint(text.print()) : Optional.empty();
    }

    private static Optional<EffectClause> inPrint(String print) {
        return in(print.substring(Math.max(0, print.length() - LAST_WORDS)));
    }

    private static Optional<EffectClause> in(String words) {
        Matcher clause = CLAUSE.matcher(words);
        EffectClause last = null;
        while (clause.find()) {
            last = clause.group(4) != null ? new EffectClause(null) : read(clause, last);
        }
        return Optional.ofNullable(last);
    }

    private static @Nullable EffectClause read(Matcher clause, @Nullable EffectClause before) {
        try {
            return new EffectClause(LocalDate.of(
                    Numerals.value(clause.group(1)), Numerals.value(clause.group(2)), Numerals.value(clause.group(3))));
        } catch (DateTimeException e) {
            return before;
        }
    }
}
