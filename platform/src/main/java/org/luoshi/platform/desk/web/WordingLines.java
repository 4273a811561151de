package org.luoshi.platform.desk.web;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.compare.Change;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DraftWordings;
import org.luoshi.platform.desk.TextParts;
import org.luoshi.platform.desk.Wording;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Happening;
import org.springframework.stereotype.Component;

/** The wordings of a document as its page shows them: who changed what, word by word, and who countersigned which. */
@Component
public class WordingLines {
    private static final int KEPT = 80;
    private static final int AROUND = 24;

    private final DraftWordings wordings;
    private final Names names;
    private final CityDate date;

    WordingLines(DraftWordings wordings, Names names, CityDate date) {
        this.wordings = wordings;
        this.names = names;
        this.date = date;
    }

    /** A stretch of words that stayed, went, or came. */
    public record Stretch(Way way, String words) {}

    /** How a stretch is shown. */
    public enum Way {
        KEPT,
        GONE,
        NEW
    }

    /** One part of the text with its changes. */
    public record PartDiff(String label, List<Stretch> stretches) {}

    /**
     * One wording.
     *
     * @param unit whose proposal it is; empty for others
     * @param parts what changed from the wording it was made from
     * @param countersigned units that countersigned while the document read so
     * @param deciding where this viewer adopts or declines it; null for others and once it is decided
     */
    public record Line(
            Wording wording,
            String unit,
            List<PartDiff> parts,
            List<String> countersigned,
            @Nullable Deciding deciding) {}

    /**
     * The form that decides one proposal.
     *
     * @param reason why it is declined, with what was typed when that was refused
     * @param declining it was tried and refused: its form is unfolded
     */
    public record Deciding(Field reason, boolean declining) {}

    /**
     * The wordings of a document.
     *
     * @param mayPropose it is the turn of this viewer's unit
     */
    public record Part(List<Line> lines, boolean mayPropose) {
        /** Whether there is anything to show beside the text itself. */
        public boolean shown() {
            return mayPropose || lines.size() > 1;
        }
    }

    Part of(Matter matter, MatterPages.Attempt attempt, Frame frame) {
        List<Wording> all = wordings.of(matter.id());
        List<String> offered = Mover.of(frame.viewer()).offered(matter, date.today()).stream()
                .map(Event::id)
                .toList();
        Map<Integer, Wording> known = new HashMap<>();
        all.forEach(wording -> known.put(wording.number(), wording));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Wording wording = all.get(i);
            lines.add(new Line(
                    wording,
                    wording.unit() == null ? "" : names.unit(wording.unit()),
                    parts(before(wording, known, all.subList(0, i)), wording, frame),
                    wording.stood() ? countersigned(matter, wording.at(), next(all, i)) : List.of(),
                    offered.contains("adopt-wording") && wording.isOpen() ? deciding(wording, attempt, frame) : null));
        }
        return new Part(lines.reversed(), offered.contains("propose-wording"));
    }

    private static Deciding deciding(Wording wording, MatterPages.Attempt attempt, Frame frame) {
        String number = String.valueOf(wording.number());
        boolean declining = attempt.event().equals("decline-wording") && number.equals(typed(attempt, "wording"));
        Field reason = Field.of("decline-wording.f.reason", frame.t("desk.wording.why"))
                .mandatory()
                .at(number);
        if (!declining) {
            return new Deciding(reason, false);
        }
        Words problem = attempt.problems().get("reason");
        return new Deciding(
                reason.value(typed(attempt, "reason")).error(problem == null ? "" : MatterPages.in(frame, problem)),
                true);
    }

    private static String typed(MatterPages.Attempt attempt, String field) {
        return attempt.typed().getOrDefault(field, List.of("")).getFirst();
    }

    /** What an adoption changed is seen against what stood before it, not against the proposal. */
    private static @Nullable Wording before(Wording wording, Map<Integer, Wording> known, List<Wording> earlier) {
        return wording.kind() == Wording.Kind.ADOPTION
                ? earlier.stream()
                        .filter(Wording::stood)
                        .reduce((_, last) -> last)
                        .orElse(null)
                : known.get(wording.base());
    }

    private static List<PartDiff> parts(@Nullable Wording before, Wording now, Frame frame) {
        return before == null
                ? List.of()
                : TextParts.changes(before.text(), now.text()).entrySet().stream()
                        .map(part -> new PartDiff(frame.t("desk.field." + part.getKey()), stretches(part.getValue())))
                        .toList();
    }

    static List<Stretch> stretches(List<Change> changes) {
        List<Stretch> stretches = new ArrayList<>();
        for (Change change : changes) {
            if (!change.isOfWords()) {
                stretches.add(new Stretch(Way.KEPT, shortened(change.after())));
                continue;
            }
            if (!change.before().isEmpty()) {
                stretches.add(new Stretch(Way.GONE, change.before()));
            }
            if (!change.after().isEmpty()) {
                stretches.add(new Stretch(Way.NEW, change.after()));
            }
        }
        return stretches;
    }

    /** A long stretch that stayed is cut in its middle. */
    private static String shortened(String words) {
        return words.length() <= KEPT
                ? words
                : words.substring(0, AROUND) + " …… " + words.substring(words.length() - AROUND);
    }

    private static LocalDateTime next(List<Wording> all, int at) {
        return all.subList(at + 1, all.size()).stream()
                .filter(Wording::stood)
                .map(Wording::at)
                .findFirst()
                .orElse(LocalDateTime.MAX);
    }

    private List<String> countersigned(Matter matter, LocalDateTime from, LocalDateTime until) {
        return matter.run().history().stream()
                .filter(happening -> happening.event().equals("countersign"))
                .filter(happening ->
                        !happening.at().isBefore(from) && happening.at().isBefore(until))
                .map(Happening::actor)
                .map(actor -> actor.unit() == null ? "" : names.unit(actor.unit()))
                .filter(unit -> !unit.isEmpty())
                .toList();
    }
}
