package org.luoshi.platform.operations;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.luoshi.platform.operations.archive.Disk;

/** Where an archive is restored to (恢复到哪里): nothing of it counts before {@link #keep}. */
public sealed interface Place extends AutoCloseable permits FreshDirectory, EmptyDatabase {
    DataSource database();

    /** Where attachments go. */
    Path files();

    /** Where all of it is written. */
    Disk disk();

    /** What was restored becomes what the server will use. */
    void keep() throws IOException;

    /** Leaves the place as it was found, unless it was kept. */
    @Override
    void close() throws IOException;
}
