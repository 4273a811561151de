package org.luoshi.platform.suggestions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Mover;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a suggestion's page shows beside its run, with what this viewer may see already decided. */
@Component
public class SuggestionViews {
    private final JdbcClient jdbc;
    private final Suggestions suggestions;
    private final Register register;
    private final SuggestionPoints points;

    SuggestionViews(JdbcClient jdbc, Suggestions suggestions, Register register, SuggestionPoints points) {
        this.jdbc = jdbc;
        this.suggestions = suggestions;
        this.register = register;
        this.points = points;
    }

    /**
     * A suggestion beside its matter.
     *
     * @param mayEdit the lead deputy, before it is handed in
     * @param maySign an invited co-signer who has not consented to the present text
     * @param mayWithdrawConsent a co-signer whose consent stands, before it is handed in
     * @param concludedOn 办结; null until then
     * @param implementedOn 落实, a different fact; null until then
     * @param secrecyPending a request for secrecy is undecided: nothing of it is published
     * @param objection the deputy's objection to publication; null when there is none
     * @param mayObject the lead deputy, where the place's rules let a deputy object
     * @param ratings empty for a unit until the matter is closed
     * @param points what it asks for, one by one; empty where none are marked
     * @param registered its number of the register; null until it is accepted
     */
    public record Part(
            Suggestion suggestion,
            @Nullable RegisterNumber registered,
            boolean mayEdit,
            boolean maySign,
            boolean mayWithdrawConsent,
            boolean mayAgreeToWithdrawal,
            boolean secrecyPending,
            @Nullable Objection objection,
            boolean mayObject,
            @Nullable LocalDate concludedOn,
            @Nullable LocalDate implementedOn,
            List<String> points,
            List<Reply> replies,
            List<Rating> ratings,
            boolean ratingsHidden,
            List<Commitment> commitments,
            @Nullable Key key) {}

    /** Why a deputy thinks publication unfit. */
    public record Objection(String reason, LocalDate on) {}

    /**
     * A reply and who received it.
     *
     * @param points what it answers to each point; empty where none were marked
     */
    public record Reply(
            int round,
            String unit,
            String category,
            String text,
            String signer,
            String reasons,
            LocalDate on,
            int recipients,
            int read,
            List<SuggestionPoints.Answered> points) {}

    /** Attitude and result, rated apart. */
    public record Rating(int round, String attitude, String result, String reason, LocalDate on) {}

    /** A commitment with how it stands. */
    public record Commitment(
            String unit,
            String category,
            String text,
            @Nullable LocalDate due,
            LocalDate madeOn,
            @Nullable LocalDate reportedOn,
            String evidence,
            @Nullable LocalDate confirmedOn,
            @Nullable LocalDate explainedOn,
            String explanation,
            int carriedOver) {}

    /** Why and by whom it is a key suggestion. */
    public record Key(String committee, String ground, LocalDate decidedOn) {}

    public Optional<Part> part(Matter matter, Mover mover) {
        return suggestions.find(matter.id()).map(s -> part(s, matter, mover));
    }

    /** Notes that a deputy has read the replies sent to them. */
    public void read(MatterId id, Mover mover, LocalDateTime at) {
        jdbc.sql("""
                update suggestion_reply_receipt set read_at = :at
                where matter = :id and person = :person and read_at is null
                """)
                .param("id", id.value())
                .param("person", mover.person() == null ? "" : mover.person())
                .param("at", at)
                .update();
    }

    private Part part(Suggestion s, Matter matter, Mover mover) {
        String person = mover.person() == null ? "" : mover.person();
        boolean lead = s.lead().equals(person);
        Optional<Signature> own = s.signature(person);
        boolean stands = own.map(o -> o.covers(s.text().hash())).orElse(false);
        boolean hidden = ratingsHidden(matter, mover);
        Dates dates = dates(s.id());
        return new Part(
                s,
                register.of(s.id()).orElse(null),
                lead && !s.submitted(),
                own.isPresent() && !stands && !s.submitted(),
                stands && !s.submitted(),
                stands && s.submitted() && matter.endedOn() == null,
                dates.secrecyPending(),
                dates.objection(),
                lead
                        && s.submitted()
                        && ObjectToPublication.isPossible(matter.run().procedure()),
                dates.concluded(),
                dates.implemented(),
                points.of(s.id()),
                replies(s.id()),
                hidden ? List.of() : ratings(s.id()),
                hidden,
                commitments(s.id()),
                key(s.id()));
    }

