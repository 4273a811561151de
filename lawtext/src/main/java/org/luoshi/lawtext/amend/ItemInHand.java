package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.text.Numerals;
import org.luoshi.lawtext.text.Span;

/** One item being read: its ordering words, the clause in hand, and the instructions found so far. */
final class ItemInHand {
    final Skeleton skeleton;
    final List<Instruction> out = new ArrayList<>();
    /** Where the clause in hand begins and ends, in characters of the words. */
    int from;

    int to;

    ItemInHand(Skeleton skeleton) {
        this.skeleton = skeleton;
    }

    /** The clause from one character of the words to before another is read now. */
    void clause(int start, int end) {
        from = start;
        to = end;
    }

    void add(Instruction instruction) {
        out.add(instruction);
    }

    /** The clause in hand, in the source. */
    Span span() {
        return skeleton.span(from, to);
    }

    /** From an earlier character of the words to the end of the clause in hand. */
    Span span(int since) {
        return skeleton.span(since, to);
    }

    List<Quotation> quotations(@Nullable String group) {
        var found = new ArrayList<Quotation>();
        for (int i = 0; group != null && i < group.length(); i++) {
            if (Skeleton.isQuotation(group.charAt(i))) {
                found.add(skeleton.quotation(group.charAt(i)));
            }
        }
        return found;
    }

    @Nullable
    Quotation quotation(@Nullable String group) {
        return group == null || group.isEmpty() ? null : skeleton.quotation(group.charAt(0));
    }

    /** 第二处 is 2; 0 means every place. */
    static int occurrence(@Nullable String group) {
        return group == null || group.equals("两处") || group.equals("各处")
                ? 0
                : group.equals("首处") ? 1 : Numerals.value(group, 1, group.length() - 1);
    }
}
