package org.luoshi.lawtext.amend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.text.Span;

/** What clauses began and did not finish: it is finished by a later one, or written down with what is known. */
final class UnfinishedDeeds {
    private final ItemInHand item;
    private final SpokenOf spoken;
    private final DivisionClauses divisions;

    /** What waits for its number or its words. */
    @Nullable
    Pending pending;

    /** What is to be replaced by words still to come. */
    List<Target> replacing = List.of();

    /** What was quoted last without a deed. */
    @Nullable
    Old old;

    /** Articles said to be modified whose words come under 内容如下. */
    List<Target> lacking = List.of();

    UnfinishedDeeds(ItemInHand item, SpokenOf spoken, DivisionClauses divisions) {
        this.item = item;
        this.spoken = spoken;
        this.divisions = divisions;
    }

    /** Words quoted from the text without saying yet what becomes of them. */
    record Old(List<Target> targets, int occurrence, List<Quotation> words, int from) {}

    /** An unfinished deed is written down with what is known. */
    void settle() {
        Pending begun = pending;
        pending = null;
        divisions.finish();
        settleOld();
        if (begun != null) {
            finish(begun, null);
        }
    }

    /** What waits for words that never came is told. */
    void settleOld() {
        if (!replacing.isEmpty()) {
            item.add(new Instruction.NotUnderstood(item.span(), "没有给出修改后的内容：" + replacing.getFirst()));
            replacing = List.of();
        }
        if (old != null) {
            item.add(new Instruction.NotUnderstood(item.skeleton.span(old.from, item.to), "引用了原文而没有说明如何修改"));
            old = null;
        }
    }

    /** Writes a deed down with its words, or without any. */
    void finish(Pending begun, @Nullable Quotation words) {
        Span span = item.span(begun.from);
        switch (begun.deed) {
            case INSERT ->
                item.add(new Instruction.Insert(
                        span, begun.targets, begun.side, begun.unit, begun.count, begun.as, begun.name, words));
            case SPLIT -> {
                if (!begun.as.isEmpty() || words != null) {
                    item.add(new Instruction.Split(span, begun.targets, begun.count, begun.unit, begun.as, words));
                }
            }
            case MERGE -> item.add(new Instruction.Merge(span, begun.targets, begun.as, words));
            case MODIFY -> {
                if (!begun.as.isEmpty()) {
                    item.add(new Instruction.Renumber(span, begun.targets, begun.as, begun.moves));
                    spoken.remember(begun.as);
                    if (words == null) {
                        lacking = begun.targets;
                    }
                }
                if (words != null) {
                    item.add(new Instruction.Replace(span, begun.targets, words));
                } else if (begun.as.isEmpty()) {
                    item.add(new Instruction.NotUnderstood(span, "说要修改而没有给出内容"));
                }
            }
        }
    }

    /** Takes a quotation that stands alone as the words of what was begun; false when nothing was. */
    boolean body(Quotation words) {
        if (!replacing.isEmpty()) {
            item.add(new Instruction.Replace(item.span(), replacing, words));
            replacing = List.of();
            return true;
        }
        Pending begun = pending;
        if (begun != null) {
            pending = null;
            finish(begun, words);
            return true;
        }
        return false;
    }
}
