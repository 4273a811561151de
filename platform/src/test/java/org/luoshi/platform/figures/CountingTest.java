package org.luoshi.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.site.Viewer;

class CountingTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Period YEAR = Period.yearOf(LocalDate.of(2026, 6, 1));

    @Test
    void aCountIsAlwaysTheNumberOfItsRecords() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            ParcelBook book = randomBook(random);
            Period period = randomPeriod(random);
            Counted counted = Counted.by(book, period, START.plus(Duration.ofHours(random.nextInt(9000))));
            assertThat(counted.value())
                    .as("seed %d", seed)
                    .isEqualTo(new Value.Count(counted.records().size()));
        }
    }

    @Test
    void whatIsWrittenLaterNeverChangesAnEarlierCounting() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            ParcelBook book = randomBook(random);
            Instant asOf = START.plus(Duration.ofHours(random.nextInt(9000)));
            String before = Counted.by(book, YEAR, asOf).hash();
            book.write("late", "2026-03-01", asOf.plusMillis(1).toString());
            assertThat(Counted.by(book, YEAR, asOf).hash()).as("seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void refusesARuleThatSaysOtherThanItOpens() {
        ParcelBook book = new ParcelBook("test.parcels");
        book.write("1", "2026-03-01", "2026-03-01T01:00:00Z");
        List<FigureRecord> records = book.records(YEAR.from(), YEAR.to(), Instant.MAX);
        assertThatThrownBy(() -> new Counted(book, YEAR, START, new Value.Count(2), records))
                .hasMessage("test.parcels says 2 and opens 1 records");
    }

    @Test
    void refusesToCountOneRecordTwice() {
        ParcelBook book = new ParcelBook("test.parcels");
        book.write("1", "2026-03-01", "2026-03-01T01:00:00Z");
        book.write("1", "2026-03-02", "2026-03-02T01:00:00Z");
        assertThatThrownBy(() -> Counted.by(book, YEAR, Instant.parse("2026-04-01T00:00:00Z")))
                .hasMessage("test.parcels counts the record 1 twice");
    }

    @Test
    void showsThePublicNumbersOnly() {
        ParcelBook book = new ParcelBook("test.parcels");
        book.write("1", "2026-03-01", "2026-03-01T01:00:00Z");
        Counted counted = Counted.by(book, YEAR, Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(counted.recordsFor(Viewer.PUBLIC)).containsExactly(new FigureRecord("1", "No. 1", "", ""));
    }

    @Test
    void carriesEachVersionOnce() {
        ParcelBook book = new ParcelBook("test.parcels");
        Definitions both = new Definitions(List.of(book.version(2), book));
        assertThat(both.current(book.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(both.version(book.id(), 1)).contains(book);
        assertThatThrownBy(() -> new Definitions(List.of(book, book))).hasMessageContaining("test.parcels version 1");
    }

    private static ParcelBook randomBook(Random random) {
        ParcelBook book = new ParcelBook("test.parcels");
        int parcels = random.nextInt(60);
        for (int i = 0; i < parcels; i++) {
            LocalDate came = LocalDate.of(2025, 12, 1).plusDays(random.nextInt(430));
            Instant written = START.plus(Duration.ofHours(random.nextInt(9000)));
            book.write("p" + i, came.toString(), written.toString());
        }
        return book;
    }

    private static Period randomPeriod(Random random) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
        return new Period(from, from.plusDays(random.nextInt(100)));
    }
}
