package org.luoshi.platform.exchange.protocol;

import org.luoshi.platform.exchange.CityId;

/** A city without a server, that signs what a test wants signed. */
public final class TestCity {
    public final Ed25519.Pair keys = Ed25519.make();
    private final Side side;

    /** A city that knows our key already. */
    public TestCity(CityKey ours) {
        this.side = new Side(keys, ours, new Ed25519());
    }

    public CityId id() {
        return keys.key().firstId();
    }

    public byte[] invitation(String name) {
        return new Invitation(id(), name, keys.key(), "").write(keys);
    }

    /** What somebody reads out over the telephone. */
    public String readOut() {
        String fingerprint = keys.key().fingerprint();
        return fingerprint.substring(fingerprint.length() - 9);
    }

    /** Writes so many entries more. */
    public TestCity wrote(int entries) {
        side.wrote(entries);
        return this;
    }

    /** A file with its entries after {@code after}. */
    public byte[] file(long after) {
        return side.parcel("", after, 100);
    }

    /** The same for a contact with this nonce. */
    public byte[] parcel(String nonce) {
        return side.parcel(nonce, 0, 100);
    }
}
