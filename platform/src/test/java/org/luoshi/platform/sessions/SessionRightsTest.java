package org.luoshi.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.HttpVisitor;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.AddPerson;
import org.luoshi.platform.bodies.Contact;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may do what with a meeting over HTTP; whoever has no seat in it is not told that it is there. */
@PlatformTest
class SessionRightsTest {
    /** Act | its fields | answer to the staff | to a member | to somebody who sits in | to a stranger | to the public. */
    private static final String RIGHTS = """
            GET                  |                                | 200 | 200 | 200 | 404 | 302
            GET /agenda          |                                | 200 | 200 | 200 | 404 | 302
            GET /agenda/edit     |                                | 200 | 403 | 403 | 404 | 302
            GET /papers          |                                | 200 | 200 | 200 | 404 | 302
            GET /seats           |                                | 200 | 200 | 200 | 404 | 302
            GET /votes           |                                | 200 | 200 | 200 | 404 | 302
            GET /screen          |                                | 200 | 200 | 200 | 404 | 302
            GET /me              |                                | 404 | 200 | 200 | 404 | 302
            GET /groups          |                                | 200 | 200 | 200 | 404 | 302
            GET /proposals       |                                | 200 | 200 | 200 | 404 | 302
            GET /decisions       |                                | 200 | 200 | 200 | 404 | 302
            POST /groups         | convenor=POLL&recorder=POLL     | 303 | 403 | 403 | 403 | 403
            POST /proposals      | item=POLL&kind=HOLD             | 303 | 403 | 403 | 403 | 403
            POST /proposals/hold | item=POLL&reason=再议             | 303 | 403 | 403 | 403 | 403
            POST /proposals/day  | day=2026-12-01                  | 303 | 403 | 403 | 403 | 403
            POST /proposals/POLL/decide   | admits=true            | 303 | 403 | 403 | 403 | 403
            POST /proposals/POLL/put      |                        | 303 | 403 | 403 | 403 | 403
            POST /proposals/POLL/strike   |                        | 303 | 403 | 403 | 403 | 403
            POST /proposals/order         | item=POLL&reason=顺序    | 303 | 403 | 403 | 403 | 403
            POST /decisions               | mark=权人常              | 303 | 403 | 403 | 403 | 403
            POST /decisions/POLL/draft    | text=文本               | 303 | 403 | 403 | 403 | 403
            POST /decisions/POLL/again    |                        | 303 | 403 | 403 | 403 | 403
            POST /decisions/POLL/release  |                        | 303 | 403 | 403 | 403 | 403
            POST /decisions/POLL/opinions/compile |                | 303 | 403 | 403 | 403 | 403
            POST /run            | step=CLOSE                     | 303 | 403 | 403 | 403 | 403
            POST /release        | part=AGENDA                    | 303 | 403 | 403 | 403 | 403
            POST /attendees      | name=客人                       | 303 | 403 | 403 | 403 | 403
            POST /speeches/end   |                                | 303 | 403 | 403 | 403 | 403
            POST /seats/MEMBER   | way=IN                         | 303 | 303 | 303 | 404 | 403
            POST /votes          | id=POLL&title=问&kind=agenda     | 303 | 403 | 403 | 403 | 403
            POST /votes/POLL/open|                                | 303 | 403 | 403 | 403 | 403
            POST /votes/POLL/pause|                               | 303 | 403 | 403 | 403 | 403
            POST /votes/POLL/resume|                              | 303 | 403 | 403 | 403 | 403
            POST /votes/POLL/close|                               | 303 | 403 | 403 | 403 | 403
            POST /votes/POLL/void| void-words=理由                 | 303 | 403 | 403 | 403 | 403
            POST /votes/POLL/move| method=HANDS&fresh=POLL&words=坏 | 303 | 403 | 403 | 403 | 403
            POST /votes/POLL/hands| for=1&against=0&abstain=0     | 303 | 403 | 403 | 403 | 403
            POST /votes/POLL/paper| issued=1&returned=1           | 303 | 403 | 403 | 403 | 403
            POST /votes/POLL/hall|                                | 303 | 403 | 403 | 403 | 403
            POST /votes/POLL/sign| role=TELLER                    | 303 | 303 | 303 | 404 | 403
            POST /votes/POLL/sign| role=SCRUTINEER                | 303 | 303 | 303 | 404 | 403
            POST /votes/POLL/poem|                                | 404 | 404 | 404 | 404 | 403
            POST /me/votes/POLL  | turn=1&choice=FOR              | 303 | 303 | 303 | 404 | 403
            """;

