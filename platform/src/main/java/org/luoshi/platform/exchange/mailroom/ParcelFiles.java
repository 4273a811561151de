package org.luoshi.platform.exchange.mailroom;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Peer;
import org.luoshi.platform.exchange.protocol.Ledger;
import org.luoshi.platform.exchange.protocol.Parcel;
import org.luoshi.platform.exchange.protocol.ParcelCodec;
import org.luoshi.platform.exchange.protocol.Reading;
import org.luoshi.platform.exchange.protocol.Reason;
import org.luoshi.platform.exchange.protocol.Refusal;
import org.luoshi.platform.exchange.protocol.Signer;
import org.luoshi.platform.exchange.protocol.Verdict;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.site.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Parcels as files (文件交换), for cities without a line: one is written to be carried on a disk; one that came is looked at
 * before it is taken in. Exporting or taking in twice does no harm.
 */
@Component
public class ParcelFiles {
    private static final int MOST = 5000;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TakeIn takeIn;
    private final EntryStore entries;
    private final PeerStore peers;
    private final OurCity city;
    private final Trail trail;

    ParcelFiles(
            JdbcClient jdbc,
            Clock clock,
            TakeIn takeIn,
            EntryStore entries,
            PeerStore peers,
            OurCity city,
            Trail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.takeIn = takeIn;
        this.entries = entries;
        this.peers = peers;
        this.city = city;
        this.trail = trail;
    }

    /** What a file is, before anybody takes it in; peer and parcel as far as they can be told. */
    public record Look(UUID id, Optional<Peer> peer, Optional<Parcel> parcel, Verdict verdict) {}

    /** What became of a file. */
    public sealed interface Result {
        /** Taken in; {@code heldUp} is the first entry we could not read here, 0 when none. */
        record Taken(Peer peer, int stored, int known, long heldUp) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    /**
     * A file for {@code id} with our entries after {@code after}, and how far we have its; empty when the two are not
     * paired, the viewer may not, or the file of our key is lost.
     */
    public Optional<byte[]> export(CityId id, long after, Viewer by) {
        Optional<Peer> peer = peers.find(id).filter(Peer::accepted);
        Optional<Signer> signer = city.signer();
        if (!by.may(Carry.CARRY) || peer.isEmpty() || signer.isEmpty()) {
            trail.refused(id.value(), "exchange.export", Actor.of(by), "exchange.pairing.NOT_PAIRED");
            return Optional.empty();
        }
        Ledger ledger = entries.ledger(id);
        Parcel parcel = Parcel.of(ledger, signer.get(), "", after, MOST);
        trail.did(
                id, "exchange.export", Actor.of(by), Map.of("first", "" + parcel.first(), "last", "" + parcel.last()));
        return Optional.of(ParcelCodec.write(parcel, signer.get()));
    }

    /** Keeps a file for its preview; empty when it is too large to be one. */
    public Optional<UUID> keep(byte[] bytes, Viewer by) {
        if (bytes.length > ParcelCodec.LARGEST || !by.may(Carry.CARRY)) {
            trail.refused(
                    Trail.UNKNOWN,
                    "exchange.take-in",
                    Actor.of(by),
                    new Refusal(Reason.TOO_LARGE, List.of("" + ParcelCodec.LARGEST / 1024 / 1024)),
                    Map.of());
            return Optional.empty();
        }
        jdbc.sql("delete from exchange_file where at < :before")
                .param("before", now().minus(KEPT))
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into exchange_file (id, bytes, account_id, at) values (:id, :bytes, :account, :now)")
                .param("id", id)
                .param("bytes", bytes)
                .param("account", by.accountId())
                .param("now", now())
                .update();
        return Optional.of(id);
    }

    /** What a kept file is now; empty when this viewer keeps none under this id. */
    public Optional<Look> look(UUID id, Viewer by) {
        return bytes(id, by).map(bytes -> switch (takeIn.read(bytes)) {
            case Reading.Refused(Refusal refusal) ->
                new Look(id, Optional.empty(), Optional.empty(), new Verdict.Refused(refusal));
            case Reading.Whole(Parcel parcel) ->
                new Look(id, peers.find(parcel.from()), Optional.of(parcel), takeIn.look(parcel));
        });
    }

    /** Takes a kept file in; empty when this viewer keeps none under this id, or no longer. */
    public Optional<Result> takeIn(UUID id, Viewer by) {
        Optional<byte[]> bytes = bytes(id, by);
        bytes.ifPresent(found -> jdbc.sql("delete from exchange_file where id = :id")
                .param("id", id)
                .update());
        return bytes.map(found -> switch (takeIn.handle(found, Actor.of(by))) {
            case TakeIn.Result.Taken(Peer peer, var _, int stored, int known, long heldUp) ->
                new Result.Taken(peer, stored, known, heldUp);
            case TakeIn.Result.Refused(var _, Refusal refusal) -> new Result.Refused(refusal);
        });
    }

    private Optional<byte[]> bytes(UUID id, Viewer by) {
        return by.may(Carry.CARRY)
                ? jdbc.sql("select bytes from exchange_file where id = :id and account_id = :account")
                        .param("id", id)
                        .param("account", by.accountId())
                        .query(byte[].class)
                        .optional()
                : Optional.empty();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
