package org.luoshi.platform.suggestions.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Problems;
import org.luoshi.platform.site.Tab;

/**
 * The desk of paper suggestions: what is read, what waits for its signed original, what is registered.
 *
 * @param batches papers read together, the oldest first; those of a table stand in one of their own without an id
 * @param ready how many of those waiting have their original
 * @param refused why the last act was refused, paper by paper; empty when it was not
 */
public record PapersPage(
        String state,
        List<Tab> tabs,
        List<Batch> batches,
        int ready,
        boolean inSession,
        @Nullable Panel said,
        List<Flaw> refused) {

    /** Papers read together. */
    public record Batch(String id, String by, String at, List<Line> lines, int flawed) {}

    /** One paper. */
    public record Line(
            String href,
            String paper,
            String title,
            String lead,
            String place,
            String scan,
            List<Flaw> flaws,
            String number) {}

    /** What is wrong with a paper, and the way out. */
    public record Flaw(String place, String field, String text, String remedy) {}

    /**
     * One paper beside what was read from it.
     *
     * @param typed field → what stands in it
     * @param source the file it was read from; empty for a row of a table
     * @param scan the signed original; empty until it is there
     * @param number of the suggestion it became; empty until then
     */
    public record One(
            String href,
            int version,
            String place,
            String words,
            Map<String, String> typed,
            Map<String, String> problems,
            String source,
            String scan,
            String scanName,
            String sha256,
            String number,
            boolean open,
            List<SimilarPage.Line> similar,
            @Nullable Panel said) {

        public Field field(Frame frame, String name) {
            return Field.of(name, frame.t("imports.suggestions." + name))
                    .value(typed.getOrDefault(name, ""))
                    .from(new Problems(problems));
        }

        public Problems problems(Frame frame) {
            return new Problems(problems);
        }
    }
}
