package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.text.Letters;

/** Changes words within provisions: 修改为, 增加, 删去 with the old words quoted. */
final class WordEdits {
    private static final String PAUSES = "，、；：,;:";
    private static final String CONJUNCTIONS = "和或以及等并与的";

    private static final int LONG_QUOTATION = 20;

    private final Usage usage;
    private final Finder finder;
    private final List<String> remarks;

    WordEdits(Finder finder, List<String> remarks, Usage usage) {
        this.usage = usage;
        this.finder = finder;
        this.remarks = remarks;
    }

    /** Words of one line. */
    private record Spot(DraftLine line, Words.Found found) {}

    // ---- replace ----

    void replace(Instruction.ReplaceWords instruction, int owner) {
        List<Quotation> old = instruction.old();
        List<Quotation> words = instruction.words();
        boolean whole = words.stream().anyMatch(quotation -> quotation.lines().size() > 1)
                || old.stream().anyMatch(quotation -> quotation.lines().size() > 1)
                || (words.size() != 1 && words.size() != old.size());
        if (instruction.targets().size() == 1 && (whole || words.size() > 1) && paragraphs(instruction, owner)) {
            return;
        }
        if (whole) {
            throw new Refused(Status.NO_MATCH, "引用的各段原文与" + instruction.target() + "不一致");
        }
        each(instruction.targets(), target -> {
            for (int i = 0; i < old.size(); i++) {
                String label = label(target, old.get(i));
                String with = without(label, words.get(words.size() == 1 ? 0 : i), target);
                List<Spot> spots =
                        spots(target, old.get(i).text().substring(label.length()), with, instruction.occurrence());
                remark(spots, instruction.occurrence(), old.get(i), target);
                spots.forEach(spot -> replace(spot, with, owner));
            }
        });
    }

    /** 第六项“（六）……”: the number belongs to the item, not to its words. */
    private String label(Target target, Quotation old) {
        if (target.item() == 0) {
            return "";
        }
        String label = finder.item(target).label;
        String text = old.text();
        int close = text.indexOf('）') + 1;
        return close > 0 && Words.fold(text.substring(0, close)).equals(Words.fold(label))
                ? text.substring(0, close)
                : "";
    }

    private static String without(String label, Quotation words, Target target) {
        String text = words.text();
        if (label.isEmpty()) {
            return text;
        }
        if (!Words.fold(text).startsWith(Words.fold(label))) {
            throw new Refused(Status.CONFLICT, "新的文字没有标为" + label + "，" + target);
        }
        return text.substring(label.length());
    }

    private static void replace(Spot spot, String with, int owner) {
        spot.line.words.replace(spot.found.from(), spot.found.to(), with, owner);
    }

    /** “甲。”“乙。”修改为“丙。”“丁。”“戊。”: whole paragraphs, one quotation each. */
    private boolean paragraphs(Instruction.ReplaceWords instruction, int owner) {
        Target target = instruction.targets().getFirst();
        if (target.place() != Place.ARTICLE || target.item() > 0) {
            return false;
        }
        DraftArticle article = finder.standing(target);
        List<String> old = lines(instruction.old());
        List<DraftLine> paragraphs = article.paragraphs;
        for (int from = 0; from + old.size() <= paragraphs.size(); from++) {
            if (matches(paragraphs, from, old)) {
                swap(article, from, old.size(), lines(instruction.words()), owner);
                return true;
            }
        }
        return false;
    }

    private static List<String> lines(List<Quotation> quotations) {
        return quotations.stream()
                .flatMap(quotation -> quotation.lines().stream())
                .toList();
    }

