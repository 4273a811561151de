package org.luoshi.lawtext.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words of one text against those of another, stretch by stretch. */
public final class Changes {
    private Changes() {}

    /**
     * What changed from the old words to the new.
     *
     * <p>Example: {@code between("处十日拘留", "处五日拘留")} is kept 处, replaced 十 by 五, kept 日拘留.
     */
    public static List<Change> between(String old, String now) {
        return between(Folded.of(old), Folded.of(now));
    }

    static List<Change> between(Folded old, Folded now) {
        return between(old, now, Blocks.of(old.letters, now.letters));
    }

    static List<Change> between(Folded old, Folded now, List<Block> blocks) {
        var changes = new ArrayList<Change>();
        if (old.size() == 0 || now.size() == 0) {
            bare(old, now, changes);
            return changes;
        }
        for (Block block : blocks) {
            write(block, old, now, changes);
        }
        return changes;
    }

    private static void bare(Folded old, Folded now, List<Change> changes) {
        if (old.words().equals(now.words())) {
            if (!old.words().isEmpty()) {
                changes.add(Change.kept(old.words()));
            }
        } else if (old.size() == now.size()) {
            changes.add(new Change(Change.Kind.REPRINTED, old.words(), now.words()));
        } else {
            changes.add(Change.edit(old.words(), now.words()));
        }
    }

    static void write(Block block, Folded old, Folded now, List<Change> changes) {
        if (block.kept()) {
            kept(block, old, now, changes);
        } else if (block.removed() + block.added() > 0) {
            changes.add(Change.edit(old.piece(block.a0(), block.a1()), now.piece(block.b0(), block.b1())));
        }
    }

    /** Runs of letters printed alike, and runs printed otherwise. */
    private static void kept(Block block, Folded old, Folded now, List<Change> changes) {
        int length = block.removed();
        int from = 0;
        while (from < length) {
            boolean alike = isAlike(block, from, old, now);
            int to = from + 1;
            while (to < length && isAlike(block, to, old, now) == alike) {
                to++;
            }
            String before = old.piece(block.a0() + from, block.a0() + to);
            String after = now.piece(block.b0() + from, block.b0() + to);
            changes.add(new Change(alike ? Change.Kind.KEPT : Change.Kind.REPRINTED, before, after));
            from = to;
        }
    }

    private static boolean isAlike(Block block, int at, Folded old, Folded now) {
        return old.isPrintedAs(block.a0() + at, now, block.b0() + at);
    }

    /** The old words that the changes begin from. */
    public static String before(List<Change> changes) {
        return changes.stream().map(Change::before).collect(Collectors.joining());
    }

    /** The new words that the changes lead to. */
    public static String after(List<Change> changes) {
        return changes.stream().map(Change::after).collect(Collectors.joining());
    }

    /** How many characters are marked as gone or new. */
    public static int marked(List<Change> changes) {
        return changes.stream()
                .filter(Change::isOfWords)
                .mapToInt(c -> c.before().length() + c.after().length())
                .sum();
    }

    /** Whether any word changed, print left aside. */
    static boolean anyOfWords(List<Change> changes) {
        return changes.stream().anyMatch(Change::isOfWords);
    }
}
