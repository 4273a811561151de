package org.luoshi.lawtext.parse;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.Annex;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Contents;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.DivisionKind;
import org.luoshi.lawtext.provision.Item;
import org.luoshi.lawtext.provision.ItemStyle;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.SourceText;
import org.luoshi.lawtext.text.Span;

/** Reads a finished tree as a careful proof-reader: numbers, ends, headings, letters. */
final class Checks {
    private static final char LAST_UNSEEN_BEFORE_HAN = '\u2060';
    private static final char FIRST_UNSEEN_AFTER_HAN = '\ufeff';
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final List<Problem> problems;

    private Checks(List<Problem> problems) {
        this.problems = problems;
    }

    static void check(SourceText source, LegalText text, List<Problem> problems) {
        var checks = new Checks(problems);
        checks.whole(text);
        checks.letters(source);
        checks.numbers(text.nodes());
        checks.contents(text);
    }

    // ---- the text as a whole ----

    private void whole(LegalText text) {
        if (text.title().isEmpty()) {
            problem(ProblemKind.NO_TITLE, new Span(0, 0), "");
        }
        List<Article> articles = text.allArticles();
        if (articles.isEmpty()) {
            problem(ProblemKind.NO_ARTICLES, new Span(0, 0), "");
        } else {
            truncated(articles.getLast());
        }
    }

    private void truncated(Article last) {
        Node node = last;
        while (!node.children().isEmpty()) {
            node = node.children().getLast();
        }
        Span span = node.line().textSpan();
        String words = node.line().text();
        if (!words.isEmpty() && "。；：！？”）)》…．.;:|>".indexOf(words.charAt(words.length() - 1)) < 0) {
            problem(ProblemKind.TRUNCATED, span, tail(words));
        }
    }

    private static String tail(String words) {
        return words.substring(Math.max(0, words.length() - 20));
    }

    // ---- numbers ----

    private void numbers(List<Node> nodes) {
        articles(nodes, new Sequence());
        divisions(nodes);
        nodes.forEach(node -> items(node, node instanceof Article));
    }

    /** The numbers of the articles run through the whole text; those of an annex begin anew. */
    private void articles(List<Node> nodes, Sequence sequence) {
        for (Node node : nodes) {
            if (node instanceof Article article) {
                sequence.next(article);
            } else {
                articles(node.children(), node instanceof Annex ? new Sequence() : sequence);
            }
        }
    }

    private final class Sequence {
        private final Set<ProvisionNumber> seen = new HashSet<>();
        private ProvisionNumber last = ProvisionNumber.NONE;

        void next(Article article) {
            ProvisionNumber number = article.number();
            String after = last.value() == 0 ? "" : last.article();
            Span span = article.line().labelSpan();
            if (!seen.add(number)) {
                problem(ProblemKind.DUPLICATE, span, number.article());
            } else if (number.compareTo(last) < 0) {
                problem(ProblemKind.OUT_OF_ORDER, span, after + " → " + number.article());
            } else if (!last.isFollowedBy(number)) {
                boolean first = last.value() == 0;
                if (first) {
                    problem(ProblemKind.LATE_START, span, number.article());
                } else {
                    problem(ProblemKind.GAP, span, after + " → " + number.article());
                }
            }
            last = number;
            if (!hasWords(article)) {
                problem(ProblemKind.EMPTY_ARTICLE, span, number.article());
            }
        }
    }

    private static boolean hasWords(Node node) {
        return node.children().stream().anyMatch(child -> !child.line().text().isBlank() || hasWords(child));
    }

    private void divisions(List<Node> nodes) {
        for (DivisionKind kind : DivisionKind.values()) {
            int last = 0;
            for (Node node : nodes) {
                if (node instanceof Division division && division.kind() == kind) {
                    int value = division.number().value();
                    boolean inserted = division.number().insert() > 0 && value == last;
                    if (value > 0 && value != last + 1 && last > 0 && !inserted) {
                        problem(
                                ProblemKind.DIVISION_NUMBER,
                                division.line().span(),
                                division.line().label());
                    }
                    last = value;
                }
            }
        }
        for (Node node : nodes) {
            if (node instanceof Division || node instanceof Annex) {
                divisions(node.children());
            }
        }
    }

