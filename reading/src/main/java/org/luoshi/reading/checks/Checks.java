package org.luoshi.reading.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Day;
import org.luoshi.reading.draft.Flag;
import org.luoshi.reading.draft.Report;
import org.luoshi.reading.text.Flow;

/** All checks, of a report and of a page. */
public final class Checks {
    private Checks() {}

    /** What does not fit within a report. */
    public static List<Flag> report(Flow body, Report report, @Nullable Day page) {
        return List.of();
    }

    /** What does not fit between the reports of a page, and all that does not fit within them. */
    public static List<Flag> page(String raw, @Nullable Day day, List<Report> reports) {
        var flags = new ArrayList<Flag>();
        reports.forEach(report -> flags.addAll(report.flags()));
        flags.sort(Comparator.comparing(Flag::span));
        return flags;
    }
}
