package org.luoshi.platform.exchange.mailroom;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Entry;
import org.luoshi.platform.exchange.Peer;
import org.luoshi.platform.exchange.protocol.CityKey;
import org.luoshi.platform.exchange.protocol.Ed25519;
import org.luoshi.platform.exchange.protocol.Pen;
import org.luoshi.platform.exchange.protocol.Signer;
import org.luoshi.platform.exchange.protocol.Turn;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns our key (更换密钥): every paired city is told by an entry that the old key signs; those not confirmed yet need a new
 * invitation. The new file lies there before the database names it, so a server that falls in between loses nothing.
 * Turning twice turns twice.
 */
@Component
public class TurnKey {
    private static final String ACT = "exchange.turn-key";

    private final OurCity city;
    private final KeyFiles files;
    private final EntryStore entries;
    private final PeerStore peers;
    private final Trail trail;
    private final CityDate date;
    private final TransactionTemplate transaction;

    TurnKey(
            OurCity city,
            KeyFiles files,
            EntryStore entries,
            PeerStore peers,
            Trail trail,
            CityDate date,
            PlatformTransactionManager transactions) {
        this.city = city;
        this.files = files;
        this.entries = entries;
        this.peers = peers;
        this.trail = trail;
        this.date = date;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Empty when it turned, otherwise why not. */
    public Optional<Pairing.Why> handle(Viewer by) {
        if (!by.may(Pairing.PAIR)) {
            return refuse(by, Pairing.Why.NOT_ALLOWED);
        }
        if (city.signer().isEmpty()) {
            return refuse(by, Pairing.Why.KEY_LOST);
        }
        Ed25519.Pair next = Ed25519.make();
        files.keep(next);
        CityKey old = Objects.requireNonNull(transaction.execute(status -> turn(next, by)));
        files.forget(old);
        return Optional.empty();
    }

    private CityKey turn(Ed25519.Pair next, Viewer by) {
        city.holdAlone();
        Signer old = city.signer().orElseThrow();
        List<CityId> paired = peers.accepted().stream().map(Peer::id).sorted().toList();
        for (CityId peer : paired) {
            Entry entry = Pen.write(entries.lock(peer), date.instant(), Turn.KIND, Turn.to(next.key()), old);
            entries.insert(peer, true, entry, true);
        }
        city.turnTo(next);
        trail.didOurs(ACT, Actor.of(by), Map.of("fingerprint", next.key().fingerprint()));
        return old.key();
    }

    private Optional<Pairing.Why> refuse(Viewer by, Pairing.Why why) {
        trail.refused(Trail.OURS, ACT, Actor.of(by), "exchange.pairing." + why);
        return Optional.of(why);
    }
}
