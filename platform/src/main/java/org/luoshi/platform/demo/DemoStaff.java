package org.luoshi.platform.demo;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Viewer;

/** Somebody of a unit who carries visits: the role says whose ledger, the unit whose matters. */
record DemoStaff(String name, String role, @Nullable String unitId) implements Viewer {
    private static final Set<String> PERMISSIONS = Set.of("visits.manage", "visits.see", "matters.read-all");

    @Override
    public String accountId() {
        return "unit:" + unitId;
    }

    @Override
    public Set<String> roles() {
        return Set.of(role);
    }

    @Override
    public boolean may(String permission) {
        return !role.equals("handler") && PERMISSIONS.contains(permission);
    }

    @Override
    public @Nullable String personId() {
        return null;
    }
}
