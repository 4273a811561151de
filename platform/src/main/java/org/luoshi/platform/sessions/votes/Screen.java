package org.luoshi.platform.sessions.votes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One screen that listens, on the thread of its request: a slow one skips what is out of date and delays nobody. */
final class Screen {
    private static final long HEARTBEAT_SECONDS = 15;
    private static final String HEARTBEAT = ":\n\n";
    private static final PollFeed.Push END = new PollFeed.Push("", "");

    private final BlockingQueue<PollFeed.Push> next = new ArrayBlockingQueue<>(1);
    private String seen;
    private volatile boolean ended;

    /** @param seen id of the last push it had; empty when it had none */
    Screen(String seen) {
        this.seen = seen;
    }

    /** The newest replaces one that was not sent yet. */
    void show(PollFeed.Push push) {
        while (!next.offer(push)) {
            next.poll();
        }
    }

    /** The server stops: the stream ends, and the screen comes back by itself when there is a server again. */
    void end() {
        ended = true;
        show(END);
    }

    /**
     * Sends what comes, as server-sent events, until the stream is ended.
     *
     * @throws IOException when the screen has gone
     */
    void follow(OutputStream stream) throws IOException {
        // the head of the answer goes out at once: the screen knows that somebody listens
        send(stream, HEARTBEAT);
        try {
            while (!ended) {
                tell(stream, next.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(OutputStream stream, PollFeed.@Nullable Push push) throws IOException {
        if (push == null) {
            send(stream, HEARTBEAT);
        } else if (!ended && !push.id().equals(seen)) {
            send(stream, push.event());
            seen = push.id();
        }
    }

    private static void send(OutputStream stream, String event) throws IOException {
        stream.write(event.getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }
}
