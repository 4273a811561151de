package org.luoshi.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is (数据存放).
 *
 * @param data data directory, {@code --data} or {@code LUOSHI_DATA}
 * @param binaries where the embedded database's programs are unpacked, {@code LUOSHI_BINARIES}
 * @param db a database of one's own; absent, the embedded one is used
 */
@ConfigurationProperties("luoshi")
record DatabaseSettings(
        @DefaultValue(".luoshi/data") Path data,
        @DefaultValue(".luoshi/postgres") Path binaries,
        @Nullable Own db) {
    /**
     * A PostgreSQL somebody else runs: {@code LUOSHI_DB_URL}, {@code LUOSHI_DB_USER}, {@code LUOSHI_DB_PASSWORD}.
     *
     * @param url {@code jdbc:postgresql://host:5432/luoshi}
     */
    record Own(
            @Nullable String url,
            @DefaultValue("luoshi") String user,
            @DefaultValue("") String password) {}
}
