package org.luoshi.lawtext.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The edit as a reader would mark it: kept and edited blocks in turn, no edit torn by a lone letter that happens to be
 * on both sides, and edits slid to where words and clauses end.
 *
 * <p>Example: 由市、区负责 → 由市、县、区负责 inserts 县、 and not 、县.
 */
final class Blocks {
    private final int[] a;
    private final int[] b;

    private Blocks(int[] a, int[] b) {
        this.a = a;
        this.b = b;
    }

    static List<Block> of(int[] a, int[] b) {
        if (Arrays.equals(a, b)) {
            return a.length == 0 ? List.of() : List.of(new Block(0, a.length, 0, b.length, true));
        }
        var edit = new ShortestEdit(a, b);
        var blocks = new Blocks(a, b);
        return blocks.slid(blocks.healed(blocks.cut(edit.deleted, edit.inserted)));
    }

    private List<Block> cut(BitSet deleted, BitSet inserted) {
        var cut = new ArrayList<Block>();
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            int i1 = deleted.get(i) ? deleted.nextClearBit(i) : i;
            int j1 = inserted.get(j) ? inserted.nextClearBit(j) : j;
            if (i1 > i || j1 > j) {
                cut.add(new Block(i, i1, j, j1, false));
            } else {
                int run = Math.min(until(deleted, i, a.length), until(inserted, j, b.length));
                i1 = i + run;
                j1 = j + run;
                cut.add(new Block(i, i1, j, j1, true));
            }
            i = i1;
            j = j1;
        }
        return cut;
    }

    private static int until(BitSet marked, int from, int end) {
        int next = marked.nextSetBit(from);
        return (next < 0 ? end : next) - from;
    }

    /** Edits on both sides of a scrap of kept letters become one, when they are larger than the scrap. */
    private List<Block> healed(List<Block> blocks) {
        var healed = new ArrayList<Block>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean between = block.kept() && !healed.isEmpty() && i + 1 < blocks.size();
            if (between && isScrap(block, healed.getLast(), blocks.get(i + 1))) {
                healed.add(healed.removeLast().joined(block).joined(blocks.get(++i)));
            } else {
                healed.add(block);
            }
        }
        return healed;
    }

    private boolean isScrap(Block scrap, Block before, Block after) {
        int length = scrap.removed();
        if (length > 2 || before.kept() || after.kept()) {
            return false;
        }
        boolean torn = isReplacement(before) || isReplacement(after);
        int smaller = Math.min(larger(before), larger(after));
        return length == 1
                ? smaller >= 2 && torn && !Boundary.isMark(a[scrap.a0()])
                : smaller >= 6 && isReplacement(before) && isReplacement(after);
    }

    private static boolean isReplacement(Block block) {
        return block.removed() > 0 && block.added() > 0;
    }

    private static int larger(Block block) {
        return Math.max(block.removed(), block.added());
    }

    private List<Block> slid(List<Block> blocks) {
        for (int i = 1; i + 1 < blocks.size(); i++) {
            Block edit = blocks.get(i);
            if (!edit.kept() && !isReplacement(edit)) {
                slide(blocks, i);
            }
        }
        blocks.removeIf(block -> block.removed() == 0 && block.added() == 0);
        return blocks;
    }

    private void slide(List<Block> blocks, int i) {
        Block before = blocks.get(i - 1);
        Block edit = blocks.get(i);
        Block after = blocks.get(i + 1);
        boolean gone = edit.removed() > 0;
        int[] letters = gone ? a : b;
        int from = gone ? edit.a0() : edit.b0();
        int to = gone ? edit.a1() : edit.b1();
        int left = 0;
        while (left < before.removed() && letters[from - left - 1] == letters[to - left - 1]) {
            left++;
        }
        int right = 0;
        while (right < after.removed() && letters[from + right] == letters[to + right]) {
            right++;
        }
        int best = 0;
        int bestScore = Boundary.score(letters, from) + Boundary.score(letters, to);
        for (int by = -left; by <= right; by++) {
            int score = Boundary.score(letters, from + by) + Boundary.score(letters, to + by);
            if (score > bestScore) {
                best = by;
                bestScore = score;
            }
        }
        shift(blocks, i, best);
    }

    private static void shift(List<Block> blocks, int i, int by) {
        Block before = blocks.get(i - 1);
        Block edit = blocks.get(i);
        Block after = blocks.get(i + 1);
        blocks.set(i - 1, new Block(before.a0(), before.a1() + by, before.b0(), before.b1() + by, true));
        blocks.set(i, new Block(edit.a0() + by, edit.a1() + by, edit.b0() + by, edit.b1() + by, false));
        blocks.set(i + 1, new Block(after.a0() + by, after.a1(), after.b0() + by, after.b1(), true));
    }
}
