package org.luoshi.platform.calendar.notice;

/** A pasted text with half-width digits and marks, character for character, so that places stay exact. */
record NoticeText(String text) {
    static NoticeText of(String pasted) {
        StringBuilder plain = new StringBuilder(pasted.length());
        pasted.codePoints().forEach(c -> plain.appendCodePoint(halfWidth(c)));
        return new NoticeText(plain.toString());
    }

    private static int halfWidth(int c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return c - 0xFEE0;
        }
        return switch (c) {
            case 0x3000, 0x00A0, '\t' -> ' ';
            case '〔', '［' -> '[';
            case '〕', '］' -> ']';
            case '—', '–', '－', '～', '〜', '−' -> '-';
            default -> c;
        };
    }

    /** The line an offset lies in, from 1. */
    int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** The character within its line, from 1. */
    int column(int offset) {
        return offset - (text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1) + 1;
    }
}
