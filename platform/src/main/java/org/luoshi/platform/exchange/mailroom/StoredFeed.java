package org.luoshi.platform.exchange.mailroom;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Entry;
import org.luoshi.platform.exchange.Feed;
import org.luoshi.platform.exchange.Peer;
import org.luoshi.platform.exchange.protocol.Ledger;
import org.luoshi.platform.exchange.protocol.Pen;
import org.luoshi.platform.exchange.protocol.Signer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes our feeds, one entry after the other (往来条目). */
@Component
class StoredFeed implements Feed {
    private final EntryStore entries;
    private final PeerStore peers;
    private final OurCity city;
    private final CityDate date;

    StoredFeed(EntryStore entries, PeerStore peers, OurCity city, CityDate date) {
        this.entries = entries;
        this.peers = peers;
        this.city = city;
        this.date = date;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry append(CityId peer, String kind, String json) {
        if (json.length() > LONGEST) {
            throw new IllegalArgumentException(
                    kind + " with " + json.length() + " characters is longer than " + LONGEST);
        }
        Peer known = peers.find(peer).orElseThrow(() -> new IllegalStateException("no city " + peer));
        if (!known.accepted()) {
            throw new IllegalStateException(known.name() + " is " + known.state());
        }
        return write(peer, kind, json, date.instant());
    }

    /** Holds the identity, so that an entry is signed by the key that stands when it is committed. */
    private Entry write(CityId peer, String kind, String json, Instant at) {
        city.hold();
        Signer signer = city.signer()
                .orElseThrow(() -> new IllegalStateException("the key file " + city.keyFile() + " is missing"));
        Ledger ledger = entries.lock(peer);
        Entry entry = Pen.write(ledger, at, kind, json, signer);
        entries.insert(peer, true, entry, true);
        return entry;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CityId peer) {
        city.hold();
        entries.lock(peer);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> both(CityId peer, Set<String> kinds) {
        return entries.both(peer, kinds);
    }

    @Override
    @Transactional(readOnly = true)
    public long arrived(CityId peer) {
        return peers.standing(peer).map(PeerStore.Standing::arrived).orElse(0L);
    }
}
