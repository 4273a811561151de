package org.luoshi.procedure.vote;

import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Basis;

/**
 * A result with the sum that gives it (结果的算法): 全体组成人员 41 人，过半数为 21 人；赞成 23 人，通过.
 *
 * @param whole what the share is counted of
 * @param needed the smallest number in favour that passes
 */
public record Arithmetic(Majority majority, Tally tally, int whole, int needed, boolean passed) {
    /** Decides: abstentions, papers spoiled and those who did not vote are not in favour. */
    public static Arithmetic of(Majority majority, Assembled assembled, Tally tally) {
        if (tally.roll() != assembled.present()) {
            throw new IllegalArgumentException(
                    "%d votes of a roll of %d: %s".formatted(tally.roll(), assembled.present(), tally));
        }
        int whole = majority.base(assembled);
        return new Arithmetic(
                majority,
                tally,
                whole,
                majority.share().needed(whole),
                majority.share().reached(tally.votesFor(), whole));
    }

    /** The sum in Chinese. */
    public String zh() {
        return "%s %d 人，%s为 %d 人；赞成 %d 人，%s"
                .formatted(
                        majority.base().zh(),
                        whole,
                        majority.share().zh(),
                        needed,
                        tally.votesFor(),
                        passed ? "通过" : "未通过");
    }

    /** The sum in English. */
    public String en() {
        return "%d %s, %s is %d; %d in favour: %s"
                .formatted(
                        whole,
                        majority.base().en(),
                        majority.share().en(),
                        needed,
                        tally.votesFor(),
                        passed ? "passed" : "not passed");
    }

    /** Where the rule comes from; null where the law leaves it to the body. */
    public @Nullable Basis basis() {
        return majority.basis();
    }
}
