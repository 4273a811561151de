package org.luoshi.platform.exchange.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often one address may come to the counter (限频): {@value #MOST} times a minute, each server counting for itself. */
@Component
class Throttle {
    private static final int MOST = 600;
    private static final long MINUTE = 60_000;

    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    Throttle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean lets(String address) {
        long now = clock.millis() / MINUTE;
        if (now != minute) {
            minute = now;
            counts.clear();
        }
        return counts.merge(address, 1, Integer::sum) <= MOST;
    }
}