    /** The last number of each style outside articles: some texts number their items through several headings. */
    private final Map<ItemStyle, Integer> through = new EnumMap<>(ItemStyle.class);

    private void items(Node node, boolean inArticle) {
        Item last = null;
        boolean parted = false;
        for (Node child : node.children()) {
            if (child instanceof Item item) {
                item(last, item, parted, inArticle);
                last = item;
            }
            parted = !(child instanceof Item);
            items(child, inArticle || child instanceof Article);
        }
    }

    private void item(@Nullable Item last, Item item, boolean parted, boolean inArticle) {
        int before = last != null && last.style() == item.style() ? last.number() : 0;
        Integer outside = inArticle ? null : through.put(item.style(), item.number());
        boolean follows = item.number() == before + 1
                || (item.number() == 1 && parted)
                || (outside != null && item.number() == outside + 1);
        if (follows) {
            return;
        }
        ProblemKind kind = before == 0
                ? ProblemKind.ORPHAN_ITEM
                : item.number() <= before ? ProblemKind.ITEM_DUPLICATE : ProblemKind.ITEM_GAP;
        problem(kind, item.line().labelSpan(), item.line().label());
    }

    // ---- contents ----

    private void contents(LegalText text) {
        List<Node> lists =
                text.nodes().stream().filter(Contents.class::isInstance).toList();
        if (lists.isEmpty()) {
            return;
        }
        Set<String> headings = new HashSet<>();
        text.walk(node -> {
            if (node instanceof Division division) {
                headings.add(
                        Letters.fold(division.line().label() + division.line().text()));
            }
        });
        lists.stream()
                .flatMap(list -> list.children().stream())
                .filter(entry -> !headings.contains(entry(entry)))
                .forEach(entry -> problem(
                        ProblemKind.CONTENTS_DIFFER,
                        entry.line().span(),
                        entry.line().text()));
    }

    private static String entry(Node node) {
        return ContentsLists.entry(node.line().text());
    }

    // ---- letters ----

    /** The first place of such characters and how many there are: one problem, not thousands. */
    private void letters(SourceText source) {
        String text = source.characters();
        var unseen = new Found();
        var lost = new Found();
        boolean returns = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > LAST_UNSEEN_BEFORE_HAN && c < FIRST_UNSEEN_AFTER_HAN) {
                continue;
            }
            if (Letters.isUnseen(c) && (i > 0 || c != BYTE_ORDER_MARK)) {
                unseen.at(i);
            } else if (c == '\ufffd') {
                lost.at(i);
            }
            returns |= c == '\r';
        }
        unseen.report(ProblemKind.UNSEEN_CHARACTERS);
        lost.report(ProblemKind.LOST_CHARACTERS);
        if (returns && isMixed(text)) {
            problem(ProblemKind.MIXED_LINE_ENDS, new Span(0, 0), "");
        }
    }

    private final class Found {
        private int first = -1;
        private int count;

        void at(int place) {
            first = first < 0 ? place : first;
            count++;
        }

        void report(ProblemKind kind) {
            if (count > 0) {
                problem(kind, new Span(first, first + 1), Integer.toString(count));
            }
        }
    }

    private static boolean isMixed(String text) {
        boolean windows = text.contains("\r\n");
        return windows ? loneLineFeed(text) || loneReturn(text) : text.indexOf('\n') >= 0;
    }

    private static boolean loneLineFeed(String text) {
        int at = text.indexOf('\n');
        while (at > 0 && text.charAt(at - 1) == '\r') {
            at = text.indexOf('\n', at + 1);
        }
        return at >= 0;
    }

    private static boolean loneReturn(String text) {
        int at = text.indexOf('\r');
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            at = text.indexOf('\r', at + 1);
        }
        return at >= 0;
    }

    private void problem(ProblemKind kind, Span span, String detail) {
        problems.add(new Problem(kind, span, detail));
    }
}
