package org.luoshi.platform.demo;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Viewer;

/** Who sets up the example city: may do everything a use case asks permission for. */
record DemoClerk() implements Viewer {
    @Override
    public String accountId() {
        return "demo";
    }

    @Override
    public String name() {
        return "示例数据";
    }

    @Override
    public Set<String> roles() {
        return Set.of("office");
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
