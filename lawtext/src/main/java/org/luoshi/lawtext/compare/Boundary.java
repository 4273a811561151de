package org.luoshi.lawtext.compare;

/** How well a place suits as the border of an edit: best at the end of a paragraph, worst inside a word. */
final class Boundary {
    /** Words of one letter that part others: a border beside one of them is seldom inside a word. */
    private static final String PARTICLES = "的和与及或由在对将应并等向按经为";

    private static final String BRACKETS_OPEN = "([<\"";
    private static final String BRACKETS_CLOSE = ")]>\"";

    private Boundary() {}

    /** Of the place before the letter {@code at}. */
    static int score(int[] letters, int at) {
        if (at == 0 || at == letters.length) {
            return 6;
        }
        int before = letters[at - 1];
        int after = letters[at];
        if (before == '\n') {
            return 6;
        }
        if (after == '\n' || before == '.' || before == ';' || before == ':') {
            return 5;
        }
        if (before == ',') {
            return 4;
        }
        if (before == '、' || BRACKETS_OPEN.indexOf(after) >= 0 || BRACKETS_CLOSE.indexOf(before) >= 0) {
            return 3;
        }
        if (isMark(after)) {
            return 2;
        }
        return PARTICLES.indexOf(before) >= 0 || PARTICLES.indexOf(after) >= 0 ? 1 : 0;
    }

    /** Punctuation and paragraph ends: a reader's eye holds on to them. */
    static boolean isMark(int letter) {
        return !Character.isLetterOrDigit(letter);
    }
}
