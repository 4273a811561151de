package org.luoshi.platform.access;

import java.util.List;
import java.util.Set;

/** Which role may do what (权限表). */
public record RoleMatrix(List<Role> roles, List<Permission> permissions, Set<RolePermission> allowed) {
    public boolean allows(Role role, Permission permission) {
        return allowed.contains(new RolePermission(role.id(), permission.id()));
    }

    /** Whether the security officer may change this right of this role. */
    public boolean changeable(Role role, Permission permission) {
        return !permission.locked() && !role.officer();
    }
}