    private static final Pattern CELL = Pattern.compile("\\|");
    private static final Pattern PAIR = Pattern.compile("&");

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSessions sessions;

    @Autowired
    InviteAttendee invite;

    @Autowired
    AddPerson addPerson;

    @Autowired
    Journal journal;

    @Autowired
    CityDate date;

    private record Right(String act, String fields, List<Integer> answers) {
        static Right of(String row) {
            List<String> cells = CELL.splitAsStream(row).map(String::strip).toList();
            return new Right(
                    cells.get(0),
                    cells.get(1),
                    cells.subList(2, cells.size()).stream()
                            .map(Integer::valueOf)
                            .toList());
        }
    }

    @Test
    void answersEverybodyAsTheTableSays() {
        Meeting meeting = sessions.noticed(sessions.committee("权限市", 3), date.today());
        Seat member = sessions.assemblyNow(meeting).members().getFirst();
        PersonId guest = person("权限客人");
        invite.handle(new InviteAttendee.Command(meeting.id(), SeatId.fresh(), guest, "权限客人", "副市长"), Sitting.OFFICE)
                .orThrow();
        List<HttpVisitor> visitors = new ArrayList<>();
        visitors.add(signedIn("committee-office", null));
        visitors.add(signedIn("deputy", member.person()));
        visitors.add(signedIn("government-office", guest));
        visitors.add(signedIn("deputy", person("权限路人")));
        visitors.add(new HttpVisitor(port));
        String poll = UUID.randomUUID().toString();
        RIGHTS.lines().map(Right::of).forEach(right -> {
            for (int i = visitors.size() - 1; i >= 0; i--) {
                String act =
                        right.act().replace("MEMBER", member.id().toString()).replace("POLL", poll);
                HttpResponse<String> answer =
                        ask(visitors.get(i), act, right.fields().replace("POLL", poll), meeting);
                assertThat(answer.statusCode())
                        .as(right.act() + " by visitor " + i)
                        .isEqualTo(right.answers().get(i));
            }
        });
        visitors.forEach(HttpVisitor::close);
        assertThat(journal.of(new Subject("meeting", meeting.id().toString())).stream()
                        .filter(line -> line.outcome() == Outcome.REFUSED)
                        .map(Line::action))
                .contains("session.run", "session.release", "session.invite", "session.come");
    }

    private static HttpResponse<String> ask(HttpVisitor visitor, String act, String fields, Meeting meeting) {
        String path =
                "/sessions/" + java.net.URLEncoder.encode(meeting.number(), java.nio.charset.StandardCharsets.UTF_8)
                        + act.replaceFirst("^\\w+ ?", "");
        return act.startsWith("GET") ? visitor.get(path) : visitor.submit("/sessions", path, form(fields));
    }

    private static Map<String, String> form(String fields) {
        Map<String, String> form = new java.util.LinkedHashMap<>();
        PAIR.splitAsStream(fields).filter(pair -> pair.contains("=")).forEach(pair -> {
            int at = pair.indexOf('=');
            form.put(pair.substring(0, at), pair.substring(at + 1));
        });
        return form;
    }

    private HttpVisitor signedIn(String role, @Nullable PersonId person) {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.signIn(accounts.with(null, person, role).login(), TestAccounts.PASSWORD);
        return visitor;
    }

    private PersonId person(String name) {
        return addPerson
                .handle(new AddPerson.Command(PersonId.random(), name, Contact.NONE), Sitting.OFFICE)
                .orThrow();
    }
}
