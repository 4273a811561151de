package org.luoshi.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * HTTPS from two PEM files (证书文件): {@code LUOSHI_TLS_CERT} and {@code LUOSHI_TLS_KEY}. A renewed certificate is taken
 * up without a restart.
 */
final class TlsByFiles implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String certificate = environment.getProperty("luoshi.tls.cert", "");
        String key = environment.getProperty("luoshi.tls.key", "");
        if (certificate.isBlank() && key.isBlank()) {
            return;
        }
        Map<String, Object> settings = Map.of(
                "spring.ssl.bundle.pem.luoshi.reload-on-update", "true",
                "spring.ssl.bundle.pem.luoshi.keystore.certificate", readable("LUOSHI_TLS_CERT", certificate),
                "spring.ssl.bundle.pem.luoshi.keystore.private-key", readable("LUOSHI_TLS_KEY", key),
                "server.ssl.bundle", "luoshi",
                "server.servlet.session.cookie.secure", "true");
        environment.getPropertySources().addFirst(new MapPropertySource("tls-by-files", settings));
    }

    private static String readable(String setting, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new CannotStart(
                    "缺少 %s：证书和私钥要一起给。 / %s is missing: certificate and key come together.".formatted(setting, setting),
                    "LUOSHI_TLS_CERT=…/fullchain.pem LUOSHI_TLS_KEY=…/privkey.pem");
        }
        Path file = Path.of(value);
        if (!Files.isReadable(file)) {
            throw new CannotStart(
                    "%s 读不到文件 %s。 / %s names a file that cannot be read: %s".formatted(setting, file, setting, file),
                    "检查路径和权限。 / Check path and permissions.");
        }
        return file.toAbsolutePath().toUri().toString();
    }
}
