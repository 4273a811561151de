package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.text.Numerals;

/** The shortest clauses that turn one paragraph (款) into another: its words, its items (项), or all of it. */
final class ParagraphDraft {
    private static final int LONGEST_WORDS = 40;
    /** What ends an item follows from its place: the last has a full stop. */
    private static final String ITEM_ENDS = "；。;.";

    private final String place;
    private final ArticleDraft.Lines before;
    private final ArticleDraft.Lines after;

    ParagraphDraft(String place, ArticleDraft.Lines before, ArticleDraft.Lines after) {
        this.place = place;
        this.before = before;
        this.after = after;
    }

    List<Clause> shortest() {
        List<Clause> whole = List.of(Clause.replace(place, after.lines()));
        List<Clause> parts = parts();
        return !parts.isEmpty() && length(parts) < length(whole) ? parts : whole;
    }

    private static int length(List<Clause> clauses) {
        return clauses.stream().mapToInt(Clause::length).sum();
    }

    private List<Clause> parts() {
        var clauses = new ArrayList<Clause>();
        if (!ArticleDraft.folded(before.lead()).equals(ArticleDraft.folded(after.lead()))) {
            String words = replaced(before.lead(), after.lead(), before.all());
            if (words.isEmpty()) {
                return List.of();
            }
            clauses.add(Clause.words(place, words));
        }
        if (before.items().isEmpty() != after.items().isEmpty()) {
            return List.of();
        }
        items(clauses);
        return clauses;
    }

    private void items(List<Clause> clauses) {
        Aligned aligned = Aligned.of(
                before.items().stream().map(ParagraphDraft::core).toList(),
                after.items().stream().map(ParagraphDraft::core).toList());
        for (List<Aligned.Pair> run : aligned.runs()) {
            Aligned.Pair pair = run.getFirst();
            if (pair.isDeleted()) {
                clauses.add(Clause.delete(
                        place, run.stream().map(each -> each.old() + 1).toList(), "项"));
            } else if (pair.isAdded()) {
                List<String> lines = run.stream()
                        .flatMap(each -> after.items().get(each.now()).lines())
                        .toList();
                clauses.add(Clause.add(
                        place, run.stream().map(each -> each.now() + 1).toList(), "项", lines));
            } else {
                changed(pair, clauses);
            }
        }
    }

    private void changed(Aligned.Pair pair, List<Clause> clauses) {
        String old = before.items().get(pair.old());
        String now = after.items().get(pair.now());
        if (ArticleDraft.folded(core(old)).equals(ArticleDraft.folded(core(now)))) {
            return;
        }
        String words = old.contains("\n") ? "" : replaced(core(old), core(now), core(old));
        Clause item =
                Clause.replace(item(pair.old()), relabelled(now, old).lines().toList());
        Clause few = Clause.words(item(pair.old()), words);
        clauses.add(!words.isEmpty() && few.length() < item.length() ? few : item);
    }

    private String item(int index) {
        return place + "第" + Numerals.chinese(index + 1) + "项";
    }

    /** New words of an item carry the number that the instruction names: the old one. */
    private static String relabelled(String now, String old) {
        return label(old) + now.substring(label(now).length());
    }

    private static String label(String item) {
        int end = 0;
        while (end < item.length() && "（()）.．、".indexOf(item.charAt(end)) < 0) {
            end++;
        }
        end++;
        while (end < item.length() && "）).．、".indexOf(item.charAt(end - 1)) < 0) {
            end++;
        }
        return item.substring(0, Math.min(end, item.length()));
    }

    /** An item without its number and the mark at its end. */
    private static String core(String item) {
        String words = item.substring(label(item).length());
        int last = words.length() - 1;
        return last >= 0 && ITEM_ENDS.indexOf(words.charAt(last)) >= 0 ? words.substring(0, last) : words;
    }

    // ---- a few words ----

    /** 中的“甲”修改为“乙”。 when a few words change and stand once in all that the place covers; else nothing. */
    private static String replaced(String old, String now, String all) {
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
        boolean once = all.indexOf(before) == all.lastIndexOf(before);
        boolean brief = before.length() <= LONGEST_WORDS && after.length() <= 2 * LONGEST_WORDS && !before.isEmpty();
        boolean oneLine = (before + after).indexOf('\n') < 0;
        if (!once || !brief || !oneLine || after.isEmpty() || before.length() * 2 > old.length()) {
            return "";
        }
        return "中的" + Drafting.quoted(List.of(before)) + "修改为" + Drafting.quoted(List.of(after)) + "。";
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
}
