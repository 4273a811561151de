package org.luoshi.procedure.vote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Words;

/**
 * How one kind of thing is decided on a day (某类事项的表决规则).
 *
 * @param methods allowed, the prescribed one first; never empty
 * @param methodBasis why; null where the law leaves it to the body
 */
public record KindRules(
        VoteKind kind,
        Words title,
        Majority majority,
        List<BallotMethod> methods,
        @Nullable Basis methodBasis) {
    /** The one to take unless there is a reason. */
    public BallotMethod prescribed() {
        return methods.getFirst();
    }
}
