package org.luoshi.platform.suggestions.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Panel;
import org.luoshi.procedure.definition.Words;

/**
 * The replies of one sitting.
 *
 * @param template id of the template laid before the person; empty for none
 */
public record RepliesPage(
        List<Choice> templates,
        String template,
        String signer,
        List<Line> lines,
        @Nullable Panel said) {
    /** The classes of a reply; the first is what a form begins with. */
    public static final List<String> RESULTS = List.of("A", "B", "C", "D");

    /**
     * A suggestion to be replied to.
     *
     * @param filled the template with what is known in its places
     * @param text what stands in the form
     * @param points what the suggestion asks for, each with what was typed for it; empty where none are marked
     * @param heardBefore whether the talk with the deputy is recorded
     * @param refusal why it was not sent; null if it was not tried
     */
    public record Line(
            String id,
            long version,
            String number,
            String href,
            String title,
            @Nullable LocalDate due,
            String filled,
            String text,
            List<Point> points,
            String heard,
            String result,
            String reasons,
            String committed,
            String until,
            boolean heardBefore,
            @Nullable Words refusal) {}

    /**
     * A marked point of a suggestion and its answer as typed.
     *
     * @param missing whether the reply was refused and this point has no answer
     */
    public record Point(int place, String words, String kind, String text, boolean missing) {}
}
