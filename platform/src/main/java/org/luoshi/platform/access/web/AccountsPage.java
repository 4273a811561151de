package org.luoshi.platform.access.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.AccountViews;
import org.luoshi.platform.access.Role;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Pager;

/** The list of accounts. */
public record AccountsPage(
        boolean mayCreate,
        boolean filtered,
        Field text,
        Field role,
        List<Choice> roles,
        Field state,
        List<Choice> states,
        List<Row> rows,
        Pager pager) {
    /** One account in the list. */
    public record Row(String href, String login, String name, String unit, String roles, boolean enabled) {}

    static AccountsPage of(
            Frame frame,
            AccountViews.Filter filter,
            Pager pager,
            List<Role> roles,
            List<Account> accounts,
            Map<OrganisationId, String> units) {
        Map<String, String> names =
                roles.stream().collect(Collectors.toMap(Role::id, role -> frame.either(role.nameZh(), role.nameEn())));
        return new AccountsPage(
                frame.may("accounts.manage"),
                !(filter.text() + filter.role() + filter.state()).isEmpty(),
                Field.of("q", frame.t("access.accounts.q")).value(filter.text()).mandatory(),
                Field.of("role", frame.t("access.account.role"))
                        .value(filter.role())
                        .mandatory(),
                roles.stream()
                        .map(role -> new Choice(role.id(), names.getOrDefault(role.id(), role.id())))
                        .toList(),
                Field.of("state", frame.t("access.account.state"))
                        .value(filter.state())
                        .mandatory(),
                List.of(
                        new Choice("enabled", frame.t("access.state.enabled")),
                        new Choice("disabled", frame.t("access.state.disabled"))),
                accounts.stream().map(each -> row(frame, each, names, units)).toList(),
                pager);
    }

    private static Row row(Frame frame, Account account, Map<String, String> names, Map<OrganisationId, String> units) {
        OrganisationId unit = account.unitId();
        return new Row(
                "/accounts/" + account.id(),
                account.login(),
                account.name(),
                unit == null ? "" : units.getOrDefault(unit, ""),
                account.roles().stream()
                        .sorted()
                        .map(role -> names.getOrDefault(role, role))
                        .collect(Collectors.joining(frame.t("access.and"))),
                account.enabled());
    }
}
