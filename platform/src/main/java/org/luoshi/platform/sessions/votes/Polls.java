package org.luoshi.platform.sessions.votes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.vote.Assembled;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.Base;
import org.luoshi.procedure.vote.Fraction;
import org.luoshi.procedure.vote.Majority;
import org.luoshi.procedure.vote.Share;
import org.luoshi.procedure.vote.Tally;
import org.luoshi.procedure.vote.VoteKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The polls of every meeting. */
@Repository
public class Polls {
    private final JdbcClient jdbc;

    Polls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Poll> find(PollId id) {
        return jdbc.sql("select * from session_poll where id = ?")
                .param(id.value())
                .query(Polls::map)
                .optional();
    }

    /**
     * What a ballot is judged by, read at one look: five hundred come at once.
     *
     * @param keyCheck what the key file is held against
     * @param onRoll whether the person may vote in it
     * @param here whether the person is at the meeting now
     */
    record AtBox(Poll poll, KeyCheck keyCheck, boolean onRoll, boolean here) {}

    /** The poll as it stands for somebody who votes; {@code person} is null for an account of no person. */
    Optional<AtBox> atBox(PollId id, @Nullable UUID person) {
        return jdbc.sql("""
                select p.*, coalesce(p.key_check, ''::bytea) as known_key,
                    exists (select 1 from session_poll_roll r where r.poll = p.id and r.person = :person) as on_roll,
                    exists (select 1 from session_presence h
                        where h.meeting = p.meeting and h.seat = :person and h.went is null) as here
                from session_poll p where p.id = :id
                """)
                .param("id", id.value())
                .param("person", person, Types.OTHER)
                .query((row, number) -> new AtBox(
                        map(row, number),
                        new KeyCheck(row.getBytes("known_key")),
                        row.getBoolean("on_roll"),
                        row.getBoolean("here")))
                .optional();
    }

    /** In the order they were prepared. */
    public List<Poll> of(MeetingId meeting) {
        return jdbc.sql("select * from session_poll where meeting = ? order by prepared_at, id")
                .param(meeting.value())
                .query(Polls::map)
                .list();
    }

    /** The one question that is put now. */
    public Optional<Poll> live(MeetingId meeting) {
        return jdbc.sql("select * from session_poll where meeting = ? and state in ('OPEN', 'PAUSED')")
                .param(meeting.value())
                .query(Polls::map)
                .optional();
    }

    /** Every poll that members vote in now, or that is paused. */
    List<Poll> live() {
        return jdbc.sql("select * from session_poll where state in ('OPEN', 'PAUSED')")
                .query(Polls::map)
                .list();
    }

