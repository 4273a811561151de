package org.luoshi.lawtext.parse;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.ItemStyle;
import org.luoshi.lawtext.text.Letters;

/**
 * Finds tables of contents: below 目录, or without that word, headings that come again; or all of them on one line.
 *
 * <p>Looks at most a few times at lines before the first article, so hostile text costs no more than its length.
 */
final class ContentsLists {
    private static final int MOST_LISTS = 4;
    private static final int FEWEST_HEADINGS = 3;
    private static final int LONGEST_ENTRY = 120;

    private final Lines lines;
    /** From the line a list begins with to its last line. */
    private final Map<Integer, Integer> lists = new HashMap<>();

    private ContentsLists(Lines lines) {
        this.lines = lines;
    }

    static ContentsLists of(Lines lines, int from) {
        var lists = new ContentsLists(lines);
        lists.find(from);
        return lists;
    }

    /** The last line of the contents that begin at the line, or -1 when none do. */
    int end(int at) {
        return lists.getOrDefault(at, -1);
    }

    boolean isNamed(int at) {
        return lines.get(at).length() <= 6 && lines.folded(at).equals("目录");
    }

    /** An entry as a heading: without the page number or the articles in brackets that may follow it. */
    static String entry(String words) {
        String folded = Letters.fold(words);
        int bracket = folded.indexOf("(第");
        int end = bracket > 0 ? bracket : folded.length();
        int digits = end;
        while (digits > 1 && folded.charAt(digits - 1) >= '0' && folded.charAt(digits - 1) <= '9') {
            digits--;
        }
        boolean page = digits < end && ".…·-".indexOf(folded.charAt(digits - 1)) >= 0;
        end = page ? digits : end;
        while (page && end > 1 && ".…·-".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return folded.substring(0, end);
    }

    private void find(int from) {
        int tries = 0;
        for (int i = Math.max(from, 0); i < lines.size() && tries < MOST_LISTS; i++) {
            if (lines.marker(i) instanceof Marker.OfArticle) {
                return;
            }
            boolean named = isNamed(i);
            if (isOneLine(i)) {
                lists.put(i, i);
            } else if (named || isHeading(i)) {
                tries++;
                int last = named ? listed(i + 1) : unnamed(i);
                if (last > i) {
                    lists.put(i, last);
                    i = last;
                }
            }
        }
    }

    /** The last line before the first entry comes again, or the last of a run of headings. */
    private int listed(int from) {
        int run = from;
        while (run < lines.size() && isHeading(run)) {
            run++;
        }
        int again = again(from, lines.size());
        return again > from ? again - 1 : run - from >= FEWEST_HEADINGS ? run - 1 : -1;
    }

    /** Where the first entry comes again without a long line or an article between, or -1. */
    private int again(int from, int limit) {
        @Nullable String first = null;
        for (int i = from; i < limit; i++) {
            Printed line = lines.get(i);
            if (line.length() > LONGEST_ENTRY || lines.marker(i) instanceof Marker.OfArticle) {
                return -1;
            }
            String words = entry(lines.words(i));
            if (words.equals(first)) {
                return i;
            }
            first = first == null && line.length() > 0 ? words : first;
        }
        return -1;
    }

    /** Headings without anything between them, the first of which comes again before the first article. */
    private int unnamed(int from) {
        int run = from;
        String first = entry(lines.words(from));
        while (run < lines.size()
                && isHeading(run)
                && (run == from || !entry(lines.words(run)).equals(first))) {
            run++;
        }
        if (run - from < FEWEST_HEADINGS) {
            return -1;
        }
        for (int i = run; i < lines.size() && !(lines.marker(i) instanceof Marker.OfArticle); i++) {
            if (lines.get(i).length() <= LONGEST_ENTRY && entry(lines.words(i)).equals(first)) {
                return run - 1;
            }
        }
        return -1;
    }

    private boolean isHeading(int at) {
        Printed line = lines.get(at);
        if (line.length() == 0 || line.length() > LONGEST_ENTRY) {
            return false;
        }
        return switch (lines.marker(at)) {
            case Marker.OfDivision _ -> true;
            case Marker.OfItem item -> item.style() == ItemStyle.CHINESE && !lines.hasSentenceMark(at);
            case null -> line.length() <= 6 && Landmarks.isHeadingName(lines.folded(at));
            case Marker.OfArticle _ -> false;
        };
    }

    /** 第一章 总则 第二章 管理 …: a second chapter stands in the same line. */
    private boolean isOneLine(int at) {
        Printed line = lines.get(at);
        String text = lines.text;
        int found = 0;
        for (int i = line.from(); i < line.to() && found < FEWEST_HEADINGS; i++) {
            boolean begins = i == line.from() || Letters.isBlank(text.charAt(i - 1));
            if (text.charAt(i) == '第' && begins && Markers.isDivision(text, i, line.to())) {
                found++;
            }
        }
        return found >= FEWEST_HEADINGS;
    }
}
