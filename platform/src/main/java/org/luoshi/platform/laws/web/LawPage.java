package org.luoshi.platform.laws.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.LawEnd;
import org.luoshi.platform.laws.LawLine;
import org.luoshi.platform.laws.LawVersion;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.amending.Decisions;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Sort;

/** The pages for reading (阅读页面), as records. */
public final class LawPage {
    private LawPage() {}

    /** Texts in a list, with what can be chosen. */
    public record Listing(
            Query query,
            Sort sort,
            Pager pager,
            List<LawLine> lines,
            List<Choice> levels,
            List<Choice> kinds,
            List<Choice> areas,
            List<Choice> makers,
            List<Choice> years,
            List<Choice> statuses,
            boolean empty) {}

    /** Some words, perhaps a link; {@code note} says why a citation is none. */
    public record Piece(String text, String href, String note) {}

    /** One printed line: an item or paragraph, {@code depth} steps in. */
    public record Line(int depth, String label, List<Piece> pieces, boolean deleted) {}

    /** A cited title that the library does not have, and the one it comes nearest to. */
    public record Misprint(String cited, String nearest, String href) {}

    /** What a block of the text is. */
    public enum BlockKind {
        HEADING,
        ARTICLE,
        PASSAGE,
        SIGNATURE
    }

    /**
     * A heading, an article, or a passage.
     *
     * @param rank of a heading: 2 for the widest
     * @param eId a second anchor of an article, as Akoma Ntoso names it; empty where it is the first one
     * @param cited by how many provisions of other texts; the link to them is {@code href}
     */
    public record Block(
            BlockKind kind,
            int rank,
            String anchor,
            String eId,
            String label,
            List<Line> lines,
            int cited,
            String href) {}

    /** An entry of the contents. */
    public record Entry(int rank, String text, String anchor) {}

    /**
     * One law.
     *
     * @param shown the text that is read
     * @param history the lines under the title
     * @param end how it ended, as an office wrote it down; null when none did
     * @param repealer title of the text that took it out of force; empty when none did
     * @param citedWhole by how many provisions of other texts the work as a whole is cited
     * @param misprints cited titles that may be written wrong
     * @param causes the decisions that made its texts here
     */
    public record Show(
            LawWork work,
            LawVersion shown,
            List<LawVersion> versions,
            LocalDate on,
            String onText,
            String knownText,
            List<String> history,
            List<Entry> contents,
            List<Block> blocks,
            @Nullable LawEnd end,
            String repealer,
            String repealerHref,
            int citedWhole,
            List<Misprint> misprints,
            List<Decisions.Cause> causes,
            String query) {
        /** The decision that made a text here; null when the text came from outside. */
        public Decisions.@Nullable Cause cause(String version) {
            return causes.stream()
                    .filter(cause -> cause.version().equals(version))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A provision that cites something. */
    public record Citing(String title, String href, String label, String words, String context) {}

    /** One article through its texts. */
    public record Past(String version, @Nullable LocalDate effective, String words, boolean changed) {}

    /**
     * One article.
     *
     * @param reference the article as one cites it, with the text's day
     * @param uri the address of the article in Akoma Ntoso
     */
    public record ArticlePage(
            LawWork work,
            LawVersion shown,
            String label,
            String reference,
            String address,
            String uri,
            Block block,
            List<Past> past,
            List<Citing> citing,
            Pager pager) {}

    /** What texts in force cite though it is out of force. */
    public record Repealed(List<RepealedLine> lines, Pager pager, Query query) {}

    public record RepealedLine(Citing citing, String target, String targetHref) {}
}
