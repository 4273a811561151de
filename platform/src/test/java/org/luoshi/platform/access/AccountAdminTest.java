package org.luoshi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every role tries every act on accounts; three officers, each with a duty of their own. */
@PlatformTest
class AccountAdminTest {
    @Autowired
    TestAccounts people;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdmin admin;

    @Autowired
    RoleAdmin roleAdmin;

    @Autowired
    RoleStore roles;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void letsEachRoleDoItsDutyAndNothingElse() {
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        expected.put("create", Set.of("administrator"));
        expected.put("disable", Set.of("administrator"));
        expected.put("enable", Set.of("administrator"));
        expected.put("password-link", Set.of("administrator"));
        expected.put("disable an officer", Set.of("security-officer"));
        expected.put("password-link of an officer", Set.of("security-officer"));
        expected.put("grant", Set.of("security-officer"));
        expected.put("withdraw", Set.of("security-officer"));
        expected.put("unlock", Set.of("security-officer"));
        expected.put("allow", Set.of("security-officer"));
        expected.put("set a number", Set.of("security-officer"));
        Map<String, Set<String>> found = new LinkedHashMap<>();
        acts().forEach((name, act) -> found.put(name, whoMay(act)));
        assertThat(found).isEqualTo(expected);
    }

    private Set<String> whoMay(Function<Viewer, Decision<?>> act) {
        Set<String> allowed = new TreeSet<>();
        for (String role : everyRole()) {
            if (act.apply(role.equals("public") ? Viewer.PUBLIC : people.viewer(role))
                    .isDone()) {
                allowed.add(role);
            }
        }
        return allowed;
    }

    private List<String> everyRole() {
        return Stream.concat(roles.ids().stream().sorted(), Stream.of("public")).toList();
    }

    private Map<String, Function<Viewer, Decision<?>>> acts() {
        Account clerk = people.with("office");
        Account officer = people.with(Roles.AUDIT_OFFICER);
        people.with(Roles.AUDIT_OFFICER);
        Map<String, Function<Viewer, Decision<?>>> acts = new LinkedHashMap<>();
        acts.put("create", by -> admin.create(wanted("c" + UUID.randomUUID()), by));
        acts.put("disable", by -> admin.disable(clerk.id(), by));
        acts.put("enable", by -> admin.enable(clerk.id(), by));
        acts.put("password-link", by -> admin.passwordLink(clerk.id(), by));
        acts.put("disable an officer", by -> admin.disable(officer.id(), by));
        acts.put("password-link of an officer", by -> admin.passwordLink(officer.id(), by));
        acts.put("grant", by -> admin.grant(clerk.id(), "handler", by));
        acts.put("withdraw", by -> admin.withdraw(clerk.id(), "handler", by));
        acts.put("unlock", by -> admin.unlock(clerk.id(), by));
        acts.put("allow", by -> roleAdmin.set(new RolePermission("office", testPermission()), true, by));
        acts.put("set a number", by -> roleAdmin.set(AccessSetting.LOCK_MINUTES, 15, by));
        return acts;
    }

    @Test
    void grantsNothingToOneself() {
        SignedIn officer = people.viewer(Roles.SECURITY_OFFICER);
        checkRefused(admin.grant(officer.account().id(), "office", officer), Refusal.NOT_YOURSELF);
        SignedIn administrator = people.viewer(Roles.ADMINISTRATOR);
        checkRefused(admin.disable(administrator.account().id(), administrator), Refusal.NOT_YOURSELF);
    }

    @Test
    void givesNoAccountTwoOfficersRoles() {
        for (String first : Roles.OFFICERS) {
            for (String second : Roles.OFFICERS) {
                Account account = people.with(first);
                Decision<Account> decision = admin.grant(account.id(), second, people.viewer(Roles.SECURITY_OFFICER));
                assertThat(decision.isDone()).as(first + " and " + second).isEqualTo(first.equals(second));
            }
        }
    }

