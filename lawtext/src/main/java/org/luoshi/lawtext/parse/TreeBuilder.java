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
    /** Enumerations in enumerations go no deeper, whatever the text says. */
    private static final int DEEPEST = 16;

    private final String text;
    private final Lines lines;
    private final List<Problem> problems;
    private final Landmarks landmarks;
    private final List<Draft> open = new ArrayList<>();
    private ProvisionNumber lastArticle = ProvisionNumber.NONE;
    /** Whether a quotation begun outside articles is still open. */
    private boolean quoting;
    /** The line in work. */
    private int at;

    TreeBuilder(SourceText source, List<Problem> problems) {
        this.text = source.characters();
        this.lines = Lines.of(source);
        this.problems = problems;
        this.landmarks = Landmarks.of(lines);
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
        } else if (landmarks.front.isTitle(at)) {
            add(new Title(whole(line)));
        } else if (landmarks.front.isHistory(at)) {
            String note = landmarks.front.continuesNote(at) ? "" : landmarks.front.note(at);
            add(new HistoryNote(whole(line), HistoryReader.read(note)));
        } else if (lines.isRow(at)) {
            row(line);
        } else if (landmarks.contents.end(at) >= 0) {
            contents(line);
        } else {
            placeInBody(line);
        }
    }

    private void aside(Printed line) {
        add(new Aside(whole(line)));
    }

    private void secondText(Printed line) {
        annex(line);
        lastArticle = ProvisionNumber.NONE;
        problems.add(new Problem(
                ProblemKind.SECOND_TEXT, new Span(line.from(), line.to()), text.substring(line.from(), line.to())));
    }

    // ---- contents and tables ----

    /** Contents with the heading 目录, or without it: then its line is empty and every heading below it. */
    private void contents(Printed line) {
        closeTo(0);
        int last = landmarks.contents.end(at);
        boolean named = last == at || landmarks.contents.isNamed(at);
        Draft contents = push(new Draft.Kind.OfContents(), named ? whole(line) : nothing(line));
        at = named ? at + 1 : at;
        for (; at <= last; at++) {
            contents.children.add(new Draft(new Draft.Kind.OfPassage(), whole(lines.get(at))));
        }
        at = last;
        open.removeLast();
    }

    private void row(Printed line) {
        if (!(top().kind instanceof Draft.Kind.OfTable)) {
            push(new Draft.Kind.OfTable(), nothing(line));
        }
        top().children.add(new Draft(new Draft.Kind.OfPassage(), whole(line)));
    }

    // ---- body ----

    private void placeInBody(Printed line) {
        if (top().kind instanceof Draft.Kind.OfTable) {
            open.removeLast();
        }
        switch (lines.marker(at)) {
            case Marker.OfArticle article
            when article.apart() || lastArticle.isFollowedBy(article.number()) -> article(line, article);
            case Marker.OfDivision division -> division(line, division);
            case Marker.OfItem item when isHeading(line, item) -> heading(line, item.number(), item.end());
            case Marker.OfItem item -> item(line, item);
            case null, default -> unnumbered(line);
        }
    }

    private boolean isHeading(Printed line, Marker.OfItem item) {
        if (line.marks() > 0) {
            return item.style() == ItemStyle.CHINESE;
        }
        return predecessor(item) == 0 && landmarks.isNumberedHeading(at, item, lastHeading() == item.number() - 1);
    }

    private void article(Printed line, Marker.OfArticle marker) {
        if (!marker.apart()) {
            problems.add(new Problem(
                    ProblemKind.MISSING_BLANK,
                    new Span(line.from(), marker.end()),
                    text.substring(line.from(), marker.end())));
        }
        lastArticle = marker.number();
        quoting = false;
        closeTo(enclosing());
        int begin = skipBlanks(marker.end(), line.to());
        int caption = Captions.end(text, marker.end(), begin, line.to());
        int words = skipBlanks(caption, line.to());
        boolean alone = words >= line.to();
        Line number = new Line(
                line.start(),
                text.substring(line.start(), line.from()),
                text.substring(line.from(), marker.end()),
                text.substring(marker.end(), begin),
                text.substring(begin, caption),
                alone ? tail(line) : "");
        push(new Draft.Kind.OfArticle(marker.number()), number);
        if (!alone) {
            words(line, caption, words);
        }
    }

    /** What follows an article's number on its line: its first paragraph, or its first item. */
    private void words(Printed line, int start, int from) {
        var rest = new Printed(start, from, line.to(), line.next(), 0);
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

    /** A heading may be broken after its number, or within its name: the line below then belongs to it. */
    private Line headed(Printed line, int end) {
        boolean bare = end >= line.to();
        if (!(bare ? landmarks.continuesHeading(at + 1) : landmarks.endsHeading(at + 1))) {
            return labelled(line, end);
        }
        at++;
        Printed name = lines.get(at);
        int words = bare ? name.from() : skipBlanks(end, line.to());
        return new Line(
                line.start(),
                text.substring(line.start(), line.from()),
                text.substring(line.from(), end),
                text.substring(end, words),
                text.substring(words, name.to()),
                tail(name));
    }

    private void item(Printed line, Marker.OfItem marker) {
        int before = predecessor(marker);
        boolean within =
                before == 0 && marker.number() == 1 && open.size() < DEEPEST && (quoting || lines.announces(at - 1));
        int same = before > 0 || within ? before : lastItem(marker.style());
        quoting = lines.endsQuoting(at, quoting);
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
            inArticle(line);
        } else {
            passage(line);
        }
    }

    private void annex(Printed line) {
        closeTo(0);
        lastArticle = ProvisionNumber.NONE;
        push(new Draft.Kind.OfAnnex(), whole(line));
    }

    /** Within an article: the rest of a broken line, more words of an item whose enumeration goes on, or a paragraph. */
    private void inArticle(Printed line) {
        int item = goesOnAfter();
        if (lines.isBroken(at - 1) && top().kind instanceof Draft.Kind.OfPassage) {
            open.removeLast();
            push(new Draft.Kind.OfPassage(), whole(line));
        } else if (lines.isBroken(at - 1) && !(top().kind instanceof Draft.Kind.OfArticle)) {
            push(new Draft.Kind.OfPassage(), whole(line));
        } else if (item > 0) {
            closeTo(item);
            push(new Draft.Kind.OfPassage(), whole(line));
        } else {
            paragraph(line);
        }
    }

    /**
     * Outside articles, a line without number belongs to the item it was announced by or whose enumeration goes on after
     * it, else to the outermost item that is open, unless it speaks of the text.
     */
    private void passage(Printed line) {
        if (quoting || lines.isQuoteAfterColon(at)) {
            closeTo(lastItem() > 0 ? lastItem() : enclosing());
            quoting = lines.endsQuoting(at, quoting);
        } else {
            int goesOn = goesOnAfter();
            int item = goesOn > 0 ? goesOn : firstItem();
            closeTo(item > 0 && (goesOn > 0 || !landmarks.speaksOfItself(at)) ? item : enclosing());
        }
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

    private int lastItem() {
        for (int i = open.size() - 1; i > 0; i--) {
            if (open.get(i).kind instanceof Draft.Kind.OfItem) {
                return i;
            }
        }
        return 0;
    }

    /** The depth of the open item with the number before, or 0. */
    private int predecessor(Marker.OfItem next) {
        for (int i = open.size() - 1; i > 0; i--) {
            if (open.get(i).kind instanceof Draft.Kind.OfItem(ItemStyle style, int number, var _)
                    && style == next.style()
                    && number == next.number() - 1) {
                return i;
            }
        }
        return 0;
    }

    /** The depth of the open item that the next numbered line follows, or 0. */
    private int goesOnAfter() {
        return lines.nextMarker(at) instanceof Marker.OfItem item ? predecessor(item) : 0;
    }

    /** The number of the innermost open heading that is no chapter, or -1. */
    private int lastHeading() {
        for (int i = open.size() - 1; i > 0; i--) {
            if (open.get(i).kind instanceof Draft.Kind.OfDivision(DivisionKind kind, ProvisionNumber number)) {
                return kind == DivisionKind.HEADING && number.value() > 0 ? number.value() : -1;
            }
        }
        return -1;
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

    /** The line of a part that has none: it begins where its first child does. */
    private static Line nothing(Printed first) {
        return new Line(first.start(), "", "", "", "", "");
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