    /** False when a poll of this identity is there already. */
    boolean insert(PollTerms terms, Instant at) {
        Share share = terms.majority().share();
        Basis basis = terms.majority().basis();
        return jdbc.sql("""
                        insert into session_poll (id, meeting, item, title, kind, method, state, majority_base, numerator,
                            denominator, more_than, law, law_version, article, prepared_at)
                        values (:id, :meeting, :item, :title, :kind, :method, 'PREPARED', :base, :numerator, :denominator,
                            :strict, :law, :version, :article, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", terms.id().value())
                        .param("meeting", terms.meeting().value())
                        .param(
                                "item",
                                terms.item() == null ? null : terms.item().value())
                        .param("title", terms.title())
                        .param("kind", terms.kind().id())
                        .param("method", terms.method().name())
                        .param("base", terms.majority().base().name())
                        .param("numerator", share.fraction().numerator())
                        .param("denominator", share.fraction().denominator())
                        .param("strict", share.strict())
                        .param("law", basis == null ? null : basis.law())
                        .param("version", basis == null ? null : basis.version())
                        .param("article", basis == null ? null : basis.article())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Opens it: the rule of the day and who counts are frozen. */
    void open(PollTerms terms, Assembled assembled, int quorum, byte @Nullable [] keyCheck, Instant at) {
        Share share = terms.majority().share();
        Basis basis = terms.majority().basis();
        jdbc.sql("""
                update session_poll set state = 'OPEN', all_members = :all, roll = :roll, quorum = :quorum,
                    key_check = :check, opened_at = :at, majority_base = :base, numerator = :numerator,
                    denominator = :denominator, more_than = :strict, law = :law, law_version = :version, article = :article
                where id = :id
                """)
                .param("id", terms.id().value())
                .param("all", assembled.members())
                .param("roll", assembled.present())
                .param("quorum", quorum)
                .param("check", keyCheck, Types.BINARY)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("base", terms.majority().base().name())
                .param("numerator", share.fraction().numerator())
                .param("denominator", share.fraction().denominator())
                .param("strict", share.strict())
                .param("law", basis == null ? null : basis.law())
                .param("version", basis == null ? null : basis.version())
                .param("article", basis == null ? null : basis.article())
                .update();
    }

    void pause(PollId id, boolean paused) {
        jdbc.sql("update session_poll set state = ? where id = ?")
                .param(paused ? "PAUSED" : "OPEN")
                .param(id.value())
                .update();
    }

    /** Counts go in; whether it passed comes out of the database alone. */
    void close(PollId id, Counted counted, int present, Instant at) {
        Tally tally = counted.tally();
        jdbc.sql("""
                update session_poll set state = 'CLOSED', votes_for = :for, votes_against = :against,
                    votes_abstain = :abstain, invalid = :invalid, not_voting = :not, issued = :issued,
                    returned = :returned, present_at_close = :present, ended_at = :at
                where id = :id
                """)
                .param("id", id.value())
                .param("for", tally.votesFor())
                .param("against", tally.against())
                .param("abstain", tally.abstain())
                .param("invalid", tally.invalid())
                .param("not", tally.notVoting())
                .param("issued", counted.issued())
                .param("returned", counted.returned())
                .param("present", present)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void abandon(PollId id, VoidVote.Reason reason, String words, Instant at) {
        jdbc.sql("update session_poll set state = 'VOID', void_reason = ?, void_words = ?, ended_at = ? where id = ?")
                .param(reason.name())
                .param(words)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(id.value())
                .update();
    }

    /** What the key file of a live poll is held against. */
    KeyCheck keyCheck(PollId id) {
        return jdbc.sql("select coalesce(key_check, ''::bytea) from session_poll where id = ?")
                .param(id.value())
                .query((row, _) -> new KeyCheck(row.getBytes(1)))
                .single();
    }

    private static Poll map(ResultSet row, int number) throws SQLException {
        PollTerms terms = terms(row);
        return switch (row.getString("state")) {
            case "PREPARED" -> new PreparedPoll(terms);
            case "OPEN", "PAUSED" ->
                new LiveVote(terms, assembled(row), row.getString("state").equals("PAUSED"));
            case "CLOSED" ->
                new ClosedVote(
                        terms,
                        assembled(row),
                        tally(row),
                        row.getBoolean("passed"),
                        row.getInt("present_at_close"),
                        row.getInt("present_at_close") >= row.getInt("quorum"));
            default ->
                new VoidVote(terms, VoidVote.Reason.valueOf(row.getString("void_reason")), row.getString("void_words"));
        };
    }

    private static Assembled assembled(ResultSet row) throws SQLException {
        return new Assembled(row.getInt("all_members"), row.getInt("roll"));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt("votes_for"),
                row.getInt("votes_against"),
                row.getInt("votes_abstain"),
                row.getInt("not_voting"),
                row.getInt("invalid"));
    }

    private static PollTerms terms(ResultSet row) throws SQLException {
        UUID item = row.getObject("item", UUID.class);
        return new PollTerms(
                new PollId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting", UUID.class)),
                item == null ? null : new ItemId(item),
                row.getString("title"),
                new VoteKind(row.getString("kind")),
                BallotMethod.valueOf(row.getString("method")),
                majority(row));
    }

    private static Majority majority(ResultSet row) throws SQLException {
        String law = row.getString("law");
        return new Majority(
                Base.valueOf(row.getString("majority_base")),
                new Share(
                        new Fraction(row.getInt("numerator"), row.getInt("denominator")), row.getBoolean("more_than")),
                law == null
                        ? null
                        : new Basis(
                                law,
                                Objects.requireNonNull(row.getObject("law_version", LocalDate.class)),
                                Objects.requireNonNull(row.getString("article"))));
    }
}
