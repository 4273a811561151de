package org.luoshi.platform.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.files.Contents;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.JournalProof;
import org.luoshi.platform.journal.OfflineJournal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.journal.Verdict;
import org.luoshi.platform.operations.archive.Archive;
import org.luoshi.platform.operations.archive.ArchiveRefused;
import org.luoshi.platform.operations.archive.Manifest;
import org.luoshi.platform.operations.archive.Manifest.Migration;
import org.luoshi.platform.operations.archive.Measured;
import org.luoshi.platform.operations.archive.Part;
import org.luoshi.platform.operations.tables.Loading;
import org.luoshi.platform.operations.tables.Snapshot;
import org.luoshi.platform.operations.tables.Table;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings an archive back into an empty place and proves it equal (恢复、导入): the schema of its day, its rows, its
 * attachments; then every table is written out again and compared, the journal is proved against the seal written down, and
 * the schema is brought to the present. Whatever does not hold ends it, and nothing is left.
 */
public final class RestoreArchive {
    private final Archive archive;
    private final Manifest manifest;
    private final Place place;

    private RestoreArchive(Archive archive, Place place) {
        this.archive = archive;
        this.manifest = archive.manifest();
        this.place = place;
    }

    /** Whether this program can restore it at all; asked before a place is made. */
    public static void check(Archive archive) {
        Schema.check(archive.manifest().migrations(), archive.manifest().program());
    }

    /**
     * Restores; the caller keeps the place or lets it go.
     *
     * @param systemUser who works at the machine, as the machine knows them
     * @throws ArchiveRefused when something is not equal afterwards, naming it, or a disk is full
     */
    public static Restored handle(Archive archive, Place place, String systemUser) throws SQLException, IOException {
        try {
            return new RestoreArchive(archive, place).restore(systemUser);
        } catch (SQLException | IOException | RuntimeException e) {
            place.disk().refuseIfFull(e, OptionalLong.of(archive.manifest().bytes()));
            throw e;
        }
    }

    private Restored restore(String systemUser) throws SQLException, IOException {
        check(archive);
        Schema.make(
                place.database(),
                manifest.migrations().stream().map(Migration::script).toList());
        List<TableProof> proof = load();
        int files = layContents();
        proveJournal();
        int migrated = Schema.complete(place.database());
        leaveLine(systemUser);
        return new Restored(manifest, proof, strangers(proof), files, migrated);
    }

    private List<TableProof> load() throws SQLException, IOException {
        try (Connection connection = place.database().getConnection()) {
            connection.setAutoCommit(false);
            Snapshot snapshot = Snapshot.within(connection);
            compareSchema(snapshot);
            List<Table> tables =
                    snapshot.tables().stream().filter(table -> !table.leftOut()).toList();
            compareTables(tables);
            fill(connection, snapshot, tables);
            List<TableProof> proof = proof(snapshot, tables);
            connection.commit();
            return proof;
        }
    }

    private void compareSchema(Snapshot snapshot) throws SQLException {
        Map<String, Integer> here =
                snapshot.migrations().stream().collect(Collectors.toMap(Migration::script, Migration::checksum));
        manifest.migrations().stream()
                .filter(migration -> !Integer.valueOf(migration.checksum()).equals(here.get(migration.script())))
                .findFirst()
                .ifPresent(migration -> {
                    throw new ArchiveRefused(
                            "结构变更 %s 与制作时不同：归档包来自另一个构建。 / Migration %s differs from the one at the time: the archive comes from another build."
                                    .formatted(migration.script(), migration.script()),
                            "用制作它的版本（%s）恢复。 / Restore it with the version that made it (%s)."
                                    .formatted(manifest.program(), manifest.program()));
                });
    }

    /** Every table of the program is there. What somebody made beside them is left out, and told. */
    private void compareTables(List<Table> tables) {
        Set<String> there = manifest.tables().stream().map(Part::table).collect(Collectors.toSet());
        List<String> missing = tables.stream()
                .map(Table::name)
                .filter(name -> !there.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new ArchiveRefused(
                    "归档包缺少这些表：%s / The archive lacks these tables: %s".formatted(missing, missing),
                    "换一份备份。 / Use another backup.");
        }
    }

    private List<String> strangers(List<TableProof> ours) {
        Set<String> known = ours.stream().map(TableProof::table).collect(Collectors.toSet());
        return manifest.tables().stream()
                .map(Part::table)
                .filter(name -> !known.contains(name))
                .sorted()
                .toList();
    }

    private void fill(Connection connection, Snapshot snapshot, List<Table> tables) throws SQLException, IOException {
        Loading loading = Loading.begin(connection, tables);
        for (Table table : tables) {
            try (InputStream lines = archive.read(part(table))) {
                loading.read(table, lines);
            }
        }
        Set<String> counters =
                snapshot.counters().stream().map(Manifest.Counter::name).collect(Collectors.toSet());
        for (Manifest.Counter counter : manifest.sequences()) {
            if (counters.contains(counter.name())) {
                loading.counter(counter);
            }
        }
        loading.finish();
    }

    private Part part(Table table) {
        return manifest.tables().stream()
                .filter(part -> part.table().equals(table.name()))
                .findFirst()
                .orElseThrow();
    }

    private List<TableProof> proof(Snapshot snapshot, List<Table> tables) throws IOException {
        List<TableProof> proof = new ArrayList<>();
        for (Table table : tables) {
            Part made = part(table);
            Measured now = new Measured(OutputStream.nullOutputStream());
            long rows = snapshot.write(table, now);
            proof.add(new TableProof(
                    table.name(),
                    made.rows(),
                    rows,
                    made.sha256(),
                    now.part(made.name()).sha256()));
        }
        proof.stream().filter(table -> !table.equal()).findFirst().ifPresent(table -> {
            throw unequal(table.table());
        });
        return proof;
    }

    private int layContents() throws IOException {
        Contents contents = Contents.in(place.files());
        for (Part part : manifest.contents()) {
            try (InputStream content = archive.read(part)) {
                contents.put(part.content(), content);
            }
        }
        return manifest.contents().size();
    }

    private void proveJournal() throws SQLException {
        try (Connection connection = place.database().getConnection()) {
            Optional<String> seal = Optional.of(manifest.journal().lastSeal()).filter(hash -> !hash.matches("0*"));
            boolean holds = JournalProof.ofDatabase(connection, seal) instanceof Verdict.Intact intact
                    && intact.lines() == manifest.journal().lines();
            if (!holds) {
                throw unequal("journal_line");
            }
        }
    }

    private static ArchiveRefused unequal(String table) {
        return new ArchiveRefused(
                "恢复后 %s 与归档包不一致，已撤回。 / After restoring, %s is not equal to the archive; it was taken back."
                        .formatted(table, table),
                "保留归档包，向维护者报告。 / Keep the archive and report it to the maintainers.");
    }

    private void leaveLine(String systemUser) throws SQLException {
        try (Connection connection = place.database().getConnection()) {
            connection.setAutoCommit(false);
            var at = Snapshot.within(connection).at();
            new OfflineJournal(new SingleConnectionDataSource(connection, true))
                    .record(
                            new Entry(
                                    new Subject("archive", "installation"),
                                    "archive.restore",
                                    Actor.OPERATOR,
                                    Map.of(
                                            "system-user",
                                            systemUser,
                                            "made",
                                            manifest.made().toString(),
                                            "rows",
                                            "" + manifest.rows(),
                                            "files",
                                            "" + manifest.contents().size())),
                            at);
            connection.commit();
        }
    }
}
