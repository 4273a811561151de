package org.luoshi.lawtext.amend;

import java.util.List;

/**
 * An enumeration set line by line without numbers: 委员会由下列人员组成：⏎主任，⏎委员若干人。 Its lines belong to the paragraph that
 * opens it and are not counted as paragraphs.
 */
final class Unnumbered {
    private static final int LONGEST = 60;

    private Unnumbered() {}

    /** Puts the line below the last paragraph when it goes on with such an enumeration. */
    static boolean join(List<DraftLine> paragraphs, DraftLine line) {
        if (paragraphs.isEmpty() || line.style != null || line.aside || !line.children.isEmpty()) {
            return false;
        }
        DraftLine paragraph = paragraphs.getLast();
        DraftLine last = paragraph.all().getLast();
        boolean opened = last == paragraph && paragraph.words.last() == '：' && isPart(line, false);
        boolean goesOn = last != paragraph && last.style == null && last.words.last() != '。' && isPart(line, true);
        if (opened || goesOn) {
            paragraph.add(line);
            line.article = paragraph.article;
        }
        return opened || goesOn;
    }

    private static boolean isPart(DraftLine line, boolean mayEnd) {
        char last = line.words.last();
        return line.words.length() <= LONGEST && (last == '，' || last == '；' || (mayEnd && last == '。'));
    }
}
