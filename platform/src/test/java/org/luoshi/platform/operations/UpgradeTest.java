package org.luoshi.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.platform.Project;
import org.luoshi.platform.TestDatabase;
import org.luoshi.platform.database.EmbeddedPostgres;
import org.luoshi.platform.journal.JournalProof;
import org.luoshi.platform.journal.Verdict;
import org.luoshi.platform.operations.tables.Snapshot;
import org.luoshi.platform.operations.tables.Table;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From every released schema, with records in it, to the present one: no row is lost, none is changed, the journal holds.
 * A release adds its two files to {@code upgrade}: docs/how-to/release.md.
 */
class UpgradeTest {
    private static final String FOLDER = "platform/src/test/resources/upgrade";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<String> releases() {
        return Project.files(FOLDER, ".migrations").stream()
                .map(file -> file.getFileName().toString().replace(".migrations", ""));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void keepsEveryRowOfARelease(String version) throws Exception {
        DataSource database = database("upgrade_" + version.replace('.', '_'));
        Schema.make(database, released(version));
        Map<Table, List<String>> before;
        Verdict journal;
        try (Connection connection = database.getConnection()) {
            fill(connection, version);
            before = rows(connection, List.of());
            journal = JournalProof.ofDatabase(connection, Optional.empty());
            assertThat(journal)
                    .isInstanceOfSatisfying(
                            Verdict.Intact.class,
                            intact -> assertThat(intact.lines()).isPositive());
        }

        Schema.complete(database);

        try (Connection connection = database.getConnection()) {
            Map<Table, List<String>> after = rows(connection, List.copyOf(before.keySet()));
            before.forEach((table, lines) ->
                    assertThat(after.get(table)).as(table.name()).containsAll(lines));
            assertThat(JournalProof.ofDatabase(connection, Optional.empty())).isEqualTo(journal);
        }
    }

    /** The scripts a release had. */
    private static List<String> released(String version) {
        return Project.read(Project.path(FOLDER + "/" + version + ".migrations"))
                .lines()
                .toList();
    }

    private static void fill(Connection connection, String version) throws SQLException {
        Path file = Project.path(FOLDER + "/" + version + ".jsonl");
        for (String line : Project.read(file).lines().toList()) {
            JsonNode node = JSON.readTree(line);
            JsonNode row = node.get("row");
            String columns =
                    row.propertyNames().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into %1$s (%2$s) overriding system value select %2$s from json_populate_record(null::%1$s, ?::json) on conflict do nothing"
                            .formatted(node.get("table").asString(), columns))) {
                insert.setString(1, row.toString());
                insert.execute();
            }
        }
    }

    /** Each table's rows as lines with the columns they had before: one that is gone fails here. */
    private static Map<Table, List<String>> rows(Connection connection, List<Table> before)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        Snapshot snapshot = Snapshot.within(connection);
        Map<Table, List<String>> rows = new LinkedHashMap<>();
        for (Table table : before.isEmpty() ? snapshot.tables() : before) {
            var lines = new ByteArrayOutputStream();
            snapshot.write(table, lines);
            rows.put(table, lines.toString(StandardCharsets.UTF_8).lines().toList());
        }
        connection.commit();
        connection.setAutoCommit(true);
        return rows;
    }

    private static DataSource database(String name) {
        EmbeddedPostgres server = TestDatabase.server();
        server.createDatabase(name);
        return new DriverManagerDataSource(server.jdbcUrl(name), server.user(), server.password());
    }
}
