package org.luoshi.platform.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.luoshi.platform.notices.NoticeAddresses.Address;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Mail (邮件): the wording as subject, the link in the text. A confidential notice shows its number and the link and no
 * wording.
 */
final class MailChannel implements Channel {
    private final MailLine line;
    private final NoticeAddresses addresses;
    private final Messages messages;
    private final String from;
    private final URI house;

    /**
     * Prepares mail from one address.
     *
     * @param house the server's public address, before every link: {@code https://luoshi.example.gov.cn}
     */
    MailChannel(JavaMailSenderImpl server, NoticeAddresses addresses, Messages messages, String from, URI house) {
        this.line = new MailLine(server);
        this.addresses = addresses;
        this.messages = messages;
        this.from = from;
        this.house = house;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Outcome deliver(Outgoing notice) {
        Address address = addresses.of(notice.accountId());
        if (address.mail().isBlank()) {
            return new Outcome.NoAddress();
        }
        try {
            line.send(message(notice, address));
            return new Outcome.Delivered();
        } catch (MessagingException e) {
            return new Outcome.Failed(e.toString());
        }
    }

    @Override
    public void rest() {
        line.close();
    }

    private MimeMessage message(Outgoing notice, Address address) throws MessagingException {
        MimeMessage message = line.message();
        MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setFrom(from);
        mail.setTo(address.mail());
        mail.setSubject(subject(notice, address.language()));
        mail.setText(text(notice, address.language()));
        // the same notice always carries the same id, so that a receiver recognises a second copy
        message.setHeader("Message-ID", "<" + notice.id() + "@" + house.getHost() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String subject(Outgoing notice, Lang language) {
        if (!notice.confidential() && messages.has(language, notice.titleKey())) {
            return messages.text(language, notice.titleKey(), BothLanguages.in(language, notice.args()));
        }
        // confidential, or without words: a missing wording must not stop the notice
        return notice.number().isBlank() ? messages.text(language, "notices.mail.neutral") : notice.number();
    }

    private String text(Outgoing notice, Lang language) {
        String link = house.resolve(notice.href()).toString();
        return messages.text(language, "notices.mail.text", subject(notice, language), link);
    }
}
