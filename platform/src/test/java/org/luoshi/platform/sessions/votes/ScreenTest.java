package org.luoshi.platform.sessions.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Screens do not wait for one another. */
class ScreenTest {
    private static final int PATIENCE_SECONDS = 20;

    /** A connection that notes what was sent; one that is stuck takes no event until it is let go. */
    private static final class Line extends ByteArrayOutputStream {
        private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch free;

        Line(int stuck) {
            free = new CountDownLatch(stuck);
        }

        @Override
        public void flush() {
            String event = toString(StandardCharsets.UTF_8);
            reset();
            if (event.startsWith(":")) {
                return;
            }
            reached.countDown();
            try {
                free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            sent.add(event);
        }

        String next() throws InterruptedException {
            String event = sent.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return event == null ? "" : event;
        }
    }

    @Test
    void aSlowReaderHoldsNobodyAndIsToldTheNewestOnly() throws Exception {
        Line quick = new Line(0);
        Line slow = new Line(1);
        List<Screen> screens = List.of(screen(quick, ""), screen(slow, ""));
        for (int n = 1; n <= 3; n++) {
            PollFeed.Push push = push(n);
            screens.forEach(screen -> screen.show(push));
            assertThat(quick.next()).contains("id:", "data:figures" + n);
            assertThat(slow.reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        slow.free.countDown();
        assertThat(slow.next()).contains("figures1");
        assertThat(slow.next()).as("the second was out of date").contains("figures3");
        screens.forEach(Screen::end);
    }

    @Test
    void aScreenIsNotToldAgainWhatItSawBefore() throws Exception {
        Line line = new Line(0);
        Screen screen = screen(line, push(1).id());
        screen.show(push(1));
        screen.show(push(2));
        assertThat(line.next()).contains("figures2");
        screen.end();
    }

    private static PollFeed.Push push(int number) {
        return PollFeed.Push.of("figures" + number);
    }

    private static Screen screen(Line line, String seen) {
        Screen screen = new Screen(seen);
        Thread.ofVirtual().start(() -> {
            try {
                screen.follow(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return screen;
    }
}
