package org.luoshi.platform.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.documents.DocumentNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The numbers of documents (文号): gapless in each series and year, given in the transaction of the act that needs one.
 *
 * <p>Whoever comes second waits for the first to commit, and takes the same number when the first was undone. A number that
 * is not used is voided with an explanation and never given again.
 */
// law: 党政机关公文处理工作条例 (2012) art. 9 — a document's number is the issuer's code, the year and the running number
@Repository
public class Numbers {
    private final JdbcClient jdbc;
    private final SeriesRegister series;

    Numbers(JdbcClient jdbc, SeriesRegister series) {
        this.jdbc = jdbc;
        this.series = series;
    }

    /** What a number is given to: {@code outgoing}, {@code incoming} or {@code sheet}, its id and title. */
    public record Bearer(String kind, UUID id, String title) {}

    /** The next number of the series in the year of {@code day}, in the caller's transaction. */
    DocumentNumber give(UUID seriesId, LocalDate day, Bearer bearer) {
        Series from = series.find(seriesId).orElseThrow();
        int serial = jdbc.sql("""
                insert into desk_series_year (series, year, last) values (:series, :year, 1)
                on conflict (series, year) do update set last = desk_series_year.last + 1 returning last
                """)
                .param("series", seriesId)
                .param("year", day.getYear())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into desk_number (series, year, serial, subject_kind, subject, title, given_on)
                values (:series, :year, :serial, :kind, :subject, :title, :day)
                """)
                .param("series", seriesId)
                .param("year", day.getYear())
                .param("serial", serial)
                .param("kind", bearer.kind())
                .param("subject", bearer.id())
                .param("title", bearer.title())
                .param("day", day)
                .update();
        return new DocumentNumber(from.code(), day.getYear(), serial);
    }

    /** Says why the number of this document is not used. */
    void voidOf(Bearer bearer, LocalDate day, String reason) {
        jdbc.sql("""
                update desk_number set voided_on = :day, reason = :reason
                where subject_kind = :kind and subject = :subject
                """)
                .param("day", day)
                .param("reason", reason)
                .param("kind", bearer.kind())
                .param("subject", bearer.id())
                .update();
    }

    /** Numbers given on paper before this register was begun, in a year that has none here yet. */
    void beginAfter(UUID seriesId, int year, int onPaper) {
        jdbc.sql("insert into desk_series_year (series, year, on_paper, last) values (:series, :year, :paper, :paper)")
                .param("series", seriesId)
                .param("year", year)
                .param("paper", onPaper)
                .update();
    }

    public Optional<DocumentNumber> of(String kind, UUID subject) {
        return jdbc.sql("""
                select s.code, n.year, n.serial from desk_number n join desk_series s on s.id = n.series
                where n.subject_kind = :kind and n.subject = :subject
                """)
                .param("kind", kind)
                .param("subject", subject)
                .query((row, _) -> new DocumentNumber(row.getString("code"), row.getInt("year"), row.getInt("serial")))
                .optional();
    }

    /** One line of the register of numbers. */
    public record Line(
            DocumentNumber number, Bearer bearer, LocalDate givenOn, Optional<LocalDate> voidedOn, String reason) {}

    /** How far a series is in a year. */
    public record Year(UUID series, int year, int onPaper, int last, int given, int voided) {
        /** Whether every number up to the last is explained: used, voided, or in the paper register. */
        public boolean gapless() {
            return onPaper + given == last;
        }
    }

    public List<Year> years() {
        return jdbc.sql("""
                select y.*, count(n.serial) as given, count(n.voided_on) as voided
                from desk_series_year y left join desk_number n on n.series = y.series and n.year = y.year
                group by y.series, y.year order by y.year desc, y.series
                """)
                .query((row, _) -> new Year(
                        row.getObject("series", UUID.class),
                        row.getInt("year"),
                        row.getInt("on_paper"),
                        row.getInt("last"),
                        row.getInt("given"),
                        row.getInt("voided")))
                .list();
    }

    /** Every number of a series in a year, the first one first. */
    public List<Line> register(UUID seriesId, int year) {
        return jdbc.sql("""
                select n.*, s.code from desk_number n join desk_series s on s.id = n.series
                where n.series = :series and n.year = :year order by n.serial
                """)
                .param("series", seriesId)
                .param("year", year)
                .query((row, _) -> new Line(
                        new DocumentNumber(row.getString("code"), row.getInt("year"), row.getInt("serial")),
                        new Bearer(
                                row.getString("subject_kind"),
                                row.getObject("subject", UUID.class),
                                row.getString("title")),
                        row.getObject("given_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("voided_on", LocalDate.class)),
                        row.getString("reason")))
                .list();
    }
}
