package org.luoshi.platform.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.luoshi.procedure.clock.YearTable;
import org.luoshi.procedure.clock.YearTable.Holiday;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imported notices that have not been taken back: at most one a year. */
@Repository
class HolidayNotices {
    private static final String SELECT = """
            select id, year, reference, source, issued_on, text, imported_at, imported_by
            from calendar_notice where withdrawn_at is null
            """;

    private final JdbcClient jdbc;

    HolidayNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HolidayNotice> all() {
        return jdbc.sql(SELECT + " order by year").query(this::map).list();
    }

    /** The same as long as the same notices stand. */
    String state() {
        return jdbc.sql("select coalesce(string_agg(id::text, ' ' order by year), '') from calendar_notice"
                        + " where withdrawn_at is null")
                .query((row, n) -> row.getString(1))
                .single();
    }

    Optional<HolidayNotice> byId(UUID id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    Optional<HolidayNotice> ofYear(int year) {
        return jdbc.sql(SELECT + " and year = :year")
                .param("year", year)
                .query(this::map)
                .optional();
    }

    void insert(HolidayNotice notice) {
        YearTable table = notice.table();
        jdbc.sql("""
                        insert into calendar_notice
                          (id, year, reference, source, issued_on, text, imported_at, imported_by)
                        values (:id, :year, :reference, :source, :issuedOn, :text, :at, :by)""")
                .param("id", notice.id())
                .param("year", table.year())
                .param("reference", table.notice())
                .param("source", table.source())
                .param("issuedOn", notice.issuedOn().orElse(null))
                .param("text", notice.text())
                .param("at", notice.importedAt())
                .param("by", notice.importedBy())
                .update();
        for (int i = 0; i < table.holidays().size(); i++) {
            insert(notice.id(), i, table.holidays().get(i));
        }
        table.makeUpDays().forEach(day -> insert(notice.id(), day));
    }

    private void insert(UUID notice, int position, Holiday holiday) {
        jdbc.sql("""
                        insert into calendar_holiday (notice_id, position, name, first_day, last_day)
                        values (:notice, :position, :name, :first, :last)""")
                .param("notice", notice)
                .param("position", position)
                .param("name", holiday.name().zh())
                .param("first", holiday.first())
                .param("last", holiday.last())
                .update();
    }

    private void insert(UUID notice, LocalDate makeUpDay) {
        jdbc.sql("insert into calendar_make_up_day (notice_id, day) values (:notice, :day)")
                .param("notice", notice)
                .param("day", makeUpDay)
                .update();
    }

    void withdraw(UUID id, LocalDateTime at, String by) {
        jdbc.sql("update calendar_notice set withdrawn_at = :at, withdrawn_by = :by where id = :id")
                .param("id", id)
                .param("at", at)
                .param("by", by)
                .update();
    }

    private HolidayNotice map(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        YearTable table = new YearTable(
                row.getInt("year"), holidays(id), makeUpDays(id), row.getString("reference"), row.getString("source"));
        return new HolidayNotice(
                id,
                table,
                Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                row.getString("text"),
                row.getObject("imported_at", LocalDateTime.class),
                row.getString("imported_by"));
    }

    private List<Holiday> holidays(UUID notice) {
        return jdbc.sql("""
                        select name, first_day, last_day from calendar_holiday
                        where notice_id = :notice order by position""")
                .param("notice", notice)
                .query((row, _) -> new Holiday(
                        HolidayNames.inBoth(row.getString("name")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private Set<LocalDate> makeUpDays(UUID notice) {
        return new LinkedHashSet<>(
                jdbc.sql("select day from calendar_make_up_day where notice_id = :notice order by day")
                        .param("notice", notice)
                        .query(LocalDate.class)
                        .list());
    }
}
