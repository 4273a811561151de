package org.luoshi.platform.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the demo's date is kept; an installation without one has an empty table. */
interface DateAnchors {
    Optional<DateAnchor> load();

    void store(DateAnchor anchor);

    /** No place to keep a date: the real one holds. */
    record Absent() implements DateAnchors {
        @Override
        public Optional<DateAnchor> load() {
            return Optional.empty();
        }

        @Override
        public void store(DateAnchor anchor) {
            throw new IllegalStateException("no database to keep the demo's date " + anchor);
        }
    }

    /** One row, read once: only this process changes it. */
    @Component
    final class Stored implements DateAnchors {
        private final JdbcClient jdbc;

        private volatile boolean read;
        private volatile @Nullable DateAnchor known;

        Stored(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public Optional<DateAnchor> load() {
            if (!read) {
                known = select().orElse(null);
                read = true;
            }
            return Optional.ofNullable(known);
        }

        @Override
        public void store(DateAnchor anchor) {
            jdbc.sql("""
                            insert into calendar_city_date (anchor, anchored_on) values (:anchor, :anchoredOn)
                            on conflict (only_row) do update set anchor = :anchor, anchored_on = :anchoredOn""")
                    .param("anchor", anchor.anchor())
                    .param("anchoredOn", anchor.anchoredOn())
                    .update();
            known = anchor;
            read = true;
        }

        private Optional<DateAnchor> select() {
            return jdbc.sql("select anchor, anchored_on from calendar_city_date")
                    .query((row, _) -> new DateAnchor(
                            row.getObject("anchor", LocalDate.class), row.getObject("anchored_on", LocalDate.class)))
                    .optional();
        }
    }
}