    @Test
    void keepsTwoOfficersRolesApartInTheDatabaseToo() {
        Account account = people.with(Roles.ADMINISTRATOR);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("insert into account_role values (:id, 'audit-officer', now())")
                                .param("id", account.id())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesALoginThatIsTakenHoweverItIsWritten() {
        SignedIn administrator = people.viewer(Roles.ADMINISTRATOR);
        String login = "d" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(admin.create(wanted(login), administrator).isDone()).isTrue();
        checkRefused(
                admin.create(wanted(login.toUpperCase(java.util.Locale.ROOT)), administrator), Refusal.LOGIN_TAKEN);
    }

    @Test
    void givesALoginToOneOfTwoWhoAskAtOnce() throws Exception {
        String login = "e" + UUID.randomUUID().toString().substring(0, 8);
        List<Future<Decision<Account>>> asked = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                asked.add(pool.submit(() -> accounts.create(wanted(login), Actor.SYSTEM)));
            }
        }
        List<Boolean> done = new ArrayList<>();
        for (Future<Decision<Account>> each : asked) {
            done.add(each.get().isDone());
        }
        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void refusesUnfitLogins() {
        checkLogin("王芳", true);
        checkLogin("wang.fang-2", true);
        checkLogin("a", false);
        checkLogin("wang fang", false);
        checkLogin("../etc", false);
        checkLogin("<script>", false);
        checkLogin("x".repeat(41), false);
    }

    @Test
    void keepsTheLastOfEachOfficer() {
        SignedIn officer = people.viewer(Roles.SECURITY_OFFICER);
        Account audit = people.with(Roles.AUDIT_OFFICER);
        jdbc.sql("update account set enabled = false where id <> :id and id in "
                        + "(select account_id from account_role where role_id = 'audit-officer')")
                .param("id", audit.id())
                .update();
        checkRefused(admin.withdraw(audit.id(), Roles.AUDIT_OFFICER, officer), Refusal.LAST_OFFICER);
        checkRefused(admin.disable(audit.id(), officer), Refusal.LAST_OFFICER);
        people.with(Roles.AUDIT_OFFICER);
        assertThat(admin.disable(audit.id(), officer).isDone()).isTrue();
    }

    @Test
    void movesNoOfficersPermission() {
        SignedIn officer = people.viewer(Roles.SECURITY_OFFICER);
        checkRefused(
                roleAdmin.set(new RolePermission("office", "journal.read"), true, officer), Refusal.PERMISSION_LOCKED);
        checkRefused(
                roleAdmin.set(new RolePermission("audit-officer", "journal.read"), false, officer),
                Refusal.PERMISSION_LOCKED);
    }

    @Test
    void leavesALineForEachRefusal() {
        Account clerk = people.with("office");
        admin.grant(clerk.id(), "handler", people.viewer("deputy"));
        assertThat(journal.of(AccessTrail.account(clerk.id())))
                .last()
                .returns(Outcome.REFUSED, Line::outcome)
                .returns("account.grant", Line::action)
                .returns("您没有办理这件事的权限。", Line::reason);
    }

    @Test
    void findsAccountsByRoleUnitAndPerson() {
        var unit = org.luoshi.platform.bodies.OrganisationId.random();
        var person = org.luoshi.platform.bodies.PersonId.random();
        Account handler = people.with(unit, person, "handler");
        people.with("handler");
        assertThat(accounts.accountsWithRole("handler", unit)).containsExactly(handler);
        assertThat(accounts.accountsWithRole("handler", null)).contains(handler).hasSizeGreaterThan(1);
        assertThat(accounts.accountsOfPerson(person)).containsExactly(handler);
        assertThat(accounts.byId("nonsense")).isEmpty();
    }

    private String testPermission() {
        jdbc.sql(
                        "insert into permission (id, name_zh, name_en) values ('test.act', '测试', 'Test') on conflict do nothing")
                .update();
        return "test.act";
    }

    private void checkLogin(String login, boolean fit) {
        Decision<Account> decision = accounts.create(wanted(login), Actor.SYSTEM);
        assertThat(decision.isDone()).as(login).isEqualTo(fit);
    }

    private static void checkRefused(Decision<?> decision, Refusal why) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private static NewAccount wanted(String login) {
        return new NewAccount(login, "某人", null, Set.of(), null, null);
    }
}
