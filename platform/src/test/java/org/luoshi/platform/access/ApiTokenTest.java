package org.luoshi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class ApiTokenTest {
    @LocalServerPort
    int port;

    @Autowired
    TestAccounts people;

    @Autowired
    OwnAccount own;

    @Autowired
    ApiTokens tokens;

    @Autowired
    SignIns signIns;

    @Autowired
    Journal journal;

    @Autowired
    Clock clock;

    private Account account;
    private HttpVisitor program;

    @BeforeEach
    void arrive() {
        account = people.with("office");
        program = new HttpVisitor(port);
    }

    @Test
    void letsAProgramInByItsToken() {
        String token = issue(false, 30);
        assertThat(get(token).statusCode()).isEqualTo(200);
        assertThat(get(token).body()).contains(account.name());
        assertThat(tokens.of(account.id()).getFirst().lastUsedAt()).isNotNull();
    }

    @Test
    void tellsAnExpiredTokenWhenItExpiredAndWhatToDo() {
        String token = tokens.issue(account.id(), "旧程序", false, clock.instant().minus(Duration.ofDays(1)));
        HttpResponse<String> answer = get(token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
        assertThat(answer.body())
                .contains("令牌“旧程序”已于")
                .contains("过期")
                .contains("/account")
                .contains("TOKEN_EXPIRED");
        assertThat(journal.of(AccessTrail.account(account.id()))).last().returns("access.token", Line::action);
    }

    @Test
    void speaksTheProgramsLanguage() {
        String token = tokens.issue(account.id(), "old", false, clock.instant().minus(Duration.ofDays(1)));
        assertThat(program.get("/account", "Authorization", "Bearer " + token, "Accept-Language", "en")
                        .body())
                .contains("Make a new one under My account");
    }

    @Test
    void knowsNoTokenThatIsMadeUpOrRevoked() {
        check(get("luoshi_nonsense"), 401, "TOKEN_UNKNOWN");
        String token = issue(false, 30);
        own.revokeToken(
                people.viewer(account), tokens.of(account.id()).getFirst().id());
        check(get(token), 401, "TOKEN_UNKNOWN");
    }

    @Test
    void letsNobodyInByASessionBesideAWrongToken() {
        program.signIn(account.login(), TestAccounts.PASSWORD);
        check(get("luoshi_nonsense"), 401, "TOKEN_UNKNOWN");
    }

    @Test
    void readsOnlyWithAReadingToken() {
        check(post(issue(false, 30)), 403, "TOKEN_READS_ONLY");
    }

    @Test
    void needsNoFormTokenWithAWritingToken() {
        assertThat(post(issue(true, 30)).statusCode()).isEqualTo(303);
    }

    @Test
    void keepsOfficersPermissionsFromTokens() {
        Account officer = people.with(Roles.SECURITY_OFFICER);
        SignedIn byToken = signIns.ofToken(officer.id(), true).orElseThrow();
        assertThat(people.viewer(officer).may("roles.grant")).isTrue();
        assertThat(byToken.may("roles.grant")).isFalse();
        assertThat(byToken.may("accounts.read")).isTrue();
    }

    @Test
    void keepsNoSecretItself() {
        String token = issue(false, 30);
        assertThat(tokens.bySecret(token)).isPresent();
        assertThat(tokens.bySecret(Secret.hash(token))).isEmpty();
    }

    @Test
    void lastsNoLongerThanTheRulesAllow() {
        Decision<String> decision = own.issueToken(people.viewer(account), "导出", false, 367);
        assertThat(decision).isEqualTo(Decision.refused(Refusal.TOKEN_DAYS, "90"));
    }

    private String issue(boolean mayWrite, int days) {
        return own.issueToken(people.viewer(account), "导出", mayWrite, days).orThrow();
    }

    private HttpResponse<String> get(String token) {
        return program.get("/account", "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> post(String token) {
        return program.post("/account/sessions/end", Map.of(), "Authorization", "Bearer " + token);
    }

    private static void check(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(reason);
    }
}
