package org.luoshi.platform.suggestions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.suggestions.similar.SharedPassages;
import org.luoshi.platform.suggestions.similar.SharedPassages.Piece;
import org.luoshi.platform.suggestions.similar.SimilarTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Suggestions of the same subject as a given text (相似建议), to be handled together if a person thinks so: among those handed in
 * this year and the last, confidential ones left out. It only points.
 */
@Component
public class SimilarSuggestions {
    /** Below this more is shown that does not belong than that does. */
    private static final double FLOOR = 0.08;

    private static final int SHOWN = 5;

    private final JdbcClient jdbc;
    private final CityDate date;

    SimilarSuggestions(JdbcClient jdbc, CityDate date) {
        this.jdbc = jdbc;
        this.date = date;
    }

    /**
     * One that is like it, its text cut where both say the same.
     *
     * @param percent likeness, 100 for the same words
     */
    public record Similar(MatterId id, String lead, int percent, List<Piece> title, List<Piece> text) {}

    /** The most alike to a text, itself left out. */
    public List<Similar> to(MatterId id, Suggestion.Text text) {
        Map<String, Known> known = new HashMap<>();
        recent().forEach(each -> known.put(each.id().toString(), each));
        SimilarTexts texts =
                new SimilarTexts(known.values().stream().map(Known::asText).toList());
        String ours = whole(text);
        return texts.to(new SimilarTexts.Text(id.toString(), text.title(), body(text)), SHOWN, FLOOR).stream()
                .map(like -> similar(known.get(like.id()), like.likeness(), ours))
                .toList();
    }

    private static Similar similar(@org.jspecify.annotations.Nullable Known other, double likeness, String ours) {
        Known found = java.util.Objects.requireNonNull(other);
        return new Similar(
                found.id(),
                found.lead(),
                (int) Math.round(100 * likeness),
                SharedPassages.of(found.text().title(), ours),
                SharedPassages.of(body(found.text()), ours));
    }

    private record Known(MatterId id, String lead, Suggestion.Text text) {
        SimilarTexts.Text asText() {
            return new SimilarTexts.Text(id.toString(), text.title(), body(text));
        }
    }

    private List<Known> recent() {
        return jdbc.sql("""
                select matter, lead_name, title, facts, proposal from suggestion
                where kind <> 'motion' and secrecy = 'open' and not secrecy_pending and submitted_on >= :since
                """)
                .param("since", date.today().minusYears(1).withDayOfYear(1))
                .query((row, _) -> new Known(
                        new MatterId(row.getObject("matter", UUID.class)),
                        row.getString("lead_name"),
                        new Suggestion.Text(row.getString("title"), row.getString("facts"), row.getString("proposal"))))
                .list();
    }

    private static String body(Suggestion.Text text) {
        return text.facts() + "\n" + text.proposal();
    }

    private static String whole(Suggestion.Text text) {
        return text.title() + "\n" + body(text);
    }
}
