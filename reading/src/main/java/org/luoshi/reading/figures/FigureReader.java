package org.luoshi.reading.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Figure;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.draft.Words;
import org.luoshi.reading.text.Piece;

/**
 * Finds numbers that count. Dates, terms, ordinals, names of plans and laws, and slogans (“六个一体化”) count nothing.
 *
 * <p>Example: 修订法规5件 is 5 件; 近两万人 is 2 万人; 增长百分之八 is 8 %.
 */
public final class FigureReader {
    private static final String HAN = "[一二两三四五六七八九十百千零]{1,7}";
    private static final Pattern NUMBER = Pattern.compile(
            "(?=[0-9百一二两三四五六七八九十千零])(?:(百分之)(" + HAN
                    + "|\\d+(?:\\.\\d+)?)|(\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s?(" + Units.SCALE
                    + "(?:"
                    + Units.PATTERN + "))|(" + HAN + ")([余多]?万?(?:" + Units.PLAIN + ")|" + Units.PLACES
                    + "|(?<=[百千十][一二三四五六七八九十零]{0,5})[余多]?个(?=[，。；、）]|$)|(?<=(?:占|近|超|过|约|达|增长|下降|提高|逾|足|上升|减少|降低|增加|了|到).)成(?=[，。；、）左以多的]|$)))");
    private static final Pattern NOT_BEFORE =
            Pattern.compile("(第|[A-Za-z0-9.．第+\\-—－]|[年月]?第\\d*|[零一二三四五六七八九十百]|新|每|同|另|任何|哪|这|某|各|“)$");
    private static final Pattern SLOGAN = Pattern.compile("^(单|十分|千万|万)$");

    private FigureReader() {}

    public static List<Figure> read(Piece body) {
        var figures = new ArrayList<Figure>();
        body.sentences().forEach(sentence -> in(sentence, figures));
        return figures;
    }

    private static void in(Piece sentence, List<Figure> figures) {
        Matcher number = NUMBER.matcher(sentence.text());
        int from = 0;
        while (number.find(from)) {
            from = number.end();
            if (counts(sentence.text(), number)) {
                Figure figure = figure(sentence, number);
                if (figure != null) {
                    figures.add(figure);
                }
            }
        }
    }

    private static boolean counts(String text, Matcher number) {
        if (inside(text, number.start(), '《', '》')) {
            return false;
        }
        String before = text.substring(0, number.start());
        String after = text.substring(number.end());
        boolean han = number.group(5) != null;
        if (han
                && (inside(text, number.start(), '“', '”')
                        || before.endsWith("“")
                        || SLOGAN.matcher(number.group(5)).matches()
                        || (number.group(5).equals("一") && !number.group(6).equals("成")))) {
            return false;
        }
        if (han && after.matches("^(会议|全会|代表大会|中全会|议会|常委|方|同|以上|化|性|体系|自信|意识|维护|确立|坚持|大).*")) {
            return false;
        }
        if (number.group(4) != null && number.group(4).equals("岁") && after.matches("^(及?以[上下]|以内).*")) {
            return false;
        }
        if (number.group(4) != null && after.matches("^(会议|全会|代表大会|常委会).*") && before.endsWith("第")) {
            return false;
        }
        return !NOT_BEFORE
                .matcher(before.substring(Math.max(0, before.length() - 3)))
                .find();
    }

    private static boolean inside(String text, int at, char open, char close) {
        return text.lastIndexOf(open, at) > text.lastIndexOf(close, at) && text.indexOf(close, at) >= 0;
    }

    private static @Nullable Figure figure(Piece sentence, Matcher number) {
        String digits =
                number.group(1) != null ? number.group(2) : number.group(3) != null ? number.group(3) : number.group(5);
        String unit = number.group(1) != null ? "%" : number.group(3) != null ? number.group(4) : number.group(6);
        BigDecimal value = ChineseNumber.value(digits);
        if (value == null) {
            return null;
        }
        Piece printed = sentence.part(number.start(), number.end());
        Counted counted = Counted.around(sentence, number.start(), number.end());
        Words words = counted.span().words(printed.text(), Rule.FIGURE);
        String plain = unit.replaceAll("[多余]", "").replace('％', '%');
        return new Figure(value, plain, counted.subject(), counted.status(), words, sentence.span());
    }
}
