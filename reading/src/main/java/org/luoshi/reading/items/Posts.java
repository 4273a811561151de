package org.luoshi.reading.items;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.reading.text.Piece;

/** A list of people and posts cut into its members: 甲辞去…职务、乙辞去…职务; 甲为…、乙为…. */
final class Posts {
    private static final Pattern TAIL = Pattern.compile("(?:的)?(?:请求|申请|辞职请求|辞职|决定|报告)$|(?<=职务)的$");
    private static final Pattern MARK = Pattern.compile("、|，?(?:和|以及|及|并)|，");

    private Posts() {}

    static List<Piece> cut(Piece list) {
        Piece whole = list.withoutTail(TAIL);
        var parts = new ArrayList<Piece>();
        String text = whole.text();
        Matcher mark = MARK.matcher(text);
        int start = 0;
        while (mark.find()) {
            String before = text.substring(start, mark.start());
            if (isOne(before, text.substring(mark.end()))) {
                parts.add(whole.part(start, mark.start()));
                start = mark.end();
            }
        }
        parts.add(whole.after(start));
        return parts.stream()
                .map(part -> part.trimmed().withoutTail(TAIL))
                .filter(part -> part.length() > 1)
                .toList();
    }

    private static boolean isOne(String before, String after) {
        if (before.matches(".*职务(的请求)?$") && before.length() > 4) {
            return after.matches("^[一-龥·]{2,}.*");
        }
        return before.matches(".{2,}为.{2,}") && after.matches("^[一-龥·、]{2,16}?为.{2,}");
    }
}
