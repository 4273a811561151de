package org.luoshi.platform.exchange.protocol;

/** Tells whether a city signed (验签). */
@FunctionalInterface
public interface Signatures {
    /** Whether the owner of {@code key} made {@code signature} over {@code bytes}; false for what is no signature at all. */
    boolean verify(CityKey key, byte[] bytes, String signature);
}
