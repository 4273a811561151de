package org.luoshi.lawtext.parse;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.provision.Aside;
import org.luoshi.lawtext.provision.DivisionKind;
import org.luoshi.lawtext.provision.HistoryNote;
import org.luoshi.lawtext.provision.ItemStyle;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Line;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.provision.Signature;
import org.luoshi.lawtext.provision.Title;
import org.luoshi.lawtext.text.SourceText;
import org.luoshi.lawtext.text.Span;

/**
 * Puts line after line where it belongs. Reads from top to bottom like the text: front (title, history), contents,
 * headings, articles with paragraphs and items, annexes. {@code open} holds the parts that are not closed, outermost first.
 */
final class TreeBuilder {
    private final String text;
    private final List<Printed> lines;
    private final List<Problem> problems;
    private final Landmarks landmarks;
    private final List<Draft> open = new ArrayList<>();
    private boolean front = true;
    private ProvisionNumber lastArticle = ProvisionNumber.NONE;
    /** The line in work. */
    private int at;

    TreeBuilder(SourceText source, List<Printed> lines, List<Problem> problems) {
        this.text = source.characters();
        this.lines = lines;
        this.problems = problems;
        this.landmarks = Landmarks.of(text, lines);
        open.add(new Draft(new Draft.Kind.Root(), Line.NONE));
    }

    LegalText build() {
        for (at = 0; at < lines.size(); at++) {
            place(lines.get(at));
        }
        return new LegalText(open.getFirst().nodes());
    }

    private void place(Printed line) {
        if (line.length() == 0 || text.startsWith("<!--", line.from())) {
            aside(line);
        } else if (landmarks.startsSecondText(at)) {
            secondText(line);
        } else if (front && placeInFront(line)) {
            return;
        } else if (text.charAt(line.from()) == '|') {
            row(line);
        } else if (Landmarks.isContentsHeading(text, line)
                && !landmarks.contentsOf(at).isEmpty()) {
            contents(line);
        } else {
            placeInBody(line);
        }
    }

    // ---- front: title and history ----

    private boolean placeInFront(Printed line) {
        if (landmarks.isTitle(at)) {
            add(new Title(whole(line)));
            return true;
        }
        if (landmarks.isHistory(at)) {
            Line whole = whole(line);
            add(new HistoryNote(whole, HistoryReader.read(whole.text())));
            return true;
        }
        front = at <= landmarks.endOfFront();
        return false;
    }

    private void aside(Printed line) {
        add(new Aside(whole(line)));
    }

    private void secondText(Printed line) {
        annex(line);
        lastArticle = ProvisionNumber.NONE;
        front = false;
        problems.add(new Problem(
                ProblemKind.SECOND_TEXT, new Span(line.from(), line.to()), text.substring(line.from(), line.to())));
    }

    // ---- contents and tables ----

    private void contents(Printed line) {
        front = false;
        closeTo(0);
        Draft contents = push(new Draft.Kind.OfContents(), whole(line));
        int last = landmarks.contentsOf(at).getLast();
        while (at < last) {
            at++;
            contents.children.add(new Draft(new Draft.Kind.OfPassage(), whole(lines.get(at))));
        }
        open.removeLast();
    }

    private void row(Printed line) {
        front = false;
        if (!(top().kind instanceof Draft.Kind.OfTable)) {
            push(new Draft.Kind.OfTable(), Line.NONE);
        }
        top().children.add(new Draft(new Draft.Kind.OfPassage(), whole(line)));
    }

    // ---- body ----

    private void placeInBody(Printed line) {
        front = false;
        if (top().kind instanceof Draft.Kind.OfTable) {
            open.removeLast();
        }
        switch (Markers.read(text, line)) {
            case Marker.OfArticle article
            when article.apart() || lastArticle.isFollowedBy(article.number()) -> article(line, article);
            case Marker.OfDivision division -> division(line, division);
            case Marker.OfItem item
            when item.style() == ItemStyle.CHINESE && line.marks() > 0 -> heading(line, item.number(), item.end());
            case Marker.OfItem item -> item(line, item);
            case null, default -> unnumbered(line);
        }
    }

    private void article(Printed line, Marker.OfArticle marker) {
        if (!marker.apart()) {
            problems.add(new Problem(
                    ProblemKind.MISSING_BLANK,
                    new Span(line.from(), marker.end()),
                    text.substring(line.from(), marker.end())));
        }
        lastArticle = marker.number();
        closeTo(enclosing());
        int words = skipBlanks(marker.end(), line.to());
        boolean alone = words >= line.to();
        Line number = new Line(
                line.start(),
                text.substring(line.start(), line.from()),
                text.substring(line.from(), marker.end()),
                text.substring(marker.end(), words),
                "",
                alone ? tail(line) : "");
        push(new Draft.Kind.OfArticle(marker.number()), number);
        if (!alone) {
            words(line, words);
        }
    }

    /** What follows an article's number on its line: its first paragraph, or its first item. */
    private void words(Printed line, int from) {
        var rest = new Printed(from, from, line.to(), line.next(), 0);
        if (Markers.item(text, from, line.to()) instanceof Marker.OfItem item && item.number() == 1) {
            item(rest, item);
        } else {
            paragraph(rest);
        }
    }

