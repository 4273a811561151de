package org.luoshi.reading.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Attendee;
import org.luoshi.reading.draft.Commitment;
import org.luoshi.reading.draft.Figure;
import org.luoshi.reading.draft.Flag;
import org.luoshi.reading.draft.Item;
import org.luoshi.reading.draft.NoNews;
import org.luoshi.reading.draft.Page;
import org.luoshi.reading.draft.Report;
import org.luoshi.reading.draft.Session;
import org.luoshi.reading.draft.Words;

/** A page for readers at a terminal: each report with what was found in it, then what does not fit. */
public final class Listing {
    private final StringBuilder out = new StringBuilder();

    private Listing() {}

    public static String of(Page page) {
        var listing = new Listing();
        int number = 0;
        for (Report report : page.reports()) {
            listing.report(++number, report);
        }
        NoNews none = page.noNews();
        if (none != null) {
            listing.line("", "没有报道：" + none.chinese() + " / no report: " + none.english());
        }
        for (Flag flag : page.flags()) {
            listing.flag(flag);
        }
        return listing.out.toString();
    }

    private void report(int number, Report report) {
        var meeting = report.meeting();
        line("", number + ". " + flat(report.title()));
        line("   引题 kicker     ", report.kicker());
        line("   副题 subtitle   ", report.subtitle());
        line(
                "   类别 kind       ",
                report.kind().id()
                        + (report.date() == null ? "" : "  " + report.date().iso()));
        line("   机关 body       ", meeting.body());
        Session session = meeting.session();
        if (session != null) {
            line("   届次 session    ", session.term() + " / " + session.ordinal());
        }
        names("   记者 bylines    ", report.bylines());
        names("   主持 presiding  ", meeting.presiding());
        meeting.attending().forEach(each -> line("   出席 attending  ", attendee(each)));
        names("   列席 nonvoting  ", meeting.nonvoting());
        report.items().forEach(item -> line("   议题 item       ", item(item)));
        report.commitments().forEach(task -> line("   承诺 commitment ", commitment(task)));
        report.figures().forEach(figure -> line("   数字 figure     ", figure(figure)));
        report.captions().forEach(caption -> line("   图片 caption    ", caption));
        line("   下转 continued  ", report.continuedOn());
        out.append('\n');
    }

    private void flag(Flag flag) {
        line(
                "⚑ ",
                flag.kind().id() + " @" + flag.span().start() + "  " + flag.chinese() + "；"
                        + flag.kind().remedyChinese());
        line("  ", flag.english() + "; " + flag.kind().remedyEnglish());
    }

    private static String attendee(Attendee attendee) {
        Words office = attendee.office();
        return attendee.name().value() + (office == null ? "" : "（" + office.value() + "）");
    }

    private static String item(Item item) {
        return "%-18s %s  [%s]"
                .formatted(
                        item.act().id(),
                        flat(item.object()),
                        item.object().rule().id());
    }

    private static String commitment(Commitment task) {
        return (task.owner() == null ? "" : task.owner().value() + "：") + flat(task.text())
                + (task.deadline() == null ? "" : "（" + task.deadline().value() + "）") + "  ["
                + task.text().rule().id() + "]";
    }

    private static String figure(Figure figure) {
        return figure.value().toPlainString() + " " + figure.unit() + "  " + figure.subject()
                + (figure.status() == null ? "" : "（" + figure.status() + "）");
    }

    private void names(String label, List<Words> names) {
        if (!names.isEmpty()) {
            line(label, String.join("、", names.stream().map(Words::value).toList()));
        }
    }

    private void line(String label, @Nullable Words words) {
        if (words != null) {
            line(label, flat(words));
        }
    }

    private void line(String label, String text) {
        out.append(label).append(text).append('\n');
    }

    private static String flat(Words words) {
        return words.value().replaceAll("\\s+", " ");
    }
}
