package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Clauses that say more about what was begun before: the new number, the name, what it holds, the words.
 *
 * <p>Example: 增加一款，作为第三款① — the second clause gives number and words.
 */
final class LaterClauses {
    private final ItemInHand item;
    private final SpokenOf spoken;
    private final UnfinishedDeeds unfinished;

    LaterClauses(ItemInHand item, SpokenOf spoken, UnfinishedDeeds unfinished) {
        this.item = item;
        this.spoken = spoken;
        this.unfinished = unfinished;
    }

    boolean as(String words) {
        Matcher m = ClauseForms.AS.matcher(words);
        Pending begun = unfinished.pending;
        if (begun == null || !m.matches()) {
            return false;
        }
        List<Target> numbers =
                begun.home == null ? spoken.newNumbers(m.group("as")) : TargetReader.all(m.group("as"), begun.home);
        if (numbers == null || numbers.isEmpty()) {
            return false;
        }
        begun.as = begun.chapter == 0
                ? numbers
                : numbers.stream().map(each -> each.within(begun.chapter)).toList();
        if (begun.unit == Unit.ARTICLE && (begun.deed == Pending.Deed.INSERT || begun.deed == Pending.Deed.MERGE)) {
            spoken.remember(numbers);
        }
        Quotation quoted = item.quotation(m.group("q"));
        if (begun.unit.isDivision()
                && begun.deed == Pending.Deed.INSERT
                && quoted != null
                && quoted.lines().size() == 1) {
            begun.name = quoted;
            quoted = item.quotation(m.group("more"));
        }
        if (quoted != null) {
            unfinished.pending = null;
            unfinished.finish(begun, quoted);
        }
        return true;
    }

    /** 内容如下: the words of everything in the item that has none yet. */
    boolean content(String words) {
        Matcher m = ClauseForms.CONTENT.matcher(words);
        if (!m.matches()) {
            return false;
        }
        Quotation quoted = item.skeleton.quotation(m.group("q").charAt(0));
        if (unfinished.pending != null
                && unfinished.pending.deed == Pending.Deed.INSERT
                && unfinished.pending.unit.isDivision()
                && unfinished.pending.name == null) {
            return unfinished.body(quoted);
        }
        if (unfinished.old != null && unfinished.old.words().size() == 1) {
            return false;
        }
        unfinished.settle();
        boolean taken = false;
        for (int i = 0; i < item.out.size(); i++) {
            if (item.out.get(i) instanceof Instruction.Insert insert && insert.words() == null) {
                item.out.set(
                        i,
                        new Instruction.Insert(
                                insert.span(),
                                insert.targets(),
                                insert.side(),
                                insert.unit(),
                                insert.count(),
                                insert.as(),
                                insert.name(),
                                quoted));
                taken = true;
            } else if (item.out.get(i) instanceof Instruction.InsertWords insert
                    && insert.words().lines().isEmpty()) {
                item.out.set(
                        i,
                        new Instruction.InsertWords(
                                insert.span(),
                                insert.targets(),
                                insert.occurrence(),
                                insert.anchor(),
                                insert.side(),
                                quoted));
                taken = true;
            }
        }
        if (!unfinished.lacking.isEmpty()) {
            item.add(new Instruction.Replace(item.span(), unfinished.lacking, quoted));
            unfinished.lacking = List.of();
        }
        return taken;
    }

    /** 章名为“……”: of a chapter that is added. */
    boolean named(String words) {
        Matcher m = ClauseForms.NAMED.matcher(words);
        Pending begun = unfinished.pending;
        if (begun == null || !begun.unit.isDivision() || begun.deed != Pending.Deed.INSERT || !m.matches()) {
            return false;
        }
        begun.name = item.skeleton.quotation(m.group(1).charAt(0));
        return true;
    }

    /** 包括第六十一条至第六十五条: what a new chapter holds. */
    boolean includes(String words) {
        if (words.equals("列入本章") || words.equals("列入该章")) {
            return true;
        }
        Matcher m = ClauseForms.INCLUDES.matcher(words);
        Pending begun = unfinished.pending;
        if (!m.matches() || begun == null || !begun.unit.isDivision()) {
            return false;
        }
        var all = new ArrayList<>(begun.as);
        all.addAll(TargetReader.all(m.group("as"), null));
        begun.as = List.copyOf(all);
        return true;
    }
}
