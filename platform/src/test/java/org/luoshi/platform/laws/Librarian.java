package org.luoshi.platform.laws;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Viewer;

/** Somebody who may bring texts in. */
public record Librarian() implements Viewer {
    @Override
    public String accountId() {
        return "librarian";
    }

    @Override
    public String name() {
        return "法规库管理";
    }

    @Override
    public Set<String> roles() {
        return Set.of("office");
    }

    @Override
    public boolean may(String permission) {
        return permission.equals(PreviewLaws.PERMISSION);
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
