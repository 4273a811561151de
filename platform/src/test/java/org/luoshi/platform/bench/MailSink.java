package org.luoshi.platform.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that takes everything and counts what it took by Message-ID. */
final class MailSink implements AutoCloseable {
    private final ServerSocket door;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    MailSink() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    /** How many different mails came. */
    int different() {
        return taken.size();
    }

    /** How many came beyond the first of each. */
    int repeated() {
        return taken.values().stream().mapToInt(times -> times - 1).sum();
    }

    private void receive() {
        try {
            while (true) {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            InputStream in = new BufferedInputStream(caller.getInputStream());
            OutputStream out = caller.getOutputStream();
            say(out, "220 sink");
            while (true) {
                String verb = Wire.line(in).toUpperCase(Locale.ROOT);
                if (verb.startsWith("DATA")) {
                    say(out, "354 go on");
                    String id = mail(in);
                    taken.merge(id, 1, Integer::sum);
                    say(out, "250 taken");
                } else {
                    say(out, verb.startsWith("QUIT") ? "221 bye" : "250 fine");
                }
            }
        } catch (IOException e) {
            // the caller hung up, or died
        }
    }

    private static String mail(InputStream in) throws IOException {
        String id = "";
        for (String line = Wire.line(in); !line.equals("."); line = Wire.line(in)) {
            if (line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                id = line.substring(11).strip();
            }
        }
        return id;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
