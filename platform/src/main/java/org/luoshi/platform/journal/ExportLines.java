package org.luoshi.platform.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands the lines of a filter to an audit officer, to take along (导出日志); leaves a line itself each time. */
@Component
public class ExportLines {
    /** More than this is a job for {@code ./luoshi journal export}. */
    public static final int MOST = 20_000;

    private final JournalViews views;
    private final Journal journal;

    ExportLines(JournalViews views, Journal journal) {
        this.views = views;
        this.journal = journal;
    }

    /** The lines, the latest first, at most {@value #MOST}; empty when this viewer may not read them. */
    @Transactional
    public Optional<List<Line>> handle(LineFilter filter, Viewer by) {
        Subject subject = new Subject("journal", "installation");
        if (!by.may(VerifyJournal.PERMISSION)) {
            journal.refuse(new Entry(subject, "journal.export", Actor.of(by), Map.of()), "没有查看审计日志的权限");
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        views.each(filter, MOST, lines::add);
        journal.record(new Entry(
                subject,
                "journal.export",
                Actor.of(by),
                Map.of("filter", filter.toString(), "lines", "" + lines.size())));
        return Optional.of(lines);
    }
}
