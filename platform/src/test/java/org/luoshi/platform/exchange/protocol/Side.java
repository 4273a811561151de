package org.luoshi.platform.exchange.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Entry;

/** One city of a pair, in memory. */
final class Side implements Ledger {
    private static final Instant ANY = Instant.parse("2026-05-12T01:00:00Z");

    final List<Entry> ours = new ArrayList<>();
    final List<Entry> theirs = new ArrayList<>();
    /** What a reader was given: kept apart from what is stored, as another context keeps it. */
    final List<String> delivered = new ArrayList<>();

    final Signatures signatures;
    long arrived;
    private final CityId us;
    private final CityId them;
    private final List<CityKey> theirKeys = new ArrayList<>();
    private Signer signer;

    Side(Signer signer, CityKey theirKey, Signatures signatures) {
        this.signer = signer;
        this.us = signer.key().firstId();
        this.them = theirKey.firstId();
        this.theirKeys.add(theirKey);
        this.signatures = signatures;
    }

    /** A pair that knows each other: {@code [0]} and {@code [1]}. */
    static Side[] pair(Signer one, Signer other, Signatures signatures) {
        return new Side[] {new Side(one, other.key(), signatures), new Side(other, one.key(), signatures)};
    }

    static Side[] plainPair() {
        return pair(PlainSigner.of("one"), PlainSigner.of("other"), PlainSigner.SIGNATURES);
    }

    Entry write(String kind, String json) {
        Entry entry = Pen.write(this, ANY, kind, json, signer);
        ours.add(entry);
        return entry;
    }

    Side wrote(int entries) {
        for (int i = 0; i < entries; i++) {
            write("test.said", "{\"no\":" + (ours.size() + 1) + "}");
        }
        return this;
    }

    void turnTo(Signer next) {
        write(Turn.KIND, Turn.to(next.key()));
        signer = next;
    }

    byte[] parcel(String nonce, long theyHave, int most) {
        return ParcelCodec.write(Parcel.of(this, signer, nonce, theyHave, most), signer);
    }

    /** All of ours, as a file. */
    byte[] file() {
        return parcel("", 0, Integer.MAX_VALUE);
    }

    /** What this side makes of these bytes; nothing is stored yet. */
    Verdict look(byte[] bytes, long atLeast) {
        return switch (new ParcelCodec(signatures).read(bytes)) {
            case Reading.Refused(Refusal refusal) -> new Verdict.Refused(refusal);
            case Reading.Whole(Parcel parcel) -> new Reception(this, signatures).check(parcel, atLeast);
        };
    }

    /** The one transaction: stored and delivered together, or neither. */
    void store(Verdict.Sound sound) {
        theirs.addAll(sound.fresh());
        sound.fresh().forEach(entry -> delivered.add(entry.seq() + " " + entry.json()));
        if (!theirKey().equals(sound.key())) {
            theirKeys.add(sound.key());
        }
        arrived = Math.max(arrived, sound.arrived());
    }

    /** Looks and stores; the verdict. */
    Verdict take(byte[] bytes) {
        Verdict verdict = look(bytes, 0);
        if (verdict instanceof Verdict.Sound sound) {
            store(sound);
        }
        return verdict;
    }

    /** Both feeds, folded. */
    List<String> fold() {
        return Stream.concat(ours.stream(), theirs.stream())
                .sorted(Entry.ORDER)
                .map(Entry::hash)
                .toList();
    }

    @Override
    public CityId us() {
        return us;
    }

    @Override
    public CityId them() {
        return them;
    }

    @Override
    public CityKey theirKey() {
        return theirKeys.getLast();
    }

    @Override
    public boolean wasTheirs(CityKey key) {
        return theirKeys.contains(key);
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

    @Override
    public List<Entry> oursAfter(long seq, int most) {
        return ours.stream().filter(entry -> entry.seq() > seq).limit(most).toList();
    }

    @Override
    public List<Entry> ourTurns() {
        return ours.stream().filter(entry -> Turn.of(entry).isPresent()).toList();
    }

    private static Optional<String> hash(List<Entry> entries, long seq) {
        return seq < 1 || seq > entries.size()
                ? Optional.empty()
                : Optional.of(entries.get((int) seq - 1).hash());
    }
}
