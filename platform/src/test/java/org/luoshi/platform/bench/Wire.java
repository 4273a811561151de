package org.luoshi.platform.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One connection of one browser, HTTP/1.1 over a plain socket: the measuring must cost less than what is measured. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Socket socket;
    private InputStream in;
    private boolean fresh = true;

    Wire(int port) throws IOException {
        this.port = port;
        this.socket = connected(port);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        return socket;
    }

    private void reconnect() throws IOException {
        socket.close();
        socket = connected(port);
        in = new BufferedInputStream(socket.getInputStream());
        fresh = true;
    }

    /** An answer. */
    record Answer(int status, String location, String body) {}

    Answer get(String path) throws IOException {
        return asked("GET " + path + " HTTP/1.1\r\n" + head("text/html") + "\r\n");
    }

    Answer post(String path, String form) throws IOException {
        return asked("POST " + path + " HTTP/1.1\r\n" + head("text/html")
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form);
    }

    /** As a browser does: what a connection at rest lost, because the server had closed it, is sent once more. */
    private Answer asked(String request) throws IOException {
        String status = "";
        try {
            send(request);
            status = line();
        } catch (IOException e) {
            if (fresh) {
                throw e;
            }
        }
        if (status.isEmpty()) {
            reconnect();
            send(request);
            status = line();
        }
        return answer(status);
    }

    /** Asks for a stream and gives its lines from then on; the connection is used for nothing else. */
    InputStream listen(String path) throws IOException {
        send("GET " + path + " HTTP/1.1\r\n" + head("text/event-stream") + "\r\n");
        String status = line();
        if (!status.contains(" 200")) {
            throw new IOException(path + ": " + status);
        }
        headers();
        return in;
    }

    /** The same browser on another connection. */
    Wire another(int port) throws IOException {
        Wire other = new Wire(port);
        other.cookies.putAll(cookies);
        return other;
    }

    private String head(String accept) {
        StringBuilder head = new StringBuilder("Host: 127.0.0.1\r\nAccept: " + accept + "\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ");
            cookies.forEach(
                    (name, value) -> head.append(name).append('=').append(value).append("; "));
            head.append("\r\n");
        }
        return head.toString();
    }

    private void send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }

    private Answer answer(String status) throws IOException {
        Map<String, String> headers = headers();
        byte[] body = "chunked".equals(headers.get("transfer-encoding"))
                ? chunks()
                : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        fresh = false;
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            reconnect();
        }
        return new Answer(
                Integer.parseInt(status.substring(9, 12)),
                headers.getOrDefault("location", ""),
                new String(body, StandardCharsets.UTF_8));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            headers.put(name, value);
            if (name.equals("set-cookie")) {
                int end = value.indexOf(';');
                String cookie = end < 0 ? value : value.substring(0, end);
                int is = cookie.indexOf('=');
                cookies.put(cookie.substring(0, is), cookie.substring(is + 1));
            }
        }
        return headers;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        return line(in);
    }

    /** A line without its end; whoever reads one at the end of the stream is told. */
    static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server ended the connection");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
