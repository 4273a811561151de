package org.luoshi.lawtext.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a file of text in the encodings that Chinese offices use: UTF-8, UTF-16 with its mark, else GB18030.
 *
 * <p>Nothing is refused: bytes that fit no encoding become U+FFFD, which the parser reports.
 */
public final class TextFile {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char REPLACEMENT = '\ufffd';

    private TextFile() {}

    public static SourceText read(Path file) throws IOException {
        return SourceText.of(decode(Files.readAllBytes(file)));
    }

    /** The characters of the bytes, a byte order mark kept. */
    public static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf(REPLACEMENT) < 0 || fits(bytes, StandardCharsets.UTF_8) ? utf8 : gb18030Or(utf8, bytes);
    }

    private static String gb18030Or(String damaged, byte[] bytes) {
        try {
            return strictly(bytes, GB18030);
        } catch (CharacterCodingException _) {
            return damaged;
        }
    }

    private static boolean fits(byte[] bytes, Charset charset) {
        try {
            strictly(bytes, charset);
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
