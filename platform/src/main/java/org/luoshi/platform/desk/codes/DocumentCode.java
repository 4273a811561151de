package org.luoshi.platform.desk.codes;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.platform.documents.PaperText;

/**
 * The code printed on a paper: {@code LS1-} and the letters of, in this order, the first 4 bytes of the SHA-256 of the
 * signer's public key; the day as days since 1970 (4 bytes, big-endian); the SHA-256 of the paper's normal text (32); the
 * length of the number in UTF-8 (1) and the number; an Ed25519 signature (64) over {@code luoshi-document-code-1}, a zero
 * byte and all that stands before.
 *
 * @param key which key signed it, 8 hexadecimal digits
 * @param signature 128 hexadecimal digits
 */
public record DocumentCode(String key, LocalDate day, String digest, String number, String signature) {
    private static final String SIGN = "LS1-";
    private static final byte[] SORT = "luoshi-document-code-1\0".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern WRITTEN = Pattern.compile("LS1-?([A-Z2-7]{150,400})");
    private static final int KEY = 4;
    private static final int DIGEST = 32;
    private static final int SIGNATURE = 64;

    /** A paper's code, still without its signature. */
    static DocumentCode unsigned(String publicKey, String text, String number, LocalDate day) {
        return new DocumentCode(keyId(publicKey), day, HexFormat.of().formatHex(PaperText.digest(text)), number, "");
    }

    DocumentCode signed(String hex) {
        return new DocumentCode(key, day, digest, number, hex);
    }

    /** Reads a code out of anything that holds one: a scan's answer, a typed line with blanks, a paper's whole text. */
    public static Optional<DocumentCode> in(String text) {
        Matcher found = WRITTEN.matcher(text.replaceAll("\\s+", ""));
        return found.find() ? decoded(found.group(1)) : Optional.empty();
    }

    private static Optional<DocumentCode> decoded(String letters) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base32.read(letters));
            String key = hex(bytes, KEY);
            LocalDate day = LocalDate.ofEpochDay(bytes.getInt());
            String digest = hex(bytes, DIGEST);
            byte[] number = new byte[bytes.get() & 0xff];
            bytes.get(number);
            return Optional.of(new DocumentCode(
                    key, day, digest, new String(number, StandardCharsets.UTF_8), hex(bytes, SIGNATURE)));
        } catch (BufferUnderflowException e) {
            // cut short while it was typed
            return Optional.empty();
        }
    }

    /** As it is printed; a signed one alone. */
    public String text() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(facts());
        all.writeBytes(HexFormat.of().parseHex(signature));
        return SIGN + Base32.write(all.toByteArray());
    }

    /** The bytes the signature is made over. */
    public byte[] toSign() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(SORT);
        all.writeBytes(facts());
        return all.toByteArray();
    }

    private byte[] facts() {
        byte[] name = number.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(KEY + Integer.BYTES + DIGEST + 1 + name.length)
                .put(HexFormat.of().parseHex(key))
                .putInt(Math.toIntExact(day.toEpochDay()))
                .put(HexFormat.of().parseHex(digest))
                .put((byte) name.length)
                .put(name)
                .array();
    }

    /** Whether the holder of this key made the code. */
    public boolean isBy(String publicKey) {
        return key.equals(keyId(publicKey)) && PublicKeys.verify(publicKey, toSign(), signature);
    }

    /** Whether these are the characters that were signed. */
    public boolean covers(String text) {
        return Arrays.equals(PaperText.digest(text), HexFormat.of().parseHex(digest));
    }

    /** The first 4 bytes of the SHA-256 of a public key. */
    static String keyId(String publicKey) {
        return HexFormat.of().formatHex(PublicKeys.sha256(HexFormat.of().parseHex(publicKey)), 0, KEY);
    }

    private static String hex(ByteBuffer bytes, int length) {
        byte[] part = new byte[length];
        bytes.get(part);
        return HexFormat.of().formatHex(part);
    }
}
