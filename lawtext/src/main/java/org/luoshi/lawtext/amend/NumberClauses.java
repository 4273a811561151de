package org.luoshi.lawtext.amend;

import java.util.List;
import java.util.regex.Matcher;

/**
 * Clauses that give provisions other numbers or other places.
 *
 * <p>Example: 将第五条移至第二章，作为第四条.
 */
final class NumberClauses {
    private final ItemInHand item;
    private final SpokenOf spoken;
    private final UnfinishedDeeds unfinished;

    NumberClauses(ItemInHand item, SpokenOf spoken, UnfinishedDeeds unfinished) {
        this.item = item;
        this.spoken = spoken;
        this.unfinished = unfinished;
    }

    boolean renumber(String words) {
        Matcher m = ClauseForms.RENUMBER.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Target> where = spoken.places(m.group("where"));
        if (where == null || where.isEmpty()) {
            return false;
        }
        boolean before = spoken.made != null && !where.getFirst().isWhole();
        List<Target> as = spoken.newNumbers(m.group("as"));
        if (as == null) {
            return false;
        }
        if (moves(words, where, as)) {
            return true;
        }
        unfinished.settle();
        Target kept = spoken.made;
        spoken.speakOf(where);
        if (before && kept != null && as.getFirst().number().equals(kept.number())) {
            spoken.made = kept;
        }
        item.add(new Instruction.Renumber(item.span(), where, as, words.contains("移")));
        boolean across = as.getFirst().number().value() > 0
                && (!as.getFirst().isWhole() || !where.getFirst().isWhole());
        if (across) {
            spoken.made = as.getFirst().whole();
        }
        Quotation quoted = item.quotation(m.group("q"));
        if (quoted != null) {
            item.add(new Instruction.Replace(item.span(), where, quoted));
        }
        return true;
    }

    /** 将第五条移至第二章，作为第四条; 将第三条第二款移至第四条，作为第二款: the number comes in the next clause. */
    private boolean moves(String words, List<Target> where, List<Target> as) {
        Target to = as.getFirst();
        boolean alone = words.contains("移") && as.size() == 1 && to.isWhole();
        boolean articles = where.stream().allMatch(each -> each.isWhole() && each.place() == Place.ARTICLE);
        boolean paragraphs = where.stream().allMatch(each -> each.paragraph() > 0);
        boolean intoChapter = articles && to.place() == Place.CHAPTER;
        boolean intoArticle = paragraphs && to.place() == Place.ARTICLE && asFollows();
        if (!alone || !(intoChapter || intoArticle)) {
            return false;
        }
        Pending begun = beginMove(where);
        begun.chapter = intoChapter ? to.number().value() : 0;
        begun.home = intoArticle ? to : null;
        return true;
    }

    private Pending beginMove(List<Target> where) {
        unfinished.settle();
        spoken.speakOf(where);
        var begun = new Pending(Pending.Deed.MODIFY, Unit.ARTICLE, 1, where, Side.END, item.from);
        begun.moves = true;
        unfinished.pending = begun;
        return begun;
    }

    /** Whether the next clause begins with 作为. */
    private boolean asFollows() {
        return item.skeleton
                .words()
                .startsWith("作为", Math.min(item.skeleton.words().length(), item.to + 1));
    }

    /** 将第五条移至第三条后，作为第四条. */
    boolean beside(String words) {
        Matcher m = ClauseForms.BESIDE.matcher(words);
        List<Target> where = m.matches() ? spoken.places(m.group("where")) : null;
        if (where == null
                || !asFollows()
                || !where.stream().allMatch(each -> each.isWhole() && each.place() == Place.ARTICLE)) {
            return false;
        }
        beginMove(where);
        return true;
    }

    /** 将第四条、第五条对调. */
    boolean exchange(String words) {
        Matcher m = ClauseForms.EXCHANGE.matcher(words);
        List<Target> where = m.matches() ? spoken.places(m.group("where")) : null;
        if (where == null
                || where.size() != 2
                || !where.stream().allMatch(each -> each.isWhole() && each.place() == Place.ARTICLE)) {
            return false;
        }
        unfinished.settle();
        item.add(new Instruction.Renumber(item.span(), where, where.reversed(), true));
        return true;
    }
}
