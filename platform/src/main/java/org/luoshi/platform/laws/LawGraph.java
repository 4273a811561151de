package org.luoshi.platform.laws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What cites what (引用关系): out of a text, into a work or one of its articles, into what is repealed. */
@Repository
public class LawGraph {
    /** Only texts that apply: an amended text cites nothing any more. */
    private static final String CITING = """
            from law_citation c
            join law_version v on v.id = c.version_id and v.known_until is null
            join law_work w on w.id = v.work_id
            join law_provision p on p.version_id = c.version_id and p.place = c.place
            where not exists (select 1 from law_version n where n.work_id = v.work_id and n.known_until is null
                and n.effective_on > coalesce(v.effective_on, date '0001-01-01') and n.effective_on <= :day)
              and coalesce(least(w.repealed_on, w.expired_on, v.expires_on) > :day, true)
            """;

    private final JdbcClient jdbc;

    LawGraph(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A citation out of a text.
     *
     * @param start offset in the text as read, in UTF-16 units; so {@code end}
     * @param title the title it gives, short names written out
     * @param work what it means, empty when the library does not hold it
     */
    public record Out(
            int start, int end, String title, String work, boolean own, int article, int insert, String status) {
        /** The anchor it leads to on the page of the work. */
        public String anchor() {
            return article == 0 ? "" : "art_" + new ProvisionNumber(article, insert).ascii();
        }
    }

    /** A citation into a work: where it stands and how it reads. */
    public record In(
            String work,
            String title,
            String eid,
            String label,
            String words,
            String context,
            int article,
            int insert,
            String target,
            String targetTitle) {}

    public List<Out> out(String version) {
        return jdbc.sql("""
                select start_at, end_at, target_title, coalesce(target_work, '') as work, kind, target_article,
                  target_insert, status
                from law_citation where version_id = ? order by start_at, end_at
                """)
                .param(version)
                .query((row, _) -> new Out(
                        row.getInt("start_at"),
                        row.getInt("end_at"),
                        row.getString("target_title"),
                        row.getString("work"),
                        row.getString("kind").equals("OWN"),
                        row.getInt("target_article"),
                        row.getInt("target_insert"),
                        row.getString("status")))
                .list();
    }

    /** Every title with a work of that title, the one that begins last. */
    public Map<String, String> titles() {
        return jdbc
                .sql("select title, id from law_work order by first_on nulls first, id")
                .query((row, _) -> Map.entry(row.getString("title"), row.getString("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (_, last) -> last));
    }

    /** How many provisions of other texts cite each article of a work; the work as a whole under number 0. */
    public Map<ProvisionNumber, Integer> counts(String work, LocalDate day) {
        return jdbc
                .sql("select c.target_article, c.target_insert, count(distinct (c.version_id, c.place)) as provisions "
                        + CITING + " and c.target_work = :work and w.id <> :work group by 1, 2")
                .param("work", work)
                .param("day", day)
                .query((row, _) -> Map.entry(new ProvisionNumber(row.getInt(1), row.getInt(2)), row.getInt(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public int countInto(String work, ProvisionNumber article, LocalDate day) {
        return jdbc.sql("select count(*) " + CITING + into(article))
                .params(params(work, article, day))
                .query(Integer.class)
                .single();
    }

    /** What cites the work, or one article of it; runs like 第三条至第七条 count for each article between. */
    public List<In> into(String work, ProvisionNumber article, LocalDate day, int offset, int limit) {
        return jdbc.sql(select() + CITING + into(article) + order(offset, limit))
                .params(params(work, article, day))
                .query(LawGraph::in)
                .list();
    }

    public int countRepealed(LocalDate day) {
        return jdbc.sql("select count(*) " + repealed())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** Citations of texts that are out of force, in texts that are in force. */
    public List<In> repealed(LocalDate day, int offset, int limit) {
        return jdbc.sql(select() + repealed() + order(offset, limit))
                .param("day", day)
                .query(LawGraph::in)
                .list();
    }

    private static In in(ResultSet row, int number) throws SQLException {
        return new In(
                row.getString("work"),
                row.getString("title"),
                row.getString("eid"),
                row.getString("label"),
                row.getString("words"),
                row.getString("context"),
                row.getInt("article"),
                row.getInt("insert"),
                row.getString("target"),
                row.getString("target_title"));
    }

    private static String select() {
        return """
                select w.id as work, v.title, p.eid, p.label, c.words, left(p.words, 160) as context,
                  c.target_article as article, c.target_insert as "insert", c.target_work as target,
                  (select t.title from law_work t where t.id = c.target_work) as target_title
                """;
    }

    private static String repealed() {
        return CITING + """
                 and c.kind not in ('REPEAL', 'OWN') and exists (select 1 from law_work t
                   where t.id = c.target_work and least(t.repealed_on, t.expired_on) <= :day)
                """;
    }

    private static String into(ProvisionNumber article) {
        String any = " and c.target_work = :work and w.id <> :work";
        return article.equals(ProvisionNumber.NONE)
                ? any
                : any + " and (c.target_article, c.target_insert) <= (:article, :insert)"
                        + " and (c.to_article, c.to_insert) >= (:article, :insert)";
    }

    private static Map<String, Object> params(String work, ProvisionNumber article, LocalDate day) {
        return article.equals(ProvisionNumber.NONE)
                ? Map.of("work", work, "day", day)
                : Map.of("work", work, "day", day, "article", article.value(), "insert", article.insert());
    }

    private static String order(int offset, int limit) {
        return " order by v.title, w.id, p.place, c.start_at limit " + limit + " offset " + offset;
    }
}
