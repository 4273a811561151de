package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.lawtext.provision.Annex;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Contents;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.DivisionKind;
import org.luoshi.lawtext.provision.HistoryNote;
import org.luoshi.lawtext.provision.Item;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Line;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.Paragraph;
import org.luoshi.lawtext.provision.Passage;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.provision.Table;
import org.luoshi.lawtext.provision.Title;
import org.luoshi.lawtext.text.Letters;

/** A law on the desk (底稿): its pieces from top to bottom, each of which knows its number in the base text. */
final class Manuscript {
    final Manner manner = new Manner();
    final List<DraftPiece> pieces = new ArrayList<>();
    final List<DraftLine> titles = new ArrayList<>();
    /** The lines of the note under the title (题注). */
    final List<DraftLine> notes = new ArrayList<>();

    final List<DraftLine> preamble = new ArrayList<>();
    final Map<ProvisionNumber, List<DraftArticle>> byNumber = new HashMap<>();
    private boolean annexed;

    Manuscript(LegalText base) {
        base.nodes().forEach(node -> add(node, 0));
        manner.sawEnd(base.print().endsWith("\n"));
        number();
    }

    List<DraftArticle> articles() {
        return pieces.stream()
                .filter(DraftArticle.class::isInstance)
                .map(DraftArticle.class::cast)
                .filter(article -> !article.annexed)
                .toList();
    }

    List<DraftHeading> headings() {
        return pieces.stream()
                .filter(DraftHeading.class::isInstance)
                .map(DraftHeading.class::cast)
                .toList();
    }

    // ---- from the tree ----

    private void add(Node node, int chapter) {
        switch (node) {
            case Title title -> titles.add(outside(title.line()));
            case HistoryNote note -> notes.add(outside(note.line()));
            case Division division -> division(division, chapter);
            case Article article -> pieces.add(article(article));
            case Passage passage -> passage(passage);
            case Contents contents -> contents(contents);
            case Annex annex -> {
                annexed = true;
                outside(annex.line());
                annex.children().forEach(child -> add(child, 0));
            }
            default -> {
                outside(node.line());
                node.children().forEach(child -> add(child, chapter));
            }
        }
    }

    private DraftLine outside(Line line) {
        var draft = new DraftLine(line);
        draft.aside = true;
        pieces.add(draft);
        return draft;
    }

    private void passage(Passage passage) {
        DraftLine line = outside(passage.line());
        boolean front =
                preamble.stream().noneMatch(before -> before.words.toString().indexOf('。') >= 0);
        if (front && NoteTemplate.isEvent(passage.line().text())) {
            notes.add(line); // below a title that is printed twice
        } else if (!annexed && byNumber.isEmpty() && pieces.stream().noneMatch(DraftArticle.class::isInstance)) {
            preamble.add(line);
        }
        passage.children().forEach(child -> add(child, 0));
    }

    private void contents(Contents contents) {
        var draft = new DraftContents(new DraftLine(contents.line()));
        contents.children().forEach(child -> draft.entries.add(new DraftLine(child.line())));
        pieces.add(draft);
    }

    private void division(Division division, int chapter) {
        var heading = new DraftHeading(new DraftLine(division.line()), division.kind(), division.number());
        heading.chapter = chapter;
        heading.listed = Letters.fold(division.line().label() + division.line().text());
        pieces.add(heading);
        int inner = division.kind() == DivisionKind.CHAPTER ? division.number().value() : chapter;
        division.children().forEach(child -> add(child, inner));
    }

    private DraftArticle article(Article article) {
        var draft = new DraftArticle(new DraftLine(article.line()));
        draft.old = article.number();
        draft.annexed = annexed;
        manner.sawArticle(article.line().gap());
        boolean first = true;
        for (Node child : article.children()) {
            DraftLine line = line(child, first, draft);
            if (line != null && !Unnumbered.join(draft.paragraphs, line)) {
                draft.add(line);
            }
            first = false;
        }
        return draft;
    }

    /** A paragraph with its items; items that stand in no paragraph are given an empty one. */
    private @org.jspecify.annotations.Nullable DraftLine line(Node node, boolean first, DraftArticle article) {
        if (node instanceof Item item) {
            boolean goesOn = !article.paragraphs.isEmpty()
                    && article.paragraphs.getLast().words.length() == 0;
            DraftLine paragraph = goesOn ? article.paragraphs.getLast() : new DraftLine(Line.NONE);
            paragraph.add(item(item));
            return goesOn ? null : paragraph;
        }
        var line = new DraftLine(node.line());
        if (node instanceof Paragraph) {
            if (!first) {
                manner.sawParagraph(node.line().lead());
            }
            manner.sawTail(node.line().tail());
        } else {
            line.aside = true;
        }
        node.children().forEach(child -> line.add(child instanceof Item item ? item(item) : plain(child)));
        return line;
    }

    private DraftLine item(Item item) {
        var line = new DraftLine(item.line());
        line.style = item.style();
        manner.sawItem(item.line().lead());
        manner.sawTail(item.line().tail());
        item.children().forEach(child -> line.add(child instanceof Item inner ? item(inner) : plain(child)));
        return line;
    }

    private DraftLine plain(Node node) {
        var line = new DraftLine(node.line());
        line.aside = node instanceof Table;
        node.children().forEach(child -> line.add(plain(child)));
        return line;
    }

    // ---- numbers ----

    /** The next step of a chain counts from the numbers of this one. */
    void advance() {
        pieces.removeIf(piece -> (piece instanceof DraftArticle article && (article.gone || article.phantom))
                || (piece instanceof DraftHeading heading && heading.gone));
        for (DraftPiece piece : pieces) {
            if (piece instanceof DraftArticle article && !article.annexed) {
                article.old = article.number;
            } else if (piece instanceof DraftHeading heading) {
                heading.old = heading.number;
                heading.before = null;
                heading.stated = 0;
            }
        }
        number();
    }

    /** What stands here now is from now on the base: the next step of a chain counts from it. */
    void number() {
        byNumber.clear();
        int stretch = 0;
        boolean open = false;
        int chapter = 0;
        for (DraftPiece piece : pieces) {
            if (piece instanceof DraftArticle article) {
                if (!article.annexed) {
                    article.stretch = stretch;
                    open = true;
                    number(article);
                }
            } else {
                stretch += open ? 1 : 0;
                open = false;
                if (piece instanceof DraftHeading heading) {
                    heading.number = heading.old;
                    chapter = heading.kind == DivisionKind.CHAPTER ? heading.old.value() : chapter;
                    heading.chapter = heading.kind == DivisionKind.SECTION ? chapter : heading.chapter;
                    heading.listed = Letters.fold(heading.line.label + heading.line.words);
                }
            }
        }
    }

    private void number(DraftArticle article) {
        byNumber.computeIfAbsent(article.old, _ -> new ArrayList<>()).add(article);
        article.number = article.old;
        int value = 0;
        for (DraftLine paragraph : article.paragraphs) {
            paragraph.number = paragraph.aside ? 0 : ++value;
            paragraph.slot = 0;
            paragraph.successor = null;
            paragraph.all().forEach(line -> {
                line.origin = article;
                line.restated = false;
            });
            items(paragraph);
        }
        article.numbered = List.copyOf(article.paragraphs);
        article.rewritten = Words.BASE;
        article.stated = null;
    }

    private static void items(DraftLine line) {
        for (DraftLine child : line.children) {
            child.number = child.style == null ? 0 : child.printedNumber();
            child.slot = 0;
            items(child);
        }
        line.numbered = List.copyOf(line.children);
    }
}
