package org.luoshi.platform.sessions.votes;

import java.security.MessageDigest;

/** Tells the key of a poll from any other, and nothing about it (密钥校验值); the database keeps it. */
final class KeyCheck {
    private final byte[] bytes;

    KeyCheck(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    boolean fits(PollKey key) {
        return MessageDigest.isEqual(key.check(), bytes);
    }
}
