package org.luoshi.platform.laws;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Writes many rows with few statements, within the caller's transaction (批量写入): each column travels as one array. */
@Component
class ManyRows {
    private static final int AT_ONCE = 2_000;
    /** Characters after which a statement is sent though it has few rows. */
    private static final int MUCH = 4_000_000;

    private final DataSource database;

    ManyRows(DataSource database) {
        this.database = database;
    }

    /** A column with its type: {@code new Column("place", "integer")}. */
    record Column(String name, String type) {
        /** {@code "id text, place integer"} as columns. */
        static List<Column> all(String written) {
            return Stream.of(written.split(",", -1))
                    .map(String::strip)
                    .map(one -> new Column(one.substring(0, one.indexOf(' ')), one.substring(one.indexOf(' ') + 1)))
                    .toList();
        }
    }

    /** One row's cells, in the order of the columns; null is SQL's null. */
    record Row(List<@Nullable Object> cells) {}

    static Row row(@Nullable Object... cells) {
        return new Row(Arrays.asList(cells));
    }

    void write(String table, String columns, Stream<Row> rows) {
        List<Column> named = Column.all(columns);
        String sql = sql(table, named);
        for (Iterator<Row> left = rows.iterator(); left.hasNext(); ) {
            send(sql, named.size(), next(left));
        }
    }

    private static String sql(String table, List<Column> columns) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String casts = columns.stream()
                .map(column -> "cast(r." + column.name() + " as " + column.type() + ")")
                .collect(Collectors.joining(", "));
        String arrays = columns.stream().map(_ -> "cast(? as text[])").collect(Collectors.joining(", "));
        return "insert into " + table + " (" + names + ") select " + casts + " from unnest(" + arrays + ") as r("
                + names + ")";
    }

    private static List<List<@Nullable String>> next(Iterator<Row> left) {
        var rows = new ArrayList<List<@Nullable String>>();
        int characters = 0;
        while (left.hasNext() && rows.size() < AT_ONCE && characters < MUCH) {
            List<@Nullable String> cells = texts(left.next());
            characters += cells.stream()
                    .mapToInt(cell -> cell == null ? 0 : cell.length())
                    .sum();
            rows.add(cells);
        }
        return rows;
    }

    /** The cells as the database gives them back. */
    static List<@Nullable String> texts(Row row) {
        List<@Nullable String> cells = new ArrayList<>();
        for (Object cell : row.cells()) {
            cells.add(cell == null ? null : kept(cell.toString()));
        }
        return cells;
    }

    private void send(String sql, int columns, List<List<@Nullable String>> rows) {
        Connection connection = DataSourceUtils.getConnection(database);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            List<Array> arrays = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                arrays.add(connection.createArrayOf("text", column(rows, i)));
                insert.setArray(i + 1, arrays.getLast());
            }
            insert.executeUpdate();
            for (Array array : arrays) {
                array.free();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be written: " + sql, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static @Nullable Object[] column(List<List<@Nullable String>> rows, int i) {
        return rows.stream().map(row -> row.get(i)).toArray();
    }

    /** PostgreSQL holds no zero character, and half a surrogate pair is no character at all. */
    private static String kept(String text) {
        boolean whole = IntStream.range(0, text.length()).noneMatch(i -> text.charAt(i) == 0 || isHalf(text, i));
        if (whole) {
            return text;
        }
        var kept = new StringBuilder(text);
        for (int i = 0; i < kept.length(); i++) {
            if (kept.charAt(i) == 0 || isHalf(text, i)) {
                kept.setCharAt(i, '\ufffd');
            }
        }
        return kept.toString();
    }

    private static boolean isHalf(String text, int i) {
        char c = text.charAt(i);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        return Character.isHighSurrogate(c)
                ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
}
