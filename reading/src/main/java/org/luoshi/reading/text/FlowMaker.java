package org.luoshi.reading.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.luoshi.reading.draft.Span;

/** Joins lines into a {@link Flow}. */
final class FlowMaker {
    private final String raw;
    private final StringBuilder text = new StringBuilder();
    private int[] places = new int[256];
    private final List<Flow.Misprint> misprints = new ArrayList<>();

    FlowMaker(String raw) {
        this.raw = raw;
    }

    Flow flow(List<Span> lines) {
        String before = "";
        for (Span line : lines) {
            String words = line.of(raw);
            if (!text.isEmpty() && Chars.endsSentence(before)) {
                put('\n', line.start());
            }
            put(line, !text.isEmpty() && !Chars.endsSentence(before));
            before = words;
        }
        return new Flow(raw, text.toString(), Arrays.copyOf(places, text.length()), misprints);
    }

    private void put(Span line, boolean goesOn) {
        for (int i = line.start(); i < line.end(); i++) {
            char c = raw.charAt(i);
            boolean first = i == line.start();
            if (Chars.isBlank(c)) {
                blank(i, line.end());
            } else if (goesOn && first && doubled(c, last())) {
                misprint(i);
            } else if (c == '次' && last() == '次' && raw.startsWith("会", i + 1)) {
                misprint(i);
            } else {
                put(c, i);
            }
        }
    }

    /** A blank is kept between letters of other scripts only. */
    private void blank(int at, int end) {
        int next = at + 1;
        while (next < end && Chars.isBlank(raw.charAt(next))) {
            next++;
        }
        boolean chinese = next < end && Chars.isChinese(raw.charAt(next));
        if (next < end && last() != ' ' && last() != '\n' && !(chinese && Chars.isChinese(last()))) {
            put(' ', at);
        }
    }

    private static boolean doubled(char c, char before) {
        return c == before && Chars.isLetter(c);
    }

    private void misprint(int at) {
        char c = raw.charAt(at);
        int first = places[text.length() - 1];
        misprints.add(new Flow.Misprint(
                new Span(first, at + 1), raw.substring(first, at + 1).replaceAll("\\s+", ""), String.valueOf(c)));
    }

    private char last() {
        return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
    }

    private void put(char c, int at) {
        if (text.length() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[text.length()] = at;
        text.append(widened(c, at));
    }

    /** Half-width marks beside Chinese letters read as the full-width ones they stand for. */
    private char widened(char c, int at) {
        int mark = ",;:()?!".indexOf(c);
        if (mark < 0 || !(besideChinese(at - 1) || besideChinese(at + 1))) {
            return c;
        }
        return "，；：（）？！".charAt(mark);
    }

    private boolean besideChinese(int at) {
        return at >= 0 && at < raw.length() && Chars.isChinese(raw.charAt(at));
    }
}
