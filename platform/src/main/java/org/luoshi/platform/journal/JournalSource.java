package org.luoshi.platform.journal;

import java.util.function.Consumer;

/** A journal being proved: a database or an exported file. The three parts are read once, in this order. */
interface JournalSource {
    /** All seals with their heads, by number. */
    void seals(Consumer<Seal> each);

    /** All heads. */
    void heads(Consumer<Head> each);

    /** All lines, chain by chain, each by seq. */
    void lines(Consumer<Line> each);
}
