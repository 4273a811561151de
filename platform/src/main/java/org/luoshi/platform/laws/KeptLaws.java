package org.luoshi.platform.laws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.intake.LawDays;
import org.luoshi.platform.laws.intake.LawFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the library keeps of each text, row by row, for the self-check (所存数据). */
@Repository
class KeptLaws {
    private static final List<String> FACTS = List.of(
            "articles",
            "problems",
            "expires_on",
            "title",
            "change",
            "number",
            "version_on",
            "passed_on",
            "approved_on",
            "promulgated_on",
            "effective_on",
            "effective_by");

    /** Of a text the house made, the rest was given by a person or by the decision that amended it. */
    private static final int READ_FROM_ANY = 3;

    private static final List<String> WORK =
            List.of("work_title", "title_key", "kind", "level", "area", "province", "maker");

    private final JdbcClient jdbc;

    KeptLaws(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One text.
     *
     * @param facts of the text, in the order of {@code FACTS}; so {@code work}, of its work
     * @param newest whether the work is called and classed as this text is
     * @param sent whether somebody sent it as a file; otherwise the house made it
     */
    record Kept(
            String workId,
            String title,
            String source,
            String textKey,
            String fileName,
            List<@Nullable String> facts,
            List<@Nullable String> work,
            boolean newest,
            boolean sent) {
        /** Whether text and work are as the words say. */
        boolean says(ReadLaw read) {
            List<@Nullable String> said = said(read);
            int compared = sent ? said.size() : READ_FROM_ANY;
            return facts.subList(0, compared).equals(said.subList(0, compared))
                    && (!newest || !sent || work.equals(work(read.facts())));
        }

        private static List<@Nullable String> said(ReadLaw read) {
            LawFacts facts = read.facts();
            LawDays days = facts.days();
            return texts(
                    read.parsed().text().articles().size(),
                    read.parsed().problems().size(),
                    days.expires(),
                    facts.title(),
                    facts.change(),
                    facts.number(),
                    days.version(),
                    days.passed(),
                    days.approved(),
                    days.promulgated(),
                    days.effective(),
                    days.by());
        }

        /** A text that names no maker leaves the one an earlier text named. */
        private List<@Nullable String> work(LawFacts facts) {
            String maker = facts.maker().isEmpty() ? work.getLast() : facts.maker();
            return texts(
                    facts.title(), facts.key(), facts.kind(), facts.level(), facts.area(), facts.province(), maker);
        }
    }

    List<String> ids() {
        return jdbc.sql("select id from law_version order by id")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    Kept law(String id) {
        return jdbc.sql("""
                select v.*, w.title as work_title, w.title_key, w.kind, w.level, w.area, w.province, w.maker,
                  not exists (select 1 from law_version n where n.work_id = v.work_id
                    and n.id <> v.id and (v.version_on is null or n.version_on >= v.version_on)) as newest,
                  exists (select 1 from law_import i where i.id = v.import_id) as sent
                from law_version v join law_work w on w.id = v.work_id where v.id = ?
                """)
                .param(id)
                .query((row, _) -> new Kept(
                        Objects.requireNonNull(row.getString("work_id")),
                        Objects.requireNonNull(row.getString("title")),
                        Objects.requireNonNull(row.getString("source")),
                        Objects.requireNonNull(row.getString("text_key")),
                        Objects.requireNonNull(row.getString("file_name")),
                        cells(row, FACTS),
                        cells(row, WORK),
                        row.getBoolean("newest"),
                        row.getBoolean("sent")))
                .single();
    }

    List<List<@Nullable String>> provisions(String id) {
        return rows("law_provision", LawStore.PROVISION, "place", id);
    }

    List<List<@Nullable String>> citations(String id) {
        return rows("law_citation", LawStore.CITATION, "place, ordinal", id).stream()
                .<List<@Nullable String>>map(LawStore::byItself)
                .toList();
    }

    private List<List<@Nullable String>> rows(String table, String columns, String order, String id) {
        List<String> names =
                ManyRows.Column.all(columns).stream().map(ManyRows.Column::name).toList();
        return jdbc.sql("select " + String.join(", ", names) + " from " + table + " where version_id = ? order by "
                        + order)
                .param(id)
                .query((row, _) -> cells(row, names))
                .list();
    }

    private static List<@Nullable String> cells(ResultSet row, List<String> names) throws SQLException {
        @Nullable String[] cells = new @Nullable String[names.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.getString(names.get(i));
        }
        return Arrays.asList(cells);
    }

    private static List<@Nullable String> texts(@Nullable Object... values) {
        return ManyRows.texts(ManyRows.row(values));
    }
}
