package org.luoshi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.HttpVisitor;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may do what at the document desk over HTTP. */
@PlatformTest
class DeskRightsTest {
    /** Act | its fields | clerk | checker | signer | deputies' office | a unit | a deputy | the public. */
    private static final String RIGHTS = """
            GET /documents/outgoing                       |              | 200 | 200 | 200 | 200 | 403 | 403 | 302
            GET /documents/outgoing.csv                   |              | 200 | 200 | 200 | 200 | 403 | 403 | 302
            GET /documents/outgoing.xlsx                  |              | 200 | 200 | 200 | 200 | 403 | 403 | 302
            GET /documents/incoming                       |              | 200 | 200 | 200 | 200 | 403 | 403 | 302
            GET /documents/incoming.csv                   |              | 200 | 200 | 200 | 200 | 403 | 403 | 302
            GET /documents/instructions                   |              | 200 | 200 | 200 | 200 | 403 | 403 | 302
            GET /documents/numbers                        |              | 200 | 200 | 200 | 200 | 403 | 403 | 302
            GET /documents/numbers/SERIES/YEAR            |              | 200 | 200 | 200 | 200 | 403 | 403 | 302
            GET /documents/archive                        |              | 200 | 403 | 403 | 200 | 403 | 403 | 302
            POST /documents/archive/batches               | id=NEW&year=1952 | 303 | 403 | 403 | 303 | 403 | 403 | 403
            GET /documents/outgoing/new                   |              | 200 | 403 | 403 | 200 | 403 | 403 | 302
            GET /documents/incoming/new                   |              | 200 | 403 | 403 | 403 | 403 | 403 | 302
            GET /documents/outgoing/OUT                   |              | 200 | 200 | 200 | 200 | 404 | 404 | 302
            GET /documents/outgoing/OUT/wording           |              | 404 | 404 | 404 | 404 | 404 | 404 | 302
            POST /documents/outgoing/OUT/wording          | base=1&title=稿&body=文&note=改 | 422 | 422 | 422 | 422 | 404 | 404 | 403
            GET /documents/outgoing/OUT/paper.docx        |              | 200 | 200 | 200 | 200 | 404 | 404 | 302
            GET /documents/incoming/IN                    |              | 200 | 200 | 200 | 200 | 403 | 403 | 302
            POST /documents/outgoing/OUT/events/seal      | version=0    | 409 | 409 | 409 | 409 | 404 | 404 | 403
            POST /documents/outgoing                      | id=NEW&series=SERIES&title=稿&body=文 | 303 | 403 | 403 | 303 | 403 | 403 | 403
            POST /documents/incoming                      | id=NEW&received=DAY&sender=局&title=函 | 303 | 403 | 403 | 403 | 403 | 403 | 403
            POST /documents/incoming/IN/void              | reason=      | 303 | 403 | 403 | 403 | 403 | 403 | 403
            POST /documents/incoming/IN/file              |              | 303 | 403 | 403 | 403 | 403 | 403 | 403
            POST /documents/incoming/IN/instructions      | id=NEW&leader=甲&given=DAY&instruction=阅 | 303 | 403 | 403 | 403 | 403 | 403 | 403
            POST /documents/outgoing/OUT/instructions     | id=NEW&leader=甲&given=DAY&instruction=阅 | 303 | 403 | 403 | 403 | 403 | 403 | 403
            POST /documents/numbers                       | id=NEW&code= | 303 | 403 | 403 | 403 | 403 | 403 | 403
            """;

    private static final Pattern CELL = Pattern.compile("\\|");
    private static final Pattern PAIR = Pattern.compile("&");

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestDesk desk;

    @Autowired
    RegisterIncoming register;

    @Autowired
    CityDate date;

    @Test
    void answersEverybodyAsTheTableSays() {
        Series series = desk.series(0);
        Matter outgoing = desk.numbered(series, "权限");
        IncomingDocument incoming = register.handle(
                        new RegisterIncoming.Command(
                                IncomingId.fresh(), date.today(), "局", "", "函", IncomingDocument.Urgency.NORMAL, null),
                        desk.clerk())
                .orThrow();
        List<HttpVisitor> visitors = new ArrayList<>();
        for (String role :
                List.of("document-clerk", "document-checker", "document-signer", "office", "handler", "deputy")) {
            HttpVisitor visitor = new HttpVisitor(port);
            visitor.signIn(accounts.with(role).login(), TestAccounts.PASSWORD);
            visitors.add(visitor);
        }
        visitors.add(new HttpVisitor(port));
        RIGHTS.lines().forEach(line -> {
            List<String> cells = CELL.splitAsStream(line).map(String::strip).toList();
            for (int i = visitors.size() - 1; i >= 0; i--) {
                String act = named(cells.get(0), series, outgoing, incoming);
                String fields = named(cells.get(1), series, outgoing, incoming);
                assertThat(ask(visitors.get(i), act, fields).statusCode())
                        .as(act + " by visitor " + i)
                        .isEqualTo(Integer.parseInt(cells.get(i + 2)));
            }
        });
        visitors.forEach(HttpVisitor::close);
    }

    private String named(String text, Series series, Matter outgoing, IncomingDocument incoming) {
        LocalDate today = date.today();
        return text.replace("SERIES", series.id().toString())
                .replace("OUT", encoded(outgoing.number()))
                .replace("IN/", encoded(incoming.number()) + "/")
                .replaceAll("IN$", encoded(incoming.number()))
                .replace("YEAR", "" + today.getYear())
                .replace("DAY", today.toString())
                .replace("NEW", UUID.randomUUID().toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> ask(HttpVisitor visitor, String act, String fields) {
        String path = act.replaceFirst("^\\w+ ", "");
        return act.startsWith("GET") ? visitor.get(path) : visitor.submit("/figures", path, form(fields));
    }

    private static Map<String, String> form(String fields) {
        Map<String, String> form = new LinkedHashMap<>();
        PAIR.splitAsStream(fields).filter(pair -> pair.contains("=")).forEach(pair -> {
            int at = pair.indexOf('=');
            form.put(pair.substring(0, at), pair.substring(at + 1));
        });
        return form;
    }
}
