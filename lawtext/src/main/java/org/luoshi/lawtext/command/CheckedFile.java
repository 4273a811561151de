package org.luoshi.lawtext.command;

import java.util.EnumMap;
import java.util.Map;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.parse.Parsed;
import org.luoshi.lawtext.parse.Problem;
import org.luoshi.lawtext.parse.ProblemKind;
import org.luoshi.lawtext.text.SourceText;

/**
 * What reading one file showed.
 *
 * @param articles as parsed
 * @param counted lines that begin with 第X条
 * @param characters code points
 * @param roundTrip whether the tree prints back the file
 * @param problems how many of each kind
 */
record CheckedFile(int articles, int counted, long characters, boolean roundTrip, Map<ProblemKind, Integer> problems) {
    static CheckedFile of(SourceText source) {
        Parsed parsed = LawParser.parse(source);
        String text = source.characters();
        var problems = new EnumMap<ProblemKind, Integer>(ProblemKind.class);
        for (Problem problem : parsed.problems()) {
            problems.merge(problem.kind(), 1, Integer::sum);
        }
        return new CheckedFile(
                parsed.text().allArticles().size(),
                PlainCount.articles(source),
                text.codePointCount(0, text.length()),
                parsed.text().print().equals(text),
                problems);
    }

    boolean agrees() {
        return articles == counted;
    }

    String reason() {
        return articles < counted
                ? "有的行以“第X条”开头而不是条文 / lines begin with 第X条 and are no articles"
                : "有的条文不在行首 / articles stand within lines";
    }
}
