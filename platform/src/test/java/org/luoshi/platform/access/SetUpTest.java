package org.luoshi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Plays a fresh installation inside a transaction that is rolled back. */
@PlatformTest
@Transactional
class SetUpTest {
    private static final String PASSWORD = "一句只有我知道的长长的话";

    @Autowired
    SetUp setUp;

    @Autowired
    OneTimeLinks links;

    @Autowired
    AccessPolicy policy;

    @Autowired
    AccountStore store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyIsHereYet() {
        List.of("account_role", "credential", "api_token", "one_time_link", "account")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void makesThreeOfficersOnce() {
        String secret = links.issue(OneTimeLinks.Purpose.SETUP, null);
        assertThat(setUp.open(secret)).isTrue();
        assertThat(setUp.handle(secret, officers(PASSWORD)).isDone()).isTrue();
        assertThat(store.byLogin("audit").orElseThrow().roles()).containsExactly(Roles.AUDIT_OFFICER);
        assertThat(setUp.open(secret)).isFalse();
        checkRefused(setUp.handle(secret, officers(PASSWORD)), Refusal.LINK_INVALID);
    }

    @Test
    void refusesAnotherLink() {
        links.issue(OneTimeLinks.Purpose.SETUP, null);
        checkRefused(setUp.handle("made up", officers(PASSWORD)), Refusal.LINK_INVALID);
    }

    @Test
    void refusesAnExpiredLink() {
        Clock yesterday = Clock.fixed(Instant.now().minusSeconds(25 * 3600), ZoneId.of("Asia/Shanghai"));
        String secret = new OneTimeLinks(jdbc, yesterday, policy).issue(OneTimeLinks.Purpose.SETUP, null);
        assertThat(setUp.open(secret)).isFalse();
        checkRefused(setUp.handle(secret, officers(PASSWORD)), Refusal.LINK_INVALID);
    }

    @Test
    void endsAnEarlierLinkWithEachNewOne() {
        String earlier = links.issue(OneTimeLinks.Purpose.SETUP, null);
        links.issue(OneTimeLinks.Purpose.SETUP, null);
        assertThat(setUp.open(earlier)).isFalse();
    }

    @Test
    void refusesAWeakPassword() {
        String secret = links.issue(OneTimeLinks.Purpose.SETUP, null);
        checkRefused(setUp.handle(secret, officers("short")), Refusal.PASSWORD_SHORT);
    }

    private static List<SetUp.Officer> officers(String password) {
        return List.of(
                new SetUp.Officer(Roles.ADMINISTRATOR, "admin", "甲", password, password),
                new SetUp.Officer(Roles.SECURITY_OFFICER, "security", "乙", password, password),
                new SetUp.Officer(Roles.AUDIT_OFFICER, "audit", "丙", password, password));
    }

    private static void checkRefused(Decision<?> decision, Refusal why) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
