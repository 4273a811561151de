package org.luoshi.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Subject;
import org.springframework.beans.factory.annotation.Autowired;

/** A process killed without warning while a large content arrives. */
@PlatformTest
class KilledUploadTest {
    private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");
    private static final long SOME = 1024 * 1024;

    @TempDir
    Path directory;

    @Autowired
    ContentStore ours;

    @Autowired
    SweepFiles sweep;

    @Autowired
    Journal journal;

    @Test
    void leavesNoHalfFileWhereAWholeOneIsExpectedAndWhatItLeftIsSweptAway() throws Exception {
        Process child = child();
        try {
            while (written() < SOME) {
                assertThat(child.isAlive()).as("the child writes").isTrue();
                Thread.onSpinWait();
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        ContentStore afterwards = new ContentStore(directory);
        assertThat(afterwards.contentsBefore(LATER)).isEmpty();
        ContentStore.Leftovers left = afterwards.clearIncoming(LATER);
        assertThat(left.count()).isEqualTo(1);
        assertThat(left.bytes()).isGreaterThanOrEqualTo(SOME);
        assertThat(written()).isZero();
    }

    @Test
    void tellsInTheJournalWhatWasLeftUnfinished() throws IOException {
        String name = "content-" + UUID.randomUUID();
        Files.writeString(ours.incoming().resolve(name), "half a reply");
        sweep.sweepUnfinishedBefore(LATER);
        assertThat(ours.incoming().resolve(name)).doesNotExist();
        assertThat(journal.of(new Subject("upload", "unfinished"))).last().returns("file.sweep", Line::action);
    }

    private Process child() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ChildUpload.class.getName(),
                directory.toString());
        return new ProcessBuilder(command).inheritIO().start();
    }

    private long written() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        }
    }
}
