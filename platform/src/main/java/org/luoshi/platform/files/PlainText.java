package org.luoshi.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The beginning of a plain text, UTF-8 or GB18030; a content with control characters is no text. */
final class PlainText {
    private static final int HEAD = 65_536;
    private static final List<Charset> KNOWN = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private PlainText() {}

    /** The beginning of the text; empty when the content is none. */
    static Optional<String> read(Path content) throws IOException {
        byte[] head;
        try (var in = java.nio.file.Files.newInputStream(content)) {
            head = in.readNBytes(HEAD);
        }
        return KNOWN.stream()
                .map(charset -> decode(head, charset))
                .flatMap(Optional::stream)
                .filter(PlainText::isText)
                .findFirst();
    }

    /** A character cut in two by the end of the head is no mistake: the end of input is not declared. */
    private static Optional<String> decode(byte[] head, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(head.length);
        boolean wrong = decoder.decode(ByteBuffer.wrap(head), text, false).isError();
        return wrong ? Optional.empty() : Optional.of(text.flip().toString());
    }

    private static boolean isText(String text) {
        return text.chars().allMatch(c -> (c >= ' ' && c != 0x7f) || c == '\t' || c == '\n' || c == '\r' || c == '\f');
    }
}
