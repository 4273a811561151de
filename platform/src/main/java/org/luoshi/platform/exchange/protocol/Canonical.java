package org.luoshi.platform.exchange.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.luoshi.platform.exchange.Entry;

/**
 * The bytes that are hashed and signed, the same on every machine and in every later version.
 *
 * <p><b>Text</b>: four bytes, the length of its UTF-8 form as a big-endian number, then that form. <b>Number</b>: its
 * decimal digits as text. <b>Instant</b>: ISO 8601 in UTC as {@link java.time.Instant#toString} writes it, as text. <b>An entry</b>, in
 * this order: text {@code luoshi-exchange-entry-1}; texts origin and receiver; numbers seq, lamport and seen; instant at;
 * texts kind, json and the hash before. Its signature is made over the text {@code luoshi-exchange-signed-entry-1} and
 * the text of its hash. Each sort of bytes begins with a name of its own, so that a signature under one never passes
 * for another.
 */
final class Canonical {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    Canonical(String sort) {
        text(sort);
    }

    static String hash(Entry entry) {
        return sha256(new Canonical("luoshi-exchange-entry-1")
                .text(entry.origin().value())
                .text(entry.receiver().value())
                .number(entry.seq())
                .number(entry.lamport())
                .number(entry.seen())
                .text(entry.at().toString())
                .text(entry.kind())
                .text(entry.json())
                .text(entry.previousHash())
                .bytes());
    }

    /** What the origin signs. */
    static byte[] signed(String hash) {
        return new Canonical("luoshi-exchange-signed-entry-1").text(hash).bytes();
    }

    Canonical text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(ByteBuffer.allocate(4).putInt(utf8.length).array());
        out.writeBytes(utf8);
        return this;
    }

    Canonical number(long number) {
        return text(Long.toString(number));
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }
}
