package org.luoshi.platform.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.journal.JournalExport;
import org.luoshi.platform.journal.JournalProof;
import org.luoshi.platform.journal.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves the audit trail, or writes it out, without the server: {@code ./luoshi journal verify}. */
@Command(name = "journal", description = "证明或导出审计日志。 / Proves or exports the journal.")
final class JournalCommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Exit code 0: every link holds; 1: one does not, and it is named. */
    @Command(
            name = "verify",
            description = {
                "逐条核对哈希链，指出第一处断裂。不启动服务。",
                "Recomputes every hash and names the first broken link, without the server."
            })
    int verify(
            @Mixin DatabaseOptions database,
            @Option(names = "--file", paramLabel = "FILE", description = "导出的日志。 / An exported journal.") @Nullable
                    Path file,
            @Option(
                            names = "--anchor",
                            paramLabel = "HASH",
                            description = "另处记下的封条哈希，必须仍在链中。 / A seal's hash written down elsewhere.")
                    @Nullable
                    String anchor,
            @Option(names = "--json", description = "以 JSON 输出。 / Prints JSON.") boolean json)
            throws SQLException, IOException {
        Verdict verdict = file == null
                ? ofDatabase(database, Optional.ofNullable(anchor))
                : ofFile(file, Optional.ofNullable(anchor));
        out().println(json ? VerdictText.json(verdict) : VerdictText.words(verdict));
        return verdict instanceof Verdict.Intact ? 0 : 1;
    }

    /** Writes JSON lines that {@code verify --file} proves anywhere. */
    @Command(
            name = "export",
            description = "把全部日志写成 JSON 行，可在别处核对。 / Writes the journal as JSON lines, to be proved anywhere.")
    int export(@Mixin DatabaseOptions database, @Parameters(paramLabel = "FILE") Path file)
            throws SQLException, IOException {
        try (OpenDatabase open = database.open();
                Connection connection = open.connect();
                Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            long lines = JournalExport.write(connection, writer);
            out().printf("已导出 %d 条。 / %d lines exported.%n", lines, lines);
        }
        return 0;
    }

    private static Verdict ofDatabase(DatabaseOptions options, Optional<String> anchor) throws SQLException {
        try (OpenDatabase open = options.open();
                Connection connection = open.connect()) {
            return JournalProof.ofDatabase(connection, anchor);
        }
    }

    private static Verdict ofFile(Path file, Optional<String> anchor) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return JournalProof.ofExport(reader, anchor);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
