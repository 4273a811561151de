package org.luoshi.platform.bodies;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Viewer;

/** Somebody signed in who may do exactly what is listed. */
public record Clerk(Set<String> permissions) implements Viewer {
    /** Looks after the bodies and sees contacts. */
    public static final Clerk OFFICE = new Clerk(Set.of("bodies.manage", "bodies.contacts"));

    /** May do nothing. */
    public static final Clerk IDLE = new Clerk(Set.of());

    @Override
    public String accountId() {
        return "clerk";
    }

    @Override
    public String name() {
        return "经办人";
    }

    @Override
    public Set<String> roles() {
        return Set.of("office");
    }

    @Override
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    @Override
    public @Nullable String unitId() {
        return null;
    }

    @Override
    public @Nullable String personId() {
        return null;
    }
}
