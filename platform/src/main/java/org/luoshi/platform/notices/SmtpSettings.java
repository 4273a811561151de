package org.luoshi.platform.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The city's mail server: {@code LUOSHI_SMTP_HOST}, {@code _PORT}, {@code _USER}, {@code _PASSWORD}, {@code _FROM},
 * {@code _TLS}. Without a host no mail is sent.
 *
 * @param tls {@code true}: the connection is refused unless it is encrypted by STARTTLS
 */
@ConfigurationProperties("luoshi.smtp")
record SmtpSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("true") boolean tls) {

    /** The sender people see: the one set, else the user's own address. */
    String sender() {
        if (!from.isBlank()) {
            return from;
        }
        return user.contains("@") ? user : "luoshi@" + host;
    }

    boolean on() {
        return !host.isBlank();
    }
}
