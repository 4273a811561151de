package org.luoshi.platform.laws.ledger;

import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.RowFigures;
import org.luoshi.platform.figures.Sight;
import org.luoshi.procedure.definition.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures of legislation (立法数字的口径). An act counts in the period in which the city passed it, whether or not the
 * province has approved it; what applies is counted by the day of effect.
 */
@Configuration(proxyBeanMethods = false)
class LedgerFigures {
    private static final String ACTS = """
            select a.id::text as id, a.passed_on::text as number, a.title, '/laws/' || a.work_id as href
            from law_act a where a.recorded_at <= :asOf and a.passed_on between :from and :to and\s""";

    private static final String CLEANED = """
            select c.campaign || ':' || c.work_id as id, c.concluded_on::text as number, w.title, '/laws/' || w.id as href
            from law_cleanup c join law_work w on w.id = c.work_id
            where c.recorded_at <= :asOf and c.concluded_on between :from and :to and\s""";

    private static final String IN_FORCE = """
            select w.id, coalesce(w.first_on::text, '') as number, w.title, '/laws/' || w.id as href from law_work w
            where exists (select 1 from law_act a where a.work_id = w.id and a.kind <> 'REPEALED'
                and a.recorded_at <= :asOf and a.in_force_on <= :to)
              and not exists (select 1 from law_act a where a.work_id = w.id and a.kind = 'REPEALED'
                and a.recorded_at <= :asOf and a.in_force_on <= :to)
              and not exists (select 1 from law_end e where e.work_id = w.id and e.recorded_at <= :asOf
                and coalesce(e.taken_back_at > :asOf, true) and e.on_day <= :to)
              and not exists (select 1 from law_version v where v.work_id = w.id and v.known_until is null
                and v.expires_on <= :to and not exists (select 1 from law_version n where n.work_id = w.id
                  and n.known_until is null and n.effective_on > v.effective_on and n.effective_on <= :to))
              and cast(:from as date) is not null and\s""";

    private final RowFigures rows;

    LedgerFigures(JdbcClient jdbc) {
        this.rows = new RowFigures(jdbc, row -> row.getString("href"), Sight.ofAll());
    }

    @Bean
    FigureDefinition regulationsChanged() {
        return figure(
                "legislation.changed",
                new Words("法规修改", "Regulations changed"),
                new Words(
                        "期内由本市通过的修改和修订，按通过日期计，不论是否已经批准、施行；制定和废止另计。",
                        "Amendments and revisions the city passed in the period, by the day of passing, approved and"
                                + " in force or not; enactments and repeals are counted apart."),
                ACTS + "a.kind in ('AMENDED', 'REVISED')");
    }

    @Bean
    FigureDefinition regulationsEnacted() {
        return figure(
                "legislation.enacted",
                new Words("法规制定", "Regulations enacted"),
                new Words(
                        "期内由本市通过的新法规，按通过日期计。", "New regulations the city passed in the period, by the day of passing."),
                ACTS + "a.kind = 'ENACTED'");
    }

    @Bean
    FigureDefinition regulationsRepealed() {
        return figure(
                "legislation.repealed",
                new Words("法规废止", "Regulations repealed"),
                new Words("期内由本市通过的废止，按通过日期计。", "Repeals the city passed in the period, by the day of passing."),
                ACTS + "a.kind = 'REPEALED'");
    }

    @Bean
    FigureDefinition regulationsInForce() {
        return figure(
                "legislation.in-force",
                new Words("现行有效的本市法规", "The city's regulations in force"),
                new Words(
                        "期末已经施行、尚未废止或者失效的本市法规，按施行日期计。",
                        "Regulations of the city in force, neither repealed nor expired, on the last day of the"
                                + " period, by the day of effect."),
                IN_FORCE + "true");
    }

    @Bean
    FigureDefinition regulationsCleaned() {
        return figure(
                "legislation.cleaned",
                new Words("法规清理", "Regulations examined"),
                new Words(
                        "期内有清理结论的本市法规，每件一个结论，按结论日期计。",
                        "Regulations of the city a clean-up concluded on in the period, one conclusion each, by its"
                                + " day."),
                CLEANED + "true");
    }

    @Bean
    FigureDefinition regulationsToPlan() {
        return figure(
                "legislation.to-plan",
                new Words("列入立法计划", "Into the legislative plan"),
                new Words(
                        "上述清理中结论为修改或者废止的，每件列入一个年度的计划。",
                        "Those of them concluded to be amended or repealed; each is an item of the plan of a year."),
                CLEANED + "c.conclusion <> 'KEEP'");
    }

    private FigureDefinition figure(String id, Words title, Words rule, String select) {
        return rows.publicFigure(id, title, rule, select + " order by number, title, id");
    }
}
