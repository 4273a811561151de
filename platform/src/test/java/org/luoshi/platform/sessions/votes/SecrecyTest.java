package org.luoshi.platform.sessions.votes;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.TestDatabase;
import org.luoshi.platform.access.HttpVisitor;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.Choice;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * After a secret vote, whoever reads everything that is left — every table, the write-ahead log, every file of the database
 * and the server, every line of log down to DEBUG — finds who could vote and what was chosen, and nothing between them.
 *
 * <p>A dump is taken for what it holds: each row of each table as text. The embedded server brings no {@code pg_dump}; what
 * stands for a physical backup is a copy of the data directory, byte by byte, after a checkpoint.
 */
@PlatformTest
class SecrecyTest {
    private static final Pattern CHOICE = Pattern.compile("\\b(FOR|AGAINST|ABSTAIN)\\b");
    /** In files only what chance does not write: three letters stand everywhere. */
    private static final List<String> WRITTEN = List.of("AGAINST", "ABSTAIN");

    private static final List<Choice> CHOICES = List.of(Choice.FOR, Choice.AGAINST, Choice.ABSTAIN);
    private static final int NEAR = 400;

    @LocalServerPort
    int port;

    @TempDir
    Path backup;

    @Autowired
    TestMeetings meetings;

    @Autowired
    Meetings register;

    @Autowired
    TestAccounts accounts;

    @Autowired
    PollKeys keys;

    @Autowired
    PollViews views;

    @Autowired
    JdbcClient jdbc;

    @Test
    void neitherRowsNorLogAtDebugNorACopyOfTheDataDirectoryAfterACheckpointLinksAMemberToAChoice()
            throws IOException, SQLException {
        TestMeeting meeting = meetings.of(9).signIn(9);
        PollId poll;
        List<String> receipts;
        byte[] secret;
        String sealed;
        List<String> lines;
        try (Listening log = new Listening()) {
            poll = meeting.open(BallotMethod.DEVICE_SECRET);
            receipts = vote(meeting, poll);
            voteByPage(meeting, poll, 8);
            secret = Files.readAllBytes(keys.file(poll));
            sealed = sealed(poll);
            meeting.close(poll);
            lines = log.lines();
        }
        checkpoint();

        assertThat(keys.file(poll)).as("the key").doesNotExist();
        rowsHoldNoMemberBesideAChoiceOrReceipt(meeting, poll, receipts);
        choicesStandInNoOrderOfTheMembers(poll);
        assertThat(lines)
                .as("the log of the ballots, so that it is known to be listened to")
                .anyMatch(line -> line.contains(BallotBox.table(poll)));
        assertThat(lines)
                .noneMatch(
                        line -> CHOICE.matcher(line).find() || receipts.stream().anyMatch(line::contains));
        filesHoldNoKeyAndNoMemberBesideAChoice(meeting, secret, receipts);
        assertThat(sealed).as("what the write-ahead log still has").doesNotContain("FOR", "AGAINST");
    }

    @Test
    void aSealedBallotLooksTheSameWhateverItSaysAndOpensForNobodyElse() {
        PollId poll = PollId.fresh();
        PollKey key = new PollKey(poll, PollKey.secret());
        var one = java.util.UUID.randomUUID();
        var other = java.util.UUID.randomUUID();
        for (Choice choice : Choice.values()) {
            Sealed ballot = key.seal(one, new Slip(1, choice));
            assertThat(ballot.bytes()).hasSize(PollKey.SEALED_BYTES);
            assertThat(ballot.bytes())
                    .isNotEqualTo(key.seal(one, new Slip(1, choice)).bytes());
            assertThat(key.open(one, 1, ballot)).hasValue(new Slip(1, choice));
            assertThat(key.open(other, 1, ballot)).isEmpty();
            assertThat(key.open(one, 2, ballot)).isEmpty();
            assertThat(new PollKey(PollId.fresh(), PollKey.secret()).open(one, 1, ballot))
                    .isEmpty();
        }
        assertThat(key.receipt(one, 1)).isEqualTo(key.receipt(one, 1)).isNotEqualTo(key.receipt(one, 2));
    }

