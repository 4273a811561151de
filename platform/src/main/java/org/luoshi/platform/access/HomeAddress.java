package org.luoshi.platform.access;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where people reach this server (对外地址): {@code LUOSHI_PUBLIC_URL}, or this machine's own name for itself. A passkey is
 * bound to its host, so a server people reach by another name needs the setting.
 */
@Component
public class HomeAddress {
    private final Environment environment;

    HomeAddress(Environment environment) {
        this.environment = environment;
    }

    /** Without a slash at its end: {@code https://luoshi.example.gov.cn}. */
    public String address() {
        String given = environment.getProperty("luoshi.public-url", "").strip();
        return given.isEmpty() ? local() : given.replaceAll("/+$", "");
    }

    String host() {
        return URI.create(address()).getHost();
    }

    private String local() {
        String scheme = environment.containsProperty("server.ssl.bundle") ? "https" : "http";
        return scheme + "://localhost:" + environment.getProperty("local.server.port", "8080");
    }
}
