package org.luoshi.platform.laws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.intake.EffectiveBy;
import org.luoshi.platform.laws.intake.LawChange;
import org.luoshi.platform.laws.intake.LawKind;
import org.luoshi.platform.laws.intake.LawLevel;
import org.luoshi.platform.laws.intake.TitleKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the library (查阅法规): lists of texts, one work with its dated texts, the words of one.
 *
 * <p>Every answer is for a day on which texts apply, and as the library knew it at a moment: {@code on} and {@code known}.
 */
@Repository
public class LawLibrary {
    private final JdbcClient jdbc;

    LawLibrary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // ---- lists ----

    public int count(LawFilter filter, LocalDate day) {
        return jdbc.sql(filter.sql("select count(*)", ""))
                .params(filter.params(day))
                .query(Integer.class)
                .single();
    }

    /** The columns a list can be ordered by. */
    public enum Order {
        TITLE("title"),
        DAY("version_on"),
        EFFECTIVE("effective_on");

        private final String column;

        Order(String column) {
            this.column = column;
        }
    }

    public List<LawLine> list(LawFilter filter, LocalDate day, Order order, boolean descending, int offset, int limit) {
        String tail = "order by " + order.column + (descending ? " desc" : "") + " nulls last, title, version_id limit "
                + limit + " offset " + offset;
        return jdbc.sql(filter.sql("select *", tail))
                .params(filter.params(day))
                .query(LawLibrary::line)
                .list();
    }

    /** A value of a filter and how many works have it. */
    public record Facet(String value, int works) {}

    public List<Facet> areas() {
        return facets("area", "level, area");
    }

    public List<Facet> makers() {
        return facets("maker", "count(*) desc, maker");
    }

    public List<Facet> years() {
        return jdbc.sql("""
                select extract(year from version_on)::integer::text as value, count(*) as works from law_version
                where version_on is not null and known_until is null group by 1 order by 1 desc
                """)
                .query((row, _) -> new Facet(row.getString("value"), row.getInt("works")))
                .list();
    }

    private List<Facet> facets(String column, String order) {
        String level = column.equals("area") ? ", level" : "";
        return jdbc.sql("select " + column + " as value, count(*) as works from law_work where " + column
                        + " <> '' group by " + column + level + " order by " + order + " limit 400")
                .query((row, _) -> new Facet(row.getString("value"), row.getInt("works")))
                .list();
    }

    // ---- one work ----

    public Optional<LawWork> work(String id) {
        return jdbc.sql("select * from law_work where id = ?")
                .param(id)
                .query(LawLibrary::work)
                .optional();
    }

    /** The texts of a work as known at the moment, the oldest first, each with its status on the day. */
    public List<LawVersion> versions(LawWork work, LocalDate day, OffsetDateTime known) {
        List<LawVersion> all = jdbc.sql("""
                select * from law_version
                where work_id = :work and known_from <= :known and (known_until is null or known_until > :known)
                order by effective_on nulls first, version_on nulls first, id
                """)
                .param("work", work.id())
                .param("known", known)
                .query(LawLibrary::version)
                .list();
        return Statuses.on(day, work, all);
    }

    /** The text that applies on the day; before the first one applies, the first. */
    public static Optional<LawVersion> on(LocalDate day, List<LawVersion> oldestFirst) {
        return oldestFirst.stream()
                .filter(version -> Statuses.begun(version, day))
                .reduce((_, later) -> later)
                .or(() -> oldestFirst.stream().findFirst());
    }

    public Optional<LawVersion> version(String id) {
        return jdbc.sql("select * from law_version where id = ?")
                .param(id)
                .query(LawLibrary::version)
                .optional();
    }

    /** A text by its own id, or the one that applies on the day, by the id of its work or by title. */
    public Optional<LawVersion> text(String asked, LocalDate day) {
        return version(asked)
                .or(() -> jdbc.sql("""
                select v.* from law_version v join law_work w on w.id = v.work_id
                where v.known_until is null and (w.id = :asked or w.title_key = :key)
                order by (v.effective_on is null or v.effective_on <= :day) desc, w.first_on desc nulls last,
                  v.effective_on desc nulls last limit 1
                """)
                        .param("asked", asked)
                        .param("key", TitleKey.of(asked))
                        .param("day", day)
                        .query(LawLibrary::version)
                        .optional());
    }

    /** The words of a text as they were read. */
    public Optional<String> source(String version) {
        return jdbc.sql("select source from law_version where id = ?")
                .param(version)
                .query(String.class)
                .optional();
    }

    // ---- rows ----

    private static LawLine line(ResultSet row, int number) throws SQLException {
        return new LawLine(
                row.getString("work_id"),
                row.getString("version_id"),
                row.getString("title"),
                LawKind.valueOf(row.getString("kind")),
                LawLevel.valueOf(row.getString("level")),
                row.getString("maker"),
                row.getString("area"),
                day(row, "version_on"),
                day(row, "effective_on"),
                LawStatus.valueOf(row.getString("status")),
                row.getInt("articles"),
                Objects.requireNonNullElse(row.getString("coming"), ""),
                day(row, "coming_on"));
    }

    private static LawWork work(ResultSet row, int number) throws SQLException {
        return new LawWork(
                row.getString("id"),
                row.getString("title"),
                LawKind.valueOf(row.getString("kind")),
                LawLevel.valueOf(row.getString("level")),
                row.getString("maker"),
                row.getString("area"),
                row.getString("province"),
                day(row, "first_on"),
                day(row, "repealed_on"),
                Objects.requireNonNullElse(row.getString("repealed_by"), ""),
                day(row, "expired_on"));
    }

    private static LawVersion version(ResultSet row, int number) throws SQLException {
        return new LawVersion(
                row.getString("id"),
                row.getString("work_id"),
                row.getString("title"),
                LawChange.valueOf(row.getString("change")),
                row.getString("number"),
                day(row, "version_on"),
                day(row, "passed_on"),
                day(row, "approved_on"),
                day(row, "promulgated_on"),
                day(row, "effective_on"),
                EffectiveBy.valueOf(row.getString("effective_by")),
                day(row, "expires_on"),
                LawStatus.IN_FORCE,
                row.getObject("known_from", OffsetDateTime.class),
                row.getObject("known_until", OffsetDateTime.class),
                row.getInt("articles"),
                row.getInt("problems"),
                row.getString("file_name"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
