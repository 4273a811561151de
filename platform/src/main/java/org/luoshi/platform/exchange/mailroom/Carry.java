package org.luoshi.platform.exchange.mailroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Goes to another city's server until neither has anything new for the other (投递): what a cut line lost goes again with the
 * next contact, what arrived twice is known. May be called any number of times.
 */
@Component
public class Carry {
    /** Who looks, exports, imports and sends at once. */
    public static final String CARRY = "exchange.carry";

    private static final int CONTACTS = 200;
    private static final int FEWEST = 6;
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    private final Line line;
    private final TakeIn takeIn;
    private final EntryStore entries;
    private final PeerStore peers;
    private final OurCity city;
    private final Nonces nonces;
    private final Trail trail;
    private final Clock clock;

    Carry(
            Line line,
            TakeIn takeIn,
            EntryStore entries,
            PeerStore peers,
            OurCity city,
            Nonces nonces,
            Trail trail,
            Clock clock) {
        this.line = line;
        this.takeIn = takeIn;
        this.entries = entries;
        this.peers = peers;
        this.city = city;
        this.nonces = nonces;
        this.trail = trail;
        this.clock = clock;
    }

    /** Now, because somebody asks; empty when all went well, otherwise what was wrong. */
    public Optional<String> handle(CityId id, Viewer by) {
        if (!by.may(CARRY)) {
            trail.refused(id.value(), "exchange.contact", Actor.of(by), "exchange.pairing.NOT_ALLOWED");
            return Optional.of("NOT_ALLOWED");
        }
        return handle(id);
    }

    /** Goes, and notes how it went. */
    Optional<String> handle(CityId id) {
        Optional<Peer> peer = peers.find(id)
                .filter(known -> known.accepted()
                        && known.paused() == null
                        && !known.address().isEmpty());
        if (peer.isEmpty()) {
            return Optional.of("NOT_PAIRED");
        }
        try {
            Optional<String> problem = twice(peer.get());
            problem.ifPresent(what -> failed(peer.get(), what));
            return problem;
        } catch (IOException e) {
            String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            failed(peer.get(), what);
            return Optional.of(what);
        }
    }

    /** A connection kept open may have died since: what is asked twice does no harm. */
    private Optional<String> twice(Peer peer) throws IOException {
        try {
            return contacts(peer);
        } catch (IOException e) {
            return contacts(peer);
        }
    }

    private Optional<String> contacts(Peer peer) throws IOException {
        for (int i = 0; i < CONTACTS; i++) {
            Contact contact = contact(peer);
            if (contact.problem().isPresent() || !contact.more()) {
                return contact.problem();
            }
        }
        return Optional.empty();
    }

    private record Contact(Optional<String> problem, boolean more) {
        static Contact failed(String problem) {
            return new Contact(Optional.of(problem), false);
        }
    }

    private Contact contact(Peer peer) throws IOException {
        Signer signer =
                city.signer().orElseThrow(() -> new IOException("the key file " + city.keyFile() + " is missing"));
        String half = nonces.fresh();
        String nonce = line.nonce(peer.address(), city.id(), half);
        PeerStore.Standing standing = peers.standing(peer.id()).orElseThrow();
        long arrived = standing.arrived();
        // a line that always falls after so many bytes gets through with fewer at a time
        int most = Counter.MOST >> Math.min(standing.failures(), FEWEST);
        Parcel ours = Parcel.of(entries.ledger(peer.id()), signer, nonce, arrived, most);
        return switch (line.swap(peer.address(), ParcelCodec.write(ours, signer))) {
            case Line.Said.Refused(String reason, long have) -> refused(peer, reason, have, arrived);
            case Line.Said.Parcel(String text) -> answered(peer, text.getBytes(StandardCharsets.UTF_8), ours);
        };
    }

    /** It holds fewer than it once said: asked again from there. Everything else waits for a person or a better day. */
    private Contact refused(Peer peer, String reason, long have, long arrived) {
        if (reason.equals(Reason.GAP.name()) && have >= 0 && have < arrived) {
            peers.askedAgain(peer.id(), have);
            return new Contact(Optional.empty(), true);
        }
        return Contact.failed("peer: " + reason);
    }

    private Contact answered(Peer peer, byte[] bytes, Parcel ours) {
        return switch (takeIn.read(bytes)) {
            case Reading.Refused(Refusal refusal) -> {
                trail.refused(peer.id().value(), "exchange.take-in", Trail.actor(peer), refusal, Map.of());
                yield Contact.failed(refusal.reason().name());
            }
            case Reading.Whole(Parcel parcel) -> answered(peer, parcel, ours);
        };
    }

    private Contact answered(Peer peer, Parcel parcel, Parcel ours) {
        if (!parcel.from().equals(peer.id()) || !parcel.nonce().equals(ours.nonce())) {
            Refusal stale = new Refusal(Reason.STALE, List.of());
            trail.refused(peer.id().value(), "exchange.take-in", Trail.actor(peer), stale, Map.of());
            return Contact.failed(Reason.STALE.name());
        }
        return switch (takeIn.handle(parcel, ours.have(), Trail.actor(peer))) {
            case TakeIn.Result.Refused(var _, Refusal refusal) ->
                Contact.failed(refusal.reason().name());
            case TakeIn.Result.Taken taken when taken.heldUp() > 0 -> Contact.failed("HELD_UP " + taken.heldUp());
            case TakeIn.Result.Taken _ -> {
                Ledger ledger = entries.ledger(peer.id());
                if (parcel.have() < ours.last()) {
                    peers.askedAgain(peer.id(), parcel.have());
                }
                boolean theyMiss = parcel.have() < ledger.ours().seq();
                yield new Contact(
                        Optional.empty(),
                        theyMiss || parcel.head() > ledger.theirs().seq());
            }
        };
    }

    /** A line for the first failure of a row, not for each. */
    private void failed(Peer peer, String problem) {
        int before = peers.standing(peer.id()).orElseThrow().failures();
        Duration wait = WAITS.get(Math.min(before, WAITS.size() - 1));
        peers.failed(peer.id(), problem, clock.instant().plus(wait));
        if (before == 0) {
            trail.did(peer.id(), "exchange.fail", Actor.SYSTEM, Map.of("problem", problem));
        }
    }
}
