package org.luoshi.platform.laws.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.Need;
import org.luoshi.platform.Project;
import org.luoshi.platform.laws.search.Followed;
import org.luoshi.platform.laws.search.LawIndex;
import org.luoshi.platform.laws.search.LawIndexContract;

/**
 * The same promises, kept by a real OpenSearch in a process of its own. Its class path is written once by {@code mvn -f
 * platform/src/test/opensearch/pom.xml dependency:build-classpath -Dmdep.outputFile=target/class.path}.
 */
class OpenSearchContractTest extends LawIndexContract {
    @TempDir
    static Path folder;

    private static @Nullable Process node;
    private static @Nullable URI address;

    @BeforeAll
    static void start() throws IOException {
        Path home = Project.path("platform/src/test/opensearch");
        Path classPath = home.resolve("target/class.path");
        Need.OPENSEARCH.met(
                Files.isRegularFile(classPath),
                "没有 OpenSearch 的类路径 %s，见 CONTRIBUTING.md / no class path of OpenSearch there: see CONTRIBUTING.md"
                        .formatted(classPath));
        int port = freePort();
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Files.readString(classPath).strip(),
                        home.resolve("OneNode.java").toString(),
                        folder.resolve("node").toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .start();
        node = started;
        awaitReady(started);
        address = URI.create("http://127.0.0.1:" + port);
    }

    @AfterAll
    static void stop() throws InterruptedException, IOException {
        Process running = node;
        if (running != null) {
            running.getOutputStream().close();
            running.waitFor();
        }
    }

    @Override
    protected LawIndex open() {
        return new OpenSearchIndex(Objects.requireNonNull(address));
    }

    @Test
    void isOneForSeveralNodes() {
        try (LawIndex here = open();
                LawIndex there = open()) {
            assertThat(here.isShared()).isTrue();
            here.keep(new Followed(1, "library", 21));
            assertThat(there.followed().before()).isEqualTo(21);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Reads what the node says until it is ready, and everything after, so that it never waits for a reader. */
    private static void awaitReady(Process started) throws IOException {
        var said = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        var all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.endsWith("ready")) {
                Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
                return;
            }
            all.append(line).append('\n');
        }
        throw new IllegalStateException("OpenSearch did not start: " + all);
    }
}
