package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.ItemStyle;
import org.luoshi.lawtext.provision.Line;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Numerals;

/** A printed line that is being changed: a paragraph with its items, an item, a passage; anything else as it was. */
final class DraftLine implements DraftPiece {
    String lead;
    String label;
    String gap;
    String tail;
    Words words;
    int labelOwner = Words.BASE;
    /** Its number in the base text, from 1; 0 when it is new. */
    int number;
    /** The number the decision gives it, or 0, and the instruction that does. */
    int slot;

    int slotOwner = Words.BASE;

    @Nullable
    ItemStyle style;
    /** Whether it is printed as it was and counts for nothing: a table, an empty line. */
    boolean aside;

    /** The article it stood in, in the base text, and the line that took its place when it was rewritten. */
    @Nullable
    DraftArticle origin;

    @Nullable
    DraftLine successor;

    /** Whether the decision gives the words as a whole: places they name are new numbers already. */
    boolean restated;

    List<DraftLine> children = new ArrayList<>();
    /** The children as the base text numbers them. */
    List<DraftLine> numbered = List.of();
    /** Where it stands now, and the article around it. */
    @Nullable
    List<DraftLine> home;

    @Nullable
    DraftArticle article;

    DraftLine(Line line) {
        this.lead = line.lead();
        this.label = line.label();
        this.gap = line.gap();
        this.tail = line.tail();
        this.words = new Words(line.text(), Words.BASE);
    }

    DraftLine(String label, String gap, String words, int owner) {
        this.lead = "";
        this.label = label;
        this.gap = gap;
        this.tail = "";
        this.words = new Words(words, owner);
        this.labelOwner = owner;
    }

    void add(DraftLine child) {
        child.home = children;
        children.add(child);
    }

    /** It and all below it. */
    List<DraftLine> all() {
        var all = new ArrayList<DraftLine>();
        gather(all);
        return all;
    }

    private void gather(List<DraftLine> all) {
        all.add(this);
        children.forEach(child -> child.gather(all));
    }

    /** The items in it by the numbers of the base text; those of an item are its sub-items. */
    @Nullable
    DraftLine item(int value) {
        return numbered.stream()
                .filter(line -> line.number == value)
                .findFirst()
                .orElse(null);
    }

    boolean hasItems() {
        return children.stream().anyMatch(child -> child.style != null);
    }

    /** Gives an item another number, in the style of print it has. */
    void relabel(int value, int owner) {
        String printed = label(value);
        if (!printed.equals(label)) {
            label = printed;
            labelOwner = owner;
        }
    }

    private String label(int value) {
        ItemStyle kind = style == null ? ItemStyle.BRACKETED_CHINESE : style;
        boolean half = label.startsWith("(");
        return switch (kind) {
            case CHINESE -> Numerals.chinese(value) + "、";
            case BRACKETED_CHINESE -> half ? "(" + Numerals.chinese(value) + ")" : "（" + Numerals.chinese(value) + "）";
            case ARABIC -> value + (label.isEmpty() ? "." : label.substring(label.length() - 1));
            case BRACKETED_ARABIC -> half ? "(" + value + ")" : "（" + value + "）";
            case CIRCLED -> value <= 20 ? String.valueOf((char) ('①' + value - 1)) : label;
        };
    }

    /** The number printed in an item's label, or 0. */
    int printedNumber() {
        int from = 0;
        while (from < label.length() && !Numerals.isNumeral(label.charAt(from))) {
            from++;
        }
        if (style == ItemStyle.CIRCLED && !label.isEmpty()) {
            return label.charAt(0) - '①' + 1;
        }
        return Math.max(0, Numerals.value(label, from, Numerals.end(label, from)));
    }

    String text() {
        return label + words;
    }

    @Override
    public void print(Printer out) {
        out.line(this);
    }

    @Override
    public ProvisionNumber provision() {
        return ProvisionNumber.NONE;
    }
}
