package org.luoshi.platform.laws.amending;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.HttpVisitor;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.laws.ConfirmLaws;
import org.luoshi.platform.laws.Librarian;
import org.luoshi.platform.laws.PreviewLaws;
import org.luoshi.platform.laws.amending.LawAmendment.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Role × act × state over HTTP: what each is answered, what becomes of the law, and what the journal says. */
@PlatformTest
class DecisionRightsTest {
    /** Act | state before | state after a clerk's act | answer to a clerk | to others signed in | to the public | journal. */
    private static final String RIGHTS = """
            GET                 | WAITING    | WAITING  | 200 | 404 | 404 | -
            GET                 | INCOMPLETE | WAITING  | 200 | 404 | 404 | -
            GET                 | UNKNOWN    | UNKNOWN  | 200 | 404 | 404 | -
            GET                 | ACCEPTED   | ACCEPTED | 200 | 200 | 200 | -
            GET /1              | WAITING    | WAITING  | 200 | 404 | 404 | -
            GET /1              | INCOMPLETE | WAITING  | 200 | 404 | 404 | -
            GET /1              | UNKNOWN    | UNKNOWN  | 404 | 404 | 404 | -
            GET /1              | ACCEPTED   | ACCEPTED | 200 | 200 | 200 | -
            GET /1/table        | WAITING    | WAITING  | 200 | 404 | 404 | -
            GET /1/table        | UNKNOWN    | UNKNOWN  | 404 | 404 | 404 | -
            GET /1/table        | ACCEPTED   | ACCEPTED | 200 | 200 | 200 | -
            GET /1/undo         | ACCEPTED   | ACCEPTED | 200 | 403 | 302 | -
            POST /1/accept      | WAITING    | ACCEPTED | 303 | 403 | 403 | DONE
            POST /1/accept      | INCOMPLETE | WAITING  | 422 | 403 | 403 | REFUSED
            POST /1/accept hand | INCOMPLETE | ACCEPTED | 303 | 403 | 403 | DONE
            POST /1/accept      | UNKNOWN    | UNKNOWN  | 303 | 403 | 403 | REFUSED
            POST /1/accept      | ACCEPTED   | ACCEPTED | 303 | 403 | 403 | REFUSED
            POST /1/law         | WAITING    | WAITING  | 303 | 403 | 403 | DONE
            POST /1/law         | UNKNOWN    | UNKNOWN  | 303 | 403 | 403 | DONE
            POST /1/law         | ACCEPTED   | ACCEPTED | 303 | 403 | 403 | REFUSED
            POST /1/undo        | ACCEPTED   | WAITING  | 303 | 403 | 403 | DONE
            POST /1/undo        | WAITING    | WAITING  | 303 | 403 | 403 | REFUSED
            POST /9/accept      | WAITING    | WAITING  | 404 | 403 | 403 | REFUSED
            POST /9/undo        | ACCEPTED   | ACCEPTED | 404 | 403 | 403 | REFUSED
            """;

    private static final List<String> CLERKS = List.of("office", "filing-office");
    private static final Pattern CELL = Pattern.compile("\\|");
    private static final Map<String, String> BY_HAND =
            Map.of("article-art_2", "第二条　市人民政府交通运输部门负责石阶管理工作。", "reason", "所引部门有误", "effective", "2025-03-01");

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    PreviewLaws preview;

    @Autowired
    ConfirmLaws confirm;

    @Autowired
    AttachDecision attach;

    @Autowired
    AcceptAmendment accept;

    @Autowired
    Decisions decisions;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private record Right(String act, String before, State after, int clerk, int other, int open, String journal) {
        static Right of(String row) {
            List<String> cells = CELL.splitAsStream(row).map(String::strip).toList();
            return new Right(
                    cells.get(0),
                    cells.get(1),
                    State.valueOf(cells.get(2)),
                    Integer.parseInt(cells.get(3)),
                    Integer.parseInt(cells.get(4)),
                    Integer.parseInt(cells.get(5)),
                    cells.get(6));
        }

        boolean sends() {
            return act.startsWith("POST");
        }

        Map<String, String> fields() {
            return act.endsWith("hand") ? BY_HAND : Map.of();
        }

        String path(UUID decision) {
            String place = act.replaceFirst("^\\w+ ?", "").replace(" hand", "");
            return "/laws/decisions/" + decision + place;
        }
    }

    private record Visitor(HttpVisitor http, String account) {}

    @Test
    void answersEachRoleAtEachStateAsTheTableSays() {
        List<Visitor> clerks = CLERKS.stream().map(role -> signedIn(role)).toList();
        List<Visitor> others =
                jdbc.sql("select id from role order by id").query((row, _) -> row.getString("id")).list().stream()
                        .filter(role -> !CLERKS.contains(role))
                        .map(role -> signedIn(role))
                        .toList();
        assertThat(others).hasSizeGreaterThan(10);
        RIGHTS.lines().map(Right::of).forEach(right -> {
            for (Visitor clerk : clerks) {
                UUID decision = decision(right.before());
                if (clerk.equals(clerks.getFirst())) {
                    isKeptFrom(others, right, decision);
                }
                isOpenTo(clerk, right, decision);
            }
        });
        clerks.forEach(visitor -> visitor.http().close());
        others.forEach(visitor -> visitor.http().close());
    }

