package org.luoshi.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.HttpVisitor;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.visits.TestVisits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may do what with a text over HTTP, by the state of its draft; who has no business with it leaves a line when they try. */
@PlatformTest
class IntakeRightsTest {
    /**
     * Act | its fields | answer to whoever took it in | another office that takes texts in | a deputy | a unit | the public. Rows
     * run from the last visitor to the first, so an act meets its state and then changes it.
     */
    private static final String OPEN_TEXT = """
            GET                       |                                  | 200 | 200 | 403 | 403 | 302
            GET /drafts.csv           |                                  | 200 | 200 | 403 | 403 | 302
            GET /confirm/FIGURE       |                                  | 200 | 200 | 403 | 403 | 302
            POST /drafts/DRAFT        | act=undo&version=0               | 409 | 409 | 403 | 403 | 403
            POST /drafts/DRAFT        | act=reject&version=0&reason=     | 422 | 422 | 403 | 403 | 403
            POST /drafts/DRAFT        | act=confirm&version=0&value=     | 422 | 422 | 403 | 403 | 403
            POST /drafts/DRAFT        | act=sing&version=0               | 400 | 400 | 403 | 403 | 403
            POST /drafts/NEW          | act=confirm&version=0            | 422 | 422 | 403 | 403 | 403
            POST /confirm/FIGURE      |                                  | 422 | 422 | 403 | 403 | 403
            POST /assistant           |                                  | 422 | 422 | 403 | 403 | 403
            POST /drafts/DRAFT        | act=edit&version=0&unit=个        | 409 | 303 | 403 | 403 | 403
            POST /drafts/DRAFT        | act=confirm&version=1            | 409 | 303 | 403 | 403 | 403
            POST /drafts/DRAFT        | act=edit&version=3               | 409 | 409 | 403 | 403 | 403
            POST /drafts/DRAFT        | act=undo&version=3               | 409 | 303 | 403 | 403 | 403
            POST /drafts/DRAFT        | act=reject&version=4&reason=重复   | 409 | 303 | 403 | 403 | 403
            """;

    /** A restricted text is not there for another office; the taker's unit and the taker read it. */
    private static final String RESTRICTED_TEXT = """
            GET                       |                                  | 200 | 404 | 403 | 403 | 302
            GET /drafts.csv           |                                  | 200 | 404 | 403 | 403 | 302
            GET /confirm/FIGURE       |                                  | 200 | 404 | 403 | 403 | 302
            POST /assistant           |                                  | 422 | 404 | 403 | 403 | 403
            POST /confirm/FIGURE      |                                  | 422 | 404 | 403 | 403 | 403
            POST /drafts/DRAFT        | act=reject&version=0&reason=重复   | 303 | 404 | 403 | 403 | 403
            """;

    private static final Pattern CELL = Pattern.compile("\\|");
    private static final Pattern PAIR = Pattern.compile("&");

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestVisits visits;

    @Autowired
    TakeText take;

    @Autowired
    Drafts drafts;

    @Autowired
    Journal journal;

    @Test
    void answersEverybodyAsTheTablesSay() {
        OrganisationId unit = visits.unit("材料科");
        Account taker = accounts.with(unit, null, "office");
        List<HttpVisitor> visitors = new ArrayList<>();
        visitors.add(signedIn(taker));
        visitors.add(signedIn(accounts.with("government-office")));
        visitors.add(signedIn(accounts.with("deputy")));
        visitors.add(signedIn(accounts.with("handler")));
        visitors.add(new HttpVisitor(port));
        Source open = taken(taker, false);
        check(OPEN_TEXT, open, visitors);
        Source restricted = taken(taker, true);
        check(RESTRICTED_TEXT, restricted, visitors);
        readsWhoShould(restricted, visitors, unit);
        for (Source source : List.of(open, restricted)) {
            assertThat(refused(source)).contains("intake.confirm", "intake.reject", "intake.ask");
        }
        visitors.forEach(HttpVisitor::close);
    }

