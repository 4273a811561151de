package org.luoshi.platform.sessions.votes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people and the hall's device counted (人工计票、会场表决器结果), until the poll closes on it. */
@Repository
class PeoplesCounts {
    private final JdbcClient jdbc;
    private final HallDevices devices;
    private final Rolls rolls;

    PeoplesCounts(JdbcClient jdbc, HallDevices devices, Rolls rolls) {
        this.jdbc = jdbc;
        this.devices = devices;
        this.rolls = rolls;
    }

    /** Who signed the count of papers, as what. */
    record Signature(SignPaperCount.Role role, String account, String name) {}

    Count of(LiveVote live) {
        return switch (live.terms().method()) {
            case HANDS -> byHands(live.id(), live.assembled().present());
            case PAPER_SECRET -> onPaper(live);
            case HALL_DEVICE -> byTheHall(live);
            case DEVICE_SECRET, DEVICE_OPEN -> throw new IllegalArgumentException("a box is opened: " + live);
        };
    }

    void put(PollId poll, HandCount count, Viewer by, Instant at) {
        jdbc.sql("""
                insert into session_hand_count (poll, account, person, name, votes_for, votes_against, votes_abstain, at)
                values (:poll, :account, :person, :name, :for, :against, :abstain, :at)
                on conflict (poll, account) do update set votes_for = excluded.votes_for,
                    votes_against = excluded.votes_against, votes_abstain = excluded.votes_abstain, at = excluded.at
                """)
                .param("poll", poll.value())
                .param("account", by.accountId())
                .param("person", person(by))
                .param("name", count.name())
                .param("for", count.votesFor())
                .param("against", count.against())
                .param("abstain", count.abstain())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<HandCount> hands(PollId poll) {
        return jdbc.sql("select * from session_hand_count where poll = ? order by at, account")
                .param(poll.value())
                .query((row, _) -> new HandCount(
                        row.getString("account"),
                        row.getString("name"),
                        row.getInt("votes_for"),
                        row.getInt("votes_against"),
                        row.getInt("votes_abstain")))
                .list();
    }

    /** Whether the person behind another account counted already: two accounts of one person are one pair of eyes. */
    boolean countedByPersonOf(PollId poll, Viewer by) {
        return by.personId() != null
                && jdbc.sql("select exists (select 1 from session_hand_count where poll = ? and person = ?"
                                + " and account <> ?)")
                        .param(poll.value())
                        .param(person(by))
                        .param(by.accountId())
                        .query(Boolean.class)
                        .single();
    }

    /** A new count needs new signatures. */
    void put(PollId poll, PaperCount count, Instant at) {
        jdbc.sql("delete from session_paper_count where poll = ?")
                .param(poll.value())
                .update();
        jdbc.sql("""
                insert into session_paper_count (poll, issued, returned, invalid, votes_for, votes_against, votes_abstain,
                    at) values (:poll, :issued, :returned, :invalid, :for, :against, :abstain, :at)
                """)
                .param("poll", poll.value())
                .param("issued", count.issued())
                .param("returned", count.returned())
                .param("invalid", count.invalid())
                .param("for", count.votesFor())
                .param("against", count.against())
                .param("abstain", count.abstain())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<PaperCount> paper(PollId poll) {
        return jdbc.sql("select * from session_paper_count where poll = ?")
                .param(poll.value())
                .query((row, _) -> new PaperCount(
                        row.getInt("issued"),
                        row.getInt("returned"),
                        row.getInt("invalid"),
                        row.getInt("votes_for"),
                        row.getInt("votes_against"),
                        row.getInt("votes_abstain")))
                .optional();
    }

    void sign(PollId poll, SignPaperCount.Role role, Viewer by, Instant at) {
        jdbc.sql("""
                insert into session_paper_signature (poll, role, account, person, name, at)
                values (:poll, :role, :account, :person, :name, :at) on conflict do nothing
                """)
                .param("poll", poll.value())
                .param("role", role.name())
                .param("account", by.accountId())
                .param("person", person(by))
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Signature> signatures(PollId poll) {
        return jdbc.sql("select role, account, name from session_paper_signature where poll = ? order by role, name")
                .param(poll.value())
                .query((row, _) -> new Signature(
                        SignPaperCount.Role.valueOf(row.getString("role")),
                        row.getString("account"),
                        row.getString("name")))
                .list();
    }

    /** Whether this account, or this person under another account, signed in the other role. */
    boolean signedOtherwise(PollId poll, SignPaperCount.Role role, Viewer by) {
        return jdbc.sql("select exists (select 1 from session_paper_signature where poll = ? and role <> ?"
                        + " and (account = ? or person = ?))")
                .param(poll.value())
                .param(role.name())
                .param(by.accountId())
                .param(person(by))
                .query(Boolean.class)
                .single();
    }

    void put(PollId poll, HallResult result, byte[] file, Instant at) {
        jdbc.sql("""
                insert into session_hall_result (poll, device, file, votes_for, votes_against, votes_abstain, not_voting, at)
                values (:poll, :device, :file, :for, :against, :abstain, :not, :at)
                on conflict (poll) do nothing
                """)
                .param("poll", poll.value())
                .param("device", result.device())
                .param("file", file)
                .param("for", result.tally().votesFor())
                .param("against", result.tally().against())
                .param("abstain", result.tally().abstain())
                .param("not", result.tally().notVoting())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Tally> hall(PollId poll) {
        return jdbc.sql("select * from session_hall_result where poll = ?")
                .param(poll.value())
                .query((row, _) -> new Tally(
                        row.getInt("votes_for"),
                        row.getInt("votes_against"),
                        row.getInt("votes_abstain"),
                        row.getInt("not_voting"),
                        0))
                .optional();
    }

    private Count byHands(PollId poll, int people) {
        List<HandCount> counts = hands(poll);
        if (counts.size() < 2) {
            return new Count.NotYet(PollRefusal.COUNT_MISSING);
        }
        HandCount first = counts.getFirst();
        return counts.stream().allMatch(first::agreesWith)
                ? new Count.Made(Counted.of(first.tally(people)))
                : new Count.NotYet(PollRefusal.COUNTS_DIFFER);
    }

    private Count onPaper(LiveVote live) {
        Optional<PaperCount> count = paper(live.id());
        if (count.isEmpty()) {
            return new Count.NotYet(PollRefusal.COUNT_MISSING);
        }
        List<Signature> signatures = signatures(live.id());
        for (SignPaperCount.Role role : SignPaperCount.Role.values()) {
            if (signatures.stream().noneMatch(signature -> signature.role() == role)) {
                return new Count.NotYet(PollRefusal.SIGNATURE_MISSING);
            }
        }
        return new Count.Made(count.get().counted(live.assembled().present()));
    }

    /** The file of a device that is still believed; the hands of those who are there by video are added. */
    private Count byTheHall(LiveVote live) {
        Optional<HallDevices.HallDevice> device = devices.ofResult(live.id());
        if (device.isEmpty()) {
            return new Count.NotYet(PollRefusal.RESULT_MISSING);
        }
        if (device.get().revocation() != null) {
            return new Count.NotYet(PollRefusal.REVOKED_DEVICE, device.get().about());
        }
        Tally hall = hall(live.id()).orElseThrow();
        int byVideo = rolls.byVideo(live.id());
        return byVideo == 0
                ? new Count.Made(Counted.of(hall))
                : switch (byHands(live.id(), byVideo)) {
                    case Count.Made(Counted apart) -> new Count.Made(Counted.of(sum(hall, apart.tally())));
                    case Count.NotYet wait -> wait;
                    case Count.Impossible end -> end;
                };
    }

    private static Tally sum(Tally one, Tally other) {
        return new Tally(
                one.votesFor() + other.votesFor(),
                one.against() + other.against(),
                one.abstain() + other.abstain(),
                one.notVoting() + other.notVoting(),
                0);
    }

    private static @Nullable UUID person(Viewer by) {
        return by.personId() == null ? null : UUID.fromString(by.personId());
    }
}
