package org.luoshi.lawtext.text;

/**
 * Offsets of the engine (UTF-16 units) as other languages count: in characters, code points.
 *
 * <p>Example: after 𠮷 the engine is at 2 and a reader at 1.
 */
public final class CodePoints {
    /** At each unit how many characters stand before it; null when the two ways of counting agree. */
    private final int @org.jspecify.annotations.Nullable [] before;

    private CodePoints(int @org.jspecify.annotations.Nullable [] before) {
        this.before = before;
    }

    public static CodePoints of(String text) {
        int length = text.length();
        if (text.codePointCount(0, length) == length) {
            return new CodePoints(null);
        }
        int[] before = new int[length + 1];
        for (int i = 1; i <= length; i++) {
            boolean second = i < length && i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            before[i] = before[i - 1] + (second ? 0 : 1);
        }
        return new CodePoints(before);
    }

    /** How many characters stand before the offset. */
    public int before(int offset) {
        return before == null ? offset : before[offset];
    }
}
