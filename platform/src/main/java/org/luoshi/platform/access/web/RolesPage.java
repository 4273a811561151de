package org.luoshi.platform.access.web;

import java.util.List;
import java.util.Map;
import org.luoshi.platform.access.AccessSetting;
import org.luoshi.platform.access.RoleMatrix;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;

/**
 * Roles against permissions.
 *
 * @param mayGrant the viewer may change what is not locked
 */
public record RolesPage(RoleMatrix matrix, List<Field> settings, boolean mayGrant, boolean maySet) {
    static RolesPage of(Frame frame, RoleMatrix matrix, Map<AccessSetting, Integer> values) {
        return new RolesPage(
                matrix,
                AccessSetting.all().stream()
                        .map(each -> setting(frame, each, values.getOrDefault(each, 0)))
                        .toList(),
                frame.may("roles.grant"),
                frame.may("access.policy"));
    }

    private static Field setting(Frame frame, AccessSetting setting, int value) {
        return Field.of(setting.key(), frame.t("access.setting." + setting.key()))
                .value(Integer.toString(value))
                .hint(frame.t("access.setting.range", setting.least(), setting.most()))
                .mandatory();
    }
}
