package org.luoshi.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.notices.NoticeAddresses.Address;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class MailChannelTest {
    private static final UUID ID = UUID.fromString("3c0e1f0e-5d1c-4a52-9c3a-0d6f6f0b7a11");

    private static final List<String> WORDS = List.of("2026-0132", "答复", "2026-05-09", "关于治理积水点的建议");

    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    Messages messages;

    @BeforeAll
    static void open() {
        SERVER.start();
    }

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    @Test
    void carriesWordingAndLink() throws Exception {
        MimeMessage mail = sent(notice(false), "li@example.gov.cn");
        assertThat(mail.getSubject()).isEqualTo("2026-0132“答复”将于 2026-05-09 到期：关于治理积水点的建议");
        assertThat(mail.getContent().toString()).contains("https://luoshi.example.gov.cn/suggestions/2026-0132");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("li@example.gov.cn");
    }

    @Test
    void showsOnlyTheNumberOfAConfidentialThing() throws Exception {
        MimeMessage mail = sent(notice(true), "li@example.gov.cn");
        assertThat(mail.getSubject()).isEqualTo("2026-0132");
        assertThat(mail.getContent().toString())
                .contains("/suggestions/2026-0132")
                .doesNotContain("到期");
    }

    @Test
    void givesTheSameNoticeTheSameMessageIdEachTime() throws Exception {
        String first = sent(notice(false), "li@example.gov.cn").getMessageID();
        String second = sent(notice(false), "li@example.gov.cn").getMessageID();
        assertThat(first).isEqualTo("<" + ID + "@luoshi.example.gov.cn>").isEqualTo(second);
    }

    @Test
    void leavesPeopleWithoutAnAddressToTheirInbox() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        assertThat(channel("").deliver(notice(false))).isEqualTo(new Channel.Outcome.NoAddress());
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    private MimeMessage sent(Outgoing notice, String to) throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        assertThat(channel(to).deliver(notice)).isEqualTo(new Channel.Outcome.Delivered());
        return SERVER.getReceivedMessages()[0];
    }

    private static Outgoing notice(boolean confidential) {
        return new Outgoing(
                ID, "li", "matters.notice.due-soon", WORDS, "/suggestions/2026-0132", "2026-0132", confidential);
    }

    private MailChannel channel(String address) {
        SmtpSettings settings =
                new SmtpSettings("127.0.0.1", SERVER.getSmtp().getPort(), "", "", "house@example.gov.cn", false);
        NoticeAddresses addresses = account -> new Address(address, "", Lang.ZH);
        return new MailChannel(
                NoticesConfig.mailServer(settings),
                addresses,
                messages,
                settings.sender(),
                URI.create("https://luoshi.example.gov.cn"));
    }
}
