package org.luoshi.lawtext.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.ItemStyle;
import org.luoshi.lawtext.text.Letters;

/**
 * Cuts lines in which several items stand one after another: 应当：（一）停车；（二）熄火。 is a line and two items.
 *
 * <p>Only bracketed and circled numbers that follow each other without a gap are cut off, after a mark that ends a
 * clause; words in quotation marks stay together.
 */
final class Inline {
    private static final String BEFORE_FIRST = "：:";
    private static final String BEFORE_NEXT = "；;。：:";

    private Inline() {}

    static List<Printed> cut(String text, List<Printed> lines) {
        var cut = new ArrayList<Printed>(lines.size());
        for (Printed line : lines) {
            List<Integer> places = places(text, line);
            if (places.isEmpty()) {
                cut.add(line);
            } else {
                pieces(text, line, places, cut);
            }
        }
        return cut;
    }

    /** Where items begin within the line: none, or all that follow the number the line begins with. */
    private static List<Integer> places(String text, Printed line) {
        Marker.@Nullable OfItem last =
                Markers.item(text, line.from(), line.to()) instanceof Marker.OfItem item ? item : null;
        var places = new ArrayList<Integer>(0);
        boolean begun = last != null;
        int from = last == null ? line.from() : last.end();
        for (int i = from; i < line.to(); i++) {
            char c = text.charAt(i);
            if (c == '“' || (c == '|' && i == line.from())) {
                break;
            }
            if (opens(c)
                    && Markers.item(text, i, line.to()) instanceof Marker.OfItem item
                    && isCut(text, line, i, item, last)) {
                places.add(i);
                last = item;
            }
        }
        return begun || places.size() > 1 ? places : List.of();
    }

    private static boolean opens(char c) {
        return c == '（' || c == '(' || (c >= '①' && c <= '⒇') || (c >= '㈠' && c <= '㈩');
    }

    private static boolean isCut(String text, Printed line, int at, Marker.OfItem item, Marker.@Nullable OfItem last) {
        int before = at;
        while (before > line.from() && Letters.isBlank(text.charAt(before - 1))) {
            before--;
        }
        if (before == line.from() || item.style() == ItemStyle.CHINESE) {
            return false;
        }
        char mark = text.charAt(before - 1);
        return last == null
                ? item.number() == 1 && BEFORE_FIRST.indexOf(mark) >= 0
                : item.style() == last.style() && item.number() == last.number() + 1 && BEFORE_NEXT.indexOf(mark) >= 0;
    }

    private static void pieces(String text, Printed line, List<Integer> places, List<Printed> cut) {
        int start = line.start();
        int from = line.from();
        int marks = line.marks();
        for (int place : places) {
            int to = place;
            while (to > from && Letters.isBlank(text.charAt(to - 1))) {
                to--;
            }
            cut.add(new Printed(start, from, to, place, marks));
            start = place;
            from = place;
            marks = 0;
        }
        cut.add(new Printed(start, from, line.to(), line.next(), 0));
    }
}
