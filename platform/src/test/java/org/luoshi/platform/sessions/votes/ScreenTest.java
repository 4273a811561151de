package org.luoshi.platform.sessions.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Screens do not wait for one another. */
class ScreenTest {
    private static final int PATIENCE_SECONDS = 20;

    /** A connection that notes what was sent; one that is stuck takes nothing until it is let go. */
    private static final class Line extends SseEmitter {
        private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch free;

        Line(int stuck) {
            free = new CountDownLatch(stuck);
        }

        @Override
        public void send(SseEventBuilder event) {
            reached.countDown();
            try {
                free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            StringBuilder text = new StringBuilder();
            event.build().forEach(part -> text.append(part.getData()));
            sent.add(text.toString());
        }

        @Nullable
        String next() throws InterruptedException {
            return sent.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void aSlowReaderHoldsNobodyAndIsToldTheNewestOnly() throws Exception {
        Line quick = new Line(0);
        Line slow = new Line(1);
        List<Screen> screens = List.of(screen(quick, ""), screen(slow, ""));
        for (int n = 1; n <= 3; n++) {
            PollFeed.Push push = new PollFeed.Push("id" + n, "figures" + n);
            screens.forEach(screen -> screen.show(push));
            assertThat(quick.next()).contains("id:id" + n, "figures" + n);
            assertThat(slow.reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        slow.free.countDown();
        assertThat(slow.next()).contains("figures1");
        assertThat(slow.next()).as("the second was out of date").contains("figures3");
        screens.forEach(Screen::stop);
    }

    @Test
    void aScreenIsNotToldAgainWhatItSawBefore() throws Exception {
        Line line = new Line(0);
        Screen screen = screen(line, "id1");
        screen.show(new PollFeed.Push("id1", "figures1"));
        screen.show(new PollFeed.Push("id2", "figures2"));
        assertThat(line.next()).contains("figures2");
        screen.stop();
    }

    private static Screen screen(Line line, String seen) {
        Screen screen = new Screen(line, seen, _ -> {});
        screen.start();
        return screen;
    }
}
