package org.luoshi.platform.visits;

import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.RowFigures;
import org.luoshi.platform.figures.Sight;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of visits (调研视察数字的口径): what units were told on site, and what of it was closed. No leader is counted. */
@Configuration(proxyBeanMethods = false)
class VisitFigures {
    private static final String TOLD = """
            select distinct on (f.number) f.matter::text as id, f.number, f.title
            from matter_fact f
            where (f.procedure = 'visits/assignment' and f.event = 'assign'
                or f.procedure = 'visits/handover' and f.event = 'hand-over')
              and f.recorded_at <= :asOf and f.at::date between :from and :to
            order by f.number
            """;
    private static final String DONE = """
            select distinct on (f.number) f.matter::text as id, f.number, f.title
            from matter_fact f
            where (f.procedure = 'visits/assignment' and f.event = 'close'
                or f.procedure = 'visits/handover' and f.event = 'tell')
              and f.recorded_at <= :asOf and f.at::date between :from and :to
              and not exists (select 1 from matter_fact r where r.matter = f.matter and r.seq > f.seq
                  and r.recorded_at <= :asOf and (r.event = 'reopen' or r.from_step = 'closed' and r.to_step = 'handling'))
            order by f.number
            """;

    private final InstructionViews views;
    private final RowFigures rows;

    VisitFigures(JdbcClient jdbc, InstructionViews views) {
        this.views = views;
        this.rows = new RowFigures(
                jdbc,
                row -> MatterLinks.under(MatterLinks.GENERAL, row.getString("number")),
                Sight.byId((viewer, _) -> openTo(viewer)));
    }

    @Bean
    FigureDefinition visitInstructionsTold() {
        return rows.figure(
                "visits.told",
                new Words("现场提出、交给单位的事项", "What was said on site and given to units"),
                new Words(
                        "期内由现场交办的事项和由代表视察转交的意见，按交办、转交日期计，一项计一次。",
                        "Instructions assigned and opinions of deputies handed over in the period, by that day; each"
                                + " once."),
                TOLD);
    }

    @Bean
    FigureDefinition visitInstructionsDone() {
        return rows.figure(
                "visits.done",
                new Words("现场提出、已经办结的事项", "What was said on site and is closed"),
                new Words(
                        "期内经核查、作出结论后办结的交办事项，和已经向代表反馈的意见；其后重新办理的不计。",
                        "Instructions verified, concluded and closed in the period, and opinions whose answer deputies"
                                + " were told; not those handled again since."),
                DONE);
    }

    private Set<String> openTo(Viewer viewer) {
        return viewer.may(VisitAccess.SEE)
                ? views.all(viewer).stream()
                        .map(row -> row.instruction().id().toString())
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
