package org.luoshi.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** One reader's way from the front page along every link, to one page of each kind. */
final class Walk {
    private static final Pattern NAMES =
            Pattern.compile("(?<=^/figures/)[a-z.-]+\\.[a-z.-]+|\\b[vw][0-9a-f]{6,}\\b|[0-9a-f]{8}-[0-9a-f-]{27}|\\d+");
    private static final Pattern NO_PAGE =
            Pattern.compile(".*\\.(docx|pdf|xlsx|csv|json|zip|ics|txt|xml|md|akn|svg)\\??$");
    private static final List<String> WRONG = List.of(
            "",
            "x",
            "-1",
            "99999999999999999999",
            "2026-02-30",
            "9999-12-31",
            "10:99",
            "00000000-0000-0000-0000-000000000005",
            "\u0000",
            "<b>&\"'",
            "../../etc/passwd",
            "１２",
            "😀",
            "长".repeat(100_001));
    private static final Pattern SPACES = Pattern.compile(" +");
    /** Taken before the pages are asked, or shown as specimens and taken nowhere. */
    private static final Set<String> NO_DOORS = Set.of("/logout", "/login", "/patterns", "/patterns/confirm");

    private final String reader;
    private final String home;
    private final Connection session;
    private final Deque<Step> ahead = new ArrayDeque<>();
    private final Set<String> paths = new HashSet<>();
    private final Set<String> kinds = new HashSet<>();
    private final Map<String, Sent> forms = new LinkedHashMap<>();

    /** A page to go to, and the kind of page that led there. */
    private record Step(String path, String from) {}

    /** A form, and the address one of its buttons sends it to. */
    private record Sent(FormElement form, String to) {}

    private Walk(int port, String reader) {
        this.reader = reader;
        this.home = "http://localhost:" + port;
        this.session = Jsoup.newSession()
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .maxBodySize(0)
                .timeout(60_000)
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document");
    }

    static Walk without(int port) {
        return new Walk(port, "nobody");
    }

    static Walk as(int port, String login, String password) {
        Walk walk = new Walk(port, login);
        Element token = walk.page(walk.answer("/login")).expectFirst("input[name=_csrf]");
        Connection.Response in = asked(walk.session
                .newRequest(walk.home + "/login")
                .data("username", login, "password", password, "_csrf", token.val())
                .method(Connection.Method.POST));
        if (in.url().getPath().equals("/login")) {
            throw new IllegalStateException("cannot sign in: " + login);
        }
        return walk;
    }

    /** Goes as far as there is something new; tells what is wrong on the way, and how many pages there were. */
    int through(RequestMappingHandlerMapping doors, Collection<String> faults) {
        int pages = 0;
        go(new Step("/", "the address bar"));
        while (!ahead.isEmpty()) {
            Step step = ahead.poll();
            Connection.Response answer = answer(step.path());
            if (answer.statusCode() != 200) {
                faults.add("%s: %s → %s: %d".formatted(reader, step.from(), step.path(), answer.statusCode()));
            } else if (String.valueOf(answer.contentType()).startsWith("text/html")) {
                pages++;
                look(page(answer), answer.url().getPath(), doors, faults);
            }
        }
        return pages;
    }

    /**
     * Sends every form that was met on the way and that nobody sent before, its values made wrong in ways the seed decides;
     * tells where the server made a mistake of its own, and how many were sent.
     */
    int sendWrongly(Random chance, Set<String> sentBefore, Collection<String> faults) {
        forms.keySet().removeAll(sentBefore);
        forms.forEach((kind, sent) -> {
            Connection request = session.newRequest(home + sent.to()).method(Connection.Method.POST);
            for (Connection.KeyVal field : sent.form().formData()) {
                boolean kept = field.key().equals("_csrf") || chance.nextInt(4) == 0;
                request.data(field.key(), kept ? field.value() : WRONG.get(chance.nextInt(WRONG.size())));
            }
            int status = asked(request).statusCode();
            if (status >= 500) {
                faults.add("%s: %s sent wrongly: %d %s"
                        .formatted(reader, kind, status, request.request().data()));
            }
        });
        sentBefore.addAll(forms.keySet());
        return forms.size();
    }

    private void look(Document page, String path, RequestMappingHandlerMapping doors, Collection<String> faults) {
        String kind = kind(path);
        Set<String> ids = new HashSet<>();
        Set<String> wrong = new TreeSet<>();
        for (Element named : page.select("[id]")) {
            if (!ids.add(named.id())) {
                wrong.add("two elements are #" + kind(named.id()));
            }
        }
        for (Element label : page.select("label[for]")) {
            told(label.attr("for"), ids, "label", wrong);
        }
        for (String attribute : List.of("aria-describedby", "aria-labelledby", "aria-controls")) {
            for (Element element : page.select("[" + attribute + "]")) {
                SPACES.splitAsStream(element.attr(attribute)).forEach(id -> told(id, ids, attribute, wrong));
            }
        }
        for (Element link : page.select("a[href^=#]")) {
            told(link.attr("href").substring(1), ids, "link", wrong);
        }
        for (FormElement form : page.forms()) {
            addresses(form).forEach(action -> {
                if (!takes(action, form, doors)) {
                    wrong.add("no form is taken at " + kind(action));
                } else if (form.attr("method").equalsIgnoreCase("post")) {
                    forms.putIfAbsent(kind(action), new Sent(form, action));
                }
            });
        }
        wrong.forEach(fault -> faults.add(kind + ": " + fault));
        page.select("a[href]").forEach(link -> go(new Step(local(link.absUrl("href")), kind)));
    }

    private static void told(String id, Set<String> ids, String by, Set<String> wrong) {
        if (!id.isEmpty() && !id.equals("top") && !ids.contains(decoded(id))) {
            wrong.add(by + " leads to no #" + kind(id));
        }
    }

    private Stream<String> addresses(Element form) {
        return Stream.concat(
                        Stream.of(form.absUrl("action")),
                        form.select("[formaction]").stream().map(button -> button.absUrl("formaction")))
                .map(this::local)
                .filter(path -> !path.isEmpty());
    }

    private static boolean takes(String action, Element form, RequestMappingHandlerMapping doors) {
        String path = URI.create(action.replace(" ", "%20")).getPath();
        if (NO_DOORS.contains(path)) {
            return true;
        }
        var request = new MockHttpServletRequest(
                form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET", action.replaceAll("[?#].*", ""));
        if (!form.attr("enctype").isEmpty()) {
            request.setContentType(form.attr("enctype"));
        }
        request.addHeader("Accept", "text/html");
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return doors.getHandler(request) != null;
        } catch (Exception e) {
            return false;
        }
    }

    private void go(Step step) {
        String path = step.path().replaceAll("#.*", "");
        if (path.isEmpty() || !paths.add(path)) {
            return;
        }
        String page = path.replaceAll("\\?.*", "?");
        if (!NO_PAGE.matcher(page).matches() && kinds.add(kind(page))) {
            ahead.add(new Step(path, step.from()));
        }
    }

    private String local(String address) {
        return address.startsWith(home + "/") ? address.substring(home.length()) : "";
    }

    private Connection.Response answer(String path) {
        return asked(session.newRequest(home + path));
    }

    private static Connection.Response asked(Connection request) {
        try {
            return request.execute();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document page(Connection.Response answer) {
        try {
            return answer.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what tells one matter, law or day from another. */
    private static String kind(String path) {
        return NAMES.matcher(decoded(path)).replaceAll("…");
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
