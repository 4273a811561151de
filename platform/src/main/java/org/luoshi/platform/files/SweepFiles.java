package org.luoshi.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sweeps away what belongs to nothing (清理): files no act carried within a day, contents without a file, unfinished writes.
 *
 * <p>May run any number of times and on several servers. What a killed server left unfinished is told in the log and in the
 * journal: somebody's upload did not arrive, and its sender saw no answer.
 */
@Component
class SweepFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SweepFiles.class);
    private static final Duration UNFINISHED = Duration.ofHours(1);

    private final StoredFiles files;
    private final RemoveFile remove;
    private final ContentStore store;
    private final FileSettings settings;
    private final Journal journal;
    private final Clock clock;

    SweepFiles(
            StoredFiles files,
            RemoveFile remove,
            ContentStore store,
            FileSettings settings,
            Journal journal,
            Clock clock) {
        this.files = files;
        this.remove = remove;
        this.store = store;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void run() {
        sweepBefore(clock.instant().minus(settings.files().keepLoose()));
        sweepUnfinishedBefore(clock.instant().minus(UNFINISHED));
    }

    /** An upload that is on its way writes all the time; one that has not for an hour has nobody behind it. */
    void sweepUnfinishedBefore(Instant moment) {
        try {
            ContentStore.Leftovers left = store.clearIncoming(moment);
            if (left.count() > 0) {
                LOG.info(
                        "清理未传完的文件 {} 个，{} 字节 / {} unfinished uploads swept, {} bytes",
                        left.count(),
                        left.bytes(),
                        left.count(),
                        left.bytes());
                journal.record(new Entry(
                        new Subject("upload", "unfinished"),
                        "file.sweep",
                        Actor.SYSTEM,
                        Map.of("files", "" + left.count(), "bytes", "" + left.bytes())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("unfinished uploads cannot be swept", e);
        }
    }

    void sweepBefore(Instant moment) {
        files.looseBefore(moment.atOffset(ZoneOffset.UTC)).forEach(remove::sweep);
        try {
            store.contentsBefore(moment).forEach(remove::sweepContent);
        } catch (IOException e) {
            throw new UncheckedIOException("the directory for files cannot be swept", e);
        }
    }
}
