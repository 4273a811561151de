package org.luoshi.platform.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.access.NewAccount;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.matters.Mover;
import org.springframework.stereotype.Component;

/** One account for each role of the example city, with passwords that are printed: an example keeps no secret. */
@Component
class DemoAccounts {
    /** What is printed: role in words, login, password. */
    record Printed(String role, String login, String password) {}

    private final Accounts accounts;
    private final List<Printed> printed = new ArrayList<>();

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes the accounts and the cast that plays with them. */
    DemoCast build(List<Deputy> deputies, List<DemoCast.Unit> units) {
        Deputy lead = deputies.getFirst();
        Deputy second = deputies.get(1);
        OrganisationId committee = DemoBodies.unit("市人大社会建设委员会");
        Account office = make("代表工作委员会", "office", "office", DemoBodies.unit("市人大常委会代表工作委员会"), null);
        Account government = make("政府办公室", "government", "government-office", DemoBodies.unit("市人民政府办公室"), null);
        Account supervisor = make("督办委员会", "supervisor", "supervisor", committee, null);
        Account chair = make("主任会议", "chairperson", "chairperson", null, null);
        make("代表（" + lead.person().name() + "）", "deputy", "deputy", null, lead.person().id());
        make("代表（" + second.person().name() + "）", "deputy2", "deputy", null, second.person().id());
        make("承办单位（交通运输局）", "handler", "handler", DemoBodies.unit("市交通运输局"), null);
        make("承办单位（教育局）", "handler2", "handler", DemoBodies.unit("市教育局"), null);
        make("系统管理员", "admin", "administrator", null, null);
        make("安全管理员", "security", "security-officer", null, null);
        make("审计管理员", "audit", "audit-officer", null, null);
        return new DemoCast(
                mover(office, true),
                mover(government, true),
                mover(supervisor, true),
                mover(chair, true),
                committee.toString(),
                deputies,
                units);
    }

    /** The logins in the order they were made; empty on a server whose demo was made before. */
    List<Printed> printed() {
        return printed.isEmpty() ? known() : List.copyOf(printed);
    }

    private static List<Printed> known() {
        return List.of(
                        "office", "government", "supervisor", "chairperson", "deputy", "deputy2", "handler", "handler2",
                        "admin", "security", "audit")
                .stream()
                .map(login -> new Printed(login, login, password(login)))
                .toList();
    }

    private static String password(String login) {
        return "shili-" + login;
    }

    private Account make(
            String name, String login, String role, @Nullable OrganisationId unit, @Nullable PersonId person) {
        printed.add(new Printed(name, login, password(login)));
        return accounts
                .create(new NewAccount(login, name, password(login), Set.of(role), unit, person), Actor.SYSTEM)
                .orThrow();
    }

    private static Mover mover(Account account, boolean readsAll) {
        OrganisationId unit = account.unitId();
        return new Mover(
                account.id().toString(),
                account.name(),
                account.roles(),
                unit == null ? null : unit.toString(),
                null,
                readsAll);
    }
}
