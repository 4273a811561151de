package org.luoshi.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sweeps away what belongs to nothing (清理): files no act carried within a day, contents without a file, unfinished writes.
 *
 * <p>May run any number of times and on several servers.
 */
@Component
class SweepFiles {
    private final StoredFiles files;
    private final RemoveFile remove;
    private final ContentStore store;
    private final FileSettings settings;
    private final Clock clock;

    SweepFiles(StoredFiles files, RemoveFile remove, ContentStore store, FileSettings settings, Clock clock) {
        this.files = files;
        this.remove = remove;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void run() {
        sweepBefore(clock.instant().minus(settings.files().keepLoose()));
    }

    void sweepBefore(Instant moment) {
        files.looseBefore(moment.atOffset(ZoneOffset.UTC)).forEach(remove::sweep);
        try {
            store.contentsBefore(moment).forEach(remove::sweepContent);
            store.clearIncoming(moment);
        } catch (IOException e) {
            throw new UncheckedIOException("the directory for files cannot be swept", e);
        }
    }
}
