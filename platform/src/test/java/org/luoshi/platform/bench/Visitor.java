package org.luoshi.platform.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody signed in with a browser that runs no script: fills the forms of the pages, keeps the connection. */
final class Visitor implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern BALLOT =
            Pattern.compile("/me/votes/([0-9a-f-]{36}).*?name=\"turn\" value=\"(\\d+)\"", Pattern.DOTALL);

    private final Wire wire;
    private final String meeting;
    private String csrf = "";
    private String poll = "";
    private volatile int turn;

    private Visitor(Wire wire, String meeting) {
        this.wire = wire;
        this.meeting = meeting;
    }

    /** Through the door as everybody comes in: the page, then login and password. */
    static Visitor signIn(int port, String login, String meeting) throws IOException {
        Visitor visitor = new Visitor(new Wire(port), meeting);
        visitor.see("/login");
        Wire.Answer in = visitor.send("/login", "username=" + login + "&password=" + Town.PASSWORD);
        if (in.status() != 302 || in.location().contains("error")) {
            throw new IOException(login + " does not come in: " + in.status() + " " + in.location());
        }
        return visitor;
    }

    /** Reads a page and remembers what its forms carry. */
    String see(String path) throws IOException {
        Wire.Answer page = wire.get(path);
        if (page.status() != 200) {
            throw new IOException(path + ": " + page.status() + " " + page.body());
        }
        Matcher token = CSRF.matcher(page.body());
        if (token.find()) {
            csrf = URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        }
        return page.body();
    }

    /** The member's own page: which poll is on, and which turn the next ballot has. */
    Visitor ready() throws IOException {
        Matcher ballot = BALLOT.matcher(see("/sessions/" + meeting + "/me"));
        if (ballot.find()) {
            poll = ballot.group(1);
            turn = Integer.parseInt(ballot.group(2));
        }
        return this;
    }

    int turn() {
        return turn;
    }

    /** Whether the page that answered says that the ballot is in the box. */
    boolean hears() throws IOException {
        return see("/sessions/" + meeting + "/me").contains("panel--done");
    }

    /** Casts; the server has taken it when this returns true. */
    boolean vote(String choice) throws IOException {
        int now = turn;
        Wire.Answer answer = send("/sessions/" + meeting + "/me/votes/" + poll, "turn=" + now + "&choice=" + choice);
        boolean taken = answer.status() == 303 || answer.status() == 302;
        if (taken) {
            turn = now + 1;
        }
        return taken;
    }

    /** The staff plan a meeting of the body; its address is in the answer. */
    String plan(UUID meeting, UUID body, String title) throws IOException {
        see("/sessions/new");
        return planAgain(meeting, body, title);
    }

    /** The same with the form seen before. */
    String planAgain(UUID meeting, UUID body, String title) throws IOException {
        Wire.Answer answer = send("/sessions", "id=" + meeting + "&body=" + body + "&title=" + title);
        String at = answer.location();
        if (!at.contains("/sessions/")) {
            throw new IOException("not planned: " + answer.status() + " " + answer.body());
        }
        return at.substring(at.lastIndexOf('/') + 1);
    }

    /** The staff's acts on a poll: prepare, open, pause … */
    void act(String path, String form) throws IOException {
        Wire.Answer answer = send("/sessions/" + meeting + "/votes" + path, form);
        if (answer.status() != 303 && answer.status() != 302) {
            throw new IOException(path + ": " + answer.status() + " " + answer.body());
        }
    }

    Wire.Answer send(String path, String form) throws IOException {
        return wire.post(path, form + (form.isEmpty() ? "" : "&") + "_csrf=" + csrf);
    }

    Wire another(int port) throws IOException {
        return wire.another(port);
    }

    @Override
    public void close() {
        wire.close();
    }
}
