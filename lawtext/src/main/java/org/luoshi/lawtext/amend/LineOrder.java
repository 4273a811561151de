package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The order of paragraphs and items after a decision: what has a number goes there, the rest keeps its order around it. */
final class LineOrder {
    private final Order work;
    private final List<DraftArticle> added;
    private final Set<List<DraftLine>> touched;
    private final BiConsumer<Integer, String> refuse;

    LineOrder(Order work) {
        this.work = work;
        this.added = work.added;
        this.touched = work.touched;
        this.refuse = work.refuse;
    }

    void arrange() {
        for (DraftArticle article : work.all()) {
            if (!article.gone) {
                arrange(article.paragraphs, "款");
                single(article);
                article.paragraphs.forEach(this::arrangeItems);
            }
        }
    }

    /** 作为第四条第一款, and there is no second: another article was meant. */
    private void single(DraftArticle article) {
        List<DraftLine> counted =
                article.paragraphs.stream().filter(line -> !line.aside).toList();
        if (added.contains(article) && counted.size() == 1 && counted.getFirst().slot == 1) {
            refuse.accept(counted.getFirst().slotOwner, "说作为该条第一款，而该条只有一款");
        }
    }

    private void arrangeItems(DraftLine parent) {
        arrange(parent.children, "项");
        if (touched.contains(parent.children)) {
            relabel(parent);
            endMarks(parent);
        }
        parent.children.forEach(this::arrangeItems);
    }

    /** Lines with a stated number go there; the others keep their order around them. */
    private void arrange(List<DraftLine> lines, String unit) {
        if (lines.stream().noneMatch(line -> line.slot > 0)) {
            return;
        }
        List<DraftLine> counted = lines.stream().filter(line -> !line.aside).toList();
        var slots = new DraftLine[counted.size()];
        var rest = new ArrayList<DraftLine>();
        for (DraftLine line : counted) {
            int slot = line.slot - 1;
            if (line.slot <= 0) {
                rest.add(line);
            } else if (slot >= slots.length) {
                refuse.accept(line.slotOwner, "作为第" + line.slot + unit + "，而修改后只有" + slots.length + unit);
                rest.add(line);
            } else if (slots[slot] != null) {
                refuse.accept(line.slotOwner, "另有一" + unit + "也作为第" + line.slot + unit);
                rest.add(line);
            } else {
                slots[slot] = line;
            }
        }
        int next = 0;
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] == null) {
                slots[i] = rest.get(next++);
            }
        }
        var asides = lines.stream().filter(line -> line.aside).toList();
        lines.clear();
        lines.addAll(List.of(slots));
        lines.addAll(asides);
    }

    private static void relabel(DraftLine parent) {
        int value = 0;
        for (DraftLine item : parent.children) {
            if (item.style != null) {
                value++;
                item.relabel(value, item.slotOwner == Words.BASE ? owner(parent) : item.slotOwner);
            }
        }
    }

    private static int owner(DraftLine parent) {
        return parent.children.stream()
                .mapToInt(item -> item.slotOwner)
                .filter(owner -> owner != Words.BASE)
                .findFirst()
                .orElse(Words.BASE);
    }

    /** An enumeration closes its items with semicolons and the last with a full stop, as far as the base does. */
    private static void endMarks(DraftLine parent) {
        List<DraftLine> items = parent.children.stream()
                .filter(item -> item.style != null && item.children.isEmpty())
                .toList();
        boolean closes = parent.numbered.isEmpty()
                || parent.numbered.getLast().all().getLast().words.last() == '。'
                || items.stream().anyMatch(item -> item.words.last() == '。');
        for (int i = 0; i < items.size(); i++) {
            Words words = items.get(i).words;
            int owner = items.get(i).slotOwner == Words.BASE ? owner(parent) : items.get(i).slotOwner;
            boolean last = i == items.size() - 1;
            char mark = last ? '。' : '；';
            char other = last ? '；' : '。';
            if (last && !closes) {
                continue;
            }
            boolean single = last || words.toString().indexOf('。') >= words.length() - 1;
            if (words.last() == other && single) {
                words.replace(words.length() - 1, words.length(), String.valueOf(mark), owner);
            } else if (words.length() > 0 && !WordEdits.isMark(words.last())) {
                words.replace(words.length(), words.length(), String.valueOf(mark), owner);
            }
        }
    }
}
