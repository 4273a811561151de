package org.luoshi.platform.notices;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.luoshi.platform.site.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Which ways out of the house are open: decided once, from the operator's settings. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(SmtpSettings.class)
class NoticesConfig {
    @Bean
    Channels channels(
            SmtpSettings smtp,
            @Value("${luoshi.url:${luoshi.public-url:http://localhost:${server.port:8080}}}") URI house,
            @Value("${luoshi.webhook.url:}") String webhook,
            ObjectProvider<ShortMessagePort> gateway,
            ObjectProvider<NoticeAddresses> accounts,
            Messages messages,
            JsonMapper json) {
        NoticeAddresses addresses = id -> addressOf(id, accounts);
        List<Channel> open = new ArrayList<>();
        if (smtp.on()) {
            open.add(new MailChannel(mailServer(smtp), addresses, messages, smtp.sender(), house));
        }
        Optional.ofNullable(gateway.getIfAvailable())
                .or(() -> webhook(webhook, json))
                .map(port -> new ShortMessageChannel(port, addresses, house))
                .ifPresent(open::add);
        return new Channels(open);
    }

    @Bean
    HouseMail houseMail(SmtpSettings smtp) {
        return new HouseMail(smtp.on() ? mailServer(smtp) : null, smtp.sender());
    }

    private static Optional<ShortMessagePort> webhook(String url, JsonMapper json) {
        return url.isBlank() ? Optional.empty() : Optional.of(new WebhookMessages(URI.create(url), json));
    }

    /** Asked at each delivery: the context that keeps accounts starts after this one. */
    private static NoticeAddresses.Address addressOf(String id, ObjectProvider<NoticeAddresses> accounts) {
        NoticeAddresses known = accounts.getIfAvailable();
        return known == null ? NoticeAddresses.Address.NONE : known.of(id);
    }

    static JavaMailSenderImpl mailServer(SmtpSettings smtp) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(smtp.host());
        sender.setPort(smtp.port());
        Properties mail = sender.getJavaMailProperties();
        mail.setProperty("mail.smtp.starttls.enable", "true");
        mail.setProperty("mail.smtp.starttls.required", Boolean.toString(smtp.tls()));
        mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            mail.setProperty("mail.smtp." + limit, "10000");
        }
        if (!smtp.user().isBlank()) {
            mail.setProperty("mail.smtp.auth", "true");
            sender.setUsername(smtp.user());
            sender.setPassword(smtp.password());
        }
        return sender;
    }
}
