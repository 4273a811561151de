package org.luoshi.platform.suggestions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.suggestions.points.PointFinder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks what a suggestion asks for, point by point (标出要点): its lead deputy or the deputies' office confirms what was found
 * or chooses other passages, until the first unit has replied. A point is in the suggestion's own words, so that nobody asks
 * for something else in the deputy's name.
 *
 * <p>Sent twice it marks the same; sent empty it takes the marks away.
 */
@Service
public class MarkPoints {
    /** Points of one suggestion at most. */
    static final int MOST = 20;

    private final SuggestionPoints points;
    private final Suggestions suggestions;
    private final Matters matters;
    private final MatterAccess access;
    private final Journal journal;
    private final CityDate date;

    MarkPoints(
            SuggestionPoints points,
            Suggestions suggestions,
            Matters matters,
            MatterAccess access,
            Journal journal,
            CityDate date) {
        this.points = points;
        this.suggestions = suggestions;
        this.matters = matters;
        this.access = access;
        this.journal = journal;
        this.date = date;
    }

    /** What became of it. */
    public sealed interface Result {
        record Marked(List<String> points) implements Result {}

        /** This passage does not stand in the text. */
        record NotInText(String passage) implements Result {}

        record TooMany() implements Result {}

        /** A unit has replied, or the matter ended. */
        record TooLate() implements Result {}

        /** Neither its lead deputy nor the office. */
        record NotForYou() implements Result {}
    }

    /** Whether this person may mark them now. */
    public boolean isPossible(Matter matter, Mover mover) {
        return mayMark(matter, mover) && inTime(matter);
    }

    /** What the text itself enumerates. */
    public List<String> proposed(MatterId id) {
        return suggestions
                .find(id)
                .map(s -> PointFinder.find(s.text().proposal()))
                .filter(found -> found.size() <= MOST)
                .orElse(List.of());
    }

    @Transactional
    public Result handle(MatterId id, List<String> marked, Mover mover) {
        Optional<Suggestion> suggestion = suggestions.lock(id);
        Optional<Matter> matter = matters.find(id).filter(m -> mayMark(m, mover));
        if (suggestion.isEmpty() || matter.isEmpty()) {
            return refuse(id, mover, new Result.NotForYou());
        }
        List<String> passages =
                marked.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
        Result refusal = refusal(suggestion.get(), matter.get(), passages);
        if (refusal != null) {
            return refuse(id, mover, refusal);
        }
        points.replace(id, passages, mover.name(), date.now());
        journal.record(new Entry(
                OpenMatter.subject(id),
                "suggestion.mark-points",
                mover.actor(),
                Map.of("points", String.valueOf(passages.size()))));
        return new Result.Marked(passages);
    }

    /** After the text was rewritten: passages that no longer stand in it are no points any more. */
    void follow(Suggestion suggestion, Mover mover) {
        List<String> before = points.of(suggestion.id());
        List<String> left =
                before.stream().filter(p -> standsIn(suggestion.text(), p)).toList();
        if (!left.equals(before)) {
            points.replace(suggestion.id(), left, mover.name(), date.now());
        }
    }

    private static @Nullable Result refusal(Suggestion suggestion, Matter matter, List<String> passages) {
        if (!inTime(matter)) {
            return new Result.TooLate();
        }
        if (passages.size() > MOST) {
            return new Result.TooMany();
        }
        return passages.stream()
                .filter(passage -> !standsIn(suggestion.text(), passage))
                .findFirst()
                .map(Result.NotInText::new)
                .orElse(null);
    }

    private boolean mayMark(Matter matter, Mover mover) {
        boolean lead = mover.person() != null && mover.person().equals(matter.owner());
        return (lead || mover.roles().contains("office"))
                && access.maySee(matter, mover)
                && matter.run().procedure().event("reply").stream()
                        .flatMap(event -> event.carries().stream())
                        .anyMatch(field -> field.id().equals(PointRules.FIELD));
    }

    private static boolean inTime(Matter matter) {
        return matter.endedOn() == null
                && matter.run().history().stream().noneMatch(h -> h.event().equals("reply"));
    }

    private static boolean standsIn(Suggestion.Text text, String passage) {
        return plain(text.facts() + text.proposal()).contains(plain(passage));
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s　]", "");
    }

    private Result refuse(MatterId id, Mover mover, Result result) {
        journal.refuse(
                new Entry(OpenMatter.subject(id), "suggestion.mark-points", mover.actor(), Map.of()),
                result.getClass().getSimpleName());
        return result;
    }
}
