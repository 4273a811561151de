package org.luoshi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The right is asked before the form's shape: whoever may not act is told no more, and a line says that they tried. */
@PlatformTest
class FormDoorsTest {
    /** Address | what is wrong with the form | office | bureau in charge | another bureau | deputy | no role. */
    private static final String MATRIX = """
            /accounts/ID/grant                              |                 | 403 | 403 | 403 | 403 | 403
            /accounts/nobody/disable                        |                 | 403 | 403 | 403 | 403 | 403
            /roles/permission                               | allowed=perhaps | 403 | 403 | 403 | 403 | 403
            /calendar/import                                | id=7            | 400 | 403 | 403 | 403 | 403
            /bodies/people/ID/posts/none/end                |                 | 400 | 403 | 403 | 403 | 403
            /imports/new                                    |                 | 400 | 403 | 403 | 403 | 403
            /figures/suggestions.submitted/publish          | from=yesterday  | 400 | 403 | 403 | 403 | 403
            /suggestions/report/fix                         | from=2026-01-01 | 400 | 403 | 403 | 403 | 403
            /suggestions/report/fix                         | from=2026-02-01&to=2026-01-01 | 400 | 403 | 403 | 403 | 403
            /suggestions                                    | title=题目      | 403 | 403 | 403 | 400 | 403
            /suggestions/papers/drop                        |                 | 400 | 403 | 403 | 403 | 403
            /suggestions/talks/settle                       |                 | 400 | 403 | 403 | 403 | 403
            /suggestions/talks/answer                       | matter=1        | 400 | 400 | 400 | 403 | 403
            /suggestions/NUMBER/co-sign                     |                 | 400 | 400 | 404 | 404 | 404
            /matters                                        | procedure=x     | 400 | 400 | 400 | 400 | 403
            /matters/NUMBER/relations                       | kind=merged     | 400 | 403 | 404 | 404 | 404
            /matters/NUMBER/parts                           | id=part         | 400 | 400 | 404 | 404 | 404
            /matters/不存在/parts                            | id=part         | 404 | 404 | 404 | 404 | 404
            /matters/desk/urge                              | ordinal=first   | 400 | 403 | 403 | 403 | 403
            /documents/numbers                              |                 | 403 | 403 | 403 | 403 | 403
            /documents/archive/batches                      | year=2026       | 400 | 403 | 403 | 403 | 403
            /laws/decisions/ID/first/accept                 |                 | 400 | 403 | 403 | 403 | 403
            /laws/ledger/cleanup/undo                       | work=1          | 400 | 403 | 403 | 403 | 403
            /intake/1/drafts/1                              | act=confirm     | 400 | 403 | 403 | 403 | 403
            /sessions                                       |                 | 400 | 403 | 403 | 403 | 403
            /sessions/1/votes                               | kind=hands      | 400 | 403 | 403 | 400 | 403
            /sessions/1/run                                 |                 | 400 | 403 | 403 | 403 | 403
            /visits                                         | kind=inspection | 400 | 403 | 403 | 403 | 403
            /visits/1/run                                   |                 | 400 | 403 | 403 | 403 | 403
            /exchange/files/none                            |                 | 400 | 403 | 403 | 403 | 403
            /views                                          |                 | 400 | 400 | 400 | 400 | 400
            /inbox/none/read                                |                 | 400 | 400 | 400 | 400 | 400
            /api/v1/cooperation/lists/ID/items              | {               | 403 | 400 | 400 | 403 | 403
            /api/v1/documents/incoming                      | {               | 403 | 403 | 403 | 403 | 403
            /api/v1/suggestions                             | {               | 403 | 403 | 403 | 400 | 403
            /api/v1/matters/NUMBER/events/contact           | {               | 400 | 400 | 404 | 404 | 404
            """;

    private static final Pattern CELL = Pattern.compile("\\|");
    private static final Pattern PAIR = Pattern.compile("&");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    FormDoors doors;

    @Autowired
    Journal journal;