    private static boolean matches(List<DraftLine> paragraphs, int from, List<String> old) {
        for (int i = 0; i < old.size(); i++) {
            if (!paragraphs.get(from + i).words.isSameAs(old.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void swap(DraftArticle article, int from, int count, List<String> lines, int owner) {
        var kept = new ArrayList<>(article.paragraphs);
        for (int i = 0; i < Math.min(count, lines.size()); i++) {
            Words words = kept.get(from + i).words;
            words.replace(0, words.length(), lines.get(i), owner);
        }
        for (int i = count; i < lines.size(); i++) {
            kept.add(from + i, new DraftLine("", "", lines.get(i), owner));
        }
        for (int i = lines.size(); i < count; i++) {
            kept.remove(from + lines.size());
        }
        article.paragraphs.clear();
        kept.forEach(article::add);
    }

    // ---- insert ----

    void insert(Instruction.InsertWords instruction, int owner) {
        Quotation anchor = instruction.anchor();
        String words = instruction.words().text();
        if (words.isEmpty()) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有给出增加的内容");
        }
        if (anchor == null) {
            each(instruction.targets(), target -> atEdge(target, instruction.side(), words, owner));
            return;
        }
        each(instruction.targets(), target -> {
            List<Spot> spots = spots(target, anchor.text(), "", instruction.occurrence());
            remark(spots, instruction.occurrence(), anchor, target);
            boolean inserted = false;
            for (Spot spot : spots) {
                inserted |= beside(spot, instruction.side(), words, owner);
            }
            if (!inserted) {
                throw new Refused(Status.NO_EFFECT, target + "已有这些文字");
            }
        });
    }

    private boolean beside(Spot spot, Side side, String words, int owner) {
        Words line = spot.line.words;
        boolean before = side == Side.BEFORE;
        int at = before ? spot.found.from() : spot.found.to();
        String text = line.toString();
        boolean there = before ? text.substring(0, at).endsWith(words) : text.startsWith(words, at);
        if (there) {
            return false;
        }
        String anchor = line.toString().substring(spot.found.from(), spot.found.to());
        boolean close = usage.contains(before ? words + anchor : anchor + words);
        boolean apart = usage.contains(before ? words + "、" + anchor : anchor + "、" + words);
        String with = close && !apart
                ? words
                : before
                        ? words + pauseAfter(line, spot.found, words)
                        : pauseBefore(line, spot.found, words) + words + pauseBehind(line, spot.found, words);
        if (with.length() > words.length()) {
            remarks.add("“" + words + "”与前后文之间的标点按并列关系补出");
        }
        line.replace(at, at, with, owner);
        return true;
    }

    /** Between new words and an anchor they stand before: a pause when the anchor is one of an enumeration. */
    private static String pauseAfter(Words line, Words.Found anchor, String words) {
        char last = words.charAt(words.length() - 1);
        char left = anchor.from() > 0 ? line.at(anchor.from() - 1) : '\0';
        char right = anchor.to() < line.length() ? line.at(anchor.to()) : '\0';
        boolean listed = left == '、' || right == '、' || startsConjunction(line, anchor.to());
        return listed && CONJUNCTIONS.indexOf(last) < 0 && !isMark(last) ? "、" : "";
    }

    private static boolean startsConjunction(Words line, int at) {
        String rest = line.toString().substring(at, Math.min(line.length(), at + 2));
        return rest.startsWith("和") || rest.startsWith("或者") || rest.startsWith("以及") || rest.startsWith("及");
    }

    private static String pauseBefore(Words line, Words.Found anchor, String words) {
        char first = words.charAt(0);
        char end = line.at(anchor.to() - 1);
        if (CONJUNCTIONS.indexOf(first) >= 0 || isMark(first) || isMark(end) || CONJUNCTIONS.indexOf(end) >= 0) {
            return "";
        }
        char left = anchor.from() > 0 ? line.at(anchor.from() - 1) : '\0';
        char right = anchor.to() < line.length() ? line.at(anchor.to()) : '\0';
        boolean clause = words.length() >= 8 && (right == '，' || right == '；') && left == '，';
        boolean listed = right == '、' || left == '、' || startsConjunction(line, anchor.to());
        return clause ? "，" : listed ? "、" : "";
    }

    /** After new words that follow an anchor ending in 和: the enumeration goes on, with the wider pause when both are lists. */
    private static String pauseBehind(Words line, Words.Found anchor, String words) {
        char end = line.at(anchor.to() - 1);
        char right = anchor.to() < line.length() ? line.at(anchor.to()) : '\0';
        if (end != '和' || isMark(right) || isMark(words.charAt(words.length() - 1))) {
            return "";
        }
        return words.indexOf('、') >= 0 ? "，" : "、";
    }

    static boolean isMark(char c) {
        return "，。；：、！？“”‘’（）《》…,.;:!?()\"'".indexOf(c) >= 0;
    }

    private void atEdge(Target target, Side side, String words, int owner) {
        List<DraftLine> lines = finder.lines(target);
        if (lines.isEmpty()) {
            throw new Refused(Status.NO_MATCH, target + "没有内容");
        }
        if (lines.size() > 1 && target.place() == Place.ARTICLE && target.isWhole()) {
            throw new Refused(Status.AMBIGUOUS, target + "有几款，没有说在哪一款");
        }
        if (side == Side.START) {
            Words line = lines.getFirst().words;
            char last = words.charAt(words.length() - 1);
            line.replace(0, 0, isMark(last) ? words : words + "。", owner);
        } else {
            Words line = lines.getLast().words;
            boolean sentence = line.last() != '。' || "。！？".indexOf(words.charAt(words.length() - 1)) >= 0;
            line.replace(line.length(), line.length(), sentence ? words : words + "。", owner);
        }
    }

    // ---- delete ----

    void delete(Instruction.DeleteWords instruction, int owner) {
        each(instruction.targets(), target -> {
            for (Quotation old : instruction.old()) {
                List<Spot> spots = spots(target, old.text(), "", instruction.occurrence());
                remark(spots, instruction.occurrence(), old, target);
                spots.forEach(spot -> cut(spot.line.words, spot.found, owner));
            }
        });
    }

    /** Takes words out and, where two marks would then meet, the weaker mark too. */
    private static void cut(Words line, Words.Found found, int owner) {
        int from = found.from();
        int to = found.to();
        char left = from > 0 ? line.at(from - 1) : '\0';
        char right = to < line.length() ? line.at(to) : '\0';
        boolean endsHere = from == to || "。；！？".indexOf(line.at(to - 1)) >= 0;
        if (from == 0 && (PAUSES.indexOf(right) >= 0 || right == '。') && to < line.length()) {
            to++;
        } else if (PAUSES.indexOf(left) >= 0
                && from > 0
                && (right == '。' || (PAUSES.indexOf(right) >= 0 && right != '\0'))) {
            from--;
        } else if (left == '。' && right == '。' && !endsHere) {
            to++;
        } else if (PAUSES.indexOf(left) >= 0 && from > 0 && to >= line.length()) {
            from--;
        }
        line.replace(from, to, "", owner);
    }

    // ---- where words stand ----

    /** Does the work at each target; when some fail and others not, says which. */
    private void each(List<Target> targets, java.util.function.Consumer<Target> work) {
        var failed = new ArrayList<Refused>();
        int done = 0;
        for (Target target : targets) {
            try {
                work.accept(target);
                done++;
            } catch (Refused refused) {
                failed.add(refused);
            }
        }
        if (failed.isEmpty()) {
            return;
        }
        Refused first = failed.getFirst();
        String rest = done > 0 ? "（其余" + done + "处已执行）" : failed.size() > 1 ? "（" + failed.size() + "处都是如此）" : "";
        throw new Refused(first.status, first.reason() + rest, first.candidates);
    }

    /**
     * The spots where old words stand in the target: text of the base before text that other instructions wrote; words that
     * are already part of the new words are left alone.
     */
    private List<Spot> spots(Target target, String old, String with, int occurrence) {
        if (old.indexOf('\n') >= 0) {
            throw new Refused(Status.NO_MATCH, "引用的原文跨段，与" + target + "不一致");
        }
        List<Spot> all = all(target, old, with);
        List<Spot> base = all.stream()
                .filter(spot -> spot.line.words.isBase(spot.found.from(), spot.found.to()))
                .toList();
        List<Spot> spots = base.isEmpty() || occurrence > 0 ? all : base;
        if (target.place() == Place.LAW) {
            spots = base.stream().filter(spot -> !spot.line.restated).toList();
        }
        if (spots.isEmpty()) {
            spots = likely(target, old);
        }
        if (spots.isEmpty()) {
            boolean done = !with.isEmpty()
                    && finder.lines(target).stream()
                            .anyMatch(line -> !line.words.find(with).isEmpty());
            throw done
                    ? new Refused(Status.NO_EFFECT, target + "已经是“" + brief(with) + "”")
                    : new Refused(Status.NO_MATCH, target + "没有“" + brief(old) + "”", finder.whereabouts(old));
        }
        if (occurrence > spots.size()) {
            throw new Refused(Status.NO_MATCH, target + "只有" + spots.size() + "处“" + brief(old) + "”");
        }
        List<Spot> chosen = occurrence > 0 ? List.of(spots.get(occurrence - 1)) : spots;
        // from the end, so that places before stay where they are
        return chosen.reversed();
    }

    /** A whole sentence or more, quoted with another mark than the base prints: the only place that reads the same is meant. */
    private List<Spot> likely(Target target, String old) {
        var found = new ArrayList<Spot>();
        for (DraftLine line : old.length() < LONG_QUOTATION ? List.<DraftLine>of() : finder.lines(target)) {
            line.words.findUnmarked(old).forEach(place -> found.add(new Spot(line, place)));
        }
        if (found.size() != 1) {
            return List.of();
        }
        remarks.add("引用的原文与原文标点不同");
        return found;
    }

    private List<Spot> all(Target target, String old, String with) {
        var all = new ArrayList<Spot>();
        for (DraftLine line : finder.lines(target)) {
            List<Words.Found> covered =
                    with.length() > old.length() && Words.fold(with).contains(Words.fold(old))
                            ? line.words.find(with)
                            : List.of();
            for (Words.Found found : line.words.find(old)) {
                boolean within = covered.stream().anyMatch(c -> c.from() <= found.from() && found.to() <= c.to());
                if (!within && inSentence(line.words, found, target.sentence())) {
                    all.add(new Spot(line, found));
                }
            }
        }
        return all;
    }

    private static boolean inSentence(Words line, Words.Found found, int sentence) {
        if (sentence == 0 || sentence == Target.LEAD) {
            return true;
        }
        String text = line.toString();
        if (sentence == -1) {
            int last = text.lastIndexOf('。', Math.max(0, text.length() - 2));
            return found.from() > last;
        }
        int at = 0;
        for (int i = 1; i < sentence && at >= 0; i++) {
            at = text.indexOf('。', at) + 1;
            if (at == 0) {
                return false;
            }
        }
        int end = text.indexOf('。', at);
        return found.from() >= at && (end < 0 || found.to() <= end + 1);
    }

    private void remark(List<Spot> spots, int occurrence, Quotation old, Target target) {
        if (spots.size() > 1 && occurrence == 0) {
            remarks.add(target + "有" + spots.size() + "处“" + old.brief() + "”，各处都改");
        }
    }

    static String brief(String words) {
        String plain = words.replace("\n", "");
        return plain.length() <= 30 ? plain : plain.substring(0, 30) + "…";
    }

    // ---- checks ----

    /** Words quoted to show the place, or the whole after the changes. */
    void confirm(Instruction.Confirm instruction, int owner) {
        if (instruction.targets().isEmpty()) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有说是哪一处");
        }
        Target target = instruction.targets().getFirst();
        if (!instruction.whole()) {
            boolean there = finder.lines(target).stream()
                    .anyMatch(
                            line -> !line.words.find(instruction.words().text()).isEmpty());
            if (!there) {
                throw new Refused(
                        Status.NO_MATCH,
                        target + "没有“" + instruction.words().brief() + "”",
                        finder.whereabouts(instruction.words().text()));
            }
            return;
        }
        List<DraftLine> lines = finder.lines(target).stream()
                .filter(line -> line.words.length() > 0)
                .toList();
        List<String> stated = instruction.words().lines();
        if (lines.size() != stated.size()) {
            throw new Refused(Status.CONFLICT, "全文有" + stated.size() + "段，按前述修改得到" + lines.size() + "段");
        }
        for (int i = 0; i < stated.size(); i++) {
            confirm(lines.get(i), stated.get(i), owner);
        }
    }

    private void confirm(DraftLine line, String stated, int owner) {
        if (line.words.isSameAs(stated)) {
            return;
        }
        String computed = Letters.fold(line.text());
        if (!unmarked(computed).equals(unmarked(Letters.fold(stated)))) {
            int at = difference(computed, Letters.fold(stated));
            throw new Refused(
                    Status.CONFLICT,
                    "所附全文与前述修改的结果不一致，从“"
                            + Letters.fold(stated)
                                    .substring(
                                            at,
                                            Math.min(
                                                    at + 12,
                                                    Letters.fold(stated).length())) + "”起");
        }
        remarks.add("标点以所附全文为准");
        adopt(line.words, stated, owner);
    }

    /** Takes over the marks of the stated text, character by character. */
    private static void adopt(Words words, String stated, int owner) {
        int at = 0;
        for (int i = 0; i < stated.length(); i++) {
            char c = stated.charAt(i);
            if (at < words.length() && Letters.fold(words.at(at)) == Letters.fold(c)) {
                at++;
            } else if (isMark(c)) {
                if (at < words.length() && isMark(words.at(at))) {
                    words.replace(at, at + 1, String.valueOf(c), owner);
                } else {
                    words.replace(at, at, String.valueOf(c), owner);
                }
                at++;
            } else if (at < words.length()) {
                words.replace(at, at + 1, "", owner);
                i--;
            }
        }
        words.replace(at, words.length(), "", owner);
    }

    private static String unmarked(String text) {
        return text.replaceAll("[\\p{Punct}，。；：、！？“”‘’·…—]", "");
    }

    private static int difference(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return Math.min(i, Math.max(0, b.length() - 1));
    }
}
