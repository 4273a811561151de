package org.luoshi.procedure.vote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Basis;

/**
 * Ballot methods a rule allows (表决方式).
 *
 * @param allowed the prescribed one first; never empty
 * @param basis the rule's source; null where the law leaves it to the body
 */
public record Methods(List<BallotMethod> allowed, @Nullable Basis basis) {}
