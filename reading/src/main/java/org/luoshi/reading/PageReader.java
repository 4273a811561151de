package org.luoshi.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.text.TextFile;
import org.luoshi.reading.about.Bodies;
import org.luoshi.reading.about.EventDays;
import org.luoshi.reading.about.Kinds;
import org.luoshi.reading.about.PageDays;
import org.luoshi.reading.checks.Checks;
import org.luoshi.reading.draft.Day;
import org.luoshi.reading.draft.Flag;
import org.luoshi.reading.draft.Kind;
import org.luoshi.reading.draft.Meeting;
import org.luoshi.reading.draft.NoNews;
import org.luoshi.reading.draft.Page;
import org.luoshi.reading.draft.Report;
import org.luoshi.reading.figures.FigureReader;
import org.luoshi.reading.items.ItemReader;
import org.luoshi.reading.people.PeopleReader;
import org.luoshi.reading.split.RawReport;
import org.luoshi.reading.split.Splitter;
import org.luoshi.reading.tasks.CommitmentReader;
import org.luoshi.reading.text.Piece;

/**
 * Reads a page of local government news, or minutes, or a plan, into draft records.
 *
 * <p>Example: {@code PageReader.read(PageReader.decode(bytes)).reports()}. Nothing is refused and nothing is thrown: a page
 * that is no news has no reports and says why ({@link Page#noNews()}).
 */
public final class PageReader {
    private PageReader() {}

    /**
     * The drafts of a page.
     *
     * @param raw the page as it was given; every span of the result counts its UTF-16 units
     */
    public static Page read(String raw) {
        NoNews unreadable = Legible.problem(raw);
        if (unreadable != null) {
            return new Page(raw, null, List.of(), List.of(), unreadable);
        }
        Day day = PageDays.of(raw);
        var reports = new ArrayList<Report>();
        for (RawReport report : Splitter.split(raw)) {
            Kind kind = Kinds.of(report);
            if (kind != null) {
                reports.add(report(report, kind, day));
            }
        }
        List<Flag> flags = Checks.page(reports);
        return new Page(raw, day, reports, flags, reports.isEmpty() ? NoNews.NO_REPORT : null);
    }

    /** The characters of a file in UTF-8, UTF-16 or GB18030. */
    public static String decode(byte[] bytes) {
        return TextFile.decode(bytes);
    }

    private static Report report(RawReport report, Kind kind, @Nullable Day page) {
        Piece body = report.body().all();
        PeopleReader.Present present = PeopleReader.read(body, kind);
        var meeting = new Meeting(
                Bodies.body(report, kind),
                Bodies.session(report, kind),
                present.presiding(),
                present.attending(),
                present.nonvoting());
        var draft = new Report(
                report.span(),
                report.title(),
                report.kicker(),
                report.subtitle(),
                EventDays.of(body, kind, page),
                report.bylines(),
                kind,
                meeting,
                ItemReader.read(body, kind),
                CommitmentReader.read(body, kind),
                FigureReader.read(body),
                report.continuedOn(),
                report.captions(),
                List.of());
        return draft.with(Checks.report(report.body(), draft, page));
    }
}
