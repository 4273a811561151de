package org.luoshi.platform.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Screens that listen to the feed of a meeting, each on a connection of its own; notes what came when. */
final class Screens implements AutoCloseable {
    private static final int DOOR = 16;
    private static final Pattern STATE = Pattern.compile("\"state\":\"(\\w*)\"");
    private static final Pattern CAST = Pattern.compile("\"cast\":(\\d+)");

    private final List<Wire> wires = new CopyOnWriteArrayList<>();
    private final List<ConcurrentLinkedQueue<Seen>> seen = new CopyOnWriteArrayList<>();

    /** What one screen was told, and when. */
    record Seen(String state, int cast, long at) {}

    /** Opens one for each visitor and returns when all have heard how things stand. */
    static Screens open(List<Visitor> visitors, int port, UUID meeting) throws IOException, InterruptedException {
        Screens screens = new Screens();
        Semaphore door = new Semaphore(DOOR);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(visitors.stream()
                    .<Callable<Boolean>>map(visitor -> () -> screens.add(visitor, port, meeting, door))
                    .toList());
        }
        if (screens.count() < visitors.size()) {
            throw new IOException("only " + screens.count() + " of " + visitors.size() + " screens came in");
        }
        screens.await("", 0);
        screens.forget();
        return screens;
    }

    private boolean add(Visitor visitor, int port, UUID meeting, Semaphore door) throws Exception {
        door.acquire();
        try {
            Wire wire = visitor.another(port);
            ConcurrentLinkedQueue<Seen> log = new ConcurrentLinkedQueue<>();
            InputStream lines = wire.listen("/sessions/" + meeting + "/events");
            Thread.ofVirtual().start(() -> read(lines, log));
            seen.add(log);
            wires.add(wire);
        } finally {
            door.release();
        }
        return true;
    }

    private static void read(InputStream lines, ConcurrentLinkedQueue<Seen> log) {
        try {
            while (true) {
                String line = Wire.line(lines);
                if (line.startsWith("data:")) {
                    long at = System.nanoTime();
                    Matcher state = STATE.matcher(line);
                    Matcher cast = CAST.matcher(line);
                    log.add(new Seen(
                            state.find() ? state.group(1) : "", cast.find() ? Integer.parseInt(cast.group(1)) : 0, at));
                }
            }
        } catch (IOException e) {
            // the screen was switched off, or the server was
        }
    }

    int count() {
        return wires.size();
    }

    void forget() {
        seen.forEach(ConcurrentLinkedQueue::clear);
    }

    /** Waits until every screen shows the state and at least so many ballots; any state where it is empty. */
    void await(String state, int cast) throws InterruptedException, IOException {
        long until = System.nanoTime() + 60_000_000_000L;
        while (!seen.stream().allMatch(log -> shown(log, state, cast) >= 0)) {
            if (System.nanoTime() > until) {
                throw new IOException("a screen never showed " + state + " " + cast);
            }
            Thread.sleep(10);
        }
    }

    /** How long after {@code since} each screen showed it. */
    void measure(String state, int cast, long since, Times times) {
        seen.forEach(log -> times.add(shown(log, state, cast) - since));
    }

    private static long shown(ConcurrentLinkedQueue<Seen> log, String state, int cast) {
        return log.stream()
                .filter(each -> (state.isEmpty() || each.state().equals(state)) && each.cast() >= cast)
                .mapToLong(Seen::at)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() {
        wires.forEach(Wire::close);
    }
}
