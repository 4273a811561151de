package org.luoshi.platform.sessions.conferences;

import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.RowFigures;
import org.luoshi.platform.figures.Sight;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.MatterViews;
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

    private final RowFigures tasks;
    private final RowFigures records;

    ConferenceFigures(JdbcClient jdbc, MatterViews matters) {
        this.tasks = under(MatterLinks.GENERAL, Sight.byId(matters::openTo), jdbc);
        this.records = under("/sessions/conferences", Sight.permitted(Conferences.READ), jdbc);
    }

    private static RowFigures under(String page, Sight sight, JdbcClient jdbc) {
        return new RowFigures(jdbc, row -> MatterLinks.under(page, row.getString("number")), sight);
    }

    @Bean
    FigureDefinition tasksDeployed() {
        return tasks.figure(
                "conferences.deployed",
                new Words("会议部署的事项", "Tasks deployed by conferences"),
                new Words("期内由会议部署、落到责任单位的事项，按部署日期计。", "Tasks given to a unit in the period, by that day."),
                TASKS.formatted("deploy"));
    }

    @Bean
    FigureDefinition tasksDone() {
        return tasks.figure(
                "conferences.done",
                new Words("核查销号的部署事项", "Deployed tasks struck off"),
                new Words(
                        "期内经核查销号的部署事项；只报告完成、没有核查的不计。",
                        "Tasks verified in the period; what was only reported done is not."),
                TASKS.formatted("verify"));
    }

    @Bean
    FigureDefinition conferencesRecorded() {
        return records.figure(
                "conferences.recorded",
                new Words("有记录的会议", "Conferences on record"),
                new Words("期内召开并有记录的会议，按召开日期计。", "Conferences held in the period and recorded, by their day."),
                RECORDS.formatted("true"));
    }

    @Bean
    FigureDefinition conferencesDoubted() {
        return records.figure(
                "conferences.doubted",
                new Words("前后不符、说明后保留的会议记录", "Records kept with a reason although they contradict"),
                new Words(
                        "期内召开的会议中，记录前后不符或与名册不符、写明理由后照原样保留的。",
                        "Of the conferences held in the period, those whose record contradicts itself or the register"
                                + " and stands as printed, with a reason."),
                RECORDS.formatted("c.kept_because <> ''"));
    }
}
