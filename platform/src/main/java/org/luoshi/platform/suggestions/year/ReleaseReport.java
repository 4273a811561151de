package org.luoshi.platform.suggestions.year;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.PublishFigure;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a fixed report public, or takes that back with a reason (报告公开、撤回公开). Sent twice, the second changes nothing
 * and says so.
 */
// law: 地方组织法 (2022) art. 42 (3) — how suggestions were handled is reported to the standing committee and made public
@Service
public class ReleaseReport {
    private static final String RELEASE = "suggestion.release-report";
    private static final String WITHDRAW = "suggestion.withdraw-report";
    private static final int REASON = 500;

    private final HandlingReports reports;
    private final ReportReleases releases;
    private final Journal journal;
    private final CityDate date;

    ReleaseReport(HandlingReports reports, ReportReleases releases, Journal journal, CityDate date) {
        this.reports = reports;
        this.releases = releases;
        this.journal = journal;
        this.date = date;
    }

    /** What came of it. */
    public sealed interface Result {
        /** It is public now. */
        record Released() implements Result {}

        /** It is public no more. */
        record Withdrawn() implements Result {}

        /** It was public already, or not public to begin with. */
        record Unchanged() implements Result {}

        /** Taking it back says why, in at most 500 characters. */
        record ReasonMissing() implements Result {}

        /** Not this viewer's to do, or no such report. */
        record NotPermitted() implements Result {}
    }

    /** Makes it public. */
    @Transactional
    public Result release(UUID id, Viewer by) {
        Entry act = act(id, RELEASE, by, Map.of());
        if (mayNot(id, by)) {
            return refused(act, "没有发布数字的权限", new Result.NotPermitted());
        }
        if (releases.isOpen(id)) {
            return refused(act, "已经公开", new Result.Unchanged());
        }
        releases.add(id, new ReportRelease(true, now(), by.name(), ""));
        journal.record(act);
        return new Result.Released();
    }

    /** Takes it back; whoever kept its address finds nothing there. */
    @Transactional
    public Result withdraw(UUID id, String reason, Viewer by) {
        String why = reason.strip();
        Entry act = act(id, WITHDRAW, by, why.isEmpty() ? Map.of() : Map.of("reason", cut(why)));
        if (mayNot(id, by)) {
            return refused(act, "没有发布数字的权限", new Result.NotPermitted());
        }
        if (why.isEmpty() || why.length() > REASON) {
            return refused(act, "撤回公开没有写明理由", new Result.ReasonMissing());
        }
        if (!releases.isOpen(id)) {
            return refused(act, "没有公开", new Result.Unchanged());
        }
        releases.add(id, new ReportRelease(false, now(), by.name(), why));
        journal.record(act);
        return new Result.Withdrawn();
    }

    private boolean mayNot(UUID id, Viewer by) {
        Optional<HandlingReport> report = by.may(PublishFigure.PERMISSION) ? reports.find(id) : Optional.empty();
        report.ifPresent(found -> releases.lock(found.id()));
        return report.isEmpty();
    }

    private Result refused(Entry act, String why, Result result) {
        journal.refuse(act, why);
        return result;
    }

    private static Entry act(UUID id, String action, Viewer by, Map<String, String> details) {
        return new Entry(new Subject("handling-report", id.toString()), action, Actor.of(by), details);
    }

    private static String cut(String reason) {
        return reason.length() > REASON ? reason.substring(0, REASON) : reason;
    }

    private Instant now() {
        return date.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
