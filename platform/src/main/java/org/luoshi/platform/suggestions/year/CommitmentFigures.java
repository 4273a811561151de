package org.luoshi.platform.suggestions.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.luoshi.platform.figures.CountingFigure;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.Sight;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Words;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** What stands above the ledger of commitments, as figures that open their records (承诺数字). */
@Configuration(proxyBeanMethods = false)
@Import(CommitmentFigures.All.class)
class CommitmentFigures {
    private static final String PREFIX = "suggestions.commitments.";

    /** One bean each. */
    static final class All implements BeanRegistrar {
        @Override
        public void register(BeanRegistry registry, Environment environment) {
            for (Kind kind : Kind.values()) {
                registry.registerBean(
                        kind.figure().value(),
                        FigureDefinition.class,
                        bean -> bean.supplier(context ->
                                new Count(kind, context.bean(PastCommitments.class), context.bean(MatterViews.class))));
            }
        }
    }

    /** What is counted. */
    @SuppressWarnings("ImmutableEnumChecker") // words and conditions never change
    enum Kind {
        MADE(
                "承诺事项",
                "Commitments made",
                "期内答复中作出的承诺，按答复日期计；一件建议几个单位承诺的，各计一项。",
                "Promised in replies of the period, by the day of the reply; each unit's promise is one.",
                _ -> true),
        OPEN(
                "承诺：落实中",
                "Commitments being carried out",
                "没有期限或者期限未过，且未报告落实的。",
                "No day or not yet past, and not reported done.",
                at(Commitments.State.OPEN)),
        OVERDUE(
                "承诺：已过期限",
                "Commitments past their day",
                "期限已过，仍未报告落实的。",
                "The day has passed and nothing is reported done.",
                at(Commitments.State.OVERDUE)),
        REPORTED(
                "承诺：已报告，待核实",
                "Commitments reported, to be verified",
                "单位报告已落实，尚未核实的。",
                "The unit says it is done; nobody has verified it.",
                at(Commitments.State.REPORTED)),
        EXPLAINED(
                "承诺：已书面说明",
                "Commitments explained in writing",
                "情况变化，单位已书面说明的。",
                "Circumstances changed; the unit explained in writing.",
                at(Commitments.State.EXPLAINED)),
        DONE("承诺：已落实", "Commitments carried out", "已核实落实的。", "Verified as carried out.", at(Commitments.State.DONE)),
        CARRIED(
                "承诺：结转过的",
                "Commitments carried over",
                "承诺以后结转过至少一次的；与其他各项重叠，不相加。",
                "Carried over at least once since; overlaps with the others.",
                PastCommitments.Promise::carried);

        private final Words title;
        private final Words rule;
        private final Predicate<PastCommitments.Promise> counted;

        Kind(String zh, String en, String ruleZh, String ruleEn, Predicate<PastCommitments.Promise> counted) {
            this.title = new Words(zh, en);
            this.rule = new Words(ruleZh, ruleEn);
            this.counted = counted;
        }

        private static Predicate<PastCommitments.Promise> at(Commitments.State state) {
            return promise -> promise.state() == state;
        }

        FigureId figure() {
            return new FigureId(PREFIX + name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private record Count(Kind kind, PastCommitments past, MatterViews matters) implements CountingFigure {
        @Override
        public FigureId id() {
            return kind.figure();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Words title() {
            return kind.title;
        }

        @Override
        public Words countingRule() {
            return kind.rule;
        }

        @Override
        public List<FigureRecord> records(LocalDate from, LocalDate to, Instant asOf) {
            return past.of(new Period(from, to), asOf).stream()
                    .filter(kind.counted)
                    .map(PastCommitments.Promise::record)
                    .toList();
        }

        /** Whole where this viewer may open the matter, by number elsewhere. */
        @Override
        public List<FigureRecord> recordsFor(Viewer viewer, List<FigureRecord> records) {
            return Sight.byId(this::openTo).shown(viewer, records);
        }

        private Set<String> openTo(Viewer viewer, Set<String> promises) {
            List<PastCommitments.Owner> owners = past.owners(promises);
            Set<String> open = matters.openTo(
                    viewer, owners.stream().map(PastCommitments.Owner::matter).toList());
            return owners.stream()
                    .filter(owner -> open.contains(owner.matter()))
                    .map(PastCommitments.Owner::promise)
                    .collect(Collectors.toSet());
        }
    }
}
