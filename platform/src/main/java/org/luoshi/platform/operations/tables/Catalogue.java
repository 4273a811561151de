package org.luoshi.platform.operations.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tables there are (目录), each after those its rows point to. Example: {@code role}, {@code account}, {@code
 * account_role}. The schema's own history is none of them.
 */
public final class Catalogue {
    private static final String TABLES = """
            select c.relname as name, coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
                   array(select a.attname::text from pg_index i, unnest(i.indkey) with ordinality k (n, o)
                         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n
                         where i.indrelid = c.oid and i.indisprimary order by k.o) as key,
                   array(select distinct p.relname::text from pg_constraint f join pg_class p on p.oid = f.confrelid
                         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as refs
            from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
              and c.relname <> 'flyway_schema_history'
            order by c.relname collate "C"
            """;

    private static final String COLUMNS = """
            select c.relname as table_name, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
                   a.attnotnull as required, a.attgenerated <> '' as generated, a.attcollation <> 0 as text
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
              and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """;

    private Catalogue() {}

    /** All tables in dependency order, those left out of archives included. */
    public static List<Table> of(Connection connection) throws SQLException {
        Map<String, List<Table.Column>> columns = columns(connection);
        Map<String, Table> tables = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(TABLES);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String name = row.getString("name");
                tables.put(
                        name,
                        new Table(
                                name,
                                row.getString("comment"),
                                columns.getOrDefault(name, List.of()),
                                strings(row, "key"),
                                strings(row, "refs")));
            }
        }
        return ordered(tables);
    }

    private static Map<String, List<Table.Column>> columns(Connection connection) throws SQLException {
        Map<String, List<Table.Column>> columns = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(COLUMNS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                columns.computeIfAbsent(row.getString("table_name"), _ -> new ArrayList<>())
                        .add(new Table.Column(
                                row.getString("name"),
                                row.getString("type"),
                                row.getBoolean("required"),
                                row.getBoolean("generated"),
                                row.getBoolean("text")));
            }
        }
        return columns;
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static List<Table> ordered(Map<String, Table> tables) {
        Map<String, Table> done = new LinkedHashMap<>();
        tables.values().forEach(table -> place(table, tables, done, new LinkedHashSet<>()));
        return List.copyOf(done.values());
    }

    private static void place(Table table, Map<String, Table> tables, Map<String, Table> done, Set<String> above) {
        if (done.containsKey(table.name())) {
            return;
        }
        if (!above.add(table.name())) {
            throw new IllegalStateException("tables point to one another in a circle: " + above);
        }
        table.references().stream().map(tables::get).forEach(reference -> place(reference, tables, done, above));
        above.remove(table.name());
        done.put(table.name(), table);
    }
}
