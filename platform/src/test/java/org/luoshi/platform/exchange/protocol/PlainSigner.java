package org.luoshi.platform.exchange.protocol;

/** A signature that costs nothing and proves as little, so that thousands of schedules take seconds. */
record PlainSigner(CityKey key) implements Signer {
    static final Signatures SIGNATURES =
            (key, bytes, signature) -> new PlainSigner(key).sign(bytes).equals(signature);

    static PlainSigner of(String name) {
        return new PlainSigner(new CityKey(Canonical.sha256(new Canonical(name).bytes())));
    }

    @Override
    public String sign(byte[] bytes) {
        return Canonical.sha256(
                        new Canonical(key.hex()).text(Canonical.sha256(bytes)).bytes())
                .repeat(2);
    }
}
