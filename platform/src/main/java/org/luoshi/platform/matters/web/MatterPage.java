package org.luoshi.platform.matters.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.Progress;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.ClockLine;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Lamp;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.TimelineItem;
import org.luoshi.platform.site.TrailStep;

/**
 * One matter as a page shows it: everything decided and in the reader's language, nothing to compute in the template.
 *
 * @param href the page's own address
 * @param trail the steps passed, the present one, and the mandatory ones ahead
 * @param clocks running clocks, the nearest date first
 * @param ended clocks that ended; superseded and extended ones among them
 * @param acts what this viewer may do now
 * @param notNow what would be this viewer's to do, and why it is not open
 * @param parent the matter this one is a part of; null when it stands alone
 * @param division its own parts
 * @param papers files that are part of the matter, the oldest first
 * @param sheets where its papers are printed; empty where none are
 * @param refusal why the last attempt was refused; null if it was not
 */
public record MatterPage(
        String href,
        long version,
        String number,
        String title,
        String procedure,
        String step,
        Lamp lamp,
        boolean confidential,
        List<Fact> facts,
        List<TrailStep> trail,
        List<ClockLine> clocks,
        List<ClockLine> ended,
        List<PartyLine> parties,
        List<TimelineItem> history,
        List<Act> acts,
        List<NotNow> notNow,
        @Nullable ParentLine parent,
        Division division,
        List<PaperLine> papers,
        boolean mayAddPapers,
        String sheets,
        List<RelationLine> relations,
        boolean mayRelate,
        @Nullable Panel refusal) {

    /** The same page with other forms: a context narrows what can be chosen to what it knows. */
    public MatterPage withActs(List<Act> forms) {
        return new MatterPage(
                href,
                version,
                number,
                title,
                procedure,
                step,
                lamp,
                confidential,
                facts,
                trail,
                clocks,
                ended,
                parties,
                history,
                forms,
                notNow,
                parent,
                division,
                papers,
                mayAddPapers,
                sheets,
                relations,
                mayRelate,
                refusal);
    }

    /** A short fact beside the title: source, category, owner; with the page it leads to, or none. */
    public record Fact(String label, String value, String href) {
        public Fact(String label, String value) {
            this(label, value, "");
        }
    }

    /** A unit with its part. */
    public record PartyLine(
            String unit,
            String part,
            LocalDate since,
            @Nullable LocalDate releasedOn) {}

    /**
     * Something the viewer may do now, with its form.
     *
     * @param grave it ends the matter without its purpose: asked for with more care
     * @param open the form is shown unfolded: it was tried and refused, or it is the only one
     */
    public record Act(
            String event,
            String title,
            List<Input> inputs,
            String basis,
            boolean primary,
            boolean grave,
            boolean open) {

        /** The same act, asked for with other inputs. */
        public Act withInputs(List<Input> others) {
            return new Act(event, title, others, basis, primary, grave, open);
        }

        /** Whether the form can send files. */
        public boolean files() {
            return inputs.stream().anyMatch(input -> input.way() == Way.FILE);
        }
    }

    /** An act that is closed for now, with the reason and its law. */
    public record NotNow(String title, String why, String basis) {}

    /** How a field is typed in. */
    public enum Way {
        LINE,
        AREA,
        DATE,
        NUMBER,
        CHOICES,
        SELECT,
        UNITS,
        FILE
    }

    /**
     * A field of a form.
     *
     * @param parts for {@link Way#UNITS}: one field for each part a unit may be given
     */
    public record Input(Way way, Field field, List<Choice> choices, List<PartInput> parts, int max) {}

    /** Units to be given one part; {@code several} for co-handlers. */
    public record PartInput(Field field, boolean several) {}

    /**
     * The matter this one is a part of.
     *
     * @param title empty when the viewer may not see it, as is {@code href}
     */
    public record ParentLine(String number, String title, String href, boolean ended) {}

    /**
     * The parts of a matter.
     *
     * @param progress counted from the parts; null when none counts
     * @param add where a part is added; empty when this viewer cannot
     * @param left the matter has ended and a part is still open
     */
    public record Division(List<PartOf> parts, @Nullable Progress progress, String add, boolean left) {}

    /**
     * One part of the matter.
     *
     * @param href empty when the viewer may not see the part itself
     * @param counted cancelled ones are not
     */
    public record PartOf(
            String number,
            String title,
            String href,
            String unit,
            @Nullable LocalDate due,
            Lamp lamp,
            String step,
            int weight,
            boolean counted) {}

    /**
     * A paper: name, size, who and when, and the beginning of its hash.
     *
     * @param removable whether this viewer may take it away again
     */
    public record PaperLine(
            String id,
            String name,
            String href,
            String size,
            String by,
            LocalDateTime at,
            String hash,
            boolean removable) {}

    /** Another matter. */
    public record RelationLine(String number, String title, String href, String kind) {}
}
