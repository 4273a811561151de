package org.luoshi.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.TestDatabase;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.database.EmbeddedPostgres;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.JournalProof;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.journal.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import picocli.CommandLine;

/** The way back in from the server's own machine, beside a running server and beside a stopped one. */
@PlatformTest
class AccessCommandTest {
    private static final Pattern LINK = Pattern.compile("https://luoshi\\.example/password\\?token=(\\S+)");
    private static final String NEW_PASSWORD = "另外一句只有我知道的长长的话";

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Value("${luoshi.db.url}")
    String url;

    @Value("${luoshi.db.user}")
    String user;

    @Value("${luoshi.db.password}")
    String password;

    @Test
    void opensTheWayOnceForAnOfficerWhileTheServerRuns() {
        Account officer = people.with("security-officer");
        String secret = secret(recover(officer.login()));
        assertThat(stored(secret)).as("only a hash of the secret is kept").isZero();
        assertThat(setPassword(secret)).hasStatus3xxRedirection().hasRedirectedUrl("/login");
        assertThat(setPassword(secret)).hasStatus(422);
        assertThat(journal.of(new Subject("account", officer.id().toString())))
                .filteredOn(line -> line.action().equals("account.recover"))
                .singleElement()
                .returns(Actor.OPERATOR, Line::actor)
                .satisfies(line ->
                        assertThat(line.details()).containsEntry("system-user", System.getProperty("user.name")));
    }

    @Test
    void endsTheLinkBeforeAndLetsItWorkForHalfAnHourOnly() {
        Account officer = people.with("administrator");
        String first = secret(recover(officer.login()));
        String second = secret(recover(officer.login()));
        assertThat(setPassword(first)).hasStatus(422);
        jdbc.sql("update one_time_link set expires_at = expires_at - interval '31 minutes' where account_id = :id")
                .param("id", officer.id())
                .update();
        assertThat(setPassword(second)).hasStatus(422);
    }

    @Test
    void liftsTheLockThatWrongPasswordsLeft() {
        Account officer = people.with("security-officer");
        for (int i = 0; i < 6; i++) {
            signIn(officer.login(), "wrong");
        }
        assertThat(signIn(officer.login(), TestAccounts.PASSWORD).getResponse().getRedirectedUrl())
                .contains("/login");
        assertThat(setPassword(secret(recover(officer.login())))).hasStatus3xxRedirection();
        assertThat(signIn(officer.login(), NEW_PASSWORD).getResponse().getRedirectedUrl())
                .doesNotContain("/login");
    }

    @Test
    void refusesOrdinaryAndUnknownAccountsAndLeavesALine() {
        Account clerk = people.with("office");
        Ran ran = recover(clerk.login());
        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.err).contains("/accounts").contains("is no officer");
        assertThat(journal.of(new Subject("account", clerk.id().toString())))
                .last()
                .returns(Outcome.REFUSED, Line::outcome)
                .returns("不是管理账号", Line::reason);
        assertThat(recover("nobody-of-this-name").err).contains("There is no login");
        assertThat(journal.of(new Subject("login", "nobody-of-this-name")))
                .last()
                .returns(Outcome.REFUSED, Line::outcome);
    }

    @Test
    void worksOnAStoppedDatabaseAndLeavesItsJournalWhole() throws Exception {
        Path data = TestDatabase.directory().resolve("access-command");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, TestDatabase.binaries())) {
            Flyway.configure()
                    .dataSource(server.jdbcUrl(), server.user(), server.password())
                    .load()
                    .migrate();
            assertThat(run("--data", data.toString(), "anna").err).contains("set-up link");
            try (Connection sql = connect(server)) {
                sql.createStatement().execute("""
                        insert into account (id, login, name, created_at) values (gen_random_uuid(), 'anna', '安娜', now());
                        insert into account_role select id, 'security-officer', now() from account
                        """);
            }
        }
        assertThat(run("--data", data.toString(), "anna").out).contains("安娜（anna）", "/password?token=");
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, TestDatabase.binaries());
                Connection sql = connect(server)) {
            assertThat(JournalProof.ofDatabase(sql, Optional.empty()))
                    .isInstanceOfSatisfying(
                            Verdict.Intact.class,
                            intact -> assertThat(intact.lines()).isEqualTo(2));
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws Exception {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    private static String secret(Ran ran) {
        assertThat(ran.exit).as(ran.err).isZero();
        Matcher link = LINK.matcher(ran.out);
        assertThat(link.find()).as(ran.out).isTrue();
        return link.group(1);
    }

    private long stored(String secret) {
        return jdbc.sql("select count(*) from one_time_link where hash = :secret")
                .param("secret", secret)
                .query(Long.class)
                .single();
    }

    private MvcTestResult setPassword(String secret) {
        return web.post()
                .uri("/password")
                .with(csrf())
                .param("token", secret)
                .param("password", NEW_PASSWORD)
                .param("again", NEW_PASSWORD)
                .exchange();
    }

    private MvcTestResult signIn(String login, String typed) {
        return web.post()
                .uri("/login")
                .with(csrf())
                .param("username", login)
                .param("password", typed)
                .exchange();
    }

    private Ran recover(String login) {
        return run("--url", url, "--user", user, "--password", password, "--address", "https://luoshi.example/", login);
    }

    private static Ran run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        List<String> all = Stream.concat(
                        Stream.of(
                                "access",
                                "recover",
                                "--binaries",
                                TestDatabase.binaries().toString()),
                        Arrays.stream(words))
                .toList();
        return new Ran(line.execute(all.toArray(String[]::new)), out.toString(), err.toString());
    }

    private record Ran(int exit, String out, String err) {}
}
