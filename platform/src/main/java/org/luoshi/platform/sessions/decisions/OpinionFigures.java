package org.luoshi.platform.sessions.decisions;

import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.RowFigures;
import org.luoshi.platform.figures.Sight;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.procedure.definition.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of review opinions (审议意见数字的口径): what was compiled, and what of it was reported back on. */
@Configuration(proxyBeanMethods = false)
class OpinionFigures {
    private final RowFigures rows;

    OpinionFigures(JdbcClient jdbc, MatterViews matters) {
        this.rows = new RowFigures(
                jdbc,
                row -> MatterLinks.under(MatterLinks.GENERAL, row.getString("number")),
                Sight.byId(matters::openTo));
    }

    @Bean
    FigureDefinition opinionsCompiled() {
        return figure(
                "sessions.opinions",
                new Words("汇总成件的审议意见", "Review opinions compiled"),
                new Words(
                        "期内汇总成件、报送主任会议的审议意见，按首次报送日期计；一项议题的意见计一件，退回修改再报的不另计。",
                        "Review opinions compiled and submitted in the period, by the day they were first submitted;"
                                + " those about one item count once."),
                "compile",
                "");
    }

    @Bean
    FigureDefinition opinionsReportedOn() {
        return figure(
                "sessions.opinions-reported",
                new Words("已报告研究处理情况的审议意见", "Review opinions reported back on"),
                new Words(
                        "期内首次书面报告研究处理情况的审议意见，按报告日期计；其后要求再次研究处理的不计。",
                        "Review opinions first reported back on in the period, by that day; not those ordered to be"
                                + " handled again since."),
                "report",
                "and not exists (select 1 from matter_fact r where r.matter = f.matter and r.seq > f.seq"
                        + " and r.event = 'order-again' and r.recorded_at <= :asOf)");
    }

    private FigureDefinition figure(String id, Words title, Words rule, String event, String condition) {
        return rows.figure(id, title, rule, """
                select f.matter::text as id, f.number, f.title from matter_fact f
                where f.procedure = 'oversight/review-opinion' and f.event = '%1$s' and f.recorded_at <= :asOf
                  and f.at::date between :from and :to
                  and not exists (select 1 from matter_fact e where e.matter = f.matter and e.event = '%1$s' and e.seq < f.seq)
                  %2$s order by f.number
                """.formatted(event, condition));
    }
}
