package org.luoshi.procedure.yaml;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems while reading goes on; the same problem found twice is kept once. */
public final class Faults {
    private final Set<Problem> problems = new LinkedHashSet<>();

    /** Adds a problem at this place. */
    public void add(Where where, String zh, String en, String remedyZh, String remedyEn) {
        problems.add(new Problem(where, zh, en, remedyZh, remedyEn));
    }

    /** A name that is not declared; the remedy proposes the nearest one, or lists what there is. */
    public void unknown(Where where, String kindZh, String kindEn, String name, Set<String> known) {
        var nearest = Nearest.to(name, known);
        var list = known.isEmpty() ? "—" : String.join(", ", known);
        add(
                where,
                "没有“%s”这一%s".formatted(name, kindZh),
                "there is no %s “%s”".formatted(kindEn, name),
                nearest.map("是不是“%s”？"::formatted).orElse("可用：" + list),
                nearest.map("Did you mean “%s”?"::formatted).orElse("Known: " + list));
    }

    /** Takes over what another reading found. */
    public void addAll(Faults others) {
        problems.addAll(others.problems);
    }

    /** Whether nothing was found. */
    public boolean none() {
        return problems.isEmpty();
    }

    /** What was found, by file and line. */
    public List<Problem> all() {
        return problems.stream()
                .sorted(Comparator.comparing(
                                (Problem problem) -> problem.where().file())
                        .thenComparingInt(problem -> problem.where().line())
                        .thenComparingInt(problem -> problem.where().column()))
                .toList();
    }
}
