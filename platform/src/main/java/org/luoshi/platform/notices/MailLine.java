package org.luoshi.platform.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The line to the mail server (邮件连接): kept while there is more to say, so that a thousand mails cost one greeting. */
final class MailLine {
    private final JavaMailSenderImpl server;
    private @Nullable Transport open;

    MailLine(JavaMailSenderImpl server) {
        this.server = server;
    }

    MimeMessage message() {
        return server.createMimeMessage();
    }

    /** Hands over one mail; its Message-ID stays the one it has. A line that failed is not used again. */
    synchronized void send(MimeMessage mail) throws MessagingException {
        String id = mail.getMessageID();
        mail.saveChanges();
        mail.setHeader("Message-ID", id);
        try {
            line().sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException | RuntimeException e) {
            close();
            throw e;
        }
    }

    synchronized void close() {
        Transport closing = open;
        open = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (MessagingException e) {
            // it was broken already
        }
    }

    private Transport line() throws MessagingException {
        Transport known = open;
        if (known == null) {
            known = server.getSession().getTransport("smtp");
            open = known;
            known.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        }
        return known;
    }
}
