package org.luoshi.platform.laws;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.laws.LawCheck.Thing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes everything derived anew and compares it with what is kept (自查): every row of provisions and citations, every fact
 * of texts and works, what citations mean, when works end, what the search index holds. It reports and repairs nothing.
 *
 * <p>May run at any time and on several servers; each run is a row of its own.
 */
@Service
public class CheckLibrary {
    private static final int EXAMPLES = 20;

    private final JdbcClient jdbc;
    private final DeriveLaws derive;
    private final KeptLaws kept;
    private final ObjectProvider<LibraryCopy> copies;
    private final CityDate date;
    private final TransactionTemplate transaction;

    CheckLibrary(
            JdbcClient jdbc,
            DeriveLaws derive,
            KeptLaws kept,
            ObjectProvider<LibraryCopy> copies,
            CityDate date,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.derive = derive;
        this.kept = kept;
        this.copies = copies;
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
        kept.ids().forEach(run::look);
        run.derivedAgain();
        copies.forEach(run::copy);
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

    private void keep(LawCheck check) {
        jdbc.sql("insert into law_check (at, name, looked_at, different, examples) values (?, ?, ?, ?, ?)")
                .param(check.at())
                .param(check.thing().name())
                .param(check.lookedAt())
                .param(check.different())
                .param(String.join("\n", check.examples()))
                .update();
    }

    /** One run over all texts. */
    private final class Run {
        private final OffsetDateTime at;
        private final Map<Thing, Integer> looked = new EnumMap<>(Thing.class);
        private final Map<Thing, List<String>> different = new EnumMap<>(Thing.class);

        Run(OffsetDateTime at) {
            this.at = at;
        }

        void look(String id) {
            KeptLaws.Kept law = kept.law(id);
            ReadLaw read = ReadLaw.of(law.source(), law.fileName());
            boolean prints = read.parsed().text().print().equals(law.source());
            check(Thing.TEXTS, prints && read.key().equals(law.textKey()), law.title());
            List<ProvisionRow> provisions = ProvisionRow.of(read.parsed().text());
            check(Thing.PROVISIONS, kept.provisions(id).equals(LawStore.provisionRows(id, provisions)), law.title());
            List<CitationRow> citations = CitationRow.of(read.parsed(), provisions);
            check(
                    Thing.CITATIONS,
                    kept.citations(id).equals(LawStore.citationRows(id, law.workId(), citations)),
                    law.title());
            check(Thing.FACTS, law.says(read), law.title());
        }

        /** Derived again inside a transaction that is rolled back, and compared with what was there. */
        void derivedAgain() {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("create temporary table law_meant on commit drop as"
                                + " select version_id, place, ordinal, target_work, status from law_citation")
                        .update();
                jdbc.sql("create temporary table law_ended on commit drop as"
                                + " select id, repealed_on, repealed_by, expired_on from law_work")
                        .update();
                derive.all();
                compared(Thing.MEANINGS, "law_citation", """
                        select v.title from law_citation c join law_meant m using (version_id, place, ordinal)
                          join law_version v on v.id = c.version_id
                        where (c.target_work, c.status) is distinct from (m.target_work, m.status)
                        """);
                compared(Thing.ENDS, "law_work", """
                        select w.title from law_work w join law_ended e on e.id = w.id
                        where (w.repealed_on, w.repealed_by, w.expired_on)
                          is distinct from (e.repealed_on, e.repealed_by, e.expired_on)
                        """);
                status.setRollbackOnly();
            });
        }

        private void compared(Thing thing, String table, String titles) {
            looked.put(
                    thing,
                    jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single());
            different.put(
                    thing,
                    jdbc.sql(titles)
                            .query((row, _) -> Objects.requireNonNullElse(row.getString(1), ""))
                            .list());
        }

        void copy(LibraryCopy copy) {
            LibraryCopy.Compared compared = copy.compare();
            looked.put(copy.thing(), compared.lookedAt());
            different.put(copy.thing(), compared.different());
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
    }
}
