package org.luoshi.platform.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.access.ExampleLogins;
import org.luoshi.platform.access.NewAccount;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Person;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.matters.Mover;
import org.springframework.stereotype.Component;

/** One account for each role of the example city, with passwords that are printed: an example keeps no secret. */
@Component
class DemoAccounts {
    /** The committee that supervises key suggestions and takes the other acts of a committee. */
    private static final String COMMITTEE = "social";

    /** Every account: what it is for, its role, and the unit whose contact or head it belongs to. */
    private enum Seat {
        OFFICE("代表工作委员会", "office", "deputy-affairs"),
        GOVERNMENT("政府办公厅", "government-office", "government-office"),
        SUPERVISOR("督办委员会", "supervisor", COMMITTEE),
        CHAIRPERSON("主任会议", "chairperson", "standing-committee"),
        DEPUTY("代表", "deputy", ""),
        DEPUTY2("代表", "deputy", ""),
        SESSIONS("会务（常委会办公厅）", "committee-office", "office"),
        MEMBER("常委会委员", "deputy", ""),
        MEMBER2("常委会委员", "deputy", ""),
        MEMBER3("常委会委员", "deputy", ""),
        HANDLER("承办单位（交通运输局）", "handler", "transport"),
        HANDLER2("承办单位（教育局）", "handler", "education"),
        HANDLER3("承办单位（住房和城乡建设局）", "handler", "housing"),
        WINDOW("职工服务窗口（总工会）", "window-clerk", "union"),
        APPROVER("帮扶审批人（总工会）", "assistance-approver", "union"),
        FILING("备案审查工作机构", "filing-office", "legislative-affairs"),
        CLERK("文书（常委会办公厅）", "document-clerk", "office"),
        CHECKER("核稿人（常委会办公厅）", "document-checker", "office"),
        SIGNER("签发人（常委会办公厅）", "document-signer", "office"),
        ADMIN("系统管理员", "administrator", ""),
        SECURITY("安全管理员", "security-officer", ""),
        AUDIT("审计管理员", "audit-officer", "");

        private final String words;
        private final String role;
        private final String unit;

        Seat(String words, String role, String unit) {
            this.words = words;
            this.role = role;
            this.unit = unit;
        }

        String login() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String password() {
            return "shili-" + login();
        }
    }

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes the accounts and the cast that plays with them. */
    DemoCast build(City city, List<DemoCast.Unit> units) {
        Map<Seat, Account> made = new EnumMap<>(Seat.class);
        for (Seat seat : Seat.values()) {
            made.put(seat, make(seat, city));
        }
        return new DemoCast(
                mover(made, Seat.OFFICE),
                mover(made, Seat.GOVERNMENT),
                mover(made, Seat.SUPERVISOR),
                mover(made, Seat.CHAIRPERSON),
                city.unit(COMMITTEE).toString(),
                city.deputies(),
                units,
                made.values().stream().map(a -> a.id().toString()).toList());
    }

    /** The logins in the order they are made, the same at every start. */
    List<ExampleLogins.ExampleLogin> printed() {
        return List.of(Seat.values()).stream()
                .map(seat -> new ExampleLogins.ExampleLogin(seat.words, seat.login(), seat.password()))
                .toList();
    }

    private Account make(Seat seat, City city) {
        Person person = person(seat, city);
        OrganisationId unit = seat.unit.isEmpty() || seat == Seat.CHAIRPERSON ? null : city.unit(seat.unit);
        NewAccount account = new NewAccount(
                seat.login(),
                person == null ? seat.words : person.name(),
                seat.password(),
                Set.of(seat.role),
                unit,
                person == null ? null : person.id());
        return accounts.create(account, Actor.SYSTEM).orThrow();
    }

    private static @Nullable Person person(Seat seat, City city) {
        return switch (seat) {
            case DEPUTY -> city.deputies().getFirst().person();
            case DEPUTY2 -> city.deputies().get(1).person();
            case MEMBER -> city.members().get(0);
            case MEMBER2 -> city.members().get(1);
            case MEMBER3 -> city.members().get(2);
            case SUPERVISOR, CHAIRPERSON, APPROVER, FILING -> city.head(seat.unit);
            case SESSIONS, OFFICE, GOVERNMENT, HANDLER, HANDLER2, HANDLER3, WINDOW -> city.contact(seat.unit);
            case CLERK, CHECKER, SIGNER, ADMIN, SECURITY, AUDIT -> null;
        };
    }

    private static Mover mover(Map<Seat, Account> made, Seat seat) {
        Account account = Objects.requireNonNull(made.get(seat));
        OrganisationId unit = account.unitId();
        return new Mover(
                account.id().toString(),
                account.name(),
                account.roles(),
                unit == null ? null : unit.toString(),
                null,
                true);
    }
}