    @Autowired
    CityDate date;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private String number;
    private List<SignedIn> visitors;

    @BeforeEach
    void aSuggestionWithItsUnit() {
        OrganisationId bureau = bodies.bureau("主办局" + mark);
        number = suggestions
                .assigned(UUID.randomUUID().toString(), bureau.toString(), date.today(), "关于先问权限的建议" + mark)
                .number();
        visitors = List.of(
                people.viewer("office"),
                people.viewer(people.with(bureau, null, "handler")),
                people.viewer(people.with(bodies.bureau("别的局" + mark), null, "handler")),
                people.viewer("deputy"),
                people.viewer());
    }

    @Test
    void answersEverybodyAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        MATRIX.lines().forEach(line -> {
            List<String> cells = CELL.splitAsStream(line).map(String::strip).toList();
            for (int i = 0; i < visitors.size(); i++) {
                long before = refusals(visitors.get(i));
                int status = send(cells.get(0), cells.get(1), visitors.get(i))
                        .getResponse()
                        .getStatus();
                long lines = refusals(visitors.get(i)) - before;
                if (status != Integer.parseInt(cells.get(i + 2)) || lines != (status == 400 ? 0 : 1)) {
                    wrong.add("%s %s by visitor %d: %d with %d lines"
                            .formatted(cells.get(0), cells.get(1), i, status, lines));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void tellsNobodyWithoutARoleWhatIsWrongWithAForm() {
        SignedIn nobody = visitors.getLast();
        List<String> told = new ArrayList<>();
        for (String address : formAddresses()) {
            String sent = VARIABLE.matcher(address).replaceAll("1");
            int status = web.post()
                    .uri(URI.create(sent))
                    .with(as(nobody))
                    .with(csrf())
                    .exchange()
                    .getResponse()
                    .getStatus();
            if (status == 400 && !own(sent)) {
                told.add(address);
            }
        }
        assertThat(told)
                .as("answered 400 before the right was asked; add the address to FormDoors")
                .isEmpty();
    }

    @Test
    void namesPermissionsThatExistAlone() {
        Set<String> known = Set.copyOf(
                jdbc.sql("select id from permission").query(String.class).list());
        assertThat(doors.doors())
                .flatExtracting(FormDoors.Door::permissions)
                .isNotEmpty()
                .allMatch(known::contains);
    }

    /** Every address of this house that takes a form. */
    private Set<String> formAddresses() {
        Set<String> addresses = new TreeSet<>(Comparator.naturalOrder());
        mapping.getHandlerMethods().forEach((info, method) -> {
            boolean ours = method.getBeanType().getPackageName().startsWith("org.luoshi");
            if (ours && info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                addresses.addAll(info.getPatternValues());
            }
        });
        assertThat(addresses).hasSizeGreaterThan(150);
        return addresses;
    }

    /** What belongs to everybody signed in, and the ways in. */
    private boolean own(String address) {
        return doors.of(PathContainer.parsePath(address))
                .map(door -> door.permissions().isEmpty() && !door.sight())
                .orElse(address.startsWith("/exchange/v1/"));
    }

    private MvcTestResult send(String address, String wrong, SignedIn by) {
        String path = address.replace("ID", UUID.randomUUID().toString()).replace("NUMBER", number);
        String encoded = String.join(
                "/",
                java.util.Arrays.stream(path.split("/", -1))
                        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                        .toList());
        var request = web.post().uri(URI.create(encoded)).with(as(by)).with(csrf());
        if (address.startsWith("/api/")) {
            request.contentType(MediaType.APPLICATION_JSON).content(wrong);
        } else {
            PAIR.splitAsStream(wrong).filter(pair -> pair.contains("=")).forEach(pair -> {
                int at = pair.indexOf('=');
                request.param(pair.substring(0, at), pair.substring(at + 1));
            });
        }
        return request.exchange();
    }

    private long refusals(SignedIn by) {
        return journal.of(new Subject("access", by.accountId())).stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .map(Line::action)
                .filter("access.denied"::equals)
                .count();
    }
}
