package org.luoshi.platform.access;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the security officer changes: what roles may do, and the numbers of sign-in. */
@Component
public class RoleAdmin {
    private final RoleStore roles;
    private final AccessPolicy policy;
    private final AccessTrail trail;

    RoleAdmin(RoleStore roles, AccessPolicy policy, AccessTrail trail) {
        this.roles = roles;
        this.policy = policy;
        this.trail = trail;
    }

    /** Gives a right to a role, or takes it. Twice is the same as once. */
    @Transactional
    public Decision<RolePermission> set(RolePermission pair, boolean allowed, Viewer by) {
        String action = allowed ? "role.allow" : "role.forbid";
        Optional<Refusal> problem = problem(pair, by);
        if (problem.isPresent()) {
            return trail.refuse(
                    Actor.of(by), AccessTrail.role(pair.roleId()), action, problem.get(), pair.permissionId());
        }
        if (allowed) {
            roles.allow(pair);
        } else {
            roles.forbid(pair);
        }
        trail.did(Actor.of(by), AccessTrail.role(pair.roleId()), action, Map.of("permission", pair.permissionId()));
        return Decision.done(pair);
    }

    /** Sets one number of sign-in. */
    @Transactional
    public Decision<Integer> set(AccessSetting number, int value, Viewer by) {
        Subject subject = new Subject("access-policy", number.key());
        if (!by.may("access.policy")) {
            return trail.refuse(Actor.of(by), subject, "access.policy", Refusal.NOT_PERMITTED);
        }
        if (!number.allows(value)) {
            return trail.refuse(
                    Actor.of(by),
                    subject,
                    "access.policy",
                    Refusal.VALUE_OUT_OF_RANGE,
                    Integer.toString(number.least()),
                    Integer.toString(number.most()));
        }
        policy.set(number, value);
        trail.did(Actor.of(by), subject, "access.policy", Map.of("value", Integer.toString(value)));
        return Decision.done(value);
    }

    /** Which role may do what. */
    public RoleMatrix matrix() {
        return new RoleMatrix(roles.roles(), roles.permissions(), roles.pairs());
    }

    /** The numbers of sign-in as they are. */
    public Map<AccessSetting, Integer> settings() {
        Map<AccessSetting, Integer> values = new EnumMap<>(AccessSetting.class);
        AccessSetting.all().forEach(setting -> values.put(setting, policy.of(setting)));
        return values;
    }

    private Optional<Refusal> problem(RolePermission pair, Viewer by) {
        if (!by.may("roles.grant")) {
            return Optional.of(Refusal.NOT_PERMITTED);
        }
        Optional<Permission> permission = roles.permissions().stream()
                .filter(each -> each.id().equals(pair.permissionId()))
                .findFirst();
        Optional<Role> role = roles.roles().stream()
                .filter(each -> each.id().equals(pair.roleId()))
                .findFirst();
        if (permission.isEmpty() || role.isEmpty()) {
            return Optional.of(Refusal.ROLE_UNKNOWN);
        }
        return permission.get().locked() || role.get().officer()
                ? Optional.of(Refusal.PERMISSION_LOCKED)
                : Optional.empty();
    }
}
