package org.luoshi.platform.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;

/** Fills a database with matters by the hundred thousand: copies of lived templates, by COPY, triggers and keys at rest. */
final class Copies {
    private static final int BATCH = 2_000;

    private final Connection superuser;
    private final List<Template> templates;
    private final Map<Series, Integer> numbers = new LinkedHashMap<>();

    /** A running number: the table that keeps it, and its name there. */
    private record Series(String table, String name) {}

    /**
     * Prepares.
     *
     * @param superuser who may let triggers and foreign keys rest
     * @param templates taken in turn; one that stands in the list often is copied often
     */
    Copies(Connection superuser, List<Template> templates) throws SQLException {
        this.superuser = superuser;
        this.templates = templates;
        run("set session_replication_role = replica");
        run("set synchronous_commit = off");
    }

    /** Makes the matters numbered {@code from} to {@code until} of the whole, and tells now and then how many are there. */
    void make(long from, long until, LongConsumer progress) throws SQLException, IOException {
        for (long first = from; first < until; first += BATCH) {
            long end = Math.min(until, first + BATCH);
            Map<String, StringBuilder> tables = new LinkedHashMap<>();
            for (long n = first; n < end; n++) {
                Template template = templates.get((int) (n % templates.size()));
                String series = template.life().series();
                String number = series + "%04d".formatted(next("matter_number_series", series));
                int registered = template.registered() == 0 ? 0 : next("suggestion_series", template.register());
                template.copy(UUID.randomUUID().toString(), number, registered, Cast.of(n * 7 + 3))
                        .forEach((table, rows) -> {
                            StringBuilder text = tables.computeIfAbsent(table, _ -> new StringBuilder());
                            rows.forEach(row -> text.append(row).append('\n'));
                        });
            }
            for (Map.Entry<String, StringBuilder> table : tables.entrySet()) {
                superuser
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy " + table.getKey() + " ("
                                        + String.join(",", templates.getFirst().columns(table.getKey()))
                                        + ") from stdin",
                                new ByteArrayInputStream(
                                        table.getValue().toString().getBytes(StandardCharsets.UTF_8)));
            }
            progress.accept(end);
        }
        for (Map.Entry<Series, Integer> each : numbers.entrySet()) {
            Series series = each.getKey();
            run("update " + series.table() + " set last = " + each.getValue() + " where series = '" + series.name()
                    + "'");
        }
        numbers.clear();
        run("vacuum analyze");
        run("checkpoint");
    }

    /** The next number of a series, as the use case would give it. */
    private int next(String table, String name) throws SQLException {
        Series series = new Series(table, name);
        if (!numbers.containsKey(series)) {
            try (Statement sql = superuser.createStatement();
                    var rows = sql.executeQuery("select last from " + table + " where series = '" + name + "'")) {
                rows.next();
                numbers.put(series, rows.getInt(1));
            }
        }
        return numbers.merge(series, 1, Integer::sum);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
