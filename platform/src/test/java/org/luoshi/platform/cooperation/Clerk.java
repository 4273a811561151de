package org.luoshi.platform.cooperation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Viewer;

/** Somebody with the rights a test gives them. */
record Clerk(
        String name,
        Set<String> roles,
        Set<String> rights,
        @Nullable String unit) implements Viewer {
    static final Viewer OFFICE = new Clerk(
            "府办",
            Set.of("government-office"),
            Set.of(CooperationRights.READ, CooperationRights.MANAGE, "matters.read-all", "bodies.manage"),
            null);
    static final Viewer READER = new Clerk("委员", Set.of("supervisor"), Set.of(CooperationRights.READ), null);

    static Viewer owner(String unit) {
        return new Clerk("处长", Set.of("handler"), Set.of(CooperationRights.READ, CooperationRights.REPORT), unit);
    }

    @Override
    public String accountId() {
        return "clerk-" + name;
    }

    @Override
    public boolean may(String permission) {
        return rights.contains(permission);
    }

    @Override
    public @Nullable String unitId() {
        return unit;
    }

    @Override
    public @Nullable String personId() {
        return null;
    }
}
