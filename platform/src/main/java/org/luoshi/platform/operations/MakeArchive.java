package org.luoshi.platform.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.luoshi.platform.files.Contents;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.JournalProof;
import org.luoshi.platform.journal.OfflineJournal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.journal.Verdict;
import org.luoshi.platform.operations.archive.ArchiveRefused;
import org.luoshi.platform.operations.archive.ArchiveWriter;
import org.luoshi.platform.operations.archive.Manifest;
import org.luoshi.platform.operations.archive.Part;
import org.luoshi.platform.operations.tables.Snapshot;
import org.luoshi.platform.operations.tables.Table;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes database and attachments into one archive while people work (备份、导出): everything as it stood at one moment.
 *
 * <p>First no content may be deleted any more, then the snapshot begins: what its rows name is there until the end. Keys are
 * not in it: neither those of polls nor this city's own. May be made as often as one likes; each leaves a line.
 */
// law: 网络安全法 (2025) art. 23 — important data are backed up; ADR 0007: the box of a live poll and its key never are
public final class MakeArchive {
    private final Connection connection;
    private final Contents contents;
    private final ArchiveWriter out;

    private MakeArchive(Connection connection, Path files, ArchiveWriter out) {
        this.connection = connection;
        this.contents = Contents.in(files);
        this.out = out;
    }

    /**
     * Writes the archive to its end and gives it its name.
     *
     * @param connection in no transaction; afterwards as it was, or ended when this failed
     * @param files where attachments lie
     * @param systemUser who works at the machine, as the machine knows them
     * @throws ArchiveRefused when another backup is running, the journal does not hold, or a disk is full
     */
    public static Manifest handle(Connection connection, Path files, ArchiveWriter out, String systemUser)
            throws SQLException, IOException {
        return new MakeArchive(connection, files, out).make(systemUser);
    }

    private Manifest make(String systemUser) throws SQLException, IOException {
        OptionalLong needed = OptionalLong.of(Contents.bytes(connection));
        if (!Contents.hold(connection)) {
            throw new ArchiveRefused("另一次备份正在进行。 / Another backup is running.", "等它结束。 / Wait until it has ended.");
        }
        try {
            Snapshot snapshot = Snapshot.begin(connection);
            Manifest manifest = write(snapshot, snapshot.tables());
            connection.rollback();
            out.finish(manifest);
            leaveLine(manifest, systemUser);
            connection.rollback();
            connection.setAutoCommit(true);
            Contents.release(connection);
            return manifest;
        } catch (SQLException | IOException | RuntimeException e) {
            // broken off in the middle of a table it stands between two answers; its end frees what it held
            connection.abort(Runnable::run);
            out.disk().refuseIfFull(e, needed);
            throw e;
        }
    }

    private Manifest write(Snapshot snapshot, List<Table> tables) throws SQLException, IOException {
        out.add("README.md", to -> to.write(resource("README.md")));
        out.add("schema.json", to -> to.write(SchemaJson.of(tables).getBytes(StandardCharsets.UTF_8)));
        for (Table table : tables.stream().filter(table -> !table.leftOut()).toList()) {
            copy(snapshot, table);
        }
        List<String> missing = copyContents();
        return new Manifest(
                Manifest.FORMAT,
                Manifest.VERSION,
                snapshot.at(),
                Program.version(),
                snapshot.migrations(),
                journal(),
                snapshot.counters(),
                tables.stream().filter(Table::leftOut).map(Table::name).toList(),
                missing,
                out.parts());
    }

    private void copy(Snapshot snapshot, Table table) throws IOException {
        long[] rows = new long[1];
        Part part = out.add(Part.ofTable(table.name()), to -> rows[0] = snapshot.write(table, to));
        if (part.rows() != rows[0]) {
            throw new IllegalStateException("%s: %d rows in %d lines".formatted(table.name(), rows[0], part.rows()));
        }
    }

    private List<String> copyContents() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String sha256 : Contents.named(connection)) {
            Optional<Path> place = contents.whole(sha256);
            if (place.isPresent()) {
                out.add(Part.ofContent(sha256), to -> Files.copy(place.get(), to));
            } else {
                missing.add(sha256);
            }
        }
        return missing;
    }

    private Manifest.JournalHead journal() {
        return switch (JournalProof.ofDatabase(connection, Optional.empty())) {
            case Verdict.Intact intact -> new Manifest.JournalHead(intact.lines(), intact.lastSeal());
            case Verdict.Broken broken ->
                throw new ArchiveRefused(
                        "日志链在 %s 断裂，没有制作。 / The journal is broken at %s; nothing was made."
                                .formatted(broken.subject(), broken.subject()),
                        "先查明：./luoshi journal verify。要保全现场，停止服务后复制整个数据目录。"
                                + " / Find out why: ./luoshi journal verify. To keep things as they are, stop the server"
                                + " and copy the whole data directory.");
        };
    }

    private void leaveLine(Manifest manifest, String systemUser) throws SQLException {
        new OfflineJournal(new SingleConnectionDataSource(connection, true))
                .record(
                        new Entry(
                                new Subject("archive", "installation"),
                                "archive.make",
                                Actor.OPERATOR,
                                Map.of(
                                        "system-user",
                                        systemUser,
                                        "rows",
                                        "" + manifest.rows(),
                                        "files",
                                        "" + manifest.contents().size(),
                                        "last-seal",
                                        manifest.journal().lastSeal())),
                        manifest.made());
        connection.commit();
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = MakeArchive.class.getResourceAsStream("/operations/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return in.readAllBytes();
        }
    }
}
