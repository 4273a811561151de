package org.luoshi.platform.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.HttpVisitor;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.MatterLinks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Role × act × state over HTTP; whoever may not read the list gets no page of it. */
@PlatformTest
class CooperationRightsTest {
    /** Act | fields | answer to the government's office | the owner's unit | another unit | a deputy | the public. */
    private static final String RIGHTS = """
            GET LIST                     |                        | 200 | 200 | 200 | 403 | 302
            GET LIST/coordination        |                        | 200 | 200 | 200 | 403 | 302
            GET LIST/versions            |                        | 200 | 200 | 200 | 403 | 302
            GET LIST/batches             |                        | 200 | 200 | 200 | 403 | 302
            GET LIST/differences         |                        | 200 | 200 | 200 | 403 | 302
            GET LIST/supervision         |                        | 200 | 200 | 200 | 403 | 302
            GET LIST/list.csv            |                        | 200 | 200 | 200 | 403 | 302
            GET LIST/list.xlsx           |                        | 200 | 200 | 200 | 403 | 302
            GET LIST/propose             |                        | 200 | 403 | 403 | 403 | 302
            GET LISTED                   |                        | 200 | 200 | 200 | 403 | 302
            GET LISTED/sheet.docx        |                        | 200 | 200 | 200 | 403 | 302
            GET PROPOSED                 |                        | 200 | 200 | 200 | 403 | 302
            POST PROPOSED/acts/confirm   | owner=局&document=函1号 | 303 | 403 | 403 | 403 | 403
            POST LISTED/acts/progress    | text=进展              | 303 | 303 | 403 | 403 | 403
            POST LISTED/acts/done        | text=完成              | 303 | 403 | 403 | 403 | 403
            POST LISTED/acts/deadline    | deadline=2027-01-31    | 303 | 403 | 403 | 403 | 403
            POST LISTED/acts/block       | text=受阻              | 303 | 303 | 403 | 403 | 403
            POST LIST/acts/version       | title=版               | 303 | 403 | 403 | 403 | 403
            POST LIST/acts/close         | year=2026              | 303 | 403 | 403 | 403 | 403
            POST LIST/acts/call          | id=m&title=会&on=2026-08-01 | 303 | 403 | 403 | 403 | 403
            """;

    private static final Pattern CELL = Pattern.compile("\\|");
    private static final Pattern PAIR = Pattern.compile("&");
    private static final LocalDate DUE = LocalDate.of(2027, 6, 30);

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    AloneList alone;

    @Autowired
    Journal journal;

    @Test
    void answersEverybodyAsTheTableSays() {
        CooperationList list = alone.with("权限邻城市");
        OrganisationId unit = alone.bureau("合作权限交通局");
        OrganisationId stranger = alone.bureau("合作权限水务局");
        String listed = alone.listed(list, "权限通道", unit.toString(), DUE);
        String proposed = alone.proposed(list, "权限新事项", unit.toString(), DUE);
        Map<String, String> places = Map.of(
                "LISTED", page(list, listed),
                "PROPOSED", page(list, proposed),
                "LIST", "/cooperation/lists/" + list.id());
        List<HttpVisitor> visitors = new ArrayList<>();
        visitors.add(signedIn("government-office", null));
        visitors.add(signedIn("handler", unit));
        visitors.add(signedIn("handler", stranger));
        visitors.add(signedIn("deputy", null));
        visitors.add(new HttpVisitor(port));
        RIGHTS.lines().forEach(row -> {
            List<String> cells = CELL.splitAsStream(row).map(String::strip).toList();
            for (int i = visitors.size() - 1; i >= 0; i--) {
                assertThat(ask(visitors.get(i), cells.get(0), cells.get(1), places))
                        .as(cells.get(0) + " by visitor " + i)
                        .isEqualTo(Integer.parseInt(cells.get(2 + i)));
            }
        });
        visitors.forEach(HttpVisitor::close);
        assertThat(journal.of(new Subject("cooperation", list.id().toString())).stream()
                        .filter(line -> line.outcome() == Outcome.REFUSED))
                .isNotEmpty();
    }

    @Test
    void aRefusedActKeepsWhatWasTypedAndOpensItsForm() {
        CooperationList list = alone.with("填写邻城市");
        String page = page(list, alone.listed(list, "填写园区", "", DUE));
        try (HttpVisitor office = signedIn("government-office", null)) {
            var shares = Map.of("ours", "60", "theirs", "30", "document", AloneList.DOCUMENT);
            assertThat(office.submit("/", page + "/acts/shares", shares).statusCode())
                    .isEqualTo(303);
            Document refused = Jsoup.parse(office.get(page).body());
            assertThat(refused.select("#act-shares[open] [name=ours]").val()).isEqualTo("60");
            assertThat(refused.select("#act-shares [name=theirs]").val()).isEqualTo("30");
            assertThat(refused.select("#act-shares [name=document]").val()).isEqualTo(AloneList.DOCUMENT);
            assertThat(refused.text()).contains("两边份额合计不是 100%");
            Document again = Jsoup.parse(office.get(page).body());
            assertThat(again.select("details[open] [name=ours]")).isEmpty();

            office.submit("/", page + "/acts/deadline", Map.of("deadline", "2028-01-31"));
            String motion = Jsoup.parse(office.get(page).body())
                    .select("input[name=motion]")
                    .val();
            var answer = Map.of("motion", motion, "back", page, "reason", "尚在研究", "answer", "yes");
            office.submit("/", "/cooperation/lists/" + list.id() + "/acts/answer", answer);
            assertThat(Jsoup.parse(office.get(page).body())
                            .select("form[action$=answer] [name=reason]")
                            .val())
                    .isEqualTo("尚在研究");
        }
    }

    private String page(CooperationList list, String item) {
        return MatterLinks.under("/cooperation/items", alone.matter(list, item).number());
    }

    private static int ask(HttpVisitor visitor, String act, String fields, Map<String, String> places) {
        String place = act.substring(act.indexOf(' ') + 1);
        String name = places.keySet().stream()
                .filter(key -> place.equals(key) || place.startsWith(key + "/"))
                .findFirst()
                .orElseThrow();
        String path = places.get(name) + place.substring(name.length());
        return act.startsWith("GET")
                ? visitor.get(path).statusCode()
                : visitor.submit("/", path, form(fields)).statusCode();
    }

    private static Map<String, String> form(String fields) {
        Map<String, String> form = new LinkedHashMap<>();
        PAIR.splitAsStream(fields).filter(pair -> pair.contains("=")).forEach(pair -> {
            int at = pair.indexOf('=');
            form.put(pair.substring(0, at), pair.substring(at + 1));
        });
        return form;
    }

    private HttpVisitor signedIn(String role, @org.jspecify.annotations.Nullable OrganisationId unit) {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.signIn(accounts.with(unit, null, role).login(), TestAccounts.PASSWORD);
        return visitor;
    }
}