    /** A unit sees how it was rated only once the matter is closed: a rating must be free of pressure. */
    static boolean ratingsHidden(Matter matter, Mover mover) {
        boolean handlerOnly = matter.hasParty(mover.unit()) && !mover.readsAll() && !matter.isTiedTo(mover.person());
        return handlerOnly && matter.endedOn() == null;
    }

    private record Dates(
            @Nullable LocalDate concluded,
            @Nullable LocalDate implemented,
            boolean secrecyPending,
            @Nullable Objection objection) {}

    private Dates dates(MatterId id) {
        return jdbc.sql(
                        "select concluded_on, implemented_on, secrecy_pending, objected_on, objection from suggestion where matter = :id")
                .param("id", id.value())
                .query((row, n) -> new Dates(
                        row.getObject("concluded_on", LocalDate.class),
                        row.getObject("implemented_on", LocalDate.class),
                        row.getBoolean("secrecy_pending"),
                        objection(row)))
                .single();
    }

    private static @Nullable Objection objection(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("objected_on", LocalDate.class);
        return on == null ? null : new Objection(row.getString("objection"), on);
    }

    /** The replies of the last round. */
    List<Reply> lastReplies(UUID matter) {
        List<Reply> all = replies(new MatterId(matter));
        int last = all.stream().mapToInt(Reply::round).max().orElse(0);
        return all.stream().filter(reply -> reply.round() == last).toList();
    }

    /** How the lead deputy rated the result last; empty if never. */
    String lastResult(UUID matter) {
        List<Rating> all = ratings(new MatterId(matter));
        return all.isEmpty() ? "" : all.getLast().result();
    }

    private List<Reply> replies(MatterId id) {
        List<SuggestionPoints.Answered> answers = points.answers(id);
        return jdbc.sql("""
                select r.*, (select count(*) from suggestion_reply_receipt c
                        where c.matter = r.matter and c.round = r.round and c.unit = r.unit) as recipients,
                    (select count(*) from suggestion_reply_receipt c where c.matter = r.matter and c.round = r.round
                        and c.unit = r.unit and c.read_at is not null) as read
                from suggestion_reply r where matter = :id order by round, replied_on, unit
                """)
                .param("id", id.value())
                .query((row, n) -> new Reply(
                        row.getInt("round"),
                        row.getString("unit"),
                        row.getString("class"),
                        row.getString("text"),
                        row.getString("signer"),
                        row.getString("reasons"),
                        row.getObject("replied_on", LocalDate.class),
                        row.getInt("recipients"),
                        row.getInt("read"),
                        of(row.getInt("round"), row.getString("unit"), answers)))
                .list();
    }

    private static List<SuggestionPoints.Answered> of(int round, String unit, List<SuggestionPoints.Answered> answers) {
        return answers.stream()
                .filter(a -> a.round() == round && a.unit().equals(unit))
                .toList();
    }

    private List<Rating> ratings(MatterId id) {
        return jdbc.sql("select * from suggestion_rating where matter = :id order by round")
                .param("id", id.value())
                .query((row, n) -> new Rating(
                        row.getInt("round"),
                        row.getString("attitude"),
                        row.getString("result"),
                        row.getString("reason"),
                        row.getObject("rated_on", LocalDate.class)))
                .list();
    }

    private List<Commitment> commitments(MatterId id) {
        return jdbc.sql("select * from suggestion_commitment where matter = :id order by made_on, unit")
                .param("id", id.value())
                .query((row, n) -> new Commitment(
                        row.getString("unit"),
                        row.getString("class"),
                        row.getString("text"),
                        row.getObject("due", LocalDate.class),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("reported_on", LocalDate.class),
                        row.getString("evidence"),
                        row.getObject("confirmed_on", LocalDate.class),
                        row.getObject("explained_on", LocalDate.class),
                        row.getString("explanation"),
                        row.getInt("carried_over")))
                .list();
    }

    private @Nullable Key key(MatterId id) {
        return jdbc.sql("select * from key_suggestion where matter = :id")
                .param("id", id.value())
                .query((row, n) -> new Key(
                        row.getString("committee"),
                        row.getString("ground"),
                        row.getObject("decided_on", LocalDate.class)))
                .optional()
                .orElse(null);
    }

    /** Identity used to look a suggestion up by a form's hidden field. */
    public static MatterId id(String text) {
        return new MatterId(UUID.fromString(text));
    }
}
