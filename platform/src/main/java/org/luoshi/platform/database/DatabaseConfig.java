package org.luoshi.platform.database;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Chooses the database. The pool depends on the connection made here, so at shutdown the pool closes first and the
 * embedded server stops after it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfig {
    @Bean
    JdbcConnectionDetails connection(DatabaseSettings settings) {
        DatabaseSettings.Own own = settings.db();
        if (own == null || own.url() == null || own.url().isBlank()) {
            return new Embedded(EmbeddedPostgres.start(settings.data(), settings.binaries()));
        }
        return new External(own.url(), own.user(), own.password());
    }

    private record Embedded(EmbeddedPostgres database) implements JdbcConnectionDetails, AutoCloseable {
        @Override
        public String getJdbcUrl() {
            return database.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return database.user();
        }

        @Override
        public String getPassword() {
            return database.password();
        }

        @Override
        public void close() {
            database.close();
        }
    }

    private record External(String url, String user, String secret) implements JdbcConnectionDetails {
        External {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new DatabaseUnavailable(
                        "LUOSHI_DB_URL 不是 PostgreSQL 地址：%s / LUOSHI_DB_URL is not a PostgreSQL address: %s"
                                .formatted(url, url),
                        "格式 / form: jdbc:postgresql://host:5432/luoshi");
            }
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return secret;
        }

        @Override
        public String toString() {
            return "External[" + url + "]";
        }
    }
}
