package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.luoshi.lawtext.provision.DivisionKind;
import org.luoshi.lawtext.provision.ProvisionNumber;

/** Numbers chapters and sections anew where some were added or are gone. */
final class HeadingNumbers {
    private final Order work;
    private final Manuscript law;
    private final List<DraftHeading> headings;
    private final List<String> notes;
    private final List<Instruction> instructions;
    private final int first;
    private final BiConsumer<Integer, String> refuse;
    private boolean shifted;

    HeadingNumbers(Order work) {
        this.work = work;
        this.law = work.law;
        this.headings = work.headings;
        this.notes = work.notes;
        this.instructions = work.instructions;
        this.first = work.first;
        this.refuse = work.refuse;
    }

    void give() {
        for (DivisionKind kind : List.of(DivisionKind.PART, DivisionKind.CHAPTER, DivisionKind.SECTION)) {
            give(kind);
        }
        if (shifted && work.adjustOwner() == Words.BASE) {
            notes.add("后面的章、节顺延，决定没有写明");
        }
    }

    private void give(DivisionKind kind) {
        Map<Integer, List<DraftHeading>> rows = new HashMap<>();
        for (DraftHeading heading : law.headings()) {
            if (heading.kind == kind) {
                rows.computeIfAbsent(kind == DivisionKind.SECTION ? heading.chapter : 0, _ -> new ArrayList<>())
                        .add(heading);
            }
        }
        for (DraftHeading heading : headings) {
            if (heading.kind == kind) {
                heading.number = ProvisionNumber.of(heading.stated);
                if (kind == DivisionKind.SECTION && heading.chapter == 0) {
                    heading.chapter = chapterOf(heading);
                }
            }
        }
        rows.forEach((chapter, row) -> number(row, chapter, kind));
    }

    /** The chapter of the articles a new section stands before. */
    private int chapterOf(DraftHeading section) {
        for (int i = section.owner - first; i >= 0; i--) {
            if (instructions.get(i) instanceof Instruction.Insert insert
                    && insert.unit() == Unit.SECTION
                    && !insert.targets().isEmpty()) {
                return insert.targets().getFirst().number().value();
            }
        }
        return 0;
    }

    private void number(List<DraftHeading> row, int chapter, DivisionKind kind) {
        List<Integer> fresh = headings.stream()
                .filter(heading -> heading.kind == kind && (kind != DivisionKind.SECTION || heading.chapter == chapter))
                .map(heading -> heading.stated)
                .sorted()
                .toList();
        int gone = 0;
        int by = Words.BASE;
        for (DraftHeading heading : row) {
            if (heading.gone) {
                gone++;
                by = heading.goneOwner;
                continue;
            }
            int value = heading.old.value() - gone;
            for (int stated : fresh) {
                value += stated <= value ? 1 : 0;
            }
            if (heading.old.value() > 0 && value > 0 && (gone > 0 || !fresh.isEmpty() || heading.stated > 0)) {
                give(heading, value, fresh.isEmpty() ? by : headings.getFirst().owner);
            }
        }
    }

    private void give(DraftHeading heading, int value, int by) {
        if (heading.stated > 0 && heading.stated != value) {
            refuse.accept(heading.statedOwner, heading.line.label + "按顺序是第" + value + "，决定说是第" + heading.stated);
        }
        heading.number = ProvisionNumber.of(value);
        String label = heading.number.labelled(heading.kind.unit());
        if (!label.equals(heading.line.label) && !heading.number.equals(heading.old)) {
            shifted |= heading.stated == 0;
            heading.line.label = label;
            heading.line.labelOwner = heading.stated > 0 ? heading.statedOwner : by;
        }
    }
}
