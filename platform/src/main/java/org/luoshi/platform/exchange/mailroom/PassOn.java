package org.luoshi.platform.exchange.mailroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Entry;
import org.luoshi.platform.exchange.FeedReader;
import org.luoshi.platform.exchange.protocol.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands entries to the contexts that read them (转交), each once, in order. */
@Component
class PassOn {
    private static final Logger LOG = LoggerFactory.getLogger(PassOn.class);

    private final EntryStore entries;
    private final PeerStore peers;
    private final OurCity city;
    private final ObjectProvider<FeedReader> readers;
    private final TransactionTemplate transaction;

    PassOn(
            EntryStore entries,
            PeerStore peers,
            OurCity city,
            ObjectProvider<FeedReader> readers,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.peers = peers;
        this.city = city;
        this.readers = readers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A reader threw: a mistake of ours, that undoes the transaction. */
    static final class ReaderFailed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final long seq;

        ReaderFailed(Entry entry, RuntimeException cause) {
            super(
                    "entry %d of %s (%s) cannot be read here".formatted(entry.seq(), entry.origin(), entry.kind()),
                    cause);
            this.seq = entry.seq();
        }

        long seq() {
            return seq;
        }
    }

    /** Whether the exchange itself reads this kind. */
    boolean isOurOwn(Entry entry) {
        return entry.kind().equals(Turn.KIND);
    }

    /** From these entries on the peer signs with other keys. */
    void turns(CityId peer, List<Entry> fresh) {
        fresh.forEach(entry -> Turn.of(entry).ifPresent(key -> peers.addKey(peer, key)));
    }

    /** Gives every entry that waits to its reader, in the caller's transaction, which holds the feeds. */
    void waiting(CityId peer) {
        Map<String, FeedReader> byKind = byKind();
        for (Entry entry : entries.waiting(peer, byKind.keySet())) {
            give(peer, entry, Objects.requireNonNull(byKind.get(entry.kind())));
        }
    }

    /** After an upgrade somebody may read what nobody read before. */
    @EventListener(ApplicationReadyEvent.class)
    void afterAnUpgrade() {
        peers.accepted().forEach(peer -> {
            try {
                transaction.executeWithoutResult(status -> {
                    city.hold();
                    entries.lock(peer.id());
                    waiting(peer.id());
                });
            } catch (ReaderFailed e) {
                LOG.error("entries of {} wait", peer.name(), e);
            }
        });
    }

    private void give(CityId peer, Entry entry, FeedReader reader) {
        try {
            reader.received(peer, entry);
        } catch (RuntimeException e) {
            LOG.error("{} cannot read entry {} of {}", reader.getClass().getName(), entry.seq(), peer, e);
            throw new ReaderFailed(entry, e);
        }
        entries.delivered(peer, entry.seq());
    }

    private Map<String, FeedReader> byKind() {
        Map<String, FeedReader> byKind = new HashMap<>();
        readers.forEach(reader -> reader.kinds().forEach(kind -> {
            if (byKind.put(kind, reader) != null) {
                throw new IllegalStateException("two readers of " + kind);
            }
        }));
        return byKind;
    }
}
