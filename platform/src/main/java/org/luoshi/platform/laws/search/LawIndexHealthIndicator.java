package org.luoshi.platform.laws.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the index of laws follows the library (检索索引): it looks each second, and a long silence means that it cannot. */
@Component
class LawIndexHealthIndicator implements HealthIndicator, MeterBinder {
    private static final Duration LATE = Duration.ofMinutes(5);

    private final KeepIndex index;

    LawIndexHealthIndicator(KeepIndex index) {
        this.index = index;
    }

    @Override
    public Health health() {
        Duration lag = index.lag();
        return (lag.compareTo(LATE) < 0 ? Health.up() : Health.down())
                .withDetail("lagSeconds", lag.toSeconds())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("luoshi.laws.index.lag", () -> index.lag().toSeconds())
                .description("Since when the index of laws has not followed the library")
                .baseUnit("seconds")
                .register(registry);
    }
}
