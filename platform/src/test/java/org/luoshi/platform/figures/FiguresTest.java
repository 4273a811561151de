package org.luoshi.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class FiguresTest {
    private static final Period YEAR = Period.yearOf(LocalDate.of(2026, 6, 1));
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final Actor OFFICE = new Actor("office-1", "王芳", "office");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PublishedFigures store;

    @Autowired
    Journal journal;

    private final ParcelBook book =
            new ParcelBook("test.parcels-" + UUID.randomUUID().toString().substring(0, 8));
    private Clock clock = Clock.fixed(Instant.parse("2026-08-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @BeforeEach
    void threeParcels() {
        book.write("a", "2026-02-01", "2026-02-01T08:00:00Z");
        book.write("b", "2026-05-01", "2026-05-01T08:00:00Z");
        book.write("c", "2026-06-30", "2026-07-02T08:00:00Z");
    }

    @Test
    void publishesWhatWasKnownThenWithItsRecords() {
        Published published = figures(book).publish(book.id(), YEAR, JULY, OFFICE);
        assertThat(published.text()).isEqualTo("2");
        assertThat(figures(book).records(published))
                .extracting(FigureRecord::id)
                .containsExactly("a", "b");
        assertThat(figures(book).count(book.id(), YEAR).value()).isEqualTo(new Value.Count(3));
        assertThat(journal.of(new Subject("figure", book.id().value())))
                .extracting(Line::action)
                .containsExactly("figures.publish");
    }

    @Test
    void publishingTwiceIsOnePublication() {
        Published first = figures(book).publish(book.id(), YEAR, JULY, OFFICE);
        Published second = figures(book).publish(book.id(), YEAR, JULY, OFFICE);
        assertThat(second).isEqualTo(first);
        assertThat(figures(book).published(book.id())).containsExactly(first);
    }

    @Test
    void publishesAnewOnlyWhenTheFigureHasChanged() {
        Figures figures = figures(book);
        Published first = figures.refresh(book, YEAR, OFFICE);
        assertThat(first.value()).isEqualTo(new Value.Count(3));
        assertThat(figures.refresh(book, YEAR, OFFICE)).isEqualTo(first);
        assertThat(figures.latest(book, YEAR)).contains(first);
        book.write("d", "2026-03-01", "2026-07-20T08:00:00Z");
        clock = Clock.offset(clock, Duration.ofDays(1));
        Published second = figures(book).refresh(book, YEAR, OFFICE);
        assertThat(second.value()).isEqualTo(new Value.Count(4));
        assertThat(figures(book).latest(book, YEAR)).contains(second);
    }

    @Test
    void countsAgainToTheSameValueHoweverMuchComesLater() {
        Published published = figures(book).publish(book.id(), YEAR, JULY, OFFICE);
        book.write("d", "2026-03-01", "2026-07-20T08:00:00Z");
        assertThat(figures(book).recompute(published)).isEqualTo(new Recomputation.Equal(published));
    }

    @Test
    void noticesARecordTornOutAndNamesIt() {
        Published published = figures(book).publish(book.id(), YEAR, JULY, OFFICE);
        book.tearOut("a");
        book.write("x", "2026-03-01", "2026-03-01T08:00:00Z");
        assertThat(figures(book).recompute(published)).isInstanceOfSatisfying(Recomputation.Differs.class, d -> {
            assertThat(d.missing()).extracting(FigureRecord::id).containsExactly("a");
            assertThat(d.added()).extracting(FigureRecord::id).containsExactly("x");
        });
    }

    @Test
    void countsAgainByTheVersionItWasPublishedUnder() {
        Published published = figures(book).publish(book.id(), YEAR, JULY, OFFICE);
        assertThat(figures(book, book.version(2)).recompute(published)).isEqualTo(new Recomputation.Equal(published));
        assertThat(figures(book.version(2)).recompute(published))
                .isEqualTo(new Recomputation.DefinitionGone(published));
    }

    @Test
    void publishesNothingAsOfTheFuture() {
        Instant tomorrow = clock.instant().plusSeconds(86400);
        assertThatThrownBy(() -> figures(book).publish(book.id(), YEAR, tomorrow, OFFICE))
                .hasMessageContaining("future");
    }

    @Test
    void theDatabaseItselfKeepsAPublicationAsItIs() {
        Published published = figures(book).publish(book.id(), YEAR, JULY, OFFICE);
        finalEvenFor("update published_figure set value_text = '9' where id = ?", published);
        finalEvenFor("delete from published_figure_record where published_id = ?", published);
    }

    @Test
    void remembersEveryWordingARuleHad() {
        Wordings wordings =
                new Wordings(new Definitions(List.of(book, book.version(2))), jdbc, CityDate.following(clock));
        wordings.remember();
        wordings.remember();
        assertThat(wordings.of(book.id())).extracting(Wordings.Wording::version).containsExactly(2, 1);
    }

    private void finalEvenFor(String statement, Published published) {
        assertThatThrownBy(() -> jdbc.sql(statement).param(published.id()).update())
                .hasMessageContaining("never changes");
    }

    private Figures figures(FigureDefinition... definitions) {
        return new Figures(new Definitions(List.of(definitions)), store, journal, CityDate.following(clock));
    }
}