    private void isKeptFrom(List<Visitor> others, Right right, UUID decision) {
        State before = state(decision);
        for (Visitor other : others) {
            int lines = lines(decision).size();
            assertThat(ask(other.http(), right, decision))
                    .as("%s %s", right, other)
                    .isEqualTo(right.other());
            if (right.sends()) {
                assertThat(lines(decision)).as("%s", right).hasSize(lines + 1);
                Line last = lines(decision).getLast();
                assertThat(last.outcome()).isEqualTo(Outcome.REFUSED);
                assertThat(last.reason()).isEqualTo("NotPermitted");
                assertThat(last.actor().id()).isEqualTo(other.account());
            }
        }
        try (var open = new HttpVisitor(port)) {
            assertThat(ask(open, right, decision)).as("%s, the public", right).isEqualTo(right.open());
        }
        assertThat(state(decision)).as("%s", right).isEqualTo(before);
    }

    private void isOpenTo(Visitor clerk, Right right, UUID decision) {
        int lines = lines(decision).size();
        assertThat(ask(clerk.http(), right, decision)).as("%s %s", right, clerk).isEqualTo(right.clerk());
        assertThat(state(decision)).as("%s %s", right, clerk).isEqualTo(right.after());
        if (right.sends()) {
            assertThat(lines(decision)).as("%s", right).hasSize(lines + 1);
            assertThat(lines(decision).getLast().outcome().name())
                    .as("%s", right)
                    .isEqualTo(right.journal());
        }
    }

    @Test
    void letsNobodyButClerksAttach() {
        String mark = mark();
        InventedLaws.load(preview, confirm, InventedLaws.three(mark));
        Map<String, String> form = Map.of("pasted", InventedLaws.decision(mark));
        Visitor deputy = signedIn("deputy");
        Visitor clerk = signedIn("filing-office");
        try (var open = new HttpVisitor(port)) {
            assertThat(open.submit("/laws/decisions", "/laws/decisions", form).statusCode())
                    .isEqualTo(403);
        }
        HttpResponse<String> denied = deputy.http().submit("/laws/decisions", "/laws/decisions", form);
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(refusals(deputy)).hasSize(1);
        assertThat(deputy.http().get("/laws/decisions").body()).doesNotContain("name=\"pasted\"");
        assertThat(attached(mark)).isZero();
        assertThat(clerk.http()
                        .submit("/laws/decisions", "/laws/decisions", form)
                        .statusCode())
                .isEqualTo(303);
        assertThat(attached(mark)).isOne();
        assertThat(clerk.http()
                        .submit("/laws/decisions", "/laws/decisions", form)
                        .statusCode())
                .isEqualTo(422);
        assertThat(attached(mark)).isOne();
    }

    @Test
    void refusesAFormThatDoesNotCarryItsToken() {
        Visitor clerk = signedIn("office");
        UUID decision = decision("WAITING");
        Map<String, String> form = Map.of("pasted", InventedLaws.decision(mark()));
        for (String act : List.of("/1/accept", "/1/undo", "/1/law")) {
            HttpResponse<String> answer = clerk.http().post("/laws/decisions/" + decision + act, Map.of());
            assertThat(answer.statusCode()).as(act).isEqualTo(403);
        }
        assertThat(clerk.http().post("/laws/decisions", form).statusCode()).isEqualTo(403);
        assertThat(state(decision)).isEqualTo(State.WAITING);
        assertThat(refusals(clerk)).hasSize(4);
    }

    // ---- who asks ----

    private Visitor signedIn(String role) {
        var account = accounts.with(role);
        var visitor = new HttpVisitor(port);
        visitor.signIn(account.login(), TestAccounts.PASSWORD);
        return new Visitor(visitor, account.id().toString());
    }

    private static int ask(HttpVisitor visitor, Right right, UUID decision) {
        String path = right.path(decision);
        HttpResponse<String> answer =
                right.sends() ? visitor.submit("/laws/decisions", path, right.fields()) : visitor.get(path);
        return answer.statusCode();
    }

    private List<Line> refusals(Visitor visitor) {
        return journal.of(new Subject("access", visitor.account())).stream()
                .filter(line -> line.action().equals("access.denied"))
                .toList();
    }

    // ---- what stands there ----

    private UUID decision(String state) {
        String mark = mark();
        if (!state.equals("UNKNOWN")) {
            InventedLaws.load(preview, confirm, InventedLaws.three(mark));
        }
        String words = state.equals("INCOMPLETE") ? InventedLaws.wrong(mark) : InventedLaws.decision(mark);
        var attached = attach.handle(new AttachDecision.Command(null, words, "", ""), new Librarian());
        UUID id = ((AttachDecision.Result.Attached) attached).id();
        if (state.equals("ACCEPTED")) {
            var command = new AcceptAmendment.Command(id, 1, null, Map.of(), "", "");
            assertThat(accept.handle(command, new Librarian())).isInstanceOf(AcceptAmendment.Result.Accepted.class);
        }
        return id;
    }

    private static String mark() {
        return "权"
                + UUID.randomUUID()
                        .toString()
                        .substring(0, 13)
                        .chars()
                        .mapToObj(c -> Character.toString((char) ('A' + c % 26)))
                        .collect(java.util.stream.Collectors.joining());
    }

    private State state(UUID decision) {
        return decisions.law(decision, 1).orElseThrow().state();
    }

    private List<Line> lines(UUID decision) {
        return journal.of(DecisionActs.subject(decision));
    }

    private int attached(String mark) {
        return jdbc.sql("select count(*) from law_decision where title like ?")
                .param("%" + mark + "%")
                .query(Integer.class)
                .single();
    }
}
