package org.luoshi.platform.command;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import org.luoshi.platform.laws.search.rebuild.RebuildIndex;
import org.luoshi.platform.laws.search.rebuild.RebuildIndex.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The law library from the server's own machine: {@code ./luoshi laws reindex}. */
@Command(name = "laws", description = "法规库。 / The law library.")
final class LawsCommand {
    private static final double NANOS = 1e9;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Exit code 0: built, or being built by the server that runs. */
    @Command(
            name = "reindex",
            description = {
                "用库中的文本重建检索索引，服务运行与否都可以。",
                "Builds the search index anew from the texts, with the server running or not."
            })
    int reindex(
            @Mixin DatabaseOptions database,
            @Option(
                            names = "--opensearch",
                            paramLabel = "URL",
                            defaultValue = "${env:LUOSHI_LAWS_OPENSEARCH:-}",
                            description = "几台服务器共用的索引。 / An index that several servers share.")
                    String openSearch)
            throws SQLException {
        try (OpenDatabase open = database.open();
                Connection connection = open.connect()) {
            long started = System.nanoTime();
            tell(
                    RebuildIndex.handle(connection, database.data(), openSearch, _ -> {}),
                    (System.nanoTime() - started) / NANOS);
        }
        return 0;
    }

    private void tell(Outcome outcome, double seconds) {
        PrintWriter out = spec.commandLine().getOut();
        switch (outcome) {
            case Outcome.Built(long entries) ->
                out.printf(
                        "已索引 %d 条，用时 %.1f 秒。 / %d entries indexed in %.1f seconds.%n",
                        entries, seconds, entries, seconds);
            case Outcome.Asked() ->
                out.println("服务正在运行，已由它开始重建。 / The server is running and has begun to build it anew.");
        }
    }
}
