package org.luoshi.platform.access.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.AccountViews;
import org.luoshi.platform.access.Role;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;

/** One account for those who manage it. */
public record AccountPage(
        Account account,
        AccountViews.Options options,
        String unit,
        LocalDateTime created,
        List<RoleLine> roles,
        List<Panel> panels,
        List<Crumb> crumbs) {
    /** One role, held or not. */
    public record RoleLine(String id, String name, boolean officer, boolean held) {}

    static AccountPage of(
            Frame frame,
            Account account,
            AccountViews.Options options,
            List<Role> roles,
            Map<OrganisationId, String> units,
            List<Panel> panels) {
        OrganisationId unit = account.unitId();
        return new AccountPage(
                account,
                options,
                unit == null ? "" : units.getOrDefault(unit, ""),
                LocalDateTime.ofInstant(account.createdAt(), CityDate.ZONE),
                roles.stream()
                        .map(role -> new RoleLine(
                                role.id(),
                                frame.either(role.nameZh(), role.nameEn()),
                                role.officer(),
                                account.roles().contains(role.id())))
                        .toList(),
                panels,
                List.of(new Crumb(frame.t("access.accounts.title"), "/accounts")));
    }
}
