package org.luoshi.platform.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.platform.laws.ledger.ChangeReason;
import org.luoshi.platform.laws.ledger.LedgerAct.ChangedArticle;

/** Which articles of an invented text are new beside the one before, and why (修改理由): the writer knows what it changed. */
final class ChangedArticles {
    private ChangedArticles() {}

    static List<ChangedArticle> of(String before, String after) {
        Set<String> known = LawParser.parse(before).text().articles().stream()
                .map(Article::words)
                .collect(Collectors.toSet());
        return LawParser.parse(after).text().articles().stream()
                .filter(article -> !known.contains(article.words()))
                .map(article -> new ChangedArticle(article.label(), reason(article.words())))
                .toList();
    }

    private static ChangeReason reason(String words) {
        if (words.contains("罚款")) {
            return ChangeReason.LIABILITY;
        }
        if (words.contains("主管部门负责") || words.contains("编制工作规划")) {
            return ChangeReason.DEPARTMENT;
        }
        return words.contains("施行") ? ChangeReason.OTHER : ChangeReason.SUPERIOR_LAW;
    }
}
