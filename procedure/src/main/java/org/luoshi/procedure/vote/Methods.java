package org.luoshi.procedure.vote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Basis;

/** Ballot methods a rule allows, the prescribed one first. */
record Methods(List<BallotMethod> allowed, @Nullable Basis basis) {}
