package org.luoshi.platform.laws;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.luoshi.platform.site.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Large batches work behind the page, which shows how far they are (后台导入); a small one is ready before the page is asked
 * for. A job that dies with its server leaves the batch as it was.
 */
@Component
public class LawImportJobs {
    private static final Logger LOG = LoggerFactory.getLogger(LawImportJobs.class);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final long KEPT_DAYS = 1;

    private final PreviewLaws preview;
    private final ConfirmLaws confirm;
    private final LawImports imports;
    private final CityDate date;
    private final Map<UUID, Progress> running = new ConcurrentHashMap<>();

    LawImportJobs(PreviewLaws preview, ConfirmLaws confirm, LawImports imports, CityDate date) {
        this.preview = preview;
        this.confirm = confirm;
        this.imports = imports;
        this.date = date;
    }

    /** How far a batch is, while something works on it here. */
    public Optional<Progress> progress(UUID id) {
        return Optional.ofNullable(running.get(id));
    }

    public PreviewLaws.Result preview(List<IncomingFile> sent, Viewer by) {
        PreviewLaws.Result begun = preview.begin(sent, by);
        if (begun instanceof PreviewLaws.Result.Begun(UUID id, List<IncomingFile> files)) {
            start(id, files.size(), () -> read(id, files));
        }
        return begun;
    }

    /** The result, if it is there at once; otherwise the page tells. */
    public Optional<ConfirmLaws.Result> confirm(ConfirmLaws.Command command, Viewer by) {
        var result = new CompletableFuture<ConfirmLaws.Result>();
        int files = imports.find(command.id()).map(LawImport::files).orElse(0);
        start(command.id(), files, () -> result.complete(confirm.handle(command, by, listener(command.id()))));
        return Optional.ofNullable(result.getNow(null));
    }

    private void read(UUID id, List<IncomingFile> files) {
        try {
            preview.read(id, files, listener(id));
        } catch (RuntimeException e) {
            preview.failed(id);
            throw e;
        }
    }

    private Progress.Listener listener(UUID id) {
        return (stage, done, total) -> running.put(id, new Progress(stage, done, total));
    }

    private void start(UUID id, int files, Runnable work) {
        if (running.putIfAbsent(id, new Progress(Progress.Stage.READING, 0, files)) != null) {
            return;
        }
        var done = new CompletableFuture<Void>();
        Thread.ofVirtual().name("laws-" + id).start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("the batch of laws {} failed", id, e);
            } finally {
                running.remove(id);
                done.complete(null);
            }
        });
        wait(done);
    }

    private static void wait(CompletableFuture<Void> done) {
        try {
            done.get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // it goes on behind the page
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What nobody confirmed in a day is forgotten, with the texts it keeps. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void sweep() {
        imports.forgetBefore(PreviewLaws.now(date).minusDays(KEPT_DAYS));
    }
}
