package org.luoshi.procedure.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Amount.Counted;
import org.luoshi.procedure.definition.ClockRule.Cap;
import org.luoshi.procedure.definition.ClockRule.Direction;

/**
 * Lays a place's rules over the national ones, day by day of the trigger (上位法与地方性法规).
 *
 * <p>Where the place has a rule it governs, and a counted national limit stays above it as a cap; before its text is in
 * force the national rule alone governs, or none.
 *
 * <p>Example: 上海 answers within three months by its own text since 2015-03-01; the cap above is 代表法 (2015) for
 * triggers up to 2025-03-10 and 代表法 (2025) from 2025-03-11.
 */
final class RuleLayers {
    private RuleLayers() {}

    static List<ClockRule> lay(List<ClockRule> base, List<ClockRule> local) {
        var starts = new TreeSet<LocalDate>();
        boundaries(base, starts);
        boundaries(local, starts);
        var layered = new ArrayList<ClockRule>();
        for (var start : starts) {
            var next = starts.higher(start);
            var until = next == null ? null : next.minusDays(1);
            on(start, base, local).ifPresent(rule -> add(layered, span(rule, start, until)));
        }
        return List.copyOf(layered);
    }

    private static void boundaries(List<ClockRule> rules, Set<LocalDate> starts) {
        for (var rule : rules) {
            starts.add(rule.from());
            if (rule.until() != null) {
                starts.add(rule.until().plusDays(1));
            }
        }
    }

    private static Optional<ClockRule> on(LocalDate day, List<ClockRule> base, List<ClockRule> local) {
        var above = governing(base, day);
        var own = governing(local, day);
        if (own == null) {
            return Optional.ofNullable(above);
        }
        return Optional.of(above == null ? own : capped(own, above));
    }

    private static @Nullable ClockRule governing(List<ClockRule> rules, LocalDate day) {
        return rules.stream().filter(rule -> rule.governs(day)).findFirst().orElse(null);
    }

    private static ClockRule capped(ClockRule own, ClockRule above) {
        var basis = above.basis();
        if (own.direction() == Direction.BEFORE || basis == null || !(above.amount() instanceof Counted amount)) {
            return own;
        }
        return new ClockRule(
                own.amount(),
                own.trigger(),
                own.direction(),
                own.basis(),
                own.from(),
                own.until(),
                new Cap(amount, basis));
    }

    private static ClockRule span(ClockRule rule, LocalDate from, @Nullable LocalDate until) {
        return new ClockRule(rule.amount(), rule.trigger(), rule.direction(), rule.basis(), from, until, rule.cap());
    }

    /** Joins a rule to the one before it when nothing but the span differs. */
    private static void add(List<ClockRule> layered, ClockRule rule) {
        if (!layered.isEmpty()) {
            var last = layered.getLast();
            if (span(last, rule.from(), rule.until()).equals(rule)
                    && last.until() != null
                    && last.until().plusDays(1).equals(rule.from())) {
                layered.set(layered.size() - 1, span(rule, last.from(), rule.until()));
                return;
            }
        }
        layered.add(rule);
    }
}
