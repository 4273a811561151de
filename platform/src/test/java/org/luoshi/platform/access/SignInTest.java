package org.luoshi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Doors and locks over real HTTP. */
@PlatformTest
class SignInTest {
    @LocalServerPort
    int port;

    @Autowired
    TestAccounts people;

    @Autowired
    AccountAdmin admin;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private HttpVisitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new HttpVisitor(port);
        // every test comes from one address: its wrong passwords must not hold up the next
        jdbc.sql("delete from login_attempt").update();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void letsInWithTheRightPasswordAndShowsTheName() {
        Account account = people.with("office");
        assertThat(location(visitor.signIn(account.login(), TestAccounts.PASSWORD)))
                .isEqualTo("/");
        assertThat(visitor.get("/account").body()).contains(account.name());
        assertThat(actions(account)).contains("access.sign-in");
    }

    @Test
    void takesALoginTypedWideOrInCapitals() {
        Account account = people.with("office");
        visitor.signIn(account.login().toUpperCase(java.util.Locale.ROOT), TestAccounts.PASSWORD);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAWrongPasswordWithAReasonAndALine() {
        Account account = people.with("office");
        HttpResponse<String> answer = visitor.signIn(account.login(), "wrong");
        assertThat(location(answer)).isEqualTo("/login?refused=wrong");
        assertThat(visitor.get("/login?refused=wrong").body()).contains("登录名或口令不对");
        assertThat(refused(account)).containsExactly("access.sign-in");
    }

    @Test
    void locksAfterFiveFailuresEvenForTheRightPasswordAndTellsHowLong() {
        Account account = people.with("office");
        for (int i = 0; i < 5; i++) {
            visitor.signIn(account.login(), "wrong");
        }
        HttpResponse<String> answer = visitor.signIn(account.login(), TestAccounts.PASSWORD);
        assertThat(location(answer)).isEqualTo("/login?refused=locked&minutes=15");
        assertThat(visitor.get("/login?refused=locked&minutes=15").body()).contains("15 分钟后再试");
        assertThat(refused(account)).contains("access.lock");
    }

    @Test
    void locksALoginNobodyHasInTheSameWay() {
        String nobody = "n" + UUID.randomUUID();
        for (int i = 0; i < 4; i++) {
            assertThat(location(visitor.signIn(nobody, "wrong"))).endsWith("refused=wrong");
        }
        assertThat(location(visitor.signIn(nobody, "wrong"))).contains("refused=locked");
    }

    @Test
    void opensALockedLoginWhenTheSecurityOfficerUnlocksIt() {
        Account account = people.with("office");
        for (int i = 0; i < 5; i++) {
            visitor.signIn(account.login(), "wrong");
        }
        assertThat(admin.unlock(account.id(), people.viewer(Roles.SECURITY_OFFICER))
                        .isDone())
                .isTrue();
        assertThat(location(visitor.signIn(account.login(), TestAccounts.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void forgetsEarlierFailuresOnceSomebodyGotIn() {
        Account account = people.with("office");
        for (int i = 0; i < 4; i++) {
            visitor.signIn(account.login(), "wrong");
        }
        visitor.signIn(account.login(), TestAccounts.PASSWORD);
        HttpVisitor again = new HttpVisitor(port);
        assertThat(location(again.signIn(account.login(), "wrong"))).endsWith("refused=wrong");
    }

    @Test
    void makesAnAddressWaitThatTriesManyLogins() {
        jdbc.sql("update access_setting set value = 10 where key = 'failures-per-address'")
                .update();
        try {
            for (int i = 0; i < 10; i++) {
                visitor.signIn("n" + UUID.randomUUID(), "wrong");
            }
            Account account = people.with("office");
            assertThat(location(visitor.signIn(account.login(), TestAccounts.PASSWORD)))
                    .contains("refused=locked");
        } finally {
            jdbc.sql("update access_setting set value = 50 where key = 'failures-per-address'")
                    .update();
        }
    }

    @Test
    void tellsADisabledPersonSoOnlyAfterTheRightPassword() {
        Account account = people.with("office");
        admin.disable(account.id(), people.viewer(Roles.ADMINISTRATOR)).orThrow();
        assertThat(location(visitor.signIn(account.login(), "wrong"))).endsWith("refused=wrong");
        assertThat(location(visitor.signIn(account.login(), TestAccounts.PASSWORD)))
                .endsWith("refused=disabled");
    }

    @Test
    void showsADisabledPersonTheDoorAtTheNextClick() {
        Account account = people.with("office");
        visitor.signIn(account.login(), TestAccounts.PASSWORD);
        admin.disable(account.id(), people.viewer(Roles.ADMINISTRATOR)).orThrow();
        assertThat(location(visitor.get("/account"))).endsWith("/login");
    }

    @Test
    void givesANewSessionIdAtSignIn() {
        Account account = people.with("office");
        visitor.get("/login");
        String before = visitor.cookie("luoshi");
        visitor.signIn(account.login(), TestAccounts.PASSWORD);
        assertThat(visitor.cookie("luoshi")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void hidesTheSessionCookieFromScriptsAndOtherSites() {
        String cookie = visitor.get("/login").headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    }

    @Test
    void sendsStrictHeaders() {
        HttpResponse<String> page = visitor.get("/login");
        check(page, "Content-Security-Policy", "default-src 'self'");
        check(page, "Content-Security-Policy", "frame-ancestors 'none'");
        check(page, "X-Content-Type-Options", "nosniff");
        check(page, "X-Frame-Options", "DENY");
        check(page, "Referrer-Policy", "same-origin");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .doesNotContain("unsafe");
    }

    @Test
    void showsNoLoginsWhereThereIsNoExampleCity() {
        assertThat(visitor.get("/login").body()).contains("登录名").doesNotContain("示例市的账号", "shili-");
    }

    @Test
    void asksForASignInEverywhereButAtPublicPages() {
        assertThat(location(visitor.get("/nowhere"))).endsWith("/login");
        assertThat(visitor.get("/login").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/health", "Accept", "application/json").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/public/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void bringsPeopleBackToThePageTheyAskedFor() {
        Account account = people.with("office");
        visitor.get("/account");
        assertThat(location(visitor.signIn(account.login(), TestAccounts.PASSWORD)))
                .contains("/account");
    }

    @Test
    void refusesAFormWithoutItsTokenOnAPageOfItsOwnAndLeavesALine() {
        Account account = people.with("office");
        visitor.signIn(account.login(), TestAccounts.PASSWORD);
        HttpResponse<String> answer = visitor.post("/account/sessions/end", Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(journal.of(new Subject("access", account.id().toString())))
                .singleElement()
                .returns("/account/sessions/end", line -> line.details().get("path"));
    }

    @Test
    void leavesALineWhenAPageIsDeniedToSomebodySignedIn() {
        Account account = people.with("office");
        visitor.signIn(account.login(), TestAccounts.PASSWORD);
        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(403);
        assertThat(journal.of(new Subject("access", account.id().toString())))
                .singleElement()
                .returns(Outcome.REFUSED, Line::outcome)
                .returns("/accounts", line -> line.details().get("path"));
    }

    @Test
    void leadsBackToThePageGoneToAndNotToWhatAPageFetches() {
        Account account = people.with("office");
        visitor.get("/account");
        HttpResponse<String> fetched = visitor.get("/visits/x/field/worker.js", "Sec-Fetch-Mode", "same-origin");
        assertThat(location(fetched)).isEqualTo("/login");
        assertThat(location(visitor.signIn(account.login(), TestAccounts.PASSWORD)))
                .startsWith("/account");
    }

    @Test
    void opensNoSessionForWhatAWorkerFetchesBehindASignInPage() {
        assertThat(visitor.get("/visits/x/field/worker.js", "Sec-Fetch-Mode", "same-origin")
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void answersASignInPageLeftOpenTooLongWithAFreshOne() {
        Account account = people.with("office");
        HttpResponse<String> late = visitor.post(
                "/login", Map.of("username", account.login(), "password", TestAccounts.PASSWORD, "_csrf", "gone"));
        assertThat(location(late)).isEqualTo("/login?refused=stale");
        assertThat(visitor.get("/login?refused=stale").body()).contains("登录页打开得太久");
        assertThat(location(visitor.signIn(account.login(), TestAccounts.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void signsOutByAFormAndLeavesALine() {
        Account account = people.with("office");
        visitor.signIn(account.login(), TestAccounts.PASSWORD);
        visitor.submit("/account", "/logout", Map.of());
        assertThat(location(visitor.get("/account"))).endsWith("/login");
        assertThat(actions(account)).contains("access.sign-out");
    }

    @Test
    void endsSessionsElsewhereWhenThePasswordChanges() {
        Account account = people.with("office");
        HttpVisitor elsewhere = new HttpVisitor(port);
        elsewhere.signIn(account.login(), TestAccounts.PASSWORD);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);
        visitor.signIn(account.login(), TestAccounts.PASSWORD);
        visitor.submit(
                "/account",
                "/account/password",
                Map.of("current", TestAccounts.PASSWORD, "password", "另一句只有我知道的长长的话", "again", "另一句只有我知道的长长的话"));
        assertThat(visitor.get("/account").body()).contains("口令已修改");
        assertThat(location(elsewhere.get("/account"))).endsWith("/login");
    }

    @Test
    void writesNoPasswordBackIntoAPage() {
        Account account = people.with("office");
        visitor.signIn(account.login(), TestAccounts.PASSWORD);
        HttpResponse<String> answer = visitor.submit(
                "/account",
                "/account/password",
                Map.of("current", TestAccounts.PASSWORD, "password", "short-secret", "again", "other-secret"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("两次输入的口令不一样").doesNotContain("short-secret");
    }

    private List<String> actions(Account account) {
        return journal.of(AccessTrail.account(account.id())).stream()
                .filter(line -> line.outcome() == Outcome.DONE)
                .map(Line::action)
                .toList();
    }

    private List<String> refused(Account account) {
        return journal.of(AccessTrail.account(account.id())).stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .map(Line::action)
                .toList();
    }

    private static void check(HttpResponse<String> page, String header, String part) {
        assertThat(page.headers().firstValue(header).orElse("")).contains(part);
    }

    private static String location(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        return location.replaceFirst("^http://localhost:\\d+", "");
    }
}
