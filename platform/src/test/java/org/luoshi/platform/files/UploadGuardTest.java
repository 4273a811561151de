package org.luoshi.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.HttpVisitor;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two gigabytes sent to a real server that takes two megabytes. */
@PlatformTest
class UploadGuardTest {
    private static final String PART =
            "--x\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"a.txt\"\r\n\r\n";

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Journal journal;

    @Test
    void refusesTwoGigabytesByTheirAnnouncedLengthBeforeAByteIsSent() throws IOException {
        Account account = accounts.with("office");
        String answer = answer(account, "Content-Length: 2147483648", out -> {});
        assertSaid(answer, account);
    }

    @Test
    void refusesAStreamWithoutLengthAsSoonAsItPassesTheLimit() throws IOException {
        Account account = accounts.with("office");
        long[] sent = {0};
        String answer = answer(account, "Transfer-Encoding: chunked", out -> {
            chunk(out, PART.getBytes(StandardCharsets.US_ASCII));
            byte[] piece = "a".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
            while (sent[0] < 25L * 1024 * 1024) {
                chunk(out, piece);
                sent[0] += piece.length;
            }
        });
        assertSaid(answer, account);
    }

    private void assertSaid(String answer, Account account) {
        assertThat(answer).startsWith("HTTP/1.1 413");
        assertThat(answer).contains("文件太大", "一个文件最大 24 MB", "请压缩文件").doesNotContain("⟦", "Tomcat");
        assertThat(journal.of(new Subject("upload", account.id().toString())))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.reason()).startsWith("TooLarge"));
    }

    private interface Body {
        void sendTo(OutputStream out) throws IOException;
    }

    private String answer(Account account, String length, Body body) throws IOException {
        try (HttpVisitor visitor = new HttpVisitor(port);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            visitor.signIn(account.login(), TestAccounts.PASSWORD);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /matters/建/papers HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nCookie: luoshi="
                            + visitor.cookie("luoshi")
                            + "\r\nContent-Type: multipart/form-data; boundary=x\r\n" + length + "\r\n\r\n")
                    .replace("建", "%E5%BB%BA")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            body.sendTo(out);
            return all(socket.getInputStream());
        }
    }

    /** Until the page is complete: the server may keep the line open, waiting for the rest of what was announced. */
    private static String all(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] piece = new byte[8192];
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        while (!answer.toString().contains("</html>")) {
            int n = in.read(piece);
            if (n < 0) {
                break;
            }
            bytes.write(piece, 0, n);
            answer.setLength(0);
            answer.append(bytes.toString(StandardCharsets.UTF_8));
        }
        return answer.toString();
    }

    private static void chunk(OutputStream out, byte[] content) throws IOException {
        out.write((Integer.toHexString(content.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
