package org.luoshi.platform.laws;

import java.util.UUID;

/** What rests on texts and keeps them from being taken back (在用); whoever keeps such records provides a bean. */
public interface LawUses {
    /** How many records rest on works that this batch alone brought. */
    int restingOn(UUID batch);
}
