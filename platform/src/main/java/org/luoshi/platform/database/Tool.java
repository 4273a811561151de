package org.luoshi.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs one of PostgreSQL's own programs to its end, in a plain environment. */
final class Tool {
    /** How a program ended and what it said (both streams). */
    record Outcome(List<String> command, int exit, String said) {
        boolean ok() {
            return exit == 0;
        }

        /** The outcome, when it went well; otherwise our own mistake with all it said. */
        Outcome orThrow() {
            if (ok()) {
                return this;
            }
            throw new IllegalStateException("exit %d from %s: %s".formatted(exit, String.join(" ", command), said));
        }
    }

    private Tool() {}

    static Outcome run(List<String> prefix, String... command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(all, process.waitFor(), said.strip());
        } catch (IOException e) {
            return new Outcome(all, 127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + all, e);
        }
    }
}
