package org.luoshi.procedure.simulate;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.luoshi.procedure.Cases;
import org.luoshi.procedure.clock.Shipped;
import org.luoshi.procedure.definition.Procedures;
import org.luoshi.procedure.run.Run;

/** Measures a simulated year and the bare replay of its histories, in processor time: {@code Bench [MATTERS] [ROUNDS]}. */
final class Bench {
    private Bench() {}

    public static void main(String[] args) {
        int matters = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        var loaded = (Procedures.Loaded) Procedures.load(Cases.PROCEDURES);
        var procedure = loaded.procedure("suggestions/handling", "qingdao").orElseThrow();
        var calendar = Shipped.calendar();
        for (int round = 0; round < rounds; round++) {
            var simulation = new Simulation(procedure, calendar, SuggestionsYearTest.HABITS, round);
            long start = cpu();
            var report = simulation.year(2025, matters);
            long walked = cpu();
            var history = simulation.walk(2025, 1).run().history();
            long before = cpu();
            for (int i = 0; i < matters; i++) {
                Run.replay(procedure, history, calendar);
            }
            long replayed = cpu();
            System.out.printf(
                    Locale.ROOT,
                    "%d matters, %d actions: %.1f µs an action walked; %.1f µs an event replayed%n",
                    matters,
                    report.actions(),
                    (walked - start) / 1e3 / (report.actions() + report.refused()),
                    (replayed - before) / 1e3 / matters / history.size());
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
