package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Numerals;

/** The shortest instruction that turns one article into another: a few words, or some paragraphs; empty when neither does. */
final class ArticleDraft {
    private static final int LONGEST_WORDS = 40;

    private final String name;
    private final List<List<String>> before;
    private final List<List<String>> after;

    ArticleDraft(Article before, Article after) {
        this.name = before.number().article();
        this.before = paragraphs(before);
        this.after = paragraphs(after);
    }

    /** Each paragraph with its items, one line each. */
    private static List<List<String>> paragraphs(Article article) {
        var paragraphs = new ArrayList<List<String>>();
        for (Node child : article.children()) {
            var words = new StringBuilder();
            child.wordsTo(words);
            paragraphs.add(
                    words.toString().lines().filter(line -> !line.isBlank()).toList());
        }
        return paragraphs;
    }

    /** After 将第三条改为第四条， the article is not named again. */
    String shortest(boolean named) {
        if (before.size() == after.size()) {
            String words = words(named);
            return words.isEmpty() ? rewritten(named) : words;
        }
        return after.size() > before.size() ? grown(named) : "";
    }

    private static boolean same(List<String> one, List<String> other) {
        return one.stream()
                .map(Letters::fold)
                .toList()
                .equals(other.stream().map(Letters::fold).toList());
    }

    // ---- words ----

    private String words(boolean named) {
        int changed = -1;
        for (int i = 0; i < before.size(); i++) {
            if (!same(before.get(i), after.get(i))) {
                if (changed >= 0) {
                    return "";
                }
                changed = i;
            }
        }
        if (changed < 0 || before.get(changed).size() != 1 || after.get(changed).size() != 1) {
            return "";
        }
        return replaced(before.get(changed).getFirst(), after.get(changed).getFirst(), place(changed, named));
    }

    private String place(int paragraph, boolean named) {
        String part = before.size() == 1 ? "" : "第" + Numerals.chinese(paragraph + 1) + "款";
        return named ? part.isEmpty() ? "将其" : "将" + part : "将" + name + part;
    }

    private static String replaced(String old, String now, String place) {
        int from = 0;
        while (from < old.length() && from < now.length() && old.charAt(from) == now.charAt(from)) {
            from++;
        }
        int end = 0;
        while (end < old.length() - from
                && end < now.length() - from
                && old.charAt(old.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
            end++;
        }
        int start = clauseStart(old, from);
        int stop = clauseEnd(old, old.length() - end);
        String before = old.substring(start, stop);
        String after = now.substring(start, now.length() - (old.length() - stop));
        boolean once = old.indexOf(before) == old.lastIndexOf(before);
        boolean brief = before.length() <= LONGEST_WORDS && after.length() <= 2 * LONGEST_WORDS && !before.isEmpty();
        if (!once || !brief || after.isEmpty() || before.length() * 2 > old.length()) {
            return "";
        }
        return place + "中的" + Drafting.quoted(List.of(before)) + "修改为" + Drafting.quoted(List.of(after)) + "。";
    }

    private static int clauseStart(String text, int from) {
        int start = from;
        while (start > 0 && from - start < LONGEST_WORDS / 2 && "，。；：、".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(String text, int to) {
        int end = to;
        while (end < text.length() && end - to < LONGEST_WORDS / 2 && "，。；：、".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    // ---- paragraphs ----

    private String rewritten(boolean named) {
        var out = new StringBuilder();
        int changed = 0;
        for (int i = 0; i < before.size(); i++) {
            if (!same(before.get(i), after.get(i))) {
                changed++;
                String part = "第" + Numerals.chinese(i + 1) + "款修改为：" + Drafting.quoted(after.get(i));
                out.append(out.isEmpty() ? (named ? "" : "将" + name) : "\n").append(part);
            }
        }
        return changed * 2 <= before.size() ? out.toString() : "";
    }

    /** Paragraphs were added and the others stayed. */
    private String grown(boolean named) {
        var out = new StringBuilder();
        int i = 0;
        for (int j = 0; j < after.size(); j++) {
            if (i < before.size() && same(before.get(i), after.get(j))) {
                i++;
            } else {
                String part = "增加一款，作为第" + Numerals.chinese(j + 1) + "款：" + Drafting.quoted(after.get(j));
                out.append(out.isEmpty() ? (named ? "" : name) : "\n").append(part);
            }
        }
        return i == before.size() ? out.toString() : "";
    }
}
