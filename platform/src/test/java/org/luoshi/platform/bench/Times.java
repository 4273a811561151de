package org.luoshi.platform.bench;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Measured stretches of time, in nanoseconds; any thread adds. */
final class Times {
    private final ConcurrentLinkedQueue<Long> all = new ConcurrentLinkedQueue<>();

    void add(long nanos) {
        all.add(Math.max(0, nanos));
    }

    int count() {
        return all.size();
    }

    /** Milliseconds within which that share of all lies. */
    double within(double share) {
        long[] sorted = all.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }

    /** Milliseconds on average. */
    double mean() {
        return all.stream().mapToLong(Long::longValue).average().orElse(Double.NaN) / 1e6;
    }

    String told() {
        return "p50 %.0f, p95 %.0f, p99 %.0f, longest %.0f ms"
                .formatted(within(.5), within(.95), within(.99), within(1));
    }
}
