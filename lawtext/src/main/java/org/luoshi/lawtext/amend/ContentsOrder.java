package org.luoshi.lawtext.amend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.lawtext.provision.DivisionKind;
import org.luoshi.lawtext.text.Letters;

/** A table of contents (目录) follows the headings it lists. */
final class ContentsOrder {
    private final Manuscript law;

    ContentsOrder(Manuscript law) {
        this.law = law;
    }

    void follow() {
        for (DraftPiece piece : law.pieces) {
            if (piece instanceof DraftContents contents) {
                follow(contents);
            }
        }
    }

    private void follow(DraftContents contents) {
        Map<String, DraftLine> listed = new HashMap<>();
        contents.entries.forEach(entry -> listed.putIfAbsent(Letters.fold(entry.text()), entry));
        DraftLine before = null;
        for (DraftHeading heading : law.headings()) {
            DraftLine entry = listed.get(heading.listed);
            if (heading.gone && entry != null) {
                contents.entries.remove(entry);
            } else if (entry != null) {
                String now = heading.line.label + heading.line.gap + heading.line.words;
                if (!Letters.fold(now).equals(heading.listed)) {
                    int owner = heading.line.labelOwner;
                    entry.words.replace(
                            0, entry.words.length(), now, owner == Words.BASE ? wordsOwner(heading) : owner);
                }
                before = entry;
            } else if (heading.owner != Words.BASE && !heading.gone && lists(heading.kind, listed)) {
                DraftLine model = model(heading.kind, listed, before != null ? before : contents.entries.getFirst());
                var fresh = new DraftLine(
                        "", "", heading.line.label + heading.line.gap + heading.line.words, heading.owner);
                fresh.lead = model.lead;
                fresh.tail = model.tail;
                fresh.aside = true;
                contents.entries.add(before == null ? 0 : contents.entries.indexOf(before) + 1, fresh);
                before = fresh;
            }
        }
    }

    /** A table that leaves out the sections there are leaves out new ones too. */
    private boolean lists(DivisionKind kind, Map<String, DraftLine> listed) {
        List<DraftHeading> alike = law.headings().stream()
                .filter(heading -> heading.kind == kind && heading.owner == Words.BASE)
                .toList();
        return !listed.isEmpty()
                && (alike.isEmpty() || alike.stream().anyMatch(heading -> listed.containsKey(heading.listed)));
    }

    /** An entry of the same rank shows how it is indented. */
    private DraftLine model(DivisionKind kind, Map<String, DraftLine> listed, DraftLine otherwise) {
        return law.headings().stream()
                .filter(heading -> heading.kind == kind && listed.containsKey(heading.listed))
                .map(heading -> listed.get(heading.listed))
                .findFirst()
                .orElse(otherwise);
    }

    private static int wordsOwner(DraftHeading heading) {
        for (int i = 0; i < heading.line.words.length(); i++) {
            if (heading.line.words.owner(i) != Words.BASE) {
                return heading.line.words.owner(i);
            }
        }
        return Words.BASE;
    }
}
