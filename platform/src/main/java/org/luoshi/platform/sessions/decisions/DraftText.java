package org.luoshi.platform.sessions.decisions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.luoshi.platform.sessions.ItemId;

/**
 * The text an item puts to the vote, in one version (草案文本).
 *
 * @param version from 1
 * @param sha256 of the text in UTF-8, so that what passed can be held against what was read
 */
public record DraftText(ItemId item, int version, String text, String sha256, String byName, Instant at) {
    static DraftText of(ItemId item, int version, String text, String byName, Instant at) {
        return new DraftText(item, version, text, sha256(text), byName, at);
    }

    /** Whether the text is still the one the hash was made of. */
    public boolean isIntact() {
        return sha256(text).equals(sha256);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
