package org.luoshi.platform.exchange.mailroom;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Peer;
import org.luoshi.platform.exchange.protocol.Ledger;
import org.luoshi.platform.exchange.protocol.Parcel;
import org.luoshi.platform.exchange.protocol.ParcelCodec;
import org.luoshi.platform.exchange.protocol.Reading;
import org.luoshi.platform.exchange.protocol.Reason;
import org.luoshi.platform.exchange.protocol.Refusal;
import org.luoshi.platform.exchange.protocol.Signer;
import org.luoshi.platform.journal.Actor;
import org.springframework.stereotype.Component;

/** The counter where other cities' servers come (收发窗口): a parcel comes, a parcel goes. May be asked any number of times. */
@Component
public class Counter {
    /** How many entries one parcel carries at most. */
    static final int MOST = 100;

    private static final int HALF = 32;

    private final TakeIn takeIn;
    private final EntryStore entries;
    private final PeerStore peers;
    private final OurCity city;
    private final Nonces nonces;
    private final Trail trail;

    Counter(TakeIn takeIn, EntryStore entries, PeerStore peers, OurCity city, Nonces nonces, Trail trail) {
        this.takeIn = takeIn;
        this.entries = entries;
        this.peers = peers;
        this.city = city;
        this.nonces = nonces;
        this.trail = trail;
    }

    /** What the other city gets. */
    public sealed interface Answer {
        /** A parcel, as the text that travels. */
        record Ours(String parcel) implements Answer {}

        /**
         * Nothing was stored.
         *
         * @param have how many of its entries we hold; -1 to whom this is not told
         */
        record Refused(Refusal refusal, long have) implements Answer {}
    }

    /**
     * A nonce for one contact; empty when nobody here is paired with this city.
     *
     * @param half the asking city's own half, 32 hexadecimal digits
     */
    public Optional<String> nonce(String from, String half) {
        return Optional.of(from)
                .filter(CityId::isOne)
                .filter(known -> half.matches("[0-9a-f]{" + HALF + "}"))
                .map(CityId::new)
                .flatMap(peers::find)
                .filter(Peer::accepted)
                .map(peer -> nonces.give(peer.id(), half, held(peer.id())));
    }

    /** Takes a parcel in and answers with ours. */
    public Answer swap(byte[] bytes) {
        return switch (takeIn.read(bytes)) {
            case Reading.Refused(Refusal refusal) -> refuse(Trail.UNKNOWN, Actor.ANONYMOUS, refusal);
            case Reading.Whole(Parcel parcel) -> swap(parcel);
        };
    }

    private Answer swap(Parcel parcel) {
        Optional<Peer> peer = peers.find(parcel.from());
        Actor by = peer.map(Trail::actor).orElse(Actor.ANONYMOUS);
        OptionalLong held = nonces.takeBack(parcel.from(), parcel.nonce());
        if (peer.isPresent() && held.isEmpty()) {
            return refuse(parcel.from().value(), by, new Refusal(Reason.STALE, List.of()));
        }
        return switch (takeIn.handle(parcel, held.orElse(0), by)) {
            case TakeIn.Result.Taken taken -> answer(taken.peer(), parcel);
            case TakeIn.Result.Refused(var _, Refusal refusal) ->
                new Answer.Refused(refusal, refusal.reason() == Reason.GAP ? held(parcel.from()) : -1);
        };
    }

    private Answer answer(Peer peer, Parcel parcel) {
        Signer signer = city.signer()
                .orElseThrow(() -> new IllegalStateException("the key file " + city.keyFile() + " is missing"));
        Ledger ledger = entries.ledger(peer.id());
        return new Answer.Ours(new String(
                ParcelCodec.write(Parcel.of(ledger, signer, parcel.nonce(), parcel.have(), MOST), signer),
                StandardCharsets.UTF_8));
    }

    private long held(CityId peer) {
        return entries.ledger(peer).theirs().seq();
    }

    private Answer refuse(String about, Actor by, Refusal refusal) {
        trail.refused(about, "exchange.take-in", by, refusal, Map.of());
        return new Answer.Refused(refusal, -1);
    }
}
