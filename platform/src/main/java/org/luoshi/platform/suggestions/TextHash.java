package org.luoshi.platform.suggestions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * SHA-256 over a suggestion's title, facts and proposal: what a co-signer consents to.
 *
 * <p>The three parts are normalised to NFC, line ends to {@code \n}, and joined by U+001F, so that the same words give
 * the same hash whatever keyboard wrote them.
 *
 * @param hex 64 lowercase hexadecimal digits
 */
public record TextHash(String hex) {
    public TextHash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hex: " + hex);
        }
    }

    public static TextHash of(String title, String facts, String proposal) {
        String text = String.join("\u001f", normal(title), normal(facts), normal(proposal));
        return new TextHash(HexFormat.of().formatHex(sha256(text)));
    }

    private static String normal(String part) {
        return Normalizer.normalize(
                part.replace("\r\n", "\n").replace('\r', '\n').strip(), Normalizer.Form.NFC);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
