package org.luoshi.platform.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.luoshi.platform.site.CityDay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which day and hour it is in the city (Asia/Shanghai): the only answer every context uses.
 *
 * <p>A plain installation follows the {@link Clock} bean. A demo installation keeps a date of its own: a stored anchor,
 * say 2026-03-09, that moves on by one day with every real day. While the demo plays the past, {@link #at} answers the
 * played moment to everything called inside it, so that the real use cases write the dates of that day.
 */
@Component
public class CityDate implements CityDay {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ScopedValue<LocalDateTime> PLAYED = ScopedValue.newInstance();

    private final Clock clock;
    private final DateAnchors anchors;

    @Autowired
    CityDate(Clock clock, DateAnchors anchors) {
        this.clock = clock;
        this.anchors = anchors;
    }

    /** A date without a database, for tests and tools: it follows the given clock. */
    public static CityDate following(Clock clock) {
        return new CityDate(clock, new DateAnchors.Absent());
    }

    /** Today in the city. */
    @Override
    public LocalDate today() {
        return now().toLocalDate();
    }

    /** The wall clock of the city, to the microsecond, as the database stores it. */
    public LocalDateTime now() {
        LocalDateTime moment = PLAYED.isBound() ? PLAYED.get() : shifted();
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** The same moment as {@link #now()} on the world's time line. */
    public Instant instant() {
        return now().atZone(ZONE).toInstant();
    }

    /** Whether this installation keeps a date of its own. */
    @Override
    public boolean demo() {
        return anchors.load().isPresent();
    }

    /** Sets the demo's date: today becomes {@code anchor} and moves on with the real days. May be sent twice. */
    public void demo(LocalDate anchor) {
        anchors.store(new DateAnchor(anchor, realNow().toLocalDate()));
    }

    /** Runs an action as if it were {@code moment}; in this thread only. For demo data and tests. */
    public void at(LocalDateTime moment, Runnable action) {
        ScopedValue.where(PLAYED, moment).run(action);
    }

    /** Like {@link #at}, with an answer. */
    public <T> T valueAt(LocalDateTime moment, Supplier<T> action) {
        return ScopedValue.where(PLAYED, moment).call(action::get);
    }

    private LocalDateTime shifted() {
        LocalDateTime real = realNow();
        Optional<DateAnchor> anchor = anchors.load();
        return anchor.map(a -> real.plusDays(a.shift())).orElse(real);
    }

    private LocalDateTime realNow() {
        return LocalDateTime.ofInstant(clock.instant(), ZONE);
    }
}
