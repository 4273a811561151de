package org.luoshi.platform.laws.amending.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.amend.Status;
import org.luoshi.platform.laws.LawVersion;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.amending.AttachedDecision;
import org.luoshi.platform.laws.amending.Decisions;
import org.luoshi.platform.laws.amending.LawAmendment;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Panel;

/** The pages of amending decisions (修改决定页面), as records. */
public final class DecisionPage {
    private DecisionPage() {}

    /**
     * The list, and the form for those who may attach one.
     *
     * @param held decisions the library holds as texts
     * @param only the law the form is for; null when the decision names them
     */
    public record Listing(
            List<Decisions.Line> lines,
            Pager pager,
            boolean mayAttach,
            List<Choice> held,
            @Nullable LawWork only,
            String pasted,
            @Nullable Panel refused) {}

    /** Some words; {@code href} leads to what they belong to, {@code id} is what leads here. */
    public record Stretch(String words, String href, String id) {}

    /** What a printed line is. */
    public enum Kind {
        TITLE,
        NOTE,
        HEADING,
        ARTICLE,
        PLAIN
    }

    /** A printed line. */
    public record Line(Kind kind, String id, List<Stretch> stretches) {}

    /**
     * An instruction and what became of it.
     *
     * @param kind key of the words for what it orders
     * @param words in the decision
     * @param inDecision anchor of these words; so {@code inBase}, {@code inResult}, empty where there is none
     */
    public record Order(
            int number,
            String kind,
            String target,
            Status status,
            String words,
            String reason,
            List<String> candidates,
            String inDecision,
            String inBase,
            String inResult) {}

    /** One law of a decision in the overview. */
    public record Law(
            LawAmendment law, String title, @Nullable LawVersion base, List<LawWork> candidates) {}

    /** A decision with its laws. */
    public record Show(AttachedDecision decision, List<Law> laws, int accepted, List<Line> words, boolean mayAccept) {}

    /** An article to be put right by hand. */
    public record Article(String anchor, String label, String words) {}

    /**
     * What one decision does to one law.
     *
     * @param findings what else a reader must look at
     * @param whole all of the text, where it cannot be said which article is meant; else empty
     */
    public record Sides(
            AttachedDecision decision,
            LawAmendment law,
            String title,
            LawVersion base,
            int applied,
            boolean complete,
            List<Line> before,
            List<Order> orders,
            List<Line> after,
            List<Line> words,
            List<String> findings,
            List<String> notes,
            boolean mayAccept,
            boolean mayUndo,
            List<Article> articles,
            String whole,
            Typed typed,
            @Nullable Panel refused) {}

    /** What a person typed into the form, to be shown again. */
    public record Typed(String effective, String reason) {}

    /** The table of before and after; {@code table} is HTML, every word of it escaped. */
    public record Table(AttachedDecision decision, LawAmendment law, String title, String table) {}
}
