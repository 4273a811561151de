package org.luoshi.platform.visits.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record as a phone sends it, nothing of it believed yet.
 *
 * @param id made on the phone
 * @param kind note, photo, memo, place, request or instruction
 * @param spokenAt milliseconds since 1970, by the phone's clock
 * @param file of a photo or a memo; its bytes came before, in parts
 */
record SentEntry(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String stop,
        long spokenAt,
        @Nullable String text,
        @Nullable String speaker,
        @Nullable String lead,
        @Nullable List<String> co,
        @Nullable String due,
        @Nullable String firm,
        @Nullable String contact,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Double accuracy,
        @Nullable SentFile file) {

    /** @param sha256 of all its bytes, 64 hexadecimal digits */
    record SentFile(String name, long size, String sha256) {}

    /** What the record says, in 64 digits: two that differ in anything a person entered differ here. */
    String digest() {
        try {
            byte[] said = toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
