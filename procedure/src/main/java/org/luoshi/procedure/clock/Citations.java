package org.luoshi.procedure.clock;

import java.util.List;
import java.util.regex.Pattern;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Words;

/** A legal basis in words: {@code 《代表法》（2025-03-11）第五十一条第二款 / 代表法 (2025-03-11) art. 51(2)}. */
public final class Citations {
    private static final Pattern ARTICLE = Pattern.compile("(\\d{1,3})(?:\\((\\d{1,3})\\))?(?:\\((\\d{1,3})\\))?");
    private static final String DIGITS = "零一二三四五六七八九";

    private Citations() {}

    /** The citation in both languages; an article not written in digits is shown as it stands. */
    public static Words words(Basis basis) {
        return new Words(
                "《%s》（%s）%s".formatted(basis.law(), basis.version(), article(basis.article())),
                "%s (%s) art. %s".formatted(basis.law(), basis.version(), basis.article()));
    }

    private static String article(String article) {
        var match = ARTICLE.matcher(article);
        if (!match.matches()) {
            return "第" + article + "条";
        }
        var text = new StringBuilder();
        var levels = List.of("条", "款", "项");
        for (int i = 0; i < levels.size() && match.group(i + 1) != null; i++) {
            text.append("第")
                    .append(numeral(Integer.parseInt(match.group(i + 1))))
                    .append(levels.get(i));
        }
        return text.toString();
    }

    /** 1 … 999 in Chinese: {@code 51 → 五十一}. */
    private static String numeral(int n) {
        if (n < 10) {
            return DIGITS.substring(n, n + 1);
        }
        if (n < 100) {
            return (n < 20 ? "" : numeral(n / 10)) + "十" + (n % 10 == 0 ? "" : numeral(n % 10));
        }
        var rest = n % 100;
        var tail = rest == 0 ? "" : rest < 10 ? "零" + numeral(rest) : rest < 20 ? "一" + numeral(rest) : numeral(rest);
        return numeral(n / 100) + "百" + tail;
    }
}
