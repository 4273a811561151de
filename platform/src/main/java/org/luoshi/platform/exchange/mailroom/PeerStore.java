package org.luoshi.platform.exchange.mailroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Entry;
import org.luoshi.platform.exchange.Peer;
import org.luoshi.platform.exchange.PeerState;
import org.luoshi.platform.exchange.Peers;
import org.luoshi.platform.exchange.protocol.CityKey;
import org.luoshi.platform.exchange.protocol.Invitation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps {@code exchange_peer} and {@code exchange_peer_key}. */
@Repository
public class PeerStore implements Peers {
    private static final String PEERS = """
            select p.*, (select k.public_key from exchange_peer_key k where k.peer_id = p.id order by k.no desc limit 1)
                as public_key
            from exchange_peer p
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OurCity city;

    PeerStore(JdbcClient jdbc, Clock clock, OurCity city) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.city = city;
    }

    /**
     * How the exchange with a peer goes.
     *
     * @param arrived how many of our entries it holds, as it last said
     * @param theirHead its last entry for us, as it last said
     * @param problem why the last try failed; empty when it did not
     */
    public record Standing(
            Peer peer,
            long arrived,
            long theirHead,
            @Nullable Instant lastContact,
            String problem,
            int failures,
            Instant nextTry) {}

    @Override
    public CityId ours() {
        return city.id();
    }

    @Override
    public List<Peer> all() {
        return standings().stream().map(Standing::peer).toList();
    }

    @Override
    public Optional<Peer> find(CityId id) {
        return standing(id).map(Standing::peer);
    }

    /** How the exchange with each goes, by name. */
    public List<Standing> standings() {
        return jdbc.sql(PEERS + " order by p.name, p.id").query(PeerStore::row).list();
    }

    /** How the exchange with one goes. */
    public Optional<Standing> standing(CityId id) {
        return jdbc.sql(PEERS + " where p.id = :id")
                .param("id", id.value())
                .query(PeerStore::row)
                .optional();
    }

    CityKey key(CityId peer) {
        return new CityKey(
                jdbc.sql("select public_key from exchange_peer_key where peer_id = :id order by no desc limit 1")
                        .param("id", peer.value())
                        .query(String.class)
                        .single());
    }

    boolean had(CityId peer, CityKey key) {
        return jdbc.sql("select count(*) from exchange_peer_key where peer_id = :id and public_key = :key")
                        .param("id", peer.value())
                        .param("key", key.hex())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void addKey(CityId peer, CityKey key) {
        jdbc.sql("""
                        insert into exchange_peer_key (peer_id, no, public_key, since)
                        select :id, coalesce(max(no), 0) + 1, :key, :now from exchange_peer_key where peer_id = :id
                        """)
                .param("id", peer.value())
                .param("key", key.hex())
                .param("now", now())
                .update();
    }

    /** A peer nobody confirmed yet, with its two empty feeds; one that was there is invited anew. */
    void invite(Invitation invitation) {
        jdbc.sql("""
                        insert into exchange_peer (id, name, address, state, since, next_try)
                        values (:id, :name, :address, 'invited', :now, :now)
                        on conflict (id) do update set name = :name, address = :address, state = 'invited', since = :now
                        """)
                .param("id", invitation.city().value())
                .param("name", invitation.name())
                .param("address", invitation.address())
                .param("now", now())
                .update();
        jdbc.sql(
                        "insert into exchange_head (peer_id, ours, hash) values (:id, true, :none), (:id, false, :none) on conflict do nothing")
                .param("id", invitation.city().value())
                .param("none", Entry.NONE)
                .update();
    }

    void move(CityId peer, PeerState state) {
        jdbc.sql("update exchange_peer set state = :state, since = :now, next_try = :now, failures = 0 where id = :id")
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("now", now())
                .param("id", peer.value())
                .update();
    }

    void address(CityId peer, String address) {
        jdbc.sql("update exchange_peer set address = :address, next_try = :now, failures = 0 where id = :id")
                .param("address", address)
                .param("now", now())
                .param("id", peer.value())
                .update();
    }

    void pause(CityId peer, String why) {
        jdbc.sql("update exchange_peer set paused = :why where id = :id")
                .param("why", why)
                .param("id", peer.value())
                .update();
    }

    void resume(CityId peer) {
        jdbc.sql(
                        "update exchange_peer set paused = null, next_try = :now, failures = 0, last_problem = '' where id = :id")
                .param("now", now())
                .param("id", peer.value())
                .update();
    }

    /** What it said of itself: how many of ours it holds, and its last entry. Files may come late, so nothing goes back. */
    void heard(CityId peer, long arrived, long head) {
        jdbc.sql("""
                        update exchange_peer set arrived = greatest(arrived, :arrived), their_head = greatest(their_head, :head),
                            last_contact = :now, last_problem = '', failures = 0 where id = :id
                        """)
                .param("arrived", arrived)
                .param("head", head)
                .param("now", now())
                .param("id", peer.value())
                .update();
    }

    /** Says it holds fewer than we thought. */
    void askedAgain(CityId peer, long arrived) {
        jdbc.sql("update exchange_peer set arrived = :arrived where id = :id")
                .param("arrived", arrived)
                .param("id", peer.value())
                .update();
    }

    void failed(CityId peer, String problem, Instant nextTry) {
        jdbc.sql(
                        "update exchange_peer set failures = failures + 1, last_problem = :problem, next_try = :next where id = :id")
                .param("problem", problem)
                .param("next", nextTry.atOffset(ZoneOffset.UTC))
                .param("id", peer.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Standing row(ResultSet row, int n) throws SQLException {
        Peer peer = new Peer(
                new CityId(row.getString("id")),
                row.getString("name"),
                new CityKey(row.getString("public_key")).fingerprint(),
                row.getString("address"),
                PeerState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                instant(row, "since"),
                row.getString("paused"));
        return new Standing(
                peer,
                row.getLong("arrived"),
                row.getLong("their_head"),
                row.getObject("last_contact") == null ? null : instant(row, "last_contact"),
                row.getString("last_problem"),
                row.getInt("failures"),
                instant(row, "next_try"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
