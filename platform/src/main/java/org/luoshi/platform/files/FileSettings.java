package org.luoshi.platform.files;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files lie and how large they may be (附件设置).
 *
 * @param data data directory, {@code --data} or {@code LUOSHI_DATA}; files lie in {@code files} below it
 */
@ConfigurationProperties("luoshi")
record FileSettings(
        @DefaultValue(".luoshi/data") Path data,
        @DefaultValue Files files) {
    /**
     * Limits.
     *
     * @param limit the largest file, {@code LUOSHI_FILES_LIMIT}
     * @param keepLoose how long a file is kept that belongs to nothing yet
     */
    record Files(
            @DefaultValue("50MB") DataSize limit,
            @DefaultValue("24h") Duration keepLoose) {}

    Path directory() {
        return data.toAbsolutePath().normalize().resolve("files");
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
