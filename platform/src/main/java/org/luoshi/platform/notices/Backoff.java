package org.luoshi.platform.notices;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long the outbox waits after each failed try: soon at first, then hours; after two days it gives up. */
final class Backoff {
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(30));

    private Backoff() {}

    /** The wait after the given number of failed tries (1, 2, …); empty when it was the last. */
    static Optional<Duration> after(int failedTries) {
        return failedTries > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(failedTries - 1));
    }
}
