package org.luoshi.platform.exchange;

import java.util.Optional;

/** Signs for this city with the key it shows to others (本市签名): later contexts sign what leaves the house with it. */
public interface CitySigner {
    /** The public half, 64 hexadecimal digits. */
    String publicKey();

    /** Ed25519 over these bytes, 128 hexadecimal digits; empty when the secret half is lost. */
    Optional<String> sign(byte[] bytes);
}
