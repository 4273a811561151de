package org.luoshi.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the server is, once it answers (启动完成). */
@Component
class Greeting {
    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

    private final Environment environment;

    Greeting(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void ready(ApplicationReadyEvent ready) {
        LOG.info("落实 Luoshi: {}", address());
    }

    private String address() {
        String scheme = environment.containsProperty("server.ssl.bundle") ? "https" : "http";
        return scheme + "://localhost:" + environment.getProperty("local.server.port", "8080");
    }
}
