package org.luoshi.platform.sessions.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.TestDatabase;

/** Server and database are killed in the middle of a vote; started again, the vote goes on with every ballot it took. */
class KilledVoteTest {
    private static final int HEARD = 120;

    @TempDir
    Path temporary;

    @BeforeEach
    void openTheDirectoryToTheDatabaseUser() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void everyAcknowledgedBallotIsThereOnce() throws Exception {
        Path data = temporary.resolve("data");
        Process child = child(data.toString(), TestDatabase.binaries().toString());
        List<String> heard = new ArrayList<>();
        String poll;
        try {
            BufferedReader said = child.inputReader();
            poll = next(said, "poll ").substring("poll ".length());
            while (heard.size() < HEARD) {
                heard.add(next(said, "heard "));
            }
        } finally {
            ProcessHandle database = database(data);
            child.destroyForcibly().waitFor();
            database.destroyForcibly();
            database.onExit().join();
        }

        Process again = child(data.toString(), TestDatabase.binaries().toString(), poll);
        List<String> after = again.inputReader().lines().toList();
        assertThat(again.waitFor()).isZero();
        assertThat(after).contains("end");
        check(last(heard), after);
    }

    /** A ballot that was on the disk when the answer was lost may stand one turn later; none stands earlier. */
    private static void check(Map<String, String[]> heard, List<String> after) {
        assertThat(after).anyMatch(line -> line.startsWith("state OPEN"));
        Map<String, Integer> turns = new HashMap<>();
        after.stream()
                .filter(line -> line.startsWith("row "))
                .map(line -> line.split(" ", -1))
                .forEach(row -> turns.put(row[1], Integer.valueOf(row[2])));
        List<String> receipts = after.stream()
                .filter(line -> line.startsWith("receipt "))
                .map(line -> line.substring("receipt ".length()))
                .toList();
        heard.forEach((member, ballot) -> {
            int turn = Integer.parseInt(ballot[2]);
            int stands = turns.getOrDefault(member, 0);
            assertThat(stands).isBetween(turn, turn + 1);
            if (stands == turn) {
                assertThat(receipts).contains(ballot[4]);
            }
        });
        long cast = turns.values().stream().filter(turn -> turn > 0).count();
        assertThat(receipts).hasSize((int) cast).doesNotHaveDuplicates();
        String sums = after.stream()
                .filter(line -> line.startsWith("for "))
                .findFirst()
                .orElseThrow();
        String[] counts = sums.split(" ", -1);
        assertThat(Integer.parseInt(counts[1]) + Integer.parseInt(counts[3]) + Integer.parseInt(counts[5]))
                .isEqualTo((int) cast);
        assertThat(Integer.parseInt(counts[7])).isEqualTo(ChildVote.MEMBERS - (int) cast);
    }

    private static String next(BufferedReader said, String beginning) throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = said.readLine();
        }
        return Objects.requireNonNull(line, "the child ended");
    }

    private static Map<String, String[]> last(List<String> heard) {
        Map<String, String[]> last = new HashMap<>();
        for (String line : heard) {
            String[] ballot = line.split(" ", -1);
            last.merge(ballot[1], ballot, (a, b) -> Integer.parseInt(a[2]) > Integer.parseInt(b[2]) ? a : b);
        }
        return last;
    }

    private static ProcessHandle database(Path data) throws IOException {
        try (var lines = Files.lines(data.resolve("postgres/cluster/postmaster.pid"))) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        }
    }

    private static Process child(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dluoshi.home=" + System.getProperty("luoshi.home", ".."),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ChildVote.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
