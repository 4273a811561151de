package org.luoshi.lawtext.amend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which instruction of a decision is carried out now: some are understood only beside the next one. */
final class InstructionsInHand {
    private List<Instruction> instructions = List.of();
    private int index;

    void within(List<Instruction> all, int at) {
        this.instructions = all;
        this.index = at;
    }

    Instruction instruction() {
        return instructions.get(index);
    }

    @Nullable
    Instruction next() {
        return index + 1 < instructions.size() ? instructions.get(index + 1) : null;
    }

    /** Whether the instructions from one to the other all speak of the article: one item of the decision. */
    boolean sameMatter(DraftArticle article, int from, int to) {
        int shift = to - index;
        for (int i = from - shift; i < index; i++) {
            List<Target> targets = i < 0 ? List.of() : instructions.get(i).targets();
            if (targets.isEmpty() || !targets.getFirst().number().equals(article.old)) {
                return false;
            }
        }
        return true;
    }
}
