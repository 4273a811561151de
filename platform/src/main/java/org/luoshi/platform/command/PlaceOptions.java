package org.luoshi.platform.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.operations.EmptyDatabase;
import org.luoshi.platform.operations.FreshDirectory;
import org.luoshi.platform.operations.Place;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where an archive is brought back to; never the place the server uses by default. */
final class PlaceOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "不存在或空的数据目录。 / A data directory that is empty or not there.")
    @Nullable
    private Path data;

    @Mixin
    private final ReachOptions reach = new ReachOptions();

    @Nullable
    Path data() {
        return data;
    }

    Path binaries() {
        return reach.binaries();
    }

    Place open(Path directory) throws SQLException, IOException {
        return reach.url().isEmpty()
                ? FreshDirectory.at(directory, reach.binaries())
                : EmptyDatabase.of(
                        new DriverManagerDataSource(reach.url(), reach.user(), reach.password()),
                        reach.filesOf(directory));
    }
}
