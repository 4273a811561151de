package org.luoshi.platform.sessions.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.sessions.votes.TestMeeting.done;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.HttpVisitor;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.Choice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a screen hears over a real connection. */
@PlatformTest
class PollFeedTest {
    @LocalServerPort
    int port;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestAccounts accounts;

    @Autowired
    PausePoll pause;

    @Autowired
    PollFeed feed;

    /** One push. */
    private record Event(String id, String data) {}

    /** A screen that is on. */
    private final class Listening implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final HttpResponse<InputStream> answer;
        private final BufferedReader lines;

        Listening(TestMeeting meeting, String cookie, String lastSeen) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + port + "/sessions/" + meeting.id() + "/events"))
                    .header("Accept", "text/event-stream")
                    .header("Cookie", "luoshi=" + cookie);
            if (!lastSeen.isEmpty()) {
                request.header("Last-Event-ID", lastSeen);
            }
            answer = client.send(request.build(), BodyHandlers.ofInputStream());
            lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        /** The next push; null when the server has ended the stream. */
        @Nullable
        Event next() throws IOException {
            String id = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("data:")) {
                    return new Event(id, line.substring(5));
                }
            }
            return null;
        }

        /** The first push that says this; others may come before it. */
        Event until(String said) throws IOException {
            Event event = next();
            while (event != null && !event.data().contains(said)) {
                event = next();
            }
            return Objects.requireNonNull(event, "the stream ended before " + said);
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    @Test
    void aScreenHearsOfEachChangeAndNeverOfAChoice() throws Exception {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.prepared("decision", BallotMethod.DEVICE_SECRET);
        try (Listening screen = new Listening(meeting, member(meeting), "")) {
            assertThat(screen.answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            screen.until("\"state\":\"PREPARED\"");
            done(meeting.house().open().handle(poll, meeting.chair()));
            screen.until("\"state\":\"OPEN\"");
            meeting.voted(poll, meeting.member(1), Choice.AGAINST);
            assertThat(screen.until("\"cast\":1").data()).contains("\"result\":null");
            done(pause.pause(poll, meeting.chair()));
            screen.until("\"state\":\"PAUSED\"");
            meeting.leaves(meeting.member(2));
            screen.until("\"present\":2");
            meeting.close(poll);
            assertThat(screen.until("\"state\":\"CLOSED\"").data()).contains("\"against\":1", "\"passed\":false");
        }
    }

    @Test
    void aScreenThatComesBackSeesHowItStandsAndNothingOlder() throws Exception {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(BallotMethod.DEVICE_SECRET);
        String member = member(meeting);
        Event seen;
        try (Listening screen = new Listening(meeting, member, "")) {
            seen = screen.until("\"state\":\"OPEN\"");
        }
        meeting.voted(poll, meeting.member(1), Choice.FOR);
        meeting.close(poll);
        try (Listening back = new Listening(meeting, member, seen.id())) {
            seen = Objects.requireNonNull(back.next());
            assertThat(seen.data()).contains("\"state\":\"CLOSED\"", "\"votesFor\":1");
        }
        try (Listening again = new Listening(meeting, member, seen.id())) {
            // what it saw is not told again: the first thing it hears is the next change
            meeting.leaves(meeting.member(2));
            assertThat(Objects.requireNonNull(again.next()).data()).contains("\"present\":2");
        }
    }

    @Test
    void whoMayNotLookIntoTheMeetingIsNotTold() throws Exception {
        TestMeeting meeting = meetings.of(3).signIn(3);
        try (Listening stranger = new Listening(meeting, signedIn(null, "deputy"), "");
                Listening nobody = new Listening(meeting, "", "");
                Listening staff = new Listening(meeting, signedIn(null, "committee-office"), "")) {
            assertThat(stranger.answer.statusCode()).isEqualTo(404);
            assertThat(nobody.answer.statusCode()).isEqualTo(302);
            assertThat(staff.answer.statusCode()).isEqualTo(200);
            assertThat(staff.next()).isNotNull();
        }
    }

    @Test
    void aServerThatStopsEndsTheStreamsAndAScreenComesBackByItself() throws Exception {
        TestMeeting meeting = meetings.of(3).signIn(3);
        String member = member(meeting);
        try (Listening screen = new Listening(meeting, member, "")) {
            Event last = Objects.requireNonNull(screen.next());
            feed.endAll();
            assertThat(screen.next()).as("the end of the stream").isNull();
            meeting.leaves(meeting.member(2));
            try (Listening back = new Listening(meeting, member, last.id())) {
                assertThat(Objects.requireNonNull(back.next()).data()).contains("\"present\":2");
            }
        }
    }

    private String member(TestMeeting meeting) {
        return signedIn(new PersonId(meeting.member(0).person()), "deputy");
    }

    private String signedIn(@Nullable PersonId person, String role) {
        try (HttpVisitor visitor = new HttpVisitor(port)) {
            visitor.signIn(accounts.with(null, person, role).login(), TestAccounts.PASSWORD);
            return visitor.cookie("luoshi");
        }
    }
}
