package org.luoshi.platform.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GatheredTest {
    private final Gathered<String, Integer> gathered = new Gathered<>();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void whoComesWhileSomebodyLooksSharesTheNextLookAndNeverTheOneThatBeganBefore() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> gathered.get("hall", () -> {
                looking.countDown();
                wait(goOn);
                return looks.incrementAndGet();
            }));
            looking.await();
            List<Future<Integer>> later = new ArrayList<>();
            CountDownLatch came = new CountDownLatch(20);
            for (int n = 0; n < 20; n++) {
                later.add(threads.submit(() -> {
                    came.countDown();
                    return gathered.get("hall", looks::incrementAndGet);
                }));
            }
            came.await();
            goOn.countDown();
            assertThat(first.get()).isEqualTo(1);
            for (Future<Integer> each : later) {
                assertThat(each.get()).isGreaterThan(1);
            }
        }
    }

    @Test
    void nothingIsKeptForThoseWhoComeAfterwards() {
        assertThat(gathered.get("hall", looks::incrementAndGet)).isEqualTo(1);
        assertThat(gathered.get("hall", looks::incrementAndGet)).isEqualTo(2);
        assertThat(gathered.get("other", looks::incrementAndGet)).isEqualTo(3);
    }

    @Test
    void aLookThatFailsFailsForWhoeverLooked() {
        assertThatThrownBy(() -> gathered.get("hall", () -> {
                    throw new IllegalStateException("dark");
                }))
                .hasMessage("dark");
        assertThat(gathered.get("hall", looks::incrementAndGet)).isEqualTo(1);
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
