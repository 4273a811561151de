package org.luoshi.platform.laws.web;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.LawChanges;
import org.luoshi.platform.laws.LawCheck;
import org.luoshi.platform.site.Pager;

/** The pages about the library itself (更新和数据质量), as records. */
public final class LawStatePages {
    private LawStatePages() {}

    public record ChangeLine(LawChanges.Change change, LocalDateTime at) {}

    public record Changes(String since, List<ChangeLine> lines, Pager pager) {}

    /** {@code at} is null before the first check. */
    public record Quality(@Nullable LocalDateTime at, boolean sound, List<LawCheck> checks) {}
}
