package org.luoshi.platform.visits;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Viewer;

/** Somebody signed in who has to do with visits, in one role. */
public record Going(
        String name,
        String role,
        Set<String> permissions,
        @Nullable String unitId,
        @Nullable String personId) implements Viewer {
    /** Keeps the ledger of the government head's visits. */
    public static final Going SECRETARY = keeping("秘书", "government-office");
    /** Another of the same office. */
    public static final Going COLLEAGUE = keeping("同事", "government-office");
    /** Keeps the ledger of the deputies' visits. */
    public static final Going OFFICE = keeping("代表工作", "office");

    public static final Going STRANGER = new Going("路人", "handler", Set.of("matters.work"), null, null);

    private static Going keeping(String name, String role) {
        return new Going(
                name,
                role,
                Set.of(VisitAccess.MANAGE, VisitAccess.SEE, "matters.read-all", "bodies.manage"),
                null,
                null);
    }

    /** Who handles for a unit. */
    public static Going of(String unit) {
        return new Going("经办", "handler", Set.of("matters.work"), unit, null);
    }

    @Override
    public String accountId() {
        return "account-" + name;
    }

    @Override
    public Set<String> roles() {
        return Set.of(role);
    }

    @Override
    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
