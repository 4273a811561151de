package org.luoshi.platform.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Entry;
import org.luoshi.platform.exchange.protocol.CityKey;
import org.luoshi.platform.exchange.protocol.Ed25519;
import org.luoshi.platform.exchange.protocol.Head;
import org.luoshi.platform.exchange.protocol.Invitation;
import org.luoshi.platform.exchange.protocol.Ledger;
import org.luoshi.platform.exchange.protocol.Parcel;
import org.luoshi.platform.exchange.protocol.ParcelCodec;
import org.luoshi.platform.exchange.protocol.Pen;
import org.luoshi.platform.exchange.protocol.Reading;

/**
 * The installation of an invented neighbour, as long as the example city is made (邻市): a key pair of its own, its feed, and
 * what it has taken in of ours. What it sends is a real parcel.
 */
final class DemoNeighbour implements Ledger {
    private static final int MOST = 500;

    private final Ed25519.Pair keys = Ed25519.make();
    private final CityId id = keys.key().firstId();
    private final CityId other;
    private final CityKey otherKey;
    private final List<Entry> ours = new ArrayList<>();
    private final List<Entry> theirs = new ArrayList<>();

    DemoNeighbour(CityId other, CityKey otherKey) {
        this.other = other;
        this.otherKey = otherKey;
    }

    byte[] invitation(String name) {
        return new Invitation(id, name, keys.key(), "").write(keys);
    }

    /** What it reads out over the telephone: the last digits of its fingerprint. */
    String readOut(int digits) {
        String fingerprint = keys.key().fingerprint().replace(" ", "");
        return fingerprint.substring(fingerprint.length() - digits);
    }

    void says(Instant at, String kind, String json) {
        ours.add(Pen.write(this, at, kind, json, keys));
    }

    /** Takes a file in. */
    void reads(byte[] file) {
        if (!(new ParcelCodec(new Ed25519()).read(file) instanceof Reading.Whole(Parcel parcel))) {
            throw new IllegalStateException("the neighbour of the demo cannot read a file of ours");
        }
        parcel.entries().stream()
                .filter(entry -> entry.seq() == theirs.size() + 1L)
                .forEach(theirs::add);
    }

    /** A file with all it ever said. */
    byte[] file() {
        return ParcelCodec.write(Parcel.of(this, keys, "", 0, MOST), keys);
    }

    @Override
    public CityId us() {
        return id;
    }

    @Override
    public CityId them() {
        return other;
    }

    @Override
    public CityKey theirKey() {
        return otherKey;
    }

    @Override
    public boolean wasTheirs(CityKey key) {
        return key.equals(otherKey);
    }

    @Override
    public Head ours() {
        return ours.isEmpty() ? Head.NONE : Head.of(ours.getLast());
    }

    @Override
    public Head theirs() {
        return theirs.isEmpty() ? Head.NONE : Head.of(theirs.getLast());
    }

    @Override
    public Optional<String> hashOfOurs(long seq) {
        return hash(ours, seq);
    }

    @Override
    public Optional<String> hashOfTheirs(long seq) {
        return hash(theirs, seq);
    }

    private static Optional<String> hash(List<Entry> feed, long seq) {
        return seq > 0 && seq <= feed.size()
                ? Optional.of(feed.get(Math.toIntExact(seq - 1)).hash())
                : Optional.empty();
    }

    @Override
    public List<Entry> oursAfter(long seq, int most) {
        return ours.stream().filter(entry -> entry.seq() > seq).limit(most).toList();
    }

    @Override
    public List<Entry> ourTurns() {
        return List.of();
    }
}
