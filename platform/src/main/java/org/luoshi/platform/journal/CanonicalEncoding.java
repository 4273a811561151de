package org.luoshi.platform.journal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that are hashed, the same on every machine and in every later version.
 *
 * <p><b>Text</b>: four bytes, the length of the UTF-8 form in bytes as a big-endian unsigned number, then that UTF-8 form,
 * not normalised. <b>Absent text</b>: the four bytes {@code FF FF FF FF} and nothing more. <b>Number</b>: its decimal
 * digits as text. <b>Instant</b>: {@code 2026-03-01T00:00:00.000000Z} as text, UTC, always six digits of fraction.
 * <b>Hash</b>: 64 lower-case hexadecimal digits as text.
 *
 * <p><b>A line</b> is, in this order: text {@code luoshi-journal-line-1}; text algorithm; text subject kind; text subject
 * id; number seq; instant at; text actor id; text actor name; text actor role; text action; text outcome ({@code done} or
 * {@code refused}); text or absent reason; number of details; for each detail, ordered by the unsigned bytes of the key's
 * UTF-8 form, text key and text value; hash of the line before (64 zeros for the first).
 *
 * <p><b>A seal</b> is, in this order: text {@code luoshi-journal-seal-1}; text algorithm; number of the seal; instant at;
 * number of heads; for each head, ordered by the bytes of kind, then of id: text kind, text id, number seq, hash; hash of
 * the seal before (64 zeros for the first).
 *
 * <p>Every text carries its length, so two different lines never have the same bytes.
 */
final class CanonicalEncoding {
    static final Comparator<String> BY_BYTES = (left, right) ->
            Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    static final Comparator<Subject> BY_SUBJECT =
            Comparator.comparing(Subject::kind, BY_BYTES).thenComparing(Subject::id, BY_BYTES);

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final byte[] ABSENT = {-1, -1, -1, -1};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

    private CanonicalEncoding() {}

    /** The bytes of a line; its own {@code hash} is not among them. */
    static byte[] of(Line line) {
        CanonicalEncoding bytes = new CanonicalEncoding();
        bytes.text("luoshi-journal-line-1").text(line.algorithm());
        bytes.text(line.subject().kind()).text(line.subject().id());
        bytes.number(line.seq()).instant(line.at());
        bytes.text(line.actor().id())
                .text(line.actor().name())
                .text(line.actor().role());
        bytes.text(line.action()).text(line.outcome().code()).text(line.reason());
        bytes.details(line.details()).text(line.previousHash());
        return bytes.out.toByteArray();
    }

    /** The bytes of a seal; its own {@code hash} is not among them. */
    static byte[] of(Seal seal) {
        CanonicalEncoding bytes = new CanonicalEncoding();
        bytes.text("luoshi-journal-seal-1").text(seal.algorithm());
        bytes.number(seal.no()).instant(seal.at());
        bytes.number(seal.heads().size());
        for (Head head : seal.heads()) {
            bytes.text(head.subject().kind()).text(head.subject().id());
            bytes.number(head.seq()).text(head.hash());
        }
        bytes.text(seal.previousHash());
        return bytes.out.toByteArray();
    }

    static String instantText(Instant at) {
        return INSTANT.format(at);
    }

    private CanonicalEncoding details(Map<String, String> details) {
        number(details.size());
        details.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_BYTES))
                .forEach(detail -> text(detail.getKey()).text(detail.getValue()));
        return this;
    }

    private CanonicalEncoding text(@Nullable String text) {
        if (text == null) {
            out.writeBytes(ABSENT);
            return this;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(ByteBuffer.allocate(4).putInt(utf8.length).array());
        out.writeBytes(utf8);
        return this;
    }

    private CanonicalEncoding number(long number) {
        return text(Long.toString(number));
    }

    private CanonicalEncoding instant(Instant at) {
        return text(instantText(at));
    }
}
