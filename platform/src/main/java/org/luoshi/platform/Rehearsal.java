package org.luoshi.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A start for practice (预演): opens a few pages of itself and leaves in good order, database included. The virtual
 * machine writes down what it loaded on the way, and later starts are faster for it. The launcher asks for it, with a
 * data directory that is thrown away.
 */
@Component
@ConditionalOnProperty("luoshi.rehearsal")
class Rehearsal {
    private static final List<String> PAGES = List.of("/", "/login", "/suggestions", "/actuator/health");

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        ConfigurableApplicationContext server = ready.getApplicationContext();
        String port = server.getEnvironment().getRequiredProperty("local.server.port");
        Thread.ofPlatform().name("rehearsal").start(() -> {
            try (HttpClient visitor = HttpClient.newHttpClient()) {
                PAGES.forEach(page -> visit(visitor, URI.create("http://127.0.0.1:" + port + page)));
            } finally {
                System.exit(SpringApplication.exit(server));
            }
        });
    }

    private static void visit(HttpClient visitor, URI page) {
        try {
            visitor.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + page, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