    private void paragraph(Printed line) {
        closeTo(article());
        Draft article = top();
        article.paragraphs++;
        push(new Draft.Kind.OfParagraph(article.paragraphs), whole(line));
    }

    private void division(Printed line, Marker.OfDivision marker) {
        close(marker.kind());
        push(new Draft.Kind.OfDivision(marker.kind(), marker.number()), headed(line, marker.end()));
    }

    private void heading(Printed line, int number, int end) {
        close(DivisionKind.HEADING);
        var value = number == 0 ? ProvisionNumber.NONE : ProvisionNumber.of(number);
        push(new Draft.Kind.OfDivision(DivisionKind.HEADING, value), labelled(line, end));
    }

    /** A heading may be broken after its number: the line below is then its name. */
    private Line headed(Printed line, int end) {
        if (end < line.to() || !landmarks.continuesHeading(at + 1)) {
            return labelled(line, end);
        }
        at++;
        Printed name = lines.get(at);
        return new Line(
                line.start(),
                text.substring(line.start(), line.from()),
                text.substring(line.from(), end),
                text.substring(end, name.from()),
                text.substring(name.from(), name.to()),
                tail(name));
    }

    private void item(Printed line, Marker.OfItem marker) {
        int same = lastItem(marker.style());
        if (same > 0) {
            closeTo(same - 1);
        }
        int depth = 1
                + (int) open.stream()
                        .filter(d -> d.kind instanceof Draft.Kind.OfItem)
                        .count();
        push(new Draft.Kind.OfItem(marker.style(), marker.number(), depth), labelled(line, marker.end()));
    }

    private void unnumbered(Printed line) {
        if (landmarks.isAnnex(at)) {
            annex(line);
        } else if (line.marks() > 0 || landmarks.isBareHeading(at)) {
            heading(line, 0, line.from());
        } else if (landmarks.isSignature(at)) {
            closeTo(annexDepth());
            add(new Signature(whole(line)));
        } else if (article() > 0) {
            paragraph(line);
        } else {
            passage(line);
        }
    }

    private void annex(Printed line) {
        closeTo(0);
        lastArticle = ProvisionNumber.NONE;
        push(new Draft.Kind.OfAnnex(), whole(line));
    }

    /** Outside articles, a line without number belongs to the outermost item that is open, unless it speaks of the text. */
    private void passage(Printed line) {
        int item = firstItem();
        closeTo(item > 0 && !landmarks.speaksOfItself(at) ? item : enclosing());
        push(new Draft.Kind.OfPassage(), whole(line));
    }

    // ---- what is open ----

    private Draft top() {
        return open.getLast();
    }

    private Draft push(Draft.Kind kind, Line line) {
        var draft = new Draft(kind, line);
        top().children.add(draft);
        open.add(draft);
        return draft;
    }

    private void add(Node node) {
        top().children.add(new Draft(new Draft.Kind.Done(node), Line.NONE));
    }

    private void closeTo(int depth) {
        while (open.size() > depth + 1) {
            open.removeLast();
        }
    }

    private void close(DivisionKind kind) {
        int depth = 0;
        for (int i = open.size() - 1; i > 0 && depth == 0; i--) {
            depth = holds(open.get(i), kind) ? i : 0;
        }
        closeTo(depth);
    }

    private static boolean holds(Draft draft, DivisionKind kind) {
        return switch (draft.kind) {
            case Draft.Kind.OfAnnex() -> true;
            case Draft.Kind.OfDivision(DivisionKind outer, var _) -> !kind.closes(outer);
            default -> false;
        };
    }

    /** The depth of the innermost division or annex; 0 is the root. */
    private int enclosing() {
        for (int i = open.size() - 1; i > 0; i--) {
            if (open.get(i).kind instanceof Draft.Kind.OfDivision || open.get(i).kind instanceof Draft.Kind.OfAnnex) {
                return i;
            }
        }
        return 0;
    }

    private int annexDepth() {
        return open.size() > 1 && open.get(1).kind instanceof Draft.Kind.OfAnnex ? 1 : 0;
    }

    /** The depth of the open article, or 0. */
    private int article() {
        for (int i = open.size() - 1; i > 0; i--) {
            if (open.get(i).kind instanceof Draft.Kind.OfArticle) {
                return i;
            }
        }
        return 0;
    }

    private int lastItem(ItemStyle style) {
        for (int i = open.size() - 1; i > 0; i--) {
            if (open.get(i).kind instanceof Draft.Kind.OfItem(ItemStyle other, var _, var _) && other == style) {
                return i;
            }
        }
        return 0;
    }

    private int firstItem() {
        for (int i = 1; i < open.size(); i++) {
            if (open.get(i).kind instanceof Draft.Kind.OfItem) {
                return i;
            }
        }
        return 0;
    }

    // ---- lines ----

    private Line whole(Printed line) {
        return labelled(line, line.from());
    }

    private Line labelled(Printed line, int end) {
        int words = end == line.from() ? end : skipBlanks(end, line.to());
        return new Line(
                line.start(),
                text.substring(line.start(), line.from()),
                text.substring(line.from(), end),
                text.substring(end, words),
                text.substring(words, line.to()),
                tail(line));
    }

    private String tail(Printed line) {
        return text.substring(line.to(), line.next());
    }

    private int skipBlanks(int from, int to) {
        int i = from;
        while (i < to && org.luoshi.lawtext.text.Letters.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
