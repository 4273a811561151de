package org.luoshi.procedure.simulate;

/** A rule every run must keep was broken; the message carries seed, matter and the whole path. */
public final class InvariantBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvariantBroken(String rule, Walk walk, long seed, int matter) {
        super("%s%n  %s in %s, matter %d; replay with -Dsimulate.seed=%d%n%s"
                .formatted(
                        rule,
                        walk.run().procedure().id(),
                        walk.run().procedure().profile(),
                        matter,
                        seed,
                        walk.path()));
    }
}
