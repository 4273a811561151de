package org.luoshi.platform.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.luoshi.platform.burden.BurdenMeasure;
import org.luoshi.platform.burden.BurdenMeter;

/**
 * What the burden meter asks of a long journal ({@code ./luoshi bench burden [LINES]}): eight weeks of every unit, of one
 * unit, and the records behind one number, among lines that were all written in one year. The lines are made in the
 * database and bear no hashes: nothing here proves a journal.
 */
public final class BurdenBenchmark {
    private static final PrintStream OUT = System.out;
    private static final int WARM_UP = 5;
    private static final int ASKED = 40;
    private static final int UNITS = 60;

    private final OwnServer server;
    private final BurdenMeter meter;
    private final LocalDate week;

    private BurdenBenchmark(OwnServer server) {
        this.server = server;
        this.meter = server.bean(BurdenMeter.class);
        this.week = server.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * Measures and stops.
     *
     * @param arguments where the database's programs are unpacked, then how many lines there are to be
     */
    public static void main(String[] arguments) throws Exception {
        try (OwnServer server = new OwnServer(Path.of(arguments[0]))) {
            new BurdenBenchmark(server).run(arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000);
        }
    }

    private void run(long lines) throws SQLException, IOException {
        OUT.printf("%s%n", Machine.told());
        write(lines);
        String unit = meter.weeks(week.minusWeeks(7), week.plusWeeks(1), BurdenMeter.EVERY_UNIT)
                .getFirst()
                .unit();
        Map<String, Supplier<Integer>> asked = new TreeMap<>();
        asked.put(
                "1 八周各单位 / eight weeks, every unit",
                () -> meter.weeks(week.minusWeeks(7), week.plusWeeks(1), BurdenMeter.EVERY_UNIT)
                        .size());
        asked.put(
                "2 八周一个单位 / eight weeks, one unit",
                () -> meter.weeks(week.minusWeeks(7), week.plusWeeks(1), unit).size());
        asked.put(
                "3 一个单位一周的登记 / a unit's acts of a week",
                () -> meter.records(BurdenMeasure.ACTS, week.minusWeeks(1), week, unit)
                        .size());
        asked.forEach(this::measure);
        OUT.printf("%s%n", Machine.told());
    }

    private void measure(String name, Supplier<Integer> ask) {
        Times times = new Times();
        int rows = 0;
        for (int n = -WARM_UP; n < ASKED; n++) {
            long begun = System.nanoTime();
            rows = ask.get();
            if (n >= 0) {
                times.add(System.nanoTime() - begun);
            }
        }
        OUT.printf("%s（%d）: %s%n", name, rows, times.told());
    }

    /** Three people in each unit; one line in three is a step of a matter, one in twelve is refused. */
    private void write(long lines) throws SQLException, IOException {
        long begun = System.nanoTime();
        try (Connection connection = server.superuser();
                Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("create temp table one_unit as select n, gen_random_uuid() as unit from generate_series(0, "
                    + (UNITS - 1) + ") n");
            sql.execute(
                    "create temp table worker as select row_number() over () - 1 as place, gen_random_uuid() as id, unit"
                            + " from one_unit, generate_series(1, 3)");
            sql.execute(
                    "insert into bodies_organisation (id, kind, valid_from) select unit, 'BUREAU', current_date - 400"
                            + " from one_unit");
            sql.execute("insert into account (id, login, name, unit_id, created_at)"
                    + " select id, 'burden-' || w.place, '经办' || w.place, unit, now() from worker w");
            sql.execute("""
                    insert into journal_line (subject_kind, subject_id, seq, at, actor_id, actor_name, actor_role, action,
                        outcome, reason, details, algorithm, previous_hash, hash)
                    select 'bench', (n / 20)::text, n %% 20 + 1, now() - interval '365 days' * (1 - n::float / %1$d),
                        w.id::text, '经办', 'handler',
                        (array['session.opinion', 'reply', 'cooperation.report-progress', 'visit.entry', 'contact',
                            'access.sign-in', 'incoming.register', 'report-progress', 'file.read', 'desk.draft', 'sign',
                            'import.confirm'])[n %% 12 + 1],
                        case when n %% 12 = 5 then 'refused' else 'done' end, 'bench',
                        jsonb_build_object('item', n, 'fields', (n %% 9)::text, 'title', '关于完善办理工作的记录' || n),
                        'sha256', repeat('a', 64), repeat('b', 64)
                    from generate_series(0, %1$d - 1) as line (n) join worker w on w.place = (line.n / 12 * 7919 + line.n) %% %2$d
                    """.formatted(lines, UNITS * 3));
            sql.execute("vacuum analyze journal_line");
            sql.execute("analyze account");
        }
        OUT.printf("%,d 行 / lines, %d 个单位 / units: %d s%n", lines, UNITS, (System.nanoTime() - begun) / 1_000_000_000);
    }
}
