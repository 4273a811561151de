package org.luoshi.platform.suggestions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.figures.CountingFigure;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The figures of a year's motions and suggestions (口径). Tabled in the period, by the day of submission; ones returned,
 * withdrawn or treated as letters are left out, and one merged into another is never counted beside it.
 *
 * <p>办结 (concluded) and 落实 (carried out) are two figures, always.
 */
@Configuration(proxyBeanMethods = false)
class SuggestionFigures {

    @Bean
    FigureDefinition itemsTabled(TabledItems items) {
        return figure(items, "suggestions.items", "代表议案建议", "Motions and suggestions tabled", COUNTED, "true");
    }

    @Bean
    FigureDefinition motionsTabled(TabledItems items) {
        return figure(items, "suggestions.motions", "代表议案", "Motions", COUNTED, "kind = 'motion'");
    }

    @Bean
    FigureDefinition suggestionsTabled(TabledItems items) {
        return figure(items, "suggestions.suggestions", "代表建议", "Suggestions", COUNTED, SUGGESTION);
    }

    @Bean
    FigureDefinition concluded(TabledItems items) {
        return figure(items, "suggestions.concluded", "办结", "Concluded", CONCLUDED, happened("conclude"));
    }

    @Bean
    FigureDefinition keySuggestions(TabledItems items) {
        return figure(items, "suggestions.key", "重点督办建议", "Key suggestions", KEY, happened("decide-key"));
    }

    @Bean
    FigureDefinition keyImplemented(TabledItems items) {
        return figure(
                items,
                "suggestions.key-implemented",
                "重点督办建议落实",
                "Key suggestions carried out",
                CARRIED_OUT,
                happened("decide-key") + " and " + IMPLEMENTED);
    }

    @Bean
    FigureDefinition implemented(TabledItems items) {
        return figure(items, "suggestions.implemented", "落实", "Carried out", CARRIED_OUT, IMPLEMENTED);
    }

    @Bean
    FigureDefinition dissatisfied(TabledItems items) {
        return figure(
                items,
                "suggestions.rehandled",
                "重新办理",
                "Handled again",
                new Words("期内提出、曾被要求重新办理的建议。", "Tabled in the period and ordered to be handled again at least once."),
                happened("order-rehandling"));
    }

    private static final String SUGGESTION = "kind in ('suggestion', 'from-motion')";
    private static final String IMPLEMENTED =
            "(" + happened("confirm-implementation") + " or (" + happened("archive") + " and all_solved))";

    private static final Words COUNTED = new Words(
            "期内提交的议案和建议，按提交日期计；退回、撤回、转为来信的不计，并案的不重复计，由议案转入的建议计为建议。",
            "Submitted in the period, by the day of submission; returned, withdrawn and letter ones are left out, merged"
                    + " ones are not counted twice, a motion treated as a suggestion counts as a suggestion.");
    private static final Words CONCLUDED = new Words(
            "上述议案建议中已经办结的：有答复，并经代表评价或者催请评价后由代表工作机构办结。办结不等于落实。",
            "Those of them that are concluded: replied to, rated or reminded to rate, and concluded by the deputies'"
                    + " office. Concluded is not carried out.");
    private static final Words KEY =
            new Words("上述建议中由主任会议确定重点督办的。", "Those of them that the chairpersons' meeting decided as key suggestions.");
    private static final Words CARRIED_OUT = new Words(
            "已经落实的：承诺事项经核实落实，或者各单位均答复已经解决并归档。",
            "Carried out: the commitment was verified as fulfilled, or every unit replied that it is solved and the"
                    + " matter was closed.");

    private static String happened(String event) {
        return "exists (select 1 from known k where k.matter = t.matter and k.event = '" + event + "')";
    }

    private static FigureDefinition figure(
            TabledItems items, String id, String zh, String en, Words rule, String condition) {
        return new Tabled(items, new FigureId(id), new Words(zh, en), rule, condition);
    }

    /** One figure: the tabled items of the period for which a condition holds, by what was known at the as-of time. */
    private record Tabled(TabledItems items, FigureId id, Words title, Words countingRule, String condition)
            implements CountingFigure {

        @Override
        public int version() {
            return 1;
        }

        @Override
        public boolean isPublic() {
            return true;
        }

        @Override
        public List<FigureRecord> records(LocalDate from, LocalDate to, Instant asOf) {
            return items.where(condition, new Period(from, to), asOf);
        }

        @Override
        public List<FigureRecord> recordsFor(Viewer viewer, List<FigureRecord> records) {
            return items.recordsFor(viewer, records);
        }
    }
}
