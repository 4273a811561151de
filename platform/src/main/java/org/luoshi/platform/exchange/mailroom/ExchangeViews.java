package org.luoshi.platform.exchange.mailroom;

import java.util.List;
import java.util.Optional;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Peer;
import org.luoshi.platform.exchange.PeerState;
import org.luoshi.platform.exchange.protocol.Head;
import org.luoshi.platform.exchange.protocol.Ledger;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the exchange stands, for its pages (交换状况). */
@Component
public class ExchangeViews {
    private static final int LINES = 50;

    private final PeerStore peers;
    private final EntryStore entries;
    private final Journal journal;

    ExchangeViews(PeerStore peers, EntryStore entries, Journal journal) {
        this.peers = peers;
        this.entries = entries;
        this.journal = journal;
    }

    /**
     * How it stands with one city.
     *
     * @param ours our feed's last entry
     * @param theirs the last entry of its feed that we hold
     * @param unread entries we hold whose kind nobody here reads
     */
    public record View(PeerStore.Standing standing, Head ours, Head theirs, long unread) {
        public Peer peer() {
            return standing.peer();
        }

        /** How many of ours it is not known to hold. */
        public long waiting() {
            return Math.max(0, ours.seq() - standing.arrived());
        }

        /** How many of its it last said to have that we lack. */
        public long missing() {
            return Math.max(0, standing.theirHead() - theirs.seq());
        }

        /** Whether both feeds are the same on both sides, as far as we know. */
        public boolean level() {
            return peer().state() == PeerState.ACCEPTED && waiting() == 0 && missing() == 0 && unread == 0;
        }
    }

    /** All cities, by name. */
    @Transactional(readOnly = true)
    public List<View> all() {
        return peers.standings().stream().map(this::view).toList();
    }

    /** One city. */
    @Transactional(readOnly = true)
    public Optional<View> of(CityId id) {
        return peers.standing(id).map(this::view);
    }

    /** What happened with one city, the latest first. */
    @Transactional(readOnly = true)
    public List<Line> lines(CityId id) {
        List<Line> lines = journal.of(new Subject(Trail.KIND, id.value())).reversed();
        return lines.subList(0, Math.min(LINES, lines.size()));
    }

    private View view(PeerStore.Standing standing) {
        Ledger ledger = entries.ledger(standing.peer().id());
        return new View(
                standing,
                ledger.ours(),
                ledger.theirs(),
                entries.unread(standing.peer().id()));
    }
}
