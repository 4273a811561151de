package org.luoshi.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The hashed bytes, as vectors anybody can recompute from the description in {@link CanonicalEncoding}. */
class CanonicalEncodingTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T00:00:00Z");
    private static final Head START = new Head(new Subject("suggestion", "2026-0132"), 0, Hashing.NONE);

    @Test
    void writesEachTextWithItsLength() {
        Line line = Hashing.next(START, draft(Map.of("unit", "住建局"), null));
        String expected =
                "\0\0\0\25luoshi-journal-line-1" + "\0\0\0\7SHA-256" + "\0\0\0\12suggestion" + "\0\0\0\0112026-0132"
                        + "\0\0\0\0011" + "\0\0\0\0332026-03-01T00:00:00.000000Z" + "\0\0\0\3a-7" + "\0\0\0\6王芳"
                        + "\0\0\0\6office"
                        + "\0\0\0\21suggestion.assign" + "\0\0\0\4done" + "ABSENT" + "\0\0\0\0011" + "\0\0\0\4unit"
                        + "\0\0\0\11住建局"
                        + "\0\0\0\100" + "0".repeat(64);
        check(
                line,
                HexFormat.of()
                        .formatHex(expected.getBytes(StandardCharsets.UTF_8))
                        .replace(HexFormat.of().formatHex("ABSENT".getBytes(StandardCharsets.UTF_8)), "ffffffff"));
    }

    @Test
    void hashesAKnownLineToAKnownDigest() {
        Line line = Hashing.next(START, draft(Map.of("unit", "住建局"), null));
        assertThat(line.hash()).isEqualTo("d4884036007615f0041af3ca013607dd93ddefbd82ee71728b48a7ed73236666");
    }

    @Test
    void hashesAKnownSealToAKnownDigest() {
        Head head = new Head(new Subject("suggestion", "2026-0132"), 3, "a".repeat(64));
        assertThat(Hashing.of(new Seal(1, MORNING, List.of(head), Hashing.CURRENT, Hashing.NONE, "")))
                .isEqualTo("ab4ab5eae64e2d69726a2eba171c7ae965cdd1a074f0a62b33cd6dc6973398e2");
    }

    @Test
    void tellsAnEmptyReasonFromNone() {
        assertThat(Hashing.next(START, draft(Map.of(), "")).hash())
                .isNotEqualTo(Hashing.next(START, draft(Map.of(), null)).hash());
    }

    @Test
    void tellsWhereOneDetailEndsAndTheNextBegins() {
        assertThat(Hashing.next(START, draft(Map.of("a", "bc"), null)).hash())
                .isNotEqualTo(
                        Hashing.next(START, draft(Map.of("ab", "c"), null)).hash());
    }

    @Test
    void ordersDetailsByTheirBytesAndNotByUtf16() {
        Line line = Hashing.next(START, draft(Map.of("\uFF01", "后", "😀", "末", "a", "先"), null));
        assertThat(line.details().keySet()).containsExactly("a", "\uFF01", "😀");
    }

    @Test
    void replacesWhatTheDatabaseCannotKeep() {
        Line line = Hashing.next(START, draft(Map.of("text", "甲\0乙\uD800丙"), null));
        assertThat(line.details()).containsEntry("text", "甲\uFFFD乙\uFFFD丙");
    }

    @Test
    void dropsNanosecondsBeforeHashing() {
        Draft draft = new Draft(entry(Map.of()), Outcome.DONE, null, MORNING.plusNanos(1_999));
        assertThat(Hashing.next(START, draft).at()).isEqualTo(MORNING.plusNanos(1_000));
    }

    private static void check(Line line, String hex) {
        assertThat(HexFormat.of().formatHex(CanonicalEncoding.of(line))).isEqualTo(hex);
    }

    private static Draft draft(Map<String, String> details, @Nullable String reason) {
        return new Draft(entry(details), Outcome.DONE, reason, MORNING);
    }

    private static Entry entry(Map<String, String> details) {
        return new Entry(START.subject(), "suggestion.assign", new Actor("a-7", "王芳", "office"), details);
    }
}
