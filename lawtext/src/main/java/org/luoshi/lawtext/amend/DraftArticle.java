package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.ProvisionNumber;

/** An article that is being changed. */
final class DraftArticle implements DraftPiece {
    /** In the base text; NONE when it is new. */
    ProvisionNumber old = ProvisionNumber.NONE;
    /** The new number the decision gives it, or null, and the instruction that does. */
    @Nullable
    ProvisionNumber stated;

    int statedOwner = Words.BASE;
    /** Whether the decision says that it changes its place. */
    boolean sent;
    /** The number it has in the result. */
    ProvisionNumber number = ProvisionNumber.NONE;

    final DraftLine label;
    final List<DraftLine> paragraphs = new ArrayList<>();
    /** The paragraphs as the base text numbers them. */
    List<DraftLine> numbered = List.of();

    boolean gone;
    /** Whether it fills a gap in the numbers of the base text and is never printed. */
    boolean phantom;
    /** The stretch between headings it stands in; -1 unknown. */
    int stretch = -1;
    /** The chapter a new article is said to stand in, by its new number; 0 not said. */
    int within;
    /** Whether it belongs to an annex and is not the law's own. */
    boolean annexed;
    /** The instruction that gave the article its words as a whole, or deleted it. */
    int rewritten = Words.BASE;
    /** A new article without number stands after this one. */
    @Nullable
    DraftArticle after;

    int owner = Words.BASE;

    DraftArticle(DraftLine label) {
        this.label = label;
    }

    void add(DraftLine paragraph) {
        paragraph.home = paragraphs;
        paragraph.all().forEach(line -> line.article = this);
        paragraphs.add(paragraph);
    }

    /** Puts other paragraphs in place of all. */
    void rewrite(List<DraftLine> lines, int owner) {
        paragraphs.clear();
        lines.forEach(this::add);
        all().forEach(line -> line.restated = true);
        rewritten = owner;
    }

    List<DraftLine> all() {
        var all = new ArrayList<DraftLine>();
        paragraphs.forEach(paragraph -> all.addAll(paragraph.all()));
        return all;
    }

    @Nullable
    DraftLine paragraph(int value) {
        return numbered.stream()
                .filter(line -> line.number == value)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void print(Printer out) {
        if (!gone && !phantom) {
            out.article(this);
        }
    }

    @Override
    public ProvisionNumber provision() {
        return old;
    }
}
