package org.luoshi.lawtext.compare;

import java.util.Arrays;
import java.util.List;
import org.luoshi.lawtext.text.Letters;

/**
 * Words as they are compared: blanks dropped, width folded, paragraph ends kept; and the way back to the print.
 *
 * <p>Example: {@code １　年} has the letters {@code 1} and 年; the piece of the first is {@code "１　"}.
 */
final class Folded {
    /** The folded letters, code points. */
    final int[] letters;

    private final String words;
    /** Where each letter begins in the words; one more for their end. */
    private final int[] at;

    private Folded(String words, int[] letters, int[] at) {
        this.words = words;
        this.letters = letters;
        this.at = at;
    }

    static Folded of(String words) {
        int[] letters = new int[words.length()];
        int[] at = new int[words.length() + 1];
        int count = 0;
        for (int i = 0; i < words.length(); ) {
            int letter = words.codePointAt(i);
            if (letter > 0xffff || !Letters.isBlank((char) letter)) {
                at[count] = count == 0 ? 0 : i;
                letters[count++] = letter > 0xffff ? letter : Letters.fold((char) letter);
            }
            i += Character.charCount(letter);
        }
        at[count] = words.length();
        return new Folded(words, Arrays.copyOf(letters, count), Arrays.copyOf(at, count + 1));
    }

    /** Several one after the other, each beginning at a letter. */
    static Folded joined(List<Folded> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var words = new StringBuilder();
        int size = parts.stream().mapToInt(Folded::size).sum();
        int[] letters = new int[size];
        int[] at = new int[size + 1];
        int count = 0;
        for (Folded part : parts) {
            System.arraycopy(part.letters, 0, letters, count, part.size());
            for (int i = 0; i < part.size(); i++) {
                at[count++] = words.length() + part.at[i];
            }
            words.append(part.words);
        }
        at[count] = words.length();
        return new Folded(words.toString(), letters, at);
    }

    int size() {
        return letters.length;
    }

    /** The print of the letters from {@code from} to {@code to}, the blanks behind each included. */
    String piece(int from, int to) {
        return from == to ? "" : words.substring(at[from], at[to]);
    }

    /** Whether a letter and the blanks behind it are the same characters there. */
    boolean isPrintedAs(int letter, Folded other, int there) {
        int length = at[letter + 1] - at[letter];
        return length == other.at[there + 1] - other.at[there]
                && words.regionMatches(at[letter], other.words, other.at[there], length);
    }

    String words() {
        return words;
    }

    /** What two units share when only print tells them apart. */
    String key() {
        return new String(letters, 0, letters.length);
    }
}
