package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Clauses that change words within a provision: they are replaced or added.
 *
 * <p>Example: 将第三条中的①修改为②.
 */
final class WordClauses {
    private final ItemInHand item;
    private final SpokenOf spoken;
    private final UnfinishedDeeds unfinished;
    private final HeadingClauses headings;

    WordClauses(ItemInHand item, SpokenOf spoken, UnfinishedDeeds unfinished, HeadingClauses headings) {
        this.item = item;
        this.spoken = spoken;
        this.unfinished = unfinished;
        this.headings = headings;
    }

    /** “第八条”调整为“第七条”: numbers quoted where the order is adjusted. */
    boolean orderByQuotation(String words) {
        Matcher m = ClauseForms.REPLACE_WORDS.matcher(words);
        if (!m.matches() || !m.group("where").isEmpty() || !words.contains("调整为")) {
            return false;
        }
        List<Target> before =
                TargetReader.all(item.quotations(m.group("old")).getFirst().text(), null);
        List<Target> after =
                TargetReader.all(item.quotations(m.group("q")).getFirst().text(), null);
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        item.add(new Instruction.Renumber(item.span(), before, after, false));
        return true;
    }

    boolean insertWords(String words) {
        Matcher m = ClauseForms.INSERT_WORDS.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Target> where = spoken.scope(m.group("where"), false);
        if (where == null) {
            return false;
        }
        unfinished.settle();
        item.add(new Instruction.InsertWords(
                item.span(),
                where,
                ItemInHand.occurrence(m.group("occurrence")),
                item.quotation(m.group("anchor")),
                m.group("side").equals("后") ? Side.AFTER : Side.BEFORE,
                item.skeleton.quotation(m.group("q").charAt(0))));
        return true;
    }

    boolean replaceWords(String words) {
        String plain = spoken.withoutLead(words);
        if (several(plain)) {
            return true;
        }
        Matcher m = ClauseForms.REPLACE_WORDS.matcher(plain);
        if (m.matches()) {
            boolean heading = m.group("where").matches("(?:第[一二三四五六七八九十百]+[编章节])+")
                    && Skeleton.isQuotation(plain.charAt(
                            plain.indexOf(m.group("where")) + m.group("where").length()));
            if (heading || ClauseForms.DIVISION.matcher(m.group("where")).matches()) {
                return headings.rename(m.group("where"), item.quotation(m.group("old")), item.quotation(m.group("q")));
            }
            List<Target> where = spoken.scope(m.group("where"), m.group("by") != null);
            if (where == null) {
                return false;
            }
            unfinished.settle();
            item.add(new Instruction.ReplaceWords(
                    item.span(),
                    where,
                    ItemInHand.occurrence(m.group("occurrence")),
                    item.quotations(m.group("old")),
                    item.quotations(m.group("q"))));
            return true;
        }
        m = ClauseForms.REPLACE.matcher(words);
        UnfinishedDeeds.Old before = unfinished.old;
        if (before != null && m.matches() && m.group("where").isEmpty() && m.group("q") != null) {
            unfinished.old = null;
            item.add(new Instruction.ReplaceWords(
                    item.span(before.from()),
                    before.targets(),
                    before.occurrence(),
                    before.words(),
                    item.quotations(m.group("q"))));
            return true;
        }
        return false;
    }

    /** 第三十条中的“甲”、第四十条中的“乙”修改为“丙”. */
    private boolean several(String words) {
        Matcher all = ClauseForms.SEVERAL.matcher(words);
        if (!all.matches()) {
            return false;
        }
        Matcher each = ClauseForms.ONE_OF_SEVERAL.matcher(all.group(1));
        var found = new ArrayList<Instruction>();
        while (each.find()) {
            List<Target> where = spoken.places(each.group(1));
            if (where == null) {
                return false;
            }
            spoken.speakOf(where);
            found.add(new Instruction.ReplaceWords(
                    item.span(),
                    where,
                    ItemInHand.occurrence(each.group("occurrence")),
                    item.quotations(each.group(3)),
                    item.quotations(all.group(2))));
        }
        unfinished.settle();
        item.out.addAll(found);
        return true;
    }

    boolean oldOnly(String words) {
        Matcher m = ClauseForms.OLD_ONLY.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Target> where = spoken.scope(m.group("where"), m.group("by") != null);
        if (where == null) {
            return false;
        }
        unfinished.settle();
        unfinished.old = new UnfinishedDeeds.Old(
                where, ItemInHand.occurrence(m.group("occurrence")), item.quotations(m.group("old")), item.from);
        return true;
    }

    /** 末尾增加“……”, 增加规定“……”, 后增写一句. */
    boolean insertSentence(String words) {
        Matcher m = ClauseForms.INSERT_SENTENCE.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Target> where = spoken.scope(m.group("where"), false);
        if (where == null || where.isEmpty() || where.getFirst().place() == Place.LAW) {
            return false;
        }
        unfinished.settle();
        Quotation anchor = item.quotation(m.group("anchor"));
        Quotation quoted = item.quotation(m.group("q"));
        String side = m.group("side") == null ? "末尾" : m.group("side");
        boolean wholeArticle = anchor == null
                && m.group("side") == null
                && where.getFirst().isWhole()
                && where.getFirst().place() == Place.ARTICLE;
        if (wholeArticle && quoted != null) {
            item.add(new Instruction.Insert(
                    item.span(), where, Side.END, Unit.PARAGRAPH, quoted.lines().size(), List.of(), null, quoted));
            return true;
        }
        Side place = side.contains("前")
                ? Side.BEFORE
                : side.contains("后") && !side.equals("最后") ? Side.AFTER : side.startsWith("开") ? Side.START : Side.END;
        if (anchor != null && m.group("side") == null) {
            return false;
        }
        Quotation none = new Quotation(item.span(), List.of(), false);
        item.add(new Instruction.InsertWords(item.span(), where, 0, anchor, place, quoted == null ? none : quoted));
        return true;
    }
}
