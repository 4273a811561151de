package org.luoshi.platform.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.figures.CountingFigure;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.FigureRecord;
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

    private final JdbcClient jdbc;
    private final InstructionViews views;

    VisitFigures(JdbcClient jdbc, InstructionViews views) {
        this.jdbc = jdbc;
        this.views = views;
    }

    @Bean
    FigureDefinition visitInstructionsTold() {
        return new Matters(
                jdbc,
                views,
                new FigureId("visits.told"),
                new Words("现场提出、交给单位的事项", "What was said on site and given to units"),
                new Words(
                        "期内由现场交办的事项和由代表视察转交的意见，按交办、转交日期计，一项计一次。",
                        "Instructions assigned and opinions of deputies handed over in the period, by that day; each once."),
                TOLD);
    }

    @Bean
    FigureDefinition visitInstructionsDone() {
        return new Matters(
                jdbc,
                views,
                new FigureId("visits.done"),
                new Words("现场提出、已经办结的事项", "What was said on site and is closed"),
                new Words(
                        "期内经核查、作出结论后办结的交办事项，和已经向代表反馈的意见；其后重新办理的不计。",
                        "Instructions verified, concluded and closed in the period, and opinions whose answer deputies were told;"
                                + " not those handled again since."),
                DONE);
    }

    private record Matters(
            JdbcClient jdbc, InstructionViews views, FigureId id, Words title, Words countingRule, String sql)
            implements CountingFigure {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public List<FigureRecord> records(LocalDate from, LocalDate to, Instant asOf) {
            return jdbc.sql(sql)
                    .param("from", from)
                    .param("to", to)
                    .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                    .query((row, _) -> new FigureRecord(
                            row.getString("id"),
                            row.getString("number"),
                            row.getString("title"),
                            MatterLinks.under(MatterLinks.GENERAL, row.getString("number"))))
                    .list();
        }

        @Override
        public List<FigureRecord> recordsFor(Viewer viewer, List<FigureRecord> records) {
            Set<String> seen = viewer.may(VisitAccess.SEE) ? theirs(viewer) : Set.of();
            return records.stream()
                    .map(record -> seen.contains(record.id()) ? record : record.numberOnly())
                    .toList();
        }

        private Set<String> theirs(Viewer viewer) {
            return views.all(viewer).stream()
                    .map(row -> row.instruction().id().toString())
                    .collect(Collectors.toSet());
        }
    }
}
