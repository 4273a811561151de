package org.luoshi.platform.exchange.mailroom;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.ExchangeEvent;
import org.luoshi.platform.exchange.Peer;
import org.luoshi.platform.exchange.PeerState;
import org.luoshi.platform.exchange.protocol.CityKey;
import org.luoshi.platform.exchange.protocol.Ed25519;
import org.luoshi.platform.exchange.protocol.Invitation;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.site.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two cities become a pair (配对): each reads the other's invitation, and a person on each side confirms the other's key by
 * what was read out over the telephone. Confirming twice changes nothing more.
 */
@Component
public class Pairing {
    /** Who pairs, ends a pairing, lets a paused one go on and turns our key. */
    public static final String PAIR = "exchange.pair";

    /** How many digits of the fingerprint the page keeps to itself, for the person to hear from the other city. */
    public static final int HEARD = 8;

    private static final int LONGEST_ADDRESS = 300;

    private final PeerStore peers;
    private final OurCity city;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Pairing(PeerStore peers, OurCity city, Trail trail, ApplicationEventPublisher events) {
        this.peers = peers;
        this.city = city;
        this.trail = trail;
        this.events = events;
    }

    /** What became of an act on a pairing. */
    public sealed interface Result {
        record Done(CityId peer) implements Result {}

        /** Refused; {@code exchange.pairing.} + why are its words, with {@code .remedy} its way out. */
        record Refused(Why why) implements Result {}
    }

    /** Why a pairing does not move. */
    public enum Why {
        NOT_ALLOWED,
        NO_INVITATION,
        OUR_OWN,
        OTHER_KEY,
        NOT_WAITING,
        NOT_WHAT_WAS_HEARD,
        NOT_PAIRED,
        NOT_PAUSED,
        NO_ADDRESS,
        KEY_LOST
    }

    /** The invitation other cities read; empty when the file of our key is lost. */
    public Optional<byte[]> invitation() {
        return city.signer()
                .map(signer -> new Invitation(city.id(), city.name(), signer.key(), city.address()).write(signer));
    }

    /** Reads an invitation. Reading it again brings a new name or address, never a new key to a pair that stands. */
    @Transactional
    public Result read(byte[] file, Viewer by) {
        Optional<Invitation> found = Invitation.read(file, new Ed25519());
        if (!by.may(PAIR)) {
            return refuse(Trail.OURS, "exchange.invite", by, Why.NOT_ALLOWED);
        }
        if (found.isEmpty()) {
            return refuse(Trail.UNKNOWN, "exchange.invite", by, Why.NO_INVITATION);
        }
        Invitation invitation = found.get();
        if (invitation.city().equals(city.id())) {
            return refuse(Trail.OURS, "exchange.invite", by, Why.OUR_OWN);
        }
        Optional<Peer> known = peers.find(invitation.city());
        boolean sameKey = known.isPresent() && peers.key(invitation.city()).equals(invitation.key());
        if (known.filter(Peer::accepted).isPresent()) {
            return sameKey
                    ? moved(invitation, by)
                    : refuse(invitation.city().value(), "exchange.invite", by, Why.OTHER_KEY);
        }
        peers.invite(invitation);
        if (!sameKey) {
            peers.addKey(invitation.city(), invitation.key());
        }
        trail.did(invitation.city(), "exchange.invite", Actor.of(by), Map.of("name", invitation.name()));
        return new Result.Done(invitation.city());
    }

    private Result moved(Invitation invitation, Viewer by) {
        peers.address(invitation.city(), invitation.address());
        trail.did(invitation.city(), "exchange.address", Actor.of(by), Map.of("address", invitation.address()));
        return new Result.Done(invitation.city());
    }

    /**
     * Confirms a peer's key.
     *
     * @param heard the last {@link #HEARD} digits of its fingerprint, as the other city read them out
     */
    @Transactional
    public Result accept(CityId id, String heard, Viewer by) {
        Optional<Peer> peer = peers.find(id).filter(known -> known.state() != PeerState.REVOKED);
        if (!by.may(PAIR) || peer.isEmpty()) {
            return refuse(id.value(), "exchange.accept", by, by.may(PAIR) ? Why.NOT_WAITING : Why.NOT_ALLOWED);
        }
        if (peer.get().accepted()) {
            return new Result.Done(id);
        }
        CityKey key = peers.key(id);
        String digits = heard.replaceAll("[^0-9a-zA-Z]", "").toLowerCase(Locale.ROOT);
        if (digits.length() != HEARD || !key.fingerprint().replace(" ", "").endsWith(digits)) {
            return refuse(id.value(), "exchange.accept", by, Why.NOT_WHAT_WAS_HEARD);
        }
        return move(id, PeerState.ACCEPTED, "exchange.accept", by, Map.of("fingerprint", key.fingerprint()));
    }

    /** Ends a pairing: what was exchanged stays, nothing new comes or goes. */
    @Transactional
    public Result revoke(CityId id, Viewer by) {
        if (!by.may(PAIR) || peers.find(id).isEmpty()) {
            return refuse(id.value(), "exchange.revoke", by, by.may(PAIR) ? Why.NOT_PAIRED : Why.NOT_ALLOWED);
        }
        return move(id, PeerState.REVOKED, "exchange.revoke", by, Map.of());
    }

    /** A person looked at why the exchange rests, and lets it go on. */
    @Transactional
    public Result resume(CityId id, Viewer by) {
        boolean paused = peers.find(id).map(Peer::paused).isPresent();
        if (!by.may(PAIR) || !paused) {
            return refuse(id.value(), "exchange.resume", by, by.may(PAIR) ? Why.NOT_PAUSED : Why.NOT_ALLOWED);
        }
        peers.resume(id);
        trail.did(id, "exchange.resume", Actor.of(by), Map.of());
        return new Result.Done(id);
    }

    /** Where the peer's server answers from now on; empty when packages travel as files. */
    @Transactional
    public Result address(CityId id, String address, Viewer by) {
        String clean = address.strip();
        boolean sound = clean.isEmpty()
                || (clean.length() <= LONGEST_ADDRESS && clean.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?"));
        if (!by.may(PAIR) || peers.find(id).isEmpty() || !sound) {
            return refuse(id.value(), "exchange.address", by, by.may(PAIR) ? Why.NO_ADDRESS : Why.NOT_ALLOWED);
        }
        peers.address(id, clean);
        trail.did(id, "exchange.address", Actor.of(by), Map.of("address", clean));
        return new Result.Done(id);
    }

    private Result move(CityId id, PeerState state, String act, Viewer by, Map<String, String> facts) {
        peers.move(id, state);
        trail.did(id, act, Actor.of(by), facts);
        events.publishEvent(new ExchangeEvent.PeerMoved(id, state));
        return new Result.Done(id);
    }

    private Result refuse(String about, String act, Viewer by, Why why) {
        trail.refused(about, act, Actor.of(by), "exchange.pairing." + why);
        return new Result.Refused(why);
    }
}
