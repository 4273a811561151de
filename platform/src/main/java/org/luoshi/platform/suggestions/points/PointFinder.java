package org.luoshi.platform.suggestions.points;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a text enumerates (自动识别要点): {@code 一、……二、……}, {@code （一）……（二）……} or {@code 1.……2.……}, by the outermost
 * enumeration that begins with one and has at least two members. It proposes; a person confirms.
 */
public final class PointFinder {
    /** Longer ones are cut at their first sentence: a point names what is asked, it does not argue. */
    private static final int LONG = 300;

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String BEFORE = "(?:^|(?<=[\\s　。；;：:，,]))";
    private static final List<Pattern> STYLES = List.of(
            Pattern.compile(BEFORE + "([" + NUMERALS + "]{1,3})、", Pattern.MULTILINE),
            Pattern.compile("[（(]([" + NUMERALS + "]{1,3})[)）]"),
            Pattern.compile(BEFORE + "(\\d{1,2})[.．、](?!\\d)", Pattern.MULTILINE));

    private PointFinder() {}

    /** The points in their order; empty where the text enumerates nothing. */
    public static List<String> find(String text) {
        for (Pattern style : STYLES) {
            List<String> points = find(text, style);
            if (points.size() > 1) {
                return points;
            }
        }
        return List.of();
    }

    private static List<String> find(String text, Pattern style) {
        List<int[]> marks = new ArrayList<>();
        Matcher matcher = style.matcher(text);
        while (matcher.find()) {
            if (number(matcher.group(1)) == marks.size() + 1) {
                marks.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        List<String> points = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            boolean last = i == marks.size() - 1;
            int end = last ? end(text, marks) : marks.get(i + 1)[0];
            points.add(tidy(text.substring(marks.get(i)[1], end)));
        }
        return points.stream().filter(point -> !point.isEmpty()).toList();
    }

    /** The last point ends with its line where the others were of one line each, with the text where they were longer. */
    private static int end(String text, List<int[]> marks) {
        int last = marks.getLast()[1];
        int line = text.indexOf('\n', last);
        boolean single = line >= 0;
        for (int i = 0; i + 1 < marks.size() && single; i++) {
            single = !text.substring(marks.get(i)[1], marks.get(i + 1)[0])
                    .strip()
                    .contains("\n");
        }
        return single ? line : text.length();
    }

    private static String tidy(String passage) {
        String point = passage.strip();
        if (point.length() > LONG) {
            int stop = first(point);
            point = point.substring(0, stop);
        }
        String joined = point.replaceAll("\\s*\\n\\s*", "");
        return joined.replaceAll("[；;，,。]+$", "");
    }

    private static int first(String point) {
        int stop = point.length();
        for (char end : new char[] {'。', '\n'}) {
            int at = point.indexOf(end);
            stop = at > 0 && at < stop ? at : stop;
        }
        return Math.min(stop, LONG);
    }

    /** 1 to 99; 0 for what is no number. */
    private static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int ten = written.indexOf('十');
        if (ten < 0) {
            return written.length() == 1 ? 1 + NUMERALS.indexOf(written) : 0;
        }
        int tens = ten == 0 ? 1 : 1 + NUMERALS.indexOf(written.charAt(0));
        int ones = ten == written.length() - 1 ? 0 : 1 + NUMERALS.indexOf(written.charAt(ten + 1));
        return 10 * tens + ones;
    }
}
