package org.luoshi.platform.exchange.mailroom;

import java.util.Objects;
import org.luoshi.platform.Luoshi;
import org.luoshi.platform.TestDatabase;
import org.luoshi.platform.database.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A second Luoshi with a database, a key and a port of its own. */
final class OtherCity implements AutoCloseable {
    private final ConfigurableApplicationContext house;

    OtherCity(String name) {
        EmbeddedPostgres database = TestDatabase.server();
        String schema = "other_city";
        database.createDatabase(schema);
        house = SpringApplication.run(
                Luoshi.class,
                "--luoshi.db.url=" + database.jdbcUrl(schema),
                "--luoshi.db.user=" + database.user(),
                "--luoshi.db.password=" + database.password(),
                "--luoshi.data=" + TestDatabase.directory().resolve(schema),
                "--luoshi.city.name=" + name,
                "--spring.profiles.active=test",
                "--server.port=0");
    }

    <T> T its(Class<T> type) {
        return house.getBean(type);
    }

    int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) house).getWebServer())
                .getPort();
    }

    @Override
    public void close() {
        house.close();
    }
}
