package org.luoshi.platform.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Packs the matters of a batch one by one behind the page (逐件打包), each in a transaction of its own: a server that dies loses
 * the one it was at, and it or another goes on. One whose originals are missing is left out and says what is.
 */
@Component
public class PackArchive {
    private static final Logger LOG = LoggerFactory.getLogger(PackArchive.class);

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final ArchiveBatches batches;
    private final ArchiveContents contents;
    private final ArchivePapers papers;
    private final Originals originals;
    private final Matters matters;
    private final TransactionTemplate transaction;
    private final Map<UUID, Thread> running = new ConcurrentHashMap<>();

    PackArchive(
            ArchiveBatches batches,
            ArchiveContents contents,
            ArchivePapers papers,
            Originals originals,
            Matters matters,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.contents = contents;
        this.papers = papers;
        this.originals = originals;
        this.matters = matters;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a server that ended left behind. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void goOn() {
        batches.unfinished().forEach(this::start);
    }

    /** A small batch is packed before the page is asked for. */
    void start(UUID batch) {
        Thread thread = running.computeIfAbsent(
                batch, id -> Thread.ofVirtual().name("archive-" + id).start(() -> packed(id)));
        wait(thread, AT_ONCE);
    }

    /** Packs what is left, once whoever is at it here has ended. */
    void finish(UUID batch) {
        Thread thread = running.get(batch);
        if (thread != null) {
            wait(thread, Duration.ofMinutes(5));
        }
        work(batch);
    }

    private static void wait(Thread thread, Duration most) {
        try {
            thread.join(most);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void packed(UUID batch) {
        try {
            work(batch);
        } finally {
            running.remove(batch);
        }
    }

    /** One that fails waits for the next round and holds up no other. */
    private void work(UUID batch) {
        for (MatterId matter : batches.waiting(batch)) {
            try {
                transaction.executeWithoutResult(_ -> one(batch, matter));
            } catch (RuntimeException e) {
                LOG.error("the matter {} of the batch {} was not packed", matter, batch, e);
            }
        }
    }

    private void one(UUID batch, MatterId matter) {
        if (batches.holdOpen(batch) && batches.holdWaiting(batch, matter)) {
            pack(batch, matters.find(matter).orElseThrow());
        }
    }

    private void pack(UUID batch, Matter matter) {
        List<String> missing = originals.missing(matter);
        if (!missing.isEmpty()) {
            batches.leftOut(batch, matter.id(), String.join("、", missing));
            return;
        }
        for (ArchivePart part : contents.of(matter, Objects.requireNonNull(papers.of(matter)))) {
            batches.addPart(batch, matter.id(), part.in(matter.number()));
        }
        batches.packed(batch, matter.id());
    }
}
