package org.luoshi.platform.laws;

import java.time.OffsetDateTime;
import java.util.List;

/** What one part of the self-check found (自查结果). */
public record LawCheck(OffsetDateTime at, Thing thing, int lookedAt, int different, List<String> examples) {
    /** What is checked. Words: {@code laws.check.<name>}. */
    public enum Thing {
        /** The text prints back, parsed, to what is kept. */
        TEXTS,
        /** Its provisions are those kept as rows. */
        PROVISIONS,
        /** Its citations are those kept as rows. */
        CITATIONS,
        /** Title, days, length of each text are what it says; title, kind, place of the work what its newest one says. */
        FACTS,
        /** What citations mean comes out the same. */
        MEANINGS,
        /** When works end comes out the same. */
        ENDS,
        /** The search index holds what the library holds. */
        INDEX
    }

    public boolean sound() {
        return different == 0;
    }
}
