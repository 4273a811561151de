package org.luoshi.platform.suggestions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.procedure.definition.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Suggestions the public may read (建议公开): as much as the place's text allows, nothing where it is silent.
 *
 * <p>Published are concluded suggestions that are neither confidential nor on paper only; motions have a publicity of
 * their own. A deputy's objection keeps one from being published, and so does a request for secrecy until it is decided.
 */
@Component
public class PublishedSuggestions {
    public static final int PAGE_SIZE = 50;

    private static final String CONDITION = """
            from suggestion s
            where s.secrecy = 'open' and s.kind <> 'motion' and s.concluded_on is not null
            and not s.secrecy_pending and s.objected_on is null
            and exists (select 1 from matter_fact f where f.matter = s.matter and not f.confidential)
            and (:search = '' or strpos(s.title, :search) > 0)
            """;

    private static final String NUMBER =
            "(select min(f.number) from matter_fact f where f.matter = s.matter) as number ";

    private final JdbcClient jdbc;
    private final ProcedureLibrary procedures;
    private final SuggestionViews views;

    PublishedSuggestions(JdbcClient jdbc, ProcedureLibrary procedures, SuggestionViews views) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.views = views;
    }

    /** What a place may publish of a concluded suggestion. */
    public enum Piece {
        TEXT,
        REPLY,
        FEEDBACK
    }

    /** One line of the public list. */
    public record Line(
            String number,
            String title,
            String lead,
            String delegation,
            LocalDate concludedOn,
            @Nullable LocalDate implementedOn) {}

    /**
     * One suggestion as the public reads it.
     *
     * @param facts empty unless the text is public, as is {@code proposal}
     * @param replies the replies of the last round; empty unless replies are public
     * @param result the deputy's last rating of the result; empty unless feedback is public
     */
    public record Shown(
            Line line,
            String congress,
            String facts,
            String proposal,
            List<SuggestionViews.Reply> replies,
            String result) {}

    /** What this city's rules let the public see; empty means nothing. */
    public Set<Piece> pieces() {
        return pieces(procedures.here("suggestions/handling"));
    }

    /** How many are published under this search; 0 where nothing may be. */
    public long count(String search) {
        return pieces().isEmpty() ? 0 : counted(search);
    }

    /** One page, the latest concluded first; none where nothing may be published. */
    public List<Line> list(String search, int offset, int most) {
        return pieces().isEmpty() ? List.of() : listed(search, offset, most);
    }

    /** One of them by its number; none that is not public. */
    public Optional<Shown> find(String number) {
        return find(number, pieces());
    }

    /** Those of these matters that are published, by matter; none where nothing may be. */
    public Map<String, Line> among(Collection<String> matters, Set<Piece> pieces) {
        if (pieces.isEmpty() || matters.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select s.*, " + NUMBER + CONDITION + " and s.matter = any(cast(:matters as uuid[]))")
                .param("search", "")
                .param("matters", matters.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("matter"), line(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Set<Piece> pieces(Procedure procedure) {
        List<String> words = procedure.settings().getOrDefault("publish-text", List.of());
        return Stream.of(Piece.values())
                .filter(piece -> words.contains(piece.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    long counted(String search) {
        return jdbc.sql("select count(*) " + CONDITION)
                .param("search", search)
                .query(Long.class)
                .single();
    }

    List<Line> listed(String search, int offset, int most) {
        return jdbc.sql("select s.*, " + NUMBER + CONDITION
                        + " order by s.concluded_on desc, number limit :limit offset :offset")
                .param("search", search)
                .param("limit", most)
                .param("offset", offset)
                .query((row, n) -> line(row))
                .list();
    }

    Optional<Shown> find(String number, Set<Piece> pieces) {
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("select s.*, " + NUMBER + CONDITION
                        + " and s.matter in (select matter from matter_fact where number = :number)")
                .param("search", "")
                .param("number", number)
                .query((row, n) -> shown(row, pieces))
                .optional();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("number"),
                row.getString("title"),
                row.getString("lead_name"),
                row.getString("delegation"),
                row.getObject("concluded_on", LocalDate.class),
                row.getObject("implemented_on", LocalDate.class));
    }

    private Shown shown(ResultSet row, Set<Piece> pieces) throws SQLException {
        UUID matter = row.getObject("matter", UUID.class);
        boolean text = pieces.contains(Piece.TEXT);
        return new Shown(
                line(row),
                row.getString("congress_label"),
                text ? row.getString("facts") : "",
                text ? row.getString("proposal") : "",
                pieces.contains(Piece.REPLY) ? views.lastReplies(matter) : List.of(),
                pieces.contains(Piece.FEEDBACK) ? views.lastResult(matter) : "");
    }
}
