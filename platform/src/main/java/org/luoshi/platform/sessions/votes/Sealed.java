package org.luoshi.platform.sessions.votes;

/** A ballot nobody can read without the key of its poll (密封的票): 29 bytes, whatever was chosen. */
final class Sealed {
    private final byte[] bytes;

    Sealed(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
