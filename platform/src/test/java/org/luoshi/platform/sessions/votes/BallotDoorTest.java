package org.luoshi.platform.sessions.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Asked;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.HttpVisitor;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.Tally;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A ballot over HTTP: what it and the page after it ask of the database, counted and not timed, for five hundred come at
 * once; and that a member's token votes for nobody.
 */
@PlatformTest
class BallotDoorTest {
    @LocalServerPort
    int port;

    @Autowired
    TestMeetings meetings;

    @Autowired
    Meetings register;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Journal journal;

    @Test
    void aBallotAsksSixTimesAndReadsNoName() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(BallotMethod.DEVICE_SECRET);
        try (HttpVisitor member = member(meeting, 0)) {
            String token = token(member.get(me(meeting)).body());
            List<String> asked = asked(() -> assertThat(member.post(
                                    me(meeting) + "/votes/" + poll,
                                    Map.of("turn", "1", "choice", "FOR", "_csrf", token))
                            .statusCode())
                    .isEqualTo(303));
            assertThat(asked).hasSizeLessThanOrEqualTo(6).noneMatch(sql -> sql.contains("bodies_person p"));
            assertThat(member.get(me(meeting)).body()).contains("panel--done");
        }
    }

    @Test
    void aPageAloneAsksForTheHallOnceAndThoseWhoComeTogetherShareOneLook() throws Exception {
        TestMeeting meeting = meetings.of(8).signIn(8);
        meeting.open(BallotMethod.DEVICE_SECRET);
        List<HttpVisitor> members = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            members.add(member(meeting, n));
        }
        String me = me(meeting);
        int alone = asked(() ->
                        assertThat(members.getFirst().get(me).statusCode()).isEqualTo(200))
                .size();
        List<String> together = asked(() -> {
            try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> reading = new ArrayList<>();
                members.forEach(member -> reading.add(phones.submit(() -> member.get(me))));
            }
        });
        members.forEach(HttpVisitor::close);
        assertThat(alone).as("questions of one page").isLessThanOrEqualTo(28);
        assertThat(together)
                .hasSizeLessThan(8 * alone)
                .noneMatch(sql -> sql.contains("bodies_person p") && sql.contains("where t.organisation_id"));
    }

    @Test
    void aTokenOfTheMembersOwnCastsNothing() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(BallotMethod.DEVICE_SECRET);
        Account account = accounts.with(null, new PersonId(meeting.member(0).person()), "deputy");
        String bearer = "Bearer " + accounts.writingToken(account);
        try (HttpVisitor program = new HttpVisitor(port)) {
            assertThat(program.get(me(meeting), "Authorization", bearer).statusCode())
                    .as("it reads the member's page")
                    .isEqualTo(200);
            HttpResponse<String> answer = program.post(
                    me(meeting) + "/votes/" + poll, Map.of("turn", "1", "choice", "FOR"), "Authorization", bearer);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
            assertThat(answer.body()).contains("BY_PROGRAM");
        }
        assertThat(journal.of(PollDesk.subject(poll)))
                .filteredOn(line -> line.action().equals("poll.cast"))
                .singleElement()
                .returns(Outcome.REFUSED, Line::outcome);
        assertThat(meeting.close(poll).tally()).isEqualTo(new Tally(0, 0, 0, 3, 0));
    }

    private HttpVisitor member(TestMeeting meeting, int number) {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.signIn(
                accounts.with(null, new PersonId(meeting.member(number).person()), "deputy")
                        .login(),
                TestAccounts.PASSWORD);
        return visitor;
    }

    private String me(TestMeeting meeting) {
        return "/sessions/" + register.find(meeting.id()).orElseThrow().number() + "/me";
    }

    private static String token(String page) {
        int at = page.indexOf("value=\"", page.indexOf("name=\"_csrf\"")) + 7;
        return page.substring(at, page.indexOf('"', at));
    }

    /** The statements requests sent, in their order; those of the feed and of timers are left out. */
    private static List<String> asked(Runnable act) {
        return Asked.by("tomcat-handler", act);
    }
}
