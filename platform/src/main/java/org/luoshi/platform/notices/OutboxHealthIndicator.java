package org.luoshi.platform.notices;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether notices leave the house in time (发件箱). At night none does, and on days off some wait: that is no lag. */
@Component
class OutboxHealthIndicator implements HealthIndicator, MeterBinder {
    private static final Duration LATE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final HouseHours hours;

    OutboxHealthIndicator(JdbcClient jdbc, Clock clock, HouseHours hours) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.hours = hours;
    }

    @Override
    public Health health() {
        Duration lag = lag();
        return (lag.compareTo(LATE) < 0 ? Health.up() : Health.down())
                .withDetail("lagSeconds", lag.toSeconds())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("luoshi.outbox.lag", () -> lag().toSeconds())
                .description("How long the oldest notice that may leave now has waited")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("luoshi.outbox.waiting", this::waiting)
                .description("Notices on their way out, also those that wait for the day")
                .register(registry);
    }

    private Duration lag() {
        if (!hours.byDay()) {
            return Duration.ZERO;
        }
        double seconds = jdbc.sql("""
                select coalesce(extract(epoch from max(:now - next_try)), 0) from notice_delivery
                where state = 'waiting' and next_try <= :now and (:workingDay or not working_days)
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("workingDay", hours.onAWorkingDay())
                .query(Double.class)
                .single();
        return Duration.ofSeconds((long) seconds);
    }

    private long waiting() {
        return jdbc.sql("select count(*) from notice_delivery where state = 'waiting'")
                .query(Long.class)
                .single();
    }
}
