package org.luoshi.platform.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Rechained;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.CarriedHash;
import org.postgresql.PGConnection;

/**
 * Every row of every table that tells of one life, as COPY writes it; {@link #copy} gives the rows of another life that went
 * the same way. It knows no table but those where a hash or a running number is made anew: the journal's two, what an event
 * carried, and the register.
 */
final class Template {
    private static final String LINES = "journal_line";
    private static final String HEADS = "journal_head";
    private static final String EVENTS = "matter_event";
    static final String REGISTER = "suggestion_register";

    private final Life.Lived life;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, List<String>> rows = new TreeMap<>();
    private final Set<String> made = new LinkedHashSet<>();
    private final List<Line> chain;
    private @Nullable Words plain;
    private @Nullable Words hashed;

    private Template(Life.Lived life, List<Line> chain) {
        this.life = life;
        this.chain = chain;
    }

    /** Reads what is there of a life; looks through all tables, so the database had better be small. */
    static Template of(Connection connection, Life.Lived life) throws SQLException, IOException {
        Template template = new Template(
                life,
                Rechained.lines(connection, new Subject("matter", life.id().toString())));
        Set<String> tables = new TreeSet<>();
        try (PreparedStatement sql = connection.prepareStatement(
                        "select table_name, string_agg(column_name, ',' order by ordinal_position) as columns"
                                + " from information_schema.columns join information_schema.tables"
                                + " using (table_schema, table_name)"
                                + " where table_schema = 'public' and table_type = 'BASE TABLE'"
                                + " and table_name not like 'flyway%' and is_generated = 'NEVER' group by 1");
                ResultSet found = sql.executeQuery()) {
            while (found.next()) {
                tables.add(found.getString(1));
                template.columns.put(
                        found.getString(1), Arrays.asList(found.getString(2).split(",")));
            }
        }
        template.collect(connection, tables);
        return template;
    }

    /** What mentions the matter, then what mentions an id that only those rows know, until nothing more is found. */
    private void collect(Connection connection, Set<String> tables) throws SQLException, IOException {
        Set<String> asked = new LinkedHashSet<>(Set.of(life.id().toString()));
        while (!asked.isEmpty()) {
            for (String table : tables) {
                for (String row : rowsWith(connection, table, asked)) {
                    List<String> known = rows.computeIfAbsent(table, _ -> new ArrayList<>());
                    if (!known.contains(row)) {
                        known.add(row);
                    }
                }
            }
            asked = idsMade();
            asked.removeAll(made);
            made.addAll(asked);
        }
    }

    /** The columns of a table that are written, as {@link #copy} gives their values. */
    List<String> columns(String table) {
        return columns.get(table);
    }

    private List<String> rowsWith(Connection connection, String table, Set<String> ids)
            throws SQLException, IOException {
        StringWriter out = new StringWriter();
        String any = ids.stream().map(id -> "t::text like '%" + id + "%'").collect(Collectors.joining(" or "));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + String.join(",", columns.get(table)) + " from " + table + " t where " + any
                                + ") to stdout",
                        out);
        return out.toString().lines().toList();
    }

    /** The ids of these rows themselves, the matter's apart. */
    private Set<String> idsMade() {
        Set<String> ids = new LinkedHashSet<>();
        rows.forEach((table, all) -> {
            if (columns.get(table).contains("id")) {
                all.forEach(row -> ids.add(value(table, row, "id")));
            }
        });
        ids.remove(life.id().toString());
        return ids;
    }

    Set<String> tables() {
        return rows.keySet();
    }

    /** Its number in the register; 0 when it is not there. */
    int registered() {
        return rows.getOrDefault(REGISTER, List.of()).stream()
                .mapToInt(row -> Integer.parseInt(value(REGISTER, row, "ordinal")))
                .findFirst()
                .orElse(0);
    }

    /** The series of that number. */
    String register() {
        return rows.getOrDefault(REGISTER, List.of()).stream()
                .map(row -> value(REGISTER, row, "series"))
                .findFirst()
                .orElse("");
    }

    Life.Lived life() {
        return life;
    }

    int count() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** The rows of another life that went the same way, by table. */
    Map<String, List<String>> copy(String matter, String number, int registered, Cast cast) {
        Words names = Words.between(life, matter, number, cast, made);
        plain = plain == null ? names : names.cutAs(plain);
        Words with = withHashes(plain);
        hashed = hashed == null ? with : with.cutAs(hashed);
        Words words = hashed;
        List<Line> lines = Rechained.under(chain, words::in);
        Map<String, List<String>> copied = new LinkedHashMap<>();
        rows.forEach((table, all) -> copied.put(
                table,
                all.stream()
                        .map(row -> counted(table, words.in(row), lines, registered))
                        .toList()));
        return copied;
    }

    /** What an event carried stands in the journal as a hash. */
    private Words withHashes(Words words) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String row : rows.getOrDefault(EVENTS, List.of())) {
            String carried = value(EVENTS, row, "carried");
            hashes.put(CarriedHash.of(carried), CarriedHash.of(words.in(carried)));
        }
        return words.and(hashes);
    }

    private String counted(String table, String row, List<Line> lines, int registered) {
        return switch (table) {
            case LINES -> {
                Line line = lines.get(Integer.parseInt(value(table, row, "seq")) - 1);
                yield with(table, row, Map.of("previous_hash", line.previousHash(), "hash", line.hash()));
            }
            case HEADS -> with(table, row, Map.of("hash", lines.getLast().hash(), "sealed_seq", "0"));
            case REGISTER -> with(table, row, Map.of("ordinal", Integer.toString(registered)));
            default -> row;
        };
    }

    private String value(String table, String row, String column) {
        return row.split("\t", -1)[columns.get(table).indexOf(column)];
    }

    private String with(String table, String row, Map<String, String> values) {
        String[] fields = row.split("\t", -1);
        values.forEach((column, value) -> fields[columns.get(table).indexOf(column)] = value);
        return String.join("\t", fields);
    }

    /**
     * What differs between the rows that {@link #copy} would make of this life and those the use cases wrote of the other;
     * empty when they are the same apart from moments of the real clock and ids made on the way.
     */
    List<String> differences(Template other) {
        List<String> differences = new ArrayList<>();
        Map<String, List<String>> generated =
                copy(other.life.id().toString(), other.life.number(), other.registered(), other.life.cast());
        Set<String> tables = new TreeSet<>(rows.keySet());
        tables.addAll(other.rows.keySet());
        for (String table : tables) {
            List<String> ours = plain(generated.getOrDefault(table, List.of()), other);
            List<String> theirs = plain(other.rows.getOrDefault(table, List.of()), other);
            if (!ours.equals(theirs)) {
                differences.add(table + ":\n  " + String.join("\n  ", ours) + "\n≠\n  " + String.join("\n  ", theirs));
            }
        }
        return differences;
    }

    private static List<String> plain(List<String> rows, Template other) {
        Set<String> known = new LinkedHashSet<>(
                other.life.cast().becoming(other.life.cast()).keySet());
        known.addAll(List.of(other.life.id().toString(), Cast.OFFICE, Cast.GOVERNMENT));
        return rows.stream()
                .map(row -> Words.ID
                        .matcher(row)
                        .replaceAll(id -> known.contains(id.group()) ? id.group() : "<made>")
                        // a moment of the real clock carries a zone; the city's own has none, and the journal's is
                        // hashed
                        .replaceAll(
                                "\t\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d+\\+\\d\\d(?=\t|$)", "\t<moment>"))
                .sorted()
                .toList();
    }
}
