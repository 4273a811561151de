package org.luoshi.platform.exchange.protocol;

/** Signs as one city (签名). */
public interface Signer {
    /** The key by which others tell that it was this city. */
    CityKey key();

    /** The signature over {@code bytes}: 128 lower-case hexadecimal digits. */
    String sign(byte[] bytes);
}
