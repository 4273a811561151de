package org.luoshi.reading.split;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.luoshi.reading.split.Line.Kind;
import org.luoshi.reading.text.Chars;

/**
 * Cuts a page into reports. A report begins with headlines; a headline in the middle of a page begins another report only
 * when it is marked as one, when the text before it closed with a byline or a continuation, or when a dateline follows.
 */
public final class Splitter {
    private static final Pattern DATELINE = Pattern.compile(
            "^(本报|本网|新华社|中新社|.{2,8}讯|[（(]?记者|(\\d{4}年)?\\d{1,2}月\\d{1,2}日|\\d{1,2}日|[今昨]([日天]|（)|近日|日前|连日来)");
    private static final Pattern CLOSED = Pattern.compile("[（(]([^（）()。，]{2,24}|下转.{1,8}|.{0,4}(记者|通讯员).{1,24})[）)]$");

    private final String raw;
    private final List<RawReport> reports = new ArrayList<>();
    private final List<Line> heads = new ArrayList<>();
    private final List<Line> own = new ArrayList<>();
    private String last = "";

    private Splitter(String raw) {
        this.raw = raw;
    }

    /** The reports of the page, in its order. */
    public static List<RawReport> split(String raw) {
        var splitter = new Splitter(raw);
        splitter.read(Lines.of(raw));
        return splitter.reports;
    }

    private void read(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.is(Kind.FRAME)) {
                continue;
            }
            if (last.isEmpty() && line.is(Kind.SECTION) && line.marked()) {
                heads.add(new Line(line.span(), line.text(), Kind.HEAD, true));
            } else if (line.is(Kind.HEAD) && !own.isEmpty() && !last.isEmpty() && begins(lines, i)) {
                close();
                heads.add(line);
            } else if (line.is(Kind.HEAD) && last.isEmpty()) {
                heads.add(line);
            } else {
                own.add(line);
                last = line.is(Kind.BODY) ? line.text() : last;
            }
        }
        close();
    }

    /** Whether the headlines from here are those of another report. */
    private boolean begins(List<Line> lines, int from) {
        boolean marked = false;
        for (int i = from; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.is(Kind.BODY)) {
                return marked
                        || (Chars.endsSentence(last)
                                && DATELINE.matcher(line.text()).find())
                        || (CLOSED.matcher(last).find() && !line.text().startsWith("，"));
            }
            marked |= line.is(Kind.HEAD) && line.marked();
        }
        return false;
    }

    private void close() {
        if (!heads.isEmpty() || !last.isEmpty()) {
            RawReport report = Assembly.of(raw, heads, own);
            if (report != null) {
                reports.add(report);
            }
        }
        heads.clear();
        own.clear();
        last = "";
    }
}
