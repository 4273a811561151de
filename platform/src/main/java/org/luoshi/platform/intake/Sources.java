package org.luoshi.platform.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts that came in. */
@Repository
public class Sources {
    /** Who takes texts in and confirms drafts. */
    public static final String WORK = "intake.work";

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far the work on a text is. */
    public record Progress(Source source, int open, int confirmed, int rejected) {
        public int all() {
            return open + confirmed + rejected;
        }

        public int decided() {
            return confirmed + rejected;
        }
    }

    public Optional<Source> find(SourceId id) {
        return jdbc.sql("select * from intake_source where id = :id")
                .param("id", id.value())
                .query(Sources::map)
                .optional();
    }

    public Optional<Source> byNumber(String number) {
        return jdbc.sql("select * from intake_source where number = :number")
                .param("number", number)
                .query(Sources::map)
                .optional();
    }

    /** The same words, whatever file they came in. */
    Optional<Source> sameWords(String textSha256) {
        return jdbc.sql("select * from intake_source where text_sha256 = :sha256")
                .param("sha256", textSha256)
                .query(Sources::map)
                .optional();
    }

    /** The latest this viewer may read, the latest first. */
    public List<Progress> latest(Viewer viewer) {
        return jdbc
                .sql("""
                select s.*, count(*) filter (where d.state = 'OPEN') as open,
                  count(*) filter (where d.state = 'CONFIRMED') as confirmed,
                  count(*) filter (where d.state = 'REJECTED') as rejected
                from intake_source s left join intake_draft d on d.source = s.id
                group by s.id order by s.at desc limit 200
                """)
                .query((row, number) -> new Progress(
                        map(row, number), row.getInt("open"), row.getInt("confirmed"), row.getInt("rejected")))
                .list()
                .stream()
                .filter(progress -> progress.source().openTo(viewer))
                .toList();
    }

    /** What does not fit together in a text, in its order. */
    public List<FlagLine> flags(SourceId source) {
        return jdbc.sql("select * from intake_flag where source = :source order by place")
                .param("source", source.value())
                .query((row, _) -> new FlagLine(
                        row.getInt("start_at"),
                        row.getInt("end_at"),
                        new Words(row.getString("zh"), row.getString("en")),
                        new Words(row.getString("remedy_zh"), row.getString("remedy_en"))))
                .list();
    }

    String nextNumber(int year) {
        int next = jdbc.sql("""
                insert into intake_number values (:year, 1)
                on conflict (year) do update set last = intake_number.last + 1 returning last
                """).param("year", year).query(Integer.class).single();
        return "入%d-%04d".formatted(year, next);
    }

    /** Restricts an open text to its taker's side and to this one; what is restricted stays as it is. */
    void restrict(SourceId id, Viewer by) {
        jdbc.sql("""
                update intake_source set restricted = true, also_account = :account, also_unit = :unit
                where id = :id and not restricted
                """)
                .param("id", id.value())
                .param("account", by.accountId())
                .param("unit", Objects.requireNonNullElse(by.unitId(), ""))
                .update();
    }

    /** Keeps everybody else from adding drafts to a text until the transaction ends. */
    void lock(SourceId id) {
        jdbc.sql("select id from intake_source where id = :id for update")
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    /** Keeps everybody else from taking the same words in until the transaction ends. */
    void lockWords(String textSha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('intake:' || :sha256, 0))")
                .param("sha256", textSha256)
                .query()
                .listOfRows();
    }

    void insert(Source source, String textSha256, List<FlagLine> flags) {
        jdbc.sql("""
                insert into intake_source (id, number, name, format, sha256, text_sha256, words, restricted, page_day,
                  no_news, by_name, by_account, by_unit, at)
                values (:id, :number, :name, :format, :sha256, :textSha256, :words, :restricted, :day, :noNews, :by,
                  :account, :unit, :at)
                """)
                .param("id", source.id().value())
                .param("number", source.number())
                .param("name", source.name())
                .param("format", source.format())
                .param("sha256", source.sha256())
                .param("textSha256", textSha256)
                .param("words", source.words())
                .param("restricted", source.restricted())
                .param("day", source.pageDay())
                .param("noNews", source.noNews())
                .param("by", source.byName())
                .param("account", source.byAccount())
                .param("unit", source.byUnit())
                .param("at", source.at().atOffset(ZoneOffset.UTC))
                .update();
        int place = 1;
        for (FlagLine flag : flags) {
            insert(source.id(), place++, flag);
        }
    }

    private void insert(SourceId source, int place, FlagLine flag) {
        jdbc.sql("""
                insert into intake_flag (source, place, start_at, end_at, zh, en, remedy_zh, remedy_en)
                values (:source, :place, :start, :end, :zh, :en, :remedyZh, :remedyEn)
                """)
                .param("source", source.value())
                .param("place", place)
                .param("start", flag.start())
                .param("end", flag.end())
                .param("zh", flag.words().zh())
                .param("en", flag.words().en())
                .param("remedyZh", flag.remedy().zh())
                .param("remedyEn", flag.remedy().en())
                .update();
    }

    private static Source map(ResultSet row, int number) throws SQLException {
        return new Source(
                new SourceId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("format"),
                row.getString("sha256"),
                row.getString("words"),
                row.getBoolean("restricted"),
                row.getObject("page_day", LocalDate.class),
                row.getString("no_news"),
                row.getString("by_name"),
                row.getString("by_account"),
                row.getString("by_unit"),
                row.getString("also_account"),
                row.getString("also_unit"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
