package org.luoshi.platform.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.luoshi.platform.operations.MakeArchive;
import org.luoshi.platform.operations.archive.ArchiveWriter;
import org.luoshi.platform.operations.archive.Manifest;
import picocli.CommandLine;

/** What {@code backup} and {@code export-all} share: the making, and what is told about it. */
final class Archiving {
    private static final int INCOMPLETE = 3;

    private Archiving() {}

    static int make(DatabaseOptions options, ArchiveWriter out, Path place, CommandLine line)
            throws SQLException, IOException {
        try (OpenDatabase open = options.open();
                Connection connection = open.connect()) {
            Manifest made = MakeArchive.handle(connection, options.files(), out, System.getProperty("user.name", "?"));
            tell(made, place, line.getOut());
            made.missing()
                    .forEach(sha256 -> line.getErr()
                            .printf(
                                    "附件内容 %s 缺失或损坏，不在其中。 / The attachment's content %s is missing or damaged; it is not in there.%n",
                                    sha256, sha256));
            return made.missing().isEmpty() ? 0 : INCOMPLETE;
        }
    }

    private static void tell(Manifest made, Path place, PrintWriter out) throws IOException {
        out.printf(
                "已写入 %s：%d 张表，%d 行，%d 个附件；结构 %s。 / Written: %d tables, %d rows, %d attachments; schema %s.%n",
                place,
                made.tables().size(),
                made.rows(),
                made.contents().size(),
                made.schema(),
                made.tables().size(),
                made.rows(),
                made.contents().size(),
                made.schema());
        out.println("请另处记下： / Write down elsewhere:");
        if (Files.isRegularFile(place)) {
            out.printf("  SHA-256  %s%n", sha256(place));
        }
        out.printf(
                "  日志封条 / journal seal  %s（%d 条 / lines）%n",
                made.journal().lastSeal(), made.journal().lines());
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