    private void readsWhoShould(Source restricted, List<HttpVisitor> visitors, OrganisationId unit) {
        assertThat(visitors.get(0).get("/intake").body()).contains(restricted.number());
        assertThat(visitors.get(1).get("/intake").body()).doesNotContain(restricted.number());
        try (HttpVisitor colleague = signedIn(accounts.with(unit, null, "office"));
                HttpVisitor unit3 = signedIn(accounts.with(unit, null, "handler"))) {
            assertThat(colleague.get(path(restricted, "")).statusCode()).isEqualTo(200);
            assertThat(unit3.get(path(restricted, "")).statusCode()).isEqualTo(403);
            String file = file(colleague.get(path(restricted, "")).body());
            assertThat(colleague.get(file).statusCode()).isEqualTo(200);
            assertThat(visitors.get(1).get(file).statusCode()).isIn(403, 404);
        }
        assertThat(visitors.get(1)
                        .submit("/intake", "/intake", Map.of("pasted", restricted.words(), "name", "同文"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void takesTextsFromThoseWhoWorkOnThem() {
        try (HttpVisitor deputy = signedIn(accounts.with("deputy"));
                HttpVisitor anybody = new HttpVisitor(port)) {
            assertThat(deputy.get("/intake").statusCode()).isEqualTo(403);
            assertThat(deputy.get("/intake/figures").statusCode()).isEqualTo(403);
            assertThat(deputy.submit("/figures", "/intake", Map.of("pasted", "示例市举行会议"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(anybody.get("/intake").statusCode()).isEqualTo(302);
        }
    }

    private void check(String table, Source source, List<HttpVisitor> visitors) {
        Draft figure = drafts.of(source.id()).stream()
                .filter(draft -> draft.kind() == DraftKind.FIGURE)
                .findFirst()
                .orElseThrow();
        table.lines().forEach(line -> {
            List<String> cells = CELL.splitAsStream(line).map(String::strip).toList();
            for (int i = visitors.size() - 1; i >= 0; i--) {
                String act = cells.get(0)
                        .replace("DRAFT", figure.id().toString())
                        .replace("NEW", UUID.randomUUID().toString());
                assertThat(ask(visitors.get(i), act, cells.get(1), source).statusCode())
                        .as(line + " by visitor " + i)
                        .isEqualTo(Integer.parseInt(cells.get(i + 2)));
            }
        });
    }

    private static HttpResponse<String> ask(HttpVisitor visitor, String act, String fields, Source source) {
        String path = path(source, act.replaceFirst("^\\w+ ?", ""));
        return act.startsWith("GET") ? visitor.get(path) : visitor.submit("/figures", path, form(fields));
    }

    private static String path(Source source, String rest) {
        return "/intake/" + URLEncoder.encode(source.number(), StandardCharsets.UTF_8) + rest;
    }

    private static String file(String page) {
        var found = Pattern.compile("/files/[0-9a-f-]+").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private List<String> refused(Source source) {
        return journal.of(new Subject("intake", source.id().toString())).stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .map(Line::action)
                .toList();
    }

    private static Map<String, String> form(String fields) {
        Map<String, String> form = new LinkedHashMap<>();
        PAIR.splitAsStream(fields).filter(pair -> pair.contains("=")).forEach(pair -> {
            int at = pair.indexOf('=');
            form.put(pair.substring(0, at), pair.substring(at + 1));
        });
        return form;
    }

    private Source taken(Account by, boolean restricted) {
        String city = "权" + UUID.randomUUID().toString().substring(0, 8) + "市";
        byte[] page = InventedPage.of(city, "九十二").getBytes(StandardCharsets.UTF_8);
        return take.handle(new TakeText.Command(SourceId.fresh(), "示例日报", page, true, restricted), accounts.viewer(by))
                .orThrow()
                .source();
    }

    private HttpVisitor signedIn(Account account) {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.signIn(account.login(), TestAccounts.PASSWORD);
        return visitor;
    }
}
