package org.luoshi.platform.sessions.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.proposals.Proposal.Sponsor;
import org.luoshi.platform.sessions.proposals.Proposal.State;
import org.luoshi.platform.sessions.votes.PollReplaced;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals on items of meetings. */
@Repository("sessionProposals")
public class Proposals {
    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they come to the vote; those not admitted in the order they were raised. */
    public List<Proposal> of(MeetingId meeting) {
        return jdbc.sql("select * from session_proposal where meeting = :meeting order by place nulls last, at, id")
                .param("meeting", meeting.value())
                .query(this::map)
                .list();
    }

    /** Those that concern an item, in the same order. */
    public List<Proposal> of(MeetingId meeting, ItemId item) {
        return of(meeting).stream().filter(proposal -> proposal.concerns(item)).toList();
    }

    public Optional<Proposal> find(UUID id) {
        return jdbc.sql("select * from session_proposal where id = :id")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /** The proposal a poll is on: its own, or the one on all its items. */
    Optional<Proposal> byPoll(UUID poll) {
        return jdbc.sql("select * from session_proposal where poll = :poll or together = :poll")
                .param("poll", poll)
                .query(this::map)
                .optional();
    }

    void insert(Proposal proposal) {
        jdbc.sql("""
                insert into session_proposal (id, meeting, item, kind, passage, wording, reason, mover, by_name, at, state,
                    place)
                values (:id, :meeting, :item, :kind, :passage, :wording, :reason, :mover, :by, :at, :state,
                    nullif(:place, 0))
                """)
                .param("id", proposal.id())
                .param("meeting", proposal.meeting().value())
                .param("item", proposal.item().value())
                .param("kind", proposal.kind().name())
                .param("passage", proposal.passage())
                .param("wording", proposal.wording())
                .param("reason", proposal.reason())
                .param(
                        "mover",
                        proposal.mover() == null ? null : proposal.mover().value())
                .param("by", proposal.byName())
                .param("at", proposal.at().atOffset(ZoneOffset.UTC))
                .param("state", proposal.state().name())
                .param("place", proposal.place())
                .update();
        proposal.with()
                .forEach(item -> jdbc.sql("insert into session_proposal_item (proposal, item) values (:id, :item)")
                        .param("id", proposal.id())
                        .param("item", item.value())
                        .update());
        proposal.sponsors().forEach(sponsor -> join(proposal.id(), sponsor));
    }

    void join(UUID proposal, Sponsor sponsor) {
        jdbc.sql("insert into session_proposal_sponsor (proposal, seat, name, at) values (:id, :seat, :name, :at)"
                        + " on conflict do nothing")
                .param("id", proposal)
                .param("seat", sponsor.seat().value())
                .param("name", sponsor.name())
                .param("at", sponsor.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void leave(UUID proposal, SeatId seat) {
        jdbc.sql("delete from session_proposal_sponsor where proposal = :id and seat = :seat")
                .param("id", proposal)
                .param("seat", seat.value())
                .update();
    }

    void move(UUID proposal, State state, String answer, int place) {
        jdbc.sql(
                        "update session_proposal set state = :state, answer = :answer, place = nullif(:place, 0) where id = :id")
                .param("id", proposal)
                .param("state", state.name())
                .param("answer", answer)
                .param("place", place)
                .update();
    }

    /** What its vote came to. */
    void came(UUID proposal, State state) {
        jdbc.sql("update session_proposal set state = :state where id = :id")
                .param("id", proposal)
                .param("state", state.name())
                .update();
    }

    /** A vote moved to another way: the proposal is decided by the poll that took its place. */
    @EventListener
    void replaced(PollReplaced moved) {
        jdbc.sql("update session_proposal set poll = case poll when :old then :fresh else poll end,"
                        + " together = case together when :old then :fresh else together end"
                        + " where poll = :old or together = :old")
                .param("old", moved.old().value())
                .param("fresh", moved.fresh().value())
                .update();
    }

    void poll(UUID proposal, UUID poll) {
        jdbc.sql("update session_proposal set poll = :poll where id = :id")
                .param("id", proposal)
                .param("poll", poll)
                .update();
    }

    void together(UUID proposal, UUID poll) {
        jdbc.sql("update session_proposal set together = :poll where id = :id")
                .param("id", proposal)
                .param("poll", poll)
                .update();
    }

    /** Its poll was voided: the question may be put again. */
    void unput(UUID poll) {
        jdbc.sql("update session_proposal set poll = null where poll = :poll and state = 'ADMITTED'")
                .param("poll", poll)
                .update();
        jdbc.sql("update session_proposal set together = null where together = :poll")
                .param("poll", poll)
                .update();
    }

    private List<ItemId> items(UUID proposal) {
        return jdbc.sql("select item from session_proposal_item where proposal = :id order by item")
                .param("id", proposal)
                .query((row, _) -> new ItemId(row.getObject("item", UUID.class)))
                .list();
    }

    private List<Sponsor> sponsors(UUID proposal) {
        return jdbc.sql("select * from session_proposal_sponsor where proposal = :id order by at, name")
                .param("id", proposal)
                .query((row, _) ->
                        new Sponsor(new SeatId(row.getObject("seat", UUID.class)), row.getString("name"), at(row)))
                .list();
    }

    private Proposal map(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID mover = row.getObject("mover", UUID.class);
        return new Proposal(
                id,
                new MeetingId(row.getObject("meeting", UUID.class)),
                new ItemId(row.getObject("item", UUID.class)),
                items(id),
                ProposalKind.valueOf(row.getString("kind")),
                row.getString("passage"),
                row.getString("wording"),
                row.getString("reason"),
                mover == null ? null : new SeatId(mover),
                row.getString("by_name"),
                at(row),
                State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getInt("place"),
                row.getObject("poll", UUID.class),
                row.getObject("together", UUID.class),
                sponsors(id));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
