package org.luoshi.platform.exchange.mailroom;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Viewer;

/** Somebody who may everything here, where a test is not about who may. */
record Everybody() implements Viewer {
    @Override
    public String accountId() {
        return "everybody";
    }

    @Override
    public String name() {
        return "测试";
    }

    @Override
    public Set<String> roles() {
        return Set.of("administrator");
    }

    @Override
    public boolean may(String permission) {
        return true;
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
