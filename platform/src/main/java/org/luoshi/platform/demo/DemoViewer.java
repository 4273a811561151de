package org.luoshi.platform.demo;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Viewer;

/** Whoever set the demo up: the office that entered organisations and deputies over the years, in one of its roles. */
record DemoViewer(String role) implements Viewer {
    private static final Set<String> PERMISSIONS = Set.of(
            "bodies.manage",
            "bodies.contacts",
            "laws.import",
            "laws.ledger",
            "sessions.manage",
            "cooperation.read",
            "cooperation.manage",
            "exchange.pair",
            "exchange.carry",
            "intake.work",
            "desk.see",
            "desk.draft",
            "desk.keep",
            "desk.archive",
            "figures.publish");

    DemoViewer() {
        this("office");
    }

    @Override
    public String accountId() {
        return "demo";
    }

    @Override
    public String name() {
        return "演示数据";
    }

    @Override
    public Set<String> roles() {
        return Set.of(role);
    }

    @Override
    public boolean may(String permission) {
        return PERMISSIONS.contains(permission);
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
