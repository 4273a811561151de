package org.luoshi.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.files.ContentStore.Incoming;

class ContentStoreTest {
    private static final byte[] WORDS = "已经办理".getBytes(StandardCharsets.UTF_8);
    private static final long LIMIT = 1_000;
    private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

    @TempDir
    Path directory;

    ContentStore store;

    @BeforeEach
    void open() {
        store = new ContentStore(directory);
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        Incoming one = keep(WORDS);
        keep(WORDS);
        assertThat(contents()).containsExactly(store.place(one.sha256()));
        assertThat(store.place(one.sha256())).hasBinaryContent(WORDS);
        assertThat(store.isWhole(one.sha256())).isTrue();
    }

    @Test
    void showsNothingAtItsPlaceUntilAllOfItIsThere() throws IOException {
        InputStream watching = new Letters(() -> assertThat(contents()).isEmpty(), false);
        Incoming received = store.receive(watching, LIMIT).orElseThrow();
        assertThat(contents()).isEmpty();
        store.keep(received);
        assertThat(contents()).hasSize(1);
    }

    @Test
    void leavesNothingOfAWriteThatBreaksOff() throws IOException {
        InputStream torn = new Letters(() -> {}, true);
        assertThatThrownBy(() -> store.receive(torn, LIMIT)).hasMessage("the line went dead");
        assertThat(all()).isEmpty();
    }

    @Test
    void stopsReadingWhatGrowsBeyondTheLimit() throws IOException {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 'a';
            }

            @Override
            public int read(byte[] to, int from, int length) {
                read[0] += length;
                return length;
            }
        };
        assertThat(store.receive(endless, LIMIT)).isEmpty();
        assertThat(read[0]).isLessThan(1_000_000);
        assertThat(all()).isEmpty();
    }

    @Test
    void takesExactlyTheLimit() throws IOException {
        assertThat(store.receive(new ByteArrayInputStream(new byte[(int) LIMIT]), LIMIT))
                .isPresent();
        assertThat(store.receive(new ByteArrayInputStream(new byte[(int) LIMIT + 1]), LIMIT))
                .isEmpty();
    }

    @Test
    void clearsAwayWhatAKilledServerLeft() throws IOException {
        Files.write(store.incoming().resolve("content-of-a-killed-server"), WORDS);
        store.clearIncoming(LATER);
        assertThat(all()).isEmpty();
    }

    @Test
    void noticesAChangedByteAndPutsTheGoodContentBack() throws IOException {
        Incoming kept = keep(WORDS);
        Files.writeString(store.place(kept.sha256()), "从未办理");
        assertThat(store.isWhole(kept.sha256())).isFalse();
        keep(WORDS);
        assertThat(store.isWhole(kept.sha256())).isTrue();
        store.delete(kept.sha256());
        assertThat(store.isWhole(kept.sha256())).isFalse();
    }

    private interface Look {
        void now() throws IOException;
    }

    /** A hundred letters, each read alone after a look around; a torn one ends badly. */
    private static final class Letters extends InputStream {
        private final Look look;
        private final boolean torn;
        private int left = 100;

        Letters(Look look, boolean torn) {
            this.look = look;
            this.torn = torn;
        }

        @Override
        public int read() throws IOException {
            look.now();
            left--;
            if (left < 0 && torn) {
                throw new IOException("the line went dead");
            }
            return left >= 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int letter = read();
            if (letter < 0) {
                return -1;
            }
            to[from] = (byte) letter;
            return 1;
        }
    }

    private Incoming keep(byte[] content) throws IOException {
        try (Incoming received =
                store.receive(new ByteArrayInputStream(content), LIMIT).orElseThrow()) {
            store.keep(received);
            return received;
        }
    }

    private List<Path> contents() throws IOException {
        return below(directory.resolve("content"));
    }

    private List<Path> all() throws IOException {
        return below(directory);
    }

    private static List<Path> below(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
