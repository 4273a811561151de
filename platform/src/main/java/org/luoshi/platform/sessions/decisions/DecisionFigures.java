package org.luoshi.platform.sessions.decisions;

import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.procedure.definition.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures of what was decided (决定数字的口径): only what a vote passed, never an opinion. */
@Configuration(proxyBeanMethods = false)
class DecisionFigures {
    private final LedgerRows rows;

    DecisionFigures(LedgerRows rows) {
        this.rows = rows;
    }

    @Bean
    FigureDefinition decisionsPassed() {
        return decided(
                "sessions.decisions",
                new Words("决议、决定", "Resolutions and decisions"),
                new Words(
                        "期内表决通过的决议、决定，按通过日期计；人事任免、代表资格、报告、名单草案和法规另计，审议意见不计。",
                        "Resolutions and decisions passed by vote in the period, by the day of passing; personnel, deputies'"
                                + " qualifications, reports, draft lists and regulations are counted apart, opinions never."),
                "d.kind in ('DECISION', 'RESIGNATION', 'PLAN_BUDGET', 'OTHER')");
    }

    @Bean
    FigureDefinition everythingPassed() {
        return decided(
                "sessions.passed",
                new Words("表决通过的事项", "Items passed by vote"),
                new Words("期内表决通过的全部事项，按通过日期计。", "Every item passed by vote in the period, by the day of passing."),
                "true");
    }

    @Bean
    FigureDefinition personnelVoted() {
        return rows.figure(
                "sessions.personnel",
                new Words("人事任免", "Appointments and removals"),
                new Words(
                        "期内表决通过的任命、免职、撤职和接受辞职，按人次计。",
                        "Appointments, removals and accepted resignations passed in the period, one for each person and post."),
                """
                select n.id::text as id, d.mark || '〔' || d.year || '〕' || d.serial || '号' as number,
                    p.name || ' ' || n.title as title, m.number as meeting, '/decisions/' || d.item as path
                from session_decision d join session_nomination n on n.item = d.item
                join bodies_person p on p.id = n.person join session_meeting m on m.id = d.meeting
                where d.at <= :asOf and d.passed_on between :from and :to order by d.body, d.year, d.serial, n.place
                """);
    }

    private FigureDefinition decided(String id, Words title, Words rule, String condition) {
        return rows.figure(id, title, rule, """
                select d.id::text as id, d.mark || '〔' || d.year || '〕' || d.serial || '号' as number, d.title,
                    m.number as meeting, '/decisions/' || d.item as path
                from session_decision d join session_meeting m on m.id = d.meeting
                where d.at <= :asOf and d.passed_on between :from and :to and %s
                order by d.body, d.year, d.serial
                """.formatted(condition));
    }
}
