package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.luoshi.lawtext.text.Letters;

/**
 * Words that know who wrote each of their characters: the base text ({@value #BASE}) or an instruction, by its number.
 */
final class Words {
    static final int BASE = -1;

    private final StringBuilder text;
    private int[] owners;

    Words(String text, int owner) {
        this.text = new StringBuilder(text);
        this.owners = new int[Math.max(8, text.length())];
        Arrays.fill(owners, 0, text.length(), owner);
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        return text.charAt(index);
    }

    int owner(int index) {
        return owners[index];
    }

    /** The last character, or NUL. */
    char last() {
        return text.isEmpty() ? '\0' : text.charAt(text.length() - 1);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Puts other words in place of a stretch; characters that stay the same at both ends stay whose they were. */
    void replace(int from, int to, String with, int owner) {
        int start = from;
        int stop = to;
        int begin = 0;
        int end = with.length();
        while (start < stop && begin < end && text.charAt(start) == with.charAt(begin)) {
            start++;
            begin++;
        }
        while (stop > start && end > begin && text.charAt(stop - 1) == with.charAt(end - 1)) {
            stop--;
            end--;
        }
        splice(start, stop, with.substring(begin, end), owner);
    }

    private void splice(int from, int to, String with, int owner) {
        int grown = text.length() - (to - from) + with.length();
        int[] next = new int[Math.max(8, grown)];
        System.arraycopy(owners, 0, next, 0, from);
        Arrays.fill(next, from, from + with.length(), owner);
        System.arraycopy(owners, to, next, from + with.length(), text.length() - to);
        text.replace(from, to, with);
        owners = next;
    }

    /** Whether a stretch is all from the base text. */
    boolean isBase(int from, int to) {
        for (int i = from; i < to; i++) {
            if (owners[i] != BASE) {
                return false;
            }
        }
        return true;
    }

    /** A place of words: {@code from} included, {@code to} excluded. */
    record Found(int from, int to) {}

    /** Where the words stand, as two printings are compared: width, blanks and kinds of quotation marks do not count. */
    List<Found> find(String words) {
        String sought = fold(words);
        if (sought.isEmpty()) {
            return List.of();
        }
        var folded = new StringBuilder(text.length());
        int[] places = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            if (!Letters.isBlank(text.charAt(i))) {
                places[folded.length()] = i;
                folded.append(fold(text.charAt(i)));
            }
        }
        var found = new ArrayList<Found>();
        int at = folded.indexOf(sought);
        while (at >= 0) {
            found.add(new Found(places[at], places[at + sought.length() - 1] + 1));
            at = folded.indexOf(sought, at + sought.length());
        }
        return found;
    }

    /** As {@link #find}, marks of punctuation left out on both sides. */
    List<Found> findUnmarked(String words) {
        var sought = new StringBuilder();
        Letters.fold(words).chars().filter(c -> !WordEdits.isMark((char) c)).forEach(c -> sought.append((char) c));
        var folded = new StringBuilder();
        int[] places = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Letters.isBlank(c) && !WordEdits.isMark(c)) {
                places[folded.length()] = i;
                folded.append(Letters.fold(c));
            }
        }
        int at = sought.isEmpty() ? -1 : folded.indexOf(sought.toString());
        if (at < 0) {
            return List.of();
        }
        int end = places[at + sought.length() - 1] + 1;
        boolean mark = end < text.length() && isMark(words.charAt(words.length() - 1)) && isMark(text.charAt(end));
        return List.of(new Found(places[at], mark ? end + 1 : end));
    }

    private static boolean isMark(char c) {
        return WordEdits.isMark(c);
    }

    static String fold(String words) {
        return Letters.fold(words).replace('\'', '"');
    }

    private static char fold(char c) {
        char folded = Letters.fold(c);
        return folded == '\'' ? '"' : folded;
    }

    boolean isSameAs(String words) {
        return fold(text.toString()).equals(fold(words));
    }
}
