package org.luoshi.platform.laws;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.laws.LawCheck.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes everything derived anew out of the texts, every night, and says in public whether it is what is kept (每夜自查). What
 * differs is reported, never put right in silence.
 *
 * <p>May run any number of times and on several servers; each run is a row of its own.
 */
@Service
public class CheckLibrary {
    private static final int EXAMPLES = 5;

    private final JdbcClient jdbc;
    private final DeriveLaws derive;
    private final CityDate date;
    private final TransactionTemplate transaction;

    CheckLibrary(JdbcClient jdbc, DeriveLaws derive, CityDate date, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.derive = derive;
        this.date = date;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Shanghai")
    void nightly() {
        handle();
    }

    /** The results of this run. */
    public List<LawCheck> handle() {
        var run = new Run(PreviewLaws.now(date));
        ids().forEach(run::look);
        run.meanings();
        List<LawCheck> results = run.results();
        transaction.executeWithoutResult(_ -> results.forEach(this::keep));
        return results;
    }

    /** The latest run, whichever server made it; empty before the first. */
    public List<LawCheck> latest() {
        return jdbc.sql("select * from law_check where at = (select max(at) from law_check) order by name")
                .query((row, _) -> new LawCheck(
                        row.getObject("at", OffsetDateTime.class),
                        Thing.valueOf(row.getString("name")),
                        row.getInt("looked_at"),
                        row.getInt("different"),
                        row.getString("examples").lines().toList()))
                .list();
    }

    private List<String> ids() {
        return jdbc.sql("select id from law_version order by id")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void keep(LawCheck check) {
        jdbc.sql("insert into law_check (at, name, looked_at, different, examples) values (?, ?, ?, ?, ?)")
                .param(check.at())
                .param(check.thing().name())
                .param(check.lookedAt())
                .param(check.different())
                .param(String.join("\n", check.examples()))
                .update();
    }

    /** One text as it is kept. */
    private record Kept(
            String title, String titleKey, String source, String textKey, String fileName, boolean newest) {}

    /** One run over all texts. */
    private final class Run {
        private final OffsetDateTime at;
        private final Map<Thing, Integer> looked = new EnumMap<>(Thing.class);
        private final Map<Thing, List<String>> different = new EnumMap<>(Thing.class);

        Run(OffsetDateTime at) {
            this.at = at;
        }

        void look(String id) {
            Kept kept = kept(id);
            ReadLaw law = ReadLaw.of(kept.source(), kept.fileName());
            boolean prints = law.parsed().text().print().equals(kept.source());
            check(Thing.TEXTS, prints && law.key().equals(kept.textKey()), kept.title());
            List<ProvisionRow> provisions = ProvisionRow.of(law.parsed().text());
            check(Thing.PROVISIONS, provisions(id).equals(written(provisions)), kept.title());
            int citations = CitationRow.of(law.parsed(), provisions).size();
            check(Thing.CITATIONS, count(id) == citations, kept.title());
            check(Thing.FACTS, !kept.newest() || law.facts().key().equals(kept.titleKey()), kept.title());
        }

        /** Derived again inside a transaction that is rolled back, and compared with what was there. */
        void meanings() {
            List<String> changed = Objects.requireNonNull(transaction.execute(status -> {
                jdbc.sql("create temporary table law_meant on commit drop as"
                                + " select version_id, place, ordinal, target_work, status from law_citation")
                        .update();
                jdbc.sql("create temporary table law_ended on commit drop as"
                                + " select id, repealed_on, repealed_by from law_work")
                        .update();
                derive.all();
                List<String> titles =
                        jdbc.sql("""
                        select v.title from law_citation c join law_meant m using (version_id, place, ordinal)
                          join law_version v on v.id = c.version_id
                        where (c.target_work, c.status) is distinct from (m.target_work, m.status)
                        union all
                        select w.title from law_work w join law_ended e on e.id = w.id
                        where (w.repealed_on, w.repealed_by) is distinct from (e.repealed_on, e.repealed_by)
                        """).query((row, _) -> row.getString(1)).list();
                status.setRollbackOnly();
                return titles;
            }));
            looked.put(
                    Thing.MEANINGS,
                    jdbc.sql("select count(*) from law_citation")
                            .query(Integer.class)
                            .single());
            different.put(Thing.MEANINGS, changed);
        }

        List<LawCheck> results() {
            var results = new ArrayList<LawCheck>();
            for (Thing thing : Thing.values()) {
                List<String> found = different.getOrDefault(thing, List.of());
                results.add(new LawCheck(
                        at,
                        thing,
                        looked.getOrDefault(thing, 0),
                        found.size(),
                        found.stream().distinct().limit(EXAMPLES).toList()));
            }
            return results;
        }

        private void check(Thing thing, boolean same, String title) {
            looked.merge(thing, 1, Integer::sum);
            if (!same) {
                different.computeIfAbsent(thing, _ -> new ArrayList<>()).add(title);
            }
        }

        private Kept kept(String id) {
            return jdbc.sql("""
                    select v.*, w.title_key, not exists (select 1 from law_version n where n.work_id = v.work_id
                      and n.id <> v.id and (v.version_on is null or n.version_on >= v.version_on)) as newest
                    from law_version v join law_work w on w.id = v.work_id where v.id = ?
                    """)
                    .param(id)
                    .query((row, _) -> new Kept(
                            row.getString("title"),
                            row.getString("title_key"),
                            row.getString("source"),
                            row.getString("text_key"),
                            row.getString("file_name"),
                            row.getBoolean("newest")))
                    .single();
        }

        private List<String> provisions(String id) {
            return jdbc.sql("select eid || ' ' || words as line from law_provision where version_id = ? order by place")
                    .param(id)
                    .query((row, _) -> row.getString(1))
                    .list();
        }

        private List<String> written(List<ProvisionRow> rows) {
            return rows.stream().map(row -> row.eid() + " " + row.words()).toList();
        }

        private int count(String id) {
            return jdbc.sql("select count(*) from law_citation where version_id = ?")
                    .param(id)
                    .query(Integer.class)
                    .single();
        }
    }
}
