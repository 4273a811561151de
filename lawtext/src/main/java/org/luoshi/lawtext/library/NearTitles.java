package org.luoshi.lawtext.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the one title that a misprinted one comes nearest to (近似标题): one character wrong, missing or too many, or other
 * marks in it. It is a hint for a person, never what the citation means.
 *
 * <p>Example: 《示例市市容管里条例》 comes nearest to 示例市市容管理条例, if no other title is as near. Another number or another
 * place is another text, not a misprint: 解释（一） is not near 解释（二）, nor 甲市停车条例 near 乙市停车条例.
 */
public final class NearTitles {
    /** Of shorter titles one character is too much: 统计法 is not 审计法. */
    private static final int SHORTEST = 5;

    private static final Pattern PLACE = Pattern.compile("^.{1,8}?(?:省|市|自治区|自治州|自治县|县|区|旗)");
    private static final Pattern MARKS = Pattern.compile("[《》〈〉<>]");
    private static final String NUMERALS = "〇零一二三四五六七八九十百0123456789";

    private record Entry(String title, String key) {}

    private final List<Entry> entries;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    /** {@code titles}: all that the library holds. */
    public NearTitles(Collection<String> titles) {
        entries = titles.stream()
                .distinct()
                .map(title -> new Entry(title, key(title)))
                .toList();
    }

    /** The title one misprint away; empty when there is none, or several. */
    public Optional<String> of(String title) {
        return known.computeIfAbsent(key(title), this::find);
    }

    private Optional<String> find(String key) {
        if (key.length() < SHORTEST) {
            return Optional.empty();
        }
        List<Entry> near = entries.stream()
                .filter(entry -> isNear(key, entry.key()))
                .limit(2)
                .toList();
        boolean one = near.stream().map(Entry::key).distinct().count() == 1;
        return one ? Optional.of(near.getFirst().title()) : Optional.empty();
    }

    private static String key(String title) {
        return MARKS.matcher(Titles.key(title)).replaceAll("");
    }

    private static boolean isNear(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        String restOfA = a.substring(Math.min(a.length(), a.length() >= b.length() ? i + 1 : i));
        String restOfB = b.substring(Math.min(b.length(), b.length() >= a.length() ? i + 1 : i));
        return restOfA.equals(restOfB) && !tellsApart(a, b, i);
    }

    /** Whether the texts are two because of the character at {@code i}: a number, or part of the name of a place. */
    private static boolean tellsApart(String a, String b, int i) {
        return isNumeral(a, i) || isNumeral(b, i) || i < place(a) || i < place(b);
    }

    private static boolean isNumeral(String title, int i) {
        return i < title.length() && NUMERALS.indexOf(title.charAt(i)) >= 0;
    }

    private static int place(String title) {
        Matcher place = PLACE.matcher(title);
        return place.find() ? place.end() : 0;
    }
}
