package org.luoshi.platform.exchange.mailroom;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Entry;
import org.luoshi.platform.exchange.ExchangeEvent;
import org.luoshi.platform.exchange.Peer;
import org.luoshi.platform.exchange.protocol.Ed25519;
import org.luoshi.platform.exchange.protocol.Ledger;
import org.luoshi.platform.exchange.protocol.Parcel;
import org.luoshi.platform.exchange.protocol.ParcelCodec;
import org.luoshi.platform.exchange.protocol.Reading;
import org.luoshi.platform.exchange.protocol.Reason;
import org.luoshi.platform.exchange.protocol.Reception;
import org.luoshi.platform.exchange.protocol.Refusal;
import org.luoshi.platform.exchange.protocol.Signatures;
import org.luoshi.platform.exchange.protocol.Verdict;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.site.Lang;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a parcel in (收包): looks, stores what is new and hands it over in one transaction, or stores nothing and says why.
 * May be sent any number of times: what is held already is known, not stored again.
 */
@Component
class TakeIn {
    private static final String ACT = "exchange.take-in";
    private static final Signatures SIGNATURES = new Ed25519();

    private final EntryStore entries;
    private final PeerStore peers;
    private final OurCity city;
    private final PassOn passOn;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    TakeIn(
            EntryStore entries,
            PeerStore peers,
            OurCity city,
            PassOn passOn,
            Trail trail,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.peers = peers;
        this.city = city;
        this.passOn = passOn;
        this.trail = trail;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of a parcel. */
    sealed interface Result {
        /**
         * Taken in.
         *
         * @param stored how many entries were new
         * @param heldUp the first entry a mistake of ours kept from being stored; 0 when none
         */
        record Taken(Peer peer, Parcel parcel, int stored, int known, long heldUp) implements Result {}

        /** Nothing was stored. */
        record Refused(Optional<Peer> peer, Refusal refusal) implements Result {}
    }

    /** Reads the bytes; a refusal leaves no trace yet. */
    Reading read(byte[] bytes) {
        return new ParcelCodec(SIGNATURES).read(bytes);
    }

    /** What would become of a parcel; nothing is stored. */
    Verdict look(Parcel parcel) {
        return refusedPeer(parcel)
                .<Verdict>map(Verdict.Refused::new)
                .orElseGet(() -> new Reception(entries.ledger(parcel.from()), SIGNATURES).check(parcel, 0));
    }

    /** Takes in a file somebody looked at. */
    Result handle(byte[] bytes, Actor by) {
        return switch (read(bytes)) {
            case Reading.Refused(Refusal refusal) -> refuse(Optional.empty(), refusal, by);
            case Reading.Whole(Parcel parcel) -> handle(parcel, 0, by);
        };
    }

    /**
     * Takes in a parcel that was read.
     *
     * @param atLeast how many of its entries we held before it was made; 0 when it may be of any age
     */
    Result handle(Parcel parcel, long atLeast, Actor by) {
        Optional<Refusal> peerRefused = refusedPeer(parcel);
        if (peerRefused.isPresent()) {
            return refuse(peers.find(parcel.from()), peerRefused.get(), by);
        }
        try {
            return attempt(parcel, atLeast, by, Long.MAX_VALUE);
        } catch (PassOn.ReaderFailed e) {
            return upTo(e.seq() - 1, parcel, atLeast, by);
        }
    }

    /** What stands before an entry one of us cannot read is stored all the same. */
    private Result upTo(long last, Parcel parcel, long atLeast, Actor by) {
        trail.refused(parcel.from().value(), "exchange.pass-on", Actor.SYSTEM, "exchange.held-up");
        try {
            return attempt(parcel, atLeast, by, last);
        } catch (PassOn.ReaderFailed e) {
            Peer peer = peers.find(parcel.from()).orElseThrow();
            return new Result.Taken(peer, parcel, 0, 0, e.seq());
        }
    }

    private Result attempt(Parcel parcel, long atLeast, Actor by, long last) {
        return Objects.requireNonNull(transaction.execute(status -> {
            city.hold();
            Peer peer = peers.find(parcel.from()).orElseThrow();
            Ledger ledger = entries.lock(peer.id());
            return switch (new Reception(ledger, SIGNATURES).check(parcel, atLeast)) {
                case Verdict.Refused(Refusal refusal) -> refuse(Optional.of(peer), refusal, by);
                case Verdict.Sound sound -> store(peer, parcel, sound, by, last);
            };
        }));
    }

    private Result store(Peer peer, Parcel parcel, Verdict.Sound sound, Actor by, long last) {
        List<Entry> fresh =
                sound.fresh().stream().filter(entry -> entry.seq() <= last).toList();
        fresh.forEach(entry -> entries.insert(peer.id(), false, entry, passOn.isOurOwn(entry)));
        boolean all = fresh.size() == sound.fresh().size();
        passOn.turns(peer.id(), fresh);
        passOn.waiting(peer.id());
        peers.heard(peer.id(), sound.arrived(), parcel.head());
        if (!fresh.isEmpty()) {
            tell(peer, fresh, by);
        }
        return new Result.Taken(peer, parcel, fresh.size(), sound.known(), all ? 0 : last + 1);
    }

    private void tell(Peer peer, List<Entry> fresh, Actor by) {
        long first = fresh.getFirst().seq();
        long last = fresh.getLast().seq();
        events.publishEvent(new ExchangeEvent.EntriesReceived(peer.id(), first, last));
        trail.did(peer.id(), ACT, by, Map.of("first", "" + first, "last", "" + last));
    }

    private Optional<Refusal> refusedPeer(Parcel parcel) {
        Optional<Peer> peer = peers.find(parcel.from());
        if (!parcel.to().equals(city.id())) {
            return Optional.of(refusal(Reason.OTHER_RECEIVER, parcel.to().value()));
        }
        if (peer.isEmpty()) {
            return Optional.of(refusal(Reason.UNKNOWN_SENDER, parcel.from().value()));
        }
        if (!peer.get().accepted()) {
            return Optional.of(refusal(Reason.NOT_PAIRED, peer.get().name()));
        }
        return peer.get().paused() == null
                ? Optional.empty()
                : Optional.of(refusal(Reason.PAUSED, peer.get().name()));
    }

    /** Leaves a line, and where two histories contradict each other, lets the exchange rest until a person looks. */
    private Result refuse(Optional<Peer> peer, Refusal refusal, Actor by) {
        String about = peer.map(known -> known.id().value()).orElse(Trail.UNKNOWN);
        trail.refused(about, ACT, by, refusal, Map.of());
        if (refusal.reason().pauses()) {
            peer.ifPresent(known -> pause(known.id(), refusal));
        }
        return new Result.Refused(peer, refusal);
    }

    private void pause(CityId peer, Refusal why) {
        peers.pause(peer, why.toString());
        trail.did(peer, "exchange.pause", Actor.SYSTEM, Map.of("why", trail.words(why, Lang.ZH)));
        events.publishEvent(new ExchangeEvent.ExchangePaused(peer, why.toString()));
    }

    private static Refusal refusal(Reason reason, String fact) {
        return new Refusal(reason, List.of(fact));
    }
}
