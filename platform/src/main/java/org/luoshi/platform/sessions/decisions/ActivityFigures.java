package org.luoshi.platform.sessions.decisions;

import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.procedure.definition.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures of inspections, visits and studies (活动数字的口径): three kinds, and the total that is their sum. */
@Configuration(proxyBeanMethods = false)
class ActivityFigures {
    private static final Words COUNTED = new Words(
            "期内开始的执法检查、视察和调研，按开始日期计；一次活动只计一次，归入其主要种类。",
            "Inspections, visits and studies begun in the period; each counts once, under its main kind.");

    private final LedgerRows rows;

    ActivityFigures(LedgerRows rows) {
        this.rows = rows;
    }

    @Bean
    FigureDefinition activitiesHeld() {
        return figure("sessions.activities", "执法检查、视察调研", "Inspections, visits and studies", "true");
    }

    @Bean
    FigureDefinition inspectionsHeld() {
        return figure("sessions.inspections", "执法检查", "Law-enforcement inspections", "a.kind = 'INSPECTION'");
    }

    @Bean
    FigureDefinition visitsMade() {
        return figure("sessions.visits", "视察", "Visits", "a.kind = 'VISIT'");
    }

    @Bean
    FigureDefinition studiesMade() {
        return figure("sessions.studies", "调研", "Studies", "a.kind = 'STUDY'");
    }

    private FigureDefinition figure(String id, String zh, String en, String condition) {
        return rows.figure(id, new Words(zh, en), COUNTED, """
                select a.id::text as id, a.number, a.title,
                    '/sessions/activities?year=' || extract(year from a.began) || '#' || a.number as path, null as meeting
                from session_activity a
                where a.at <= :asOf and a.began between :from and :to and %s
                order by a.number
                """.formatted(condition));
    }
}
