package org.luoshi.platform.laws;

import java.util.List;

/** Something made of the library and kept elsewhere (派生副本): the nightly self-check compares it with the library. */
public interface LibraryCopy {
    LawCheck.Thing thing();

    Compared compare();

    /** How many were looked at, and the titles of those that differ. */
    record Compared(int lookedAt, List<String> different) {}
}
