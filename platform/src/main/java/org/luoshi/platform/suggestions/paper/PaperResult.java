package org.luoshi.platform.suggestions.paper;

import java.util.List;

/** What became of an act at the desk. */
public sealed interface PaperResult {
    /** It was done with so many papers. */
    record Done(int papers) implements PaperResult {}

    /** Something is wrong with some of them; nothing was done. */
    record Wrong(List<Flaw> flaws) implements PaperResult {}

    /** There is nothing it could be done with. */
    record Nothing() implements PaperResult {}

    /** Some are suggestions already, which is not taken back here. */
    record Registered(int papers) implements PaperResult {}

    /** Somebody changed it since the form was made. */
    record Stale() implements PaperResult {}

    /** Not this person's to do. */
    record NotPermitted() implements PaperResult {}

    /**
     * A paper and one thing wrong with it.
     *
     * @param place the file, or the row of the table
     */
    record Flaw(String place, String title, PaperProblem problem) {}
}
