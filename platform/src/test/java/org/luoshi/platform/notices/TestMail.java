package org.luoshi.platform.notices;

import com.icegreen.greenmail.util.GreenMail;

/** The house's letters past a real mail server of a test. */
public final class TestMail {
    private TestMail() {}

    public static HouseMail of(GreenMail server) {
        SmtpSettings settings =
                new SmtpSettings("127.0.0.1", server.getSmtp().getPort(), "", "", "house@example.gov.cn", false);
        return new HouseMail(NoticesConfig.mailServer(settings), settings.sender());
    }
}
