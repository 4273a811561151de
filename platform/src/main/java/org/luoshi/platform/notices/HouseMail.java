package org.luoshi.platform.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * A letter of the house that is no notice (系统信件): the link by which an address is confirmed. It goes out while the person
 * waits, and is kept nowhere: its secret belongs to the receiver alone.
 */
public final class HouseMail {
    private final @Nullable JavaMailSender sender;
    private final String from;

    /**
     * Prepares letters from one address.
     *
     * @param sender nobody: this city has set up no mail
     */
    HouseMail(@Nullable JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    /** Whether this city has set up mail. */
    public boolean on() {
        return sender != null;
    }

    /** Hands the letter to the mail server; false when that did not take it. */
    public boolean send(String to, String subject, String text) {
        JavaMailSender server = sender;
        if (server == null) {
            return false;
        }
        try {
            server.send(letter(server.createMimeMessage(), to, subject, text));
            return true;
        } catch (MessagingException | MailException e) {
            return false;
        }
    }

    private MimeMessage letter(MimeMessage message, String to, String subject, String text) throws MessagingException {
        MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setFrom(from);
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText(text);
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
