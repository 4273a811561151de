package org.luoshi.platform.laws;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file of a batch and what it is to the library (文件判定); {@code taken} once its text is in. */
public record LawImportFile(
        int place,
        String name,
        long bytes,
        String sha256,
        String format,
        Verdict verdict,
        List<Reason> reasons,
        String title,
        @Nullable LocalDate day,
        String workId,
        String versionId,
        boolean taken) {
    /** Whether a person should look before it goes in. */
    public boolean suspicious() {
        return verdict != Verdict.REFUSED && verdict != Verdict.SAME && !reasons.isEmpty();
    }
}
