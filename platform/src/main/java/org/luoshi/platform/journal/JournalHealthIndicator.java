package org.luoshi.platform.journal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the journal is sealed in time (日志封存): a line no seal witnesses yet could be cut off unseen. */
@Component
class JournalHealthIndicator implements HealthIndicator, MeterBinder {
    private static final int PERIODS = 10;

    private final JournalSeals seals;
    private final Duration late;

    JournalHealthIndicator(JournalSeals seals, @Value("${luoshi.journal.seal-every:PT1M}") Duration every) {
        this.seals = seals;
        this.late = every.multipliedBy(PERIODS);
    }

    @Override
    public Health health() {
        Duration age = seals.age();
        return (age.compareTo(late) < 0 ? Health.up() : Health.down())
                .withDetail("sealedSecondsAgo", age.toSeconds())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("luoshi.journal.seal.age", () -> seals.age().toSeconds())
                .description("Since when this server has not found everything sealed")
                .baseUnit("seconds")
                .register(registry);
    }
}
