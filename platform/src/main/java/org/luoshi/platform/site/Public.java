package org.luoshi.platform.site;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nobody in particular (公众). */
record Public() implements Viewer {
    @Override
    public String accountId() {
        return "";
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Set<String> roles() {
        return Set.of("public");
    }

    @Override
    public boolean may(String permission) {
        return false;
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
