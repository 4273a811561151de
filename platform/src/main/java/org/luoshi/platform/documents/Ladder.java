package org.luoshi.platform.documents;

/** The ladder of headings: 一、 then （一） then 1. then （1）; a lower step starts afresh under each higher one. */
final class Ladder {
    private final int[] counts = new int[5];

    /** The label of the next heading at this level. */
    String next(int level) {
        counts[level]++;
        for (int below = level + 1; below < counts.length; below++) {
            counts[below] = 0;
        }
        int n = counts[level];
        return switch (level) {
            case 1 -> ChineseText.number(n) + "、";
            case 2 -> "（" + ChineseText.number(n) + "）";
            case 3 -> n + ".";
            case 4 -> "（" + n + "）";
            default -> throw new IllegalArgumentException("headings have levels 1 to 4, not " + level);
        };
    }
}
