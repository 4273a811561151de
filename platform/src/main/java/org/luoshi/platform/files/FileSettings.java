package org.luoshi.platform.files;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files lie and how large they may be (附件设置).
 *
 * @param data data directory, {@code --data} or {@code LUOSHI_DATA}; files lie in {@code files} below it unless told
 */
@ConfigurationProperties("luoshi")
record FileSettings(
        @DefaultValue(".luoshi/data") Path data,
        @DefaultValue Files files) {
    /**
     * Limits.
     *
     * @param directory where files lie instead, {@code LUOSHI_FILES_DIRECTORY}: servers of one database share it
     * @param limit the largest file, {@code LUOSHI_FILES_LIMIT}
     * @param keepLoose how long a file is kept that belongs to nothing yet
     */
    record Files(
            @DefaultValue("") String directory,
            @DefaultValue("50MB") DataSize limit,
            @DefaultValue("24h") Duration keepLoose) {}

    Path directory() {
        Path named = files.directory().isBlank() ? data.resolve("files") : Path.of(files.directory());
        return named.toAbsolutePath().normalize();
    }

    long limit() {
        return files.limit().toBytes();
    }

    /** {@code 50 MB}, as people read it. */
    String limitInWords() {
        return inWords(limit());
    }

    static String inWords(long bytes) {
        long megabytes = bytes / (1024 * 1024);
        return megabytes > 0 ? megabytes + " MB" : Math.max(1, bytes / 1024) + " KB";
    }
}
