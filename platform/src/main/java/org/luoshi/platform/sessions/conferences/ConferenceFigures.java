package org.luoshi.platform.sessions.conferences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

/** The figures of conferences (会议数字的口径): tasks deployed and struck off, records kept, and those kept although they contradict. */
@Configuration(proxyBeanMethods = false)
class ConferenceFigures {
    private static final String TASKS = """
            select distinct on (f.number) f.matter::text as id, f.number, f.title
            from matter_fact f
            where f.procedure = 'sessions/deployed-task' and f.event = '%s' and f.recorded_at <= :asOf
              and f.at::date between :from and :to
            order by f.number
            """;
    private static final String RECORDS = """
            select m.id::text as id, m.number, m.title
            from session_conference c join session_meeting m on m.id = c.meeting
            where c.at <= :asOf and m.opens_on between :from and :to and %s
            order by m.number
            """;
    private static final String TASK_PAGE = MatterLinks.GENERAL;
    private static final String RECORD_PAGE = "/sessions/conferences";

    private final JdbcClient jdbc;

    ConferenceFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    FigureDefinition tasksDeployed() {
        return figure(
                "conferences.deployed",
                new Words("会议部署的事项", "Tasks deployed by conferences"),
                new Words("期内由会议部署、落到责任单位的事项，按部署日期计。", "Tasks given to a unit in the period, by that day."),
                TASKS.formatted("deploy"),
                TASK_PAGE);
    }

    @Bean
    FigureDefinition tasksDone() {
        return figure(
                "conferences.done",
                new Words("核查销号的部署事项", "Deployed tasks struck off"),
                new Words(
                        "期内经核查销号的部署事项；只报告完成、没有核查的不计。",
                        "Tasks verified in the period; what was only reported done is not."),
                TASKS.formatted("verify"),
                TASK_PAGE);
    }

    @Bean
    FigureDefinition conferencesRecorded() {
        return figure(
                "conferences.recorded",
                new Words("有记录的会议", "Conferences on record"),
                new Words("期内召开并有记录的会议，按召开日期计。", "Conferences held in the period and recorded, by their day."),
                RECORDS.formatted("true"),
                RECORD_PAGE);
    }

    @Bean
    FigureDefinition conferencesDoubted() {
        return figure(
                "conferences.doubted",
                new Words("前后不符、说明后保留的会议记录", "Records kept with a reason although they contradict"),
                new Words(
                        "期内召开的会议中，记录前后不符或与名册不符、写明理由后照原样保留的。",
                        "Of the conferences held in the period, those whose record contradicts itself or the register and stands"
                                + " as printed, with a reason."),
                RECORDS.formatted("c.kept_because <> ''"),
                RECORD_PAGE);
    }

    private FigureDefinition figure(String id, Words title, Words rule, String sql, String page) {
        return new Rows(jdbc, new FigureId(id), title, rule, sql, page);
    }

    private record Rows(JdbcClient jdbc, FigureId id, Words title, Words countingRule, String sql, String page)
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
                            MatterLinks.under(page, row.getString("number"))))
                    .list();
        }

        @Override
        public List<FigureRecord> recordsFor(Viewer viewer, List<FigureRecord> records) {
            return viewer.may(Conferences.READ)
                    ? records
                    : records.stream().map(FigureRecord::numberOnly).toList();
        }
    }
}