    private List<String> vote(TestMeeting meeting, PollId poll) {
        List<String> receipts = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            Choice choice = CHOICES.get(n % 3);
            receipts.add(meeting.voted(poll, meeting.member(n), choice).receipt());
        }
        meeting.cast(poll, meeting.member(0), 2, Choice.AGAINST);
        return receipts;
    }

    /** One more, as a person does it: signed in, with the form of the page. */
    private void voteByPage(TestMeeting meeting, PollId poll, int number) {
        String me = "/sessions/" + register.find(meeting.id()).orElseThrow().number() + "/me";
        try (HttpVisitor member = new HttpVisitor(port)) {
            member.signIn(
                    accounts.with(null, new PersonId(meeting.member(number).person()), "deputy")
                            .login(),
                    TestAccounts.PASSWORD);
            assertThat(member.submit(me, me + "/votes/" + poll, Map.of("turn", "1", "choice", "AGAINST"))
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    /** Every row of every table as text, as a dump would carry it. */
    private void rowsHoldNoMemberBesideAChoiceOrReceipt(TestMeeting meeting, PollId poll, List<String> receipts) {
        List<String> tables = jdbc.sql("select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')")
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(tables).noneMatch(table -> table.contains(poll.hex()));
        for (String table : tables) {
            for (Member member : meeting.members()) {
                List<String> rows = jdbc.sql("select t::text from %s t where t::text like ?".formatted(table))
                        .param("%" + member.personId() + "%")
                        .query((row, _) -> row.getString(1))
                        .list();
                assertThat(rows).as(table).noneMatch(row -> CHOICE.matcher(row).find());
                assertThat(rows).as(table).noneMatch(row -> receipts.stream().anyMatch(row::contains));
            }
        }
        assertThat(views.receipts(poll)).hasSize(9).isSorted();
    }

    /** The physical order of the rows is that of the places, and the places are drawn by lot. */
    private void choicesStandInNoOrderOfTheMembers(PollId poll) {
        Map<String, Integer> orders = new HashMap<>();
        orders.merge(order(poll), 1, Integer::sum);
        for (int n = 0; n < 5; n++) {
            TestMeeting meeting = meetings.of(9).signIn(9);
            PollId again = meeting.open(BallotMethod.DEVICE_SECRET);
            vote(meeting, again);
            meeting.close(again);
            orders.merge(order(again), 1, Integer::sum);
        }
        assertThat(orders)
                .as("six votes alike, by the same members in the same order")
                .hasSizeGreaterThan(2);
    }

    private String order(PollId poll) {
        return String.join(
                " ",
                jdbc.sql("select choice from session_choice where poll = ? order by ctid")
                        .param(poll.value())
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    private void filesHoldNoKeyAndNoMemberBesideAChoice(TestMeeting meeting, byte[] secret, List<String> receipts)
            throws IOException {
        String key = text(secret);
        List<String> people = new ArrayList<>();
        for (Member member : meeting.members()) {
            people.add(String.valueOf(member.personId()));
            people.add(text(bytes(member)));
        }
        int read = 0;
        int met = 0;
        for (Path file : copied()) {
            String content = text(Files.readAllBytes(file));
            read++;
            assertThat(content.contains(key)).as("%s holds the key", file).isFalse();
            for (String person : people) {
                for (int at = content.indexOf(person); at >= 0; at = content.indexOf(person, at + 1)) {
                    met++;
                    String around = content.substring(
                            Math.max(0, at - NEAR), Math.min(content.length(), at + person.length() + NEAR));
                    assertThat(Stream.concat(receipts.stream(), WRITTEN.stream())
                                    .anyMatch(around::contains))
                            .as("%s holds a receipt or a choice beside a member", file)
                            .isFalse();
                }
            }
        }
        assertThat(read).as("files read").isGreaterThan(100);
        assertThat(met)
                .as("members met, so that the search is known to find them")
                .isPositive();
    }

    /** Puts on the disk what the server still had in memory, and takes the files of dropped tables off it. */
    private static void checkpoint() throws IOException, SQLException {
        String password = Files.readString(TestDatabase.directory().resolve("server/database-superuser.password"))
                .strip();
        try (Connection operator =
                        DriverManager.getConnection(TestDatabase.server().jdbcUrl("postgres"), "postgres", password);
                Statement sql = operator.createStatement()) {
            sql.execute("checkpoint");
        }
    }

    /** Tables, indexes, write-ahead log of the test server; everything below the data directory. */
    private List<Path> copied() throws IOException {
        List<Path> copies = new ArrayList<>();
        try (Stream<Path> all = Files.walk(TestDatabase.directory())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = backup.resolve(Integer.toString(copies.size()));
                try {
                    copies.add(Files.copy(file, copy));
                } catch (NoSuchFileException e) {
                    // the server goes on working: what it has just thrown away is not in the backup
                }
            }
        }
        return copies;
    }

    private String sealed(PollId poll) {
        return jdbc.sql("select string_agg(encode(sealed, 'escape'), ' ') from %s".formatted(BallotBox.table(poll)))
                .query(String.class)
                .single();
    }

    private static byte[] bytes(Member member) {
        var person = member.person();
        return java.nio.ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Every line of the server and its libraries down to DEBUG, kept from the console. */
    private static final class Listening implements AutoCloseable {
        private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        private final Logger ours = (Logger) LoggerFactory.getLogger("org.luoshi");
        private final Level before = root.getLevel();
        private final List<Appender<ILoggingEvent>> console = new ArrayList<>();
        private final ListAppender<ILoggingEvent> log = new ListAppender<>();

        Listening() {
            root.iteratorForAppenders().forEachRemaining(console::add);
            console.forEach(root::detachAppender);
            log.start();
            root.addAppender(log);
            root.setLevel(Level.DEBUG);
            ours.setLevel(Level.TRACE);
        }

        List<String> lines() {
            return List.copyOf(log.list).stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .toList();
        }

        @Override
        public void close() {
            root.setLevel(before);
            ours.setLevel(Level.WARN);
            root.detachAppender(log);
            console.forEach(root::addAppender);
        }
    }
}
