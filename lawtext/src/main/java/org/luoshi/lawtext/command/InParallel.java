package org.luoshi.lawtext.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same to many files, several at a time; the results stand in the order of the files. */
final class InParallel {
    /** What is done to a file. */
    interface Work<T> {
        T on(Path file) throws IOException;
    }

    private InParallel() {}

    static <T> List<T> map(List<Path> files, int threads, Work<T> work) throws IOException {
        var results = new ArrayList<T>(files.size());
        if (threads == 1) {
            for (Path file : files) {
                results.add(work.on(file));
            }
            return results;
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures =
                    files.stream().map(file -> pool.submit(() -> work.on(file))).toList();
            for (Future<T> future : futures) {
                results.add(result(future));
            }
        }
        return results;
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException("a file could not be worked on", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }
}
