package org.luoshi.platform.exchange.mailroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Entry;
import org.luoshi.platform.exchange.protocol.CityKey;
import org.luoshi.platform.exchange.protocol.Head;
import org.luoshi.platform.exchange.protocol.Ledger;
import org.luoshi.platform.exchange.protocol.Turn;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps {@code exchange_entry} and {@code exchange_head}. */
@Repository
class EntryStore {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final OurCity city;
    private final PeerStore peers;

    EntryStore(JdbcClient jdbc, Clock clock, OurCity city, PeerStore peers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.city = city;
        this.peers = peers;
    }

    /** What we hold of the pair; a ledger of the database, as the transaction sees it. */
    Ledger ledger(CityId peer) {
        return new Stored(city.id(), peer);
    }

    /** The same, kept from others until the transaction ends: always both feeds, ours first. */
    Ledger lock(CityId peer) {
        jdbc.sql("select seq from exchange_head where peer_id = :peer order by ours desc for update")
                .param("peer", peer.value())
                .query(Long.class)
                .list();
        return ledger(peer);
    }

    void insert(CityId peer, boolean ours, Entry entry, boolean delivered) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into exchange_entry (peer_id, ours, seq, lamport, seen, at, kind, json, previous_hash, hash,
                            signature, stored_at, delivered_at)
                        values (:peer, :ours, :seq, :lamport, :seen, :at, :kind, :json, :previous, :hash, :signature, :now,
                            cast(:delivered as timestamptz))
                        """)
                .param("peer", peer.value())
                .param("ours", ours)
                .param("seq", entry.seq())
                .param("lamport", entry.lamport())
                .param("seen", entry.seen())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("kind", entry.kind())
                .param("json", entry.json())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .param("signature", entry.signature())
                .param("now", now)
                .param("delivered", delivered ? now : null)
                .update();
        jdbc.sql("""
                        update exchange_head set seq = :seq, hash = :hash, lamport = :lamport, seen = :seen
                        where peer_id = :peer and ours = :ours
                        """)
                .param("seq", entry.seq())
                .param("hash", entry.hash())
                .param("lamport", entry.lamport())
                .param("seen", entry.seen())
                .param("peer", peer.value())
                .param("ours", ours)
                .update();
    }

    List<Entry> both(CityId peer, Set<String> kinds) {
        CityId us = city.id();
        return jdbc
                .sql("select * from exchange_entry where peer_id = :peer and kind = any (:kinds)")
                .param("peer", peer.value())
                .param("kinds", kinds.toArray(String[]::new))
                .query(row(us, peer))
                .list()
                .stream()
                .sorted(Entry.ORDER)
                .toList();
    }

    /** The other side's entries of these kinds that nobody was given yet, in order. */
    List<Entry> waiting(CityId peer, Set<String> kinds) {
        return jdbc.sql("""
                        select * from exchange_entry
                        where peer_id = :peer and not ours and delivered_at is null and kind = any (:kinds) order by seq
                        """)
                .param("peer", peer.value())
                .param("kinds", kinds.toArray(String[]::new))
                .query(row(city.id(), peer))
                .list();
    }

    void delivered(CityId peer, long seq) {
        jdbc.sql("update exchange_entry set delivered_at = :now where peer_id = :peer and not ours and seq = :seq")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("peer", peer.value())
                .param("seq", seq)
                .update();
    }

    long unread(CityId peer) {
        return jdbc.sql(
                        "select count(*) from exchange_entry where peer_id = :peer and not ours and delivered_at is null")
                .param("peer", peer.value())
                .query(Long.class)
                .single();
    }

    private static RowMapper<Entry> row(CityId us, CityId peer) {
        return (ResultSet row, int n) -> entry(row, us, peer);
    }

    private static Entry entry(ResultSet row, CityId us, CityId peer) throws SQLException {
        boolean ours = row.getBoolean("ours");
        return new Entry(
                ours ? us : peer,
                ours ? peer : us,
                row.getLong("seq"),
                row.getLong("lamport"),
                row.getLong("seen"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("json"),
                row.getString("previous_hash"),
                row.getString("hash"),
                row.getString("signature"));
    }

    private final class Stored implements Ledger {
        private final CityId us;
        private final CityId them;

        Stored(CityId us, CityId them) {
            this.us = us;
            this.them = them;
        }

        @Override
        public CityId us() {
            return us;
        }

        @Override
        public CityId them() {
            return them;
        }

        @Override
        public CityKey theirKey() {
            return peers.key(them);
        }

        @Override
        public boolean wasTheirs(CityKey key) {
            return peers.had(them, key);
        }

        @Override
        public Head ours() {
            return head(true);
        }

        @Override
        public Head theirs() {
            return head(false);
        }

        @Override
        public Optional<String> hashOfOurs(long seq) {
            return hash(true, seq);
        }

        @Override
        public Optional<String> hashOfTheirs(long seq) {
            return hash(false, seq);
        }

        @Override
        public List<Entry> oursAfter(long seq, int most) {
            return jdbc.sql("""
                            select * from exchange_entry where peer_id = :peer and ours and seq > :seq order by seq limit :most
                            """)
                    .param("peer", them.value())
                    .param("seq", seq)
                    .param("most", most)
                    .query(row(us, them))
                    .list();
        }

        @Override
        public List<Entry> ourTurns() {
            return jdbc.sql("select * from exchange_entry where peer_id = :peer and ours and kind = :kind order by seq")
                    .param("peer", them.value())
                    .param("kind", Turn.KIND)
                    .query(row(us, them))
                    .list();
        }

        private Head head(boolean ours) {
            return jdbc.sql("select * from exchange_head where peer_id = :peer and ours = :ours")
                    .param("peer", them.value())
                    .param("ours", ours)
                    .query((row, n) -> new Head(
                            row.getLong("seq"), row.getString("hash"), row.getLong("lamport"), row.getLong("seen")))
                    .single();
        }

        private Optional<String> hash(boolean ours, long seq) {
            return jdbc.sql("select hash from exchange_entry where peer_id = :peer and ours = :ours and seq = :seq")
                    .param("peer", them.value())
                    .param("ours", ours)
                    .param("seq", seq)
                    .query(String.class)
                    .optional();
        }
    }
}
