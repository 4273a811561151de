package org.luoshi.platform.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.TestSessions;
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
            POST LIST/meetings           | meeting=m&number=会1       | 303 | 403 | 403 | 403 | 403
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
    TestSessions sessions;

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
            keepsMinutesCallAndVersion(office, "/cooperation/lists/" + list.id());
            bindsTheMeetingHere(office, "/cooperation/lists/" + list.id());
        }
    }

    /** Our record of a joint meeting is a meeting here: its number is for everybody who reads the list, its page is not. */
    private void bindsTheMeetingHere(HttpVisitor office, String list) {
        String back = list + "/coordination";
        office.submit("/", list + "/meetings", Map.of("meeting", "k1", "number", "会1999-0001"));
        Document refused = Jsoup.parse(office.get(back).body());
        assertThat(refused.select("#bind-k1[open] [name=number]").val()).isEqualTo("会1999-0001");
        assertThat(refused.text()).contains("没有这个编号的会议");
        Meeting here = sessions.noticed(sessions.committee("绑定市" + UUID.randomUUID(), 1));
        office.submit("/", list + "/meetings", Map.of("meeting", "k1", "number", here.number()));
        Document bound = Jsoup.parse(office.get(back).body());
        assertThat(bound.text()).contains("本市会议记录： " + here.number()).doesNotContain(here.title());
        try (HttpVisitor both = new HttpVisitor(port)) {
            both.signIn(accounts.with("office", "government-office").login(), TestAccounts.PASSWORD);
            assertThat(Jsoup.parse(both.get(back).body()).select("a:contains(" + here.number() + ")"))
                    .isNotEmpty();
        }
    }

    /** A meeting without a day, minutes without words, a version without a name: what else was typed stands there again. */
    private static void keepsMinutesCallAndVersion(HttpVisitor office, String list) {
        String back = list + "/coordination";
        office.submit("/", list + "/acts/call", Map.of("id", "k1", "title", "联席会议", "place", "会议中心", "back", back));
        Document called = Jsoup.parse(office.get(back).body());
        assertThat(called.select("#call[open] [name=title]").val()).isEqualTo("联席会议");
        assertThat(called.select("#call [name=place]").val()).isEqualTo("会议中心");
        office.submit(
                "/",
                list + "/acts/call",
                Map.of("id", "k1", "title", "联席会议", "on", "2028-01-31", "place", "会议中心", "back", back));
        assertThat(office.get(back).body()).contains("minutes-k1");
        office.submit("/", list + "/acts/minutes", Map.of("meeting", "k1", "present", "甲、乙", "back", back));
        Document minutes = Jsoup.parse(office.get(back).body());
        assertThat(minutes.select("#minutes-k1[open] [name=present]").val()).isEqualTo("甲、乙");
        office.submit(
                "/", list + "/acts/version", Map.of("drops", "没有这一项", "document", "函1", "back", list + "/versions"));
        Document version = Jsoup.parse(office.get(list + "/versions").body());
        assertThat(version.select("form[action$=version] [name=document]").val())
                .isEqualTo("函1");
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
