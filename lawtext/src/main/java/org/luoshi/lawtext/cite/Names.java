package org.luoshi.lawtext.cite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names by which national laws go, and what in 《》 is no legal text. Both are data: names.tsv, not-texts.txt.
 *
 * <p>Example: 刑法 is 中华人民共和国刑法; 民事诉讼法实施细则 follows from 民事诉讼法.
 */
final class Names {
    static final String COUNTRY = "中华人民共和国";
    private static final int LONGEST = 30;
    private static final List<String> DERIVED = List.of("实施条例", "实施细则", "实施办法", "实施规定");
    private static final Map<String, String> TITLES = new HashMap<>();
    private static final List<String> NOT_TEXTS;
    private static final List<String> TEXTS_AFTER_ALL;

    static {
        for (String line : lines("names.tsv")) {
            int tab = line.indexOf('\t');
            String name = tab < 0 ? line : line.substring(0, tab);
            TITLES.put(name, tab < 0 ? COUNTRY + name : line.substring(tab + 1));
        }
        List<String> endings = lines("not-texts.txt");
        NOT_TEXTS = endings.stream().filter(line -> !line.startsWith("!")).toList();
        TEXTS_AFTER_ALL = endings.stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
    }

    private Names() {}

    /** The title that goes with a name, or null. */
    static @Nullable String title(String name) {
        String known = TITLES.get(name);
        if (known != null) {
            return known;
        }
        for (String ending : DERIVED) {
            if (name.endsWith(ending)) {
                String base = TITLES.get(name.substring(0, name.length() - ending.length()));
                return base == null ? null : base + ending;
            }
        }
        return null;
    }

    /** The title that is meant by words in 《》: the name written out when it is known, else the words themselves. */
    static String written(String words) {
        String title = title(words);
        return title == null ? words : title;
    }

    /** Where the longest known name begins that ends at {@code end} and does not reach before {@code from}; or -1. */
    static int startOfNameEndingAt(String text, int end, int from) {
        for (int start = Math.max(from, end - LONGEST); start <= end - 2; start++) {
            if (title(text.substring(start, end)) != null) {
                return start;
            }
        }
        return -1;
    }

    static boolean isLegalText(String words) {
        return NOT_TEXTS.stream().noneMatch(words::endsWith)
                || TEXTS_AFTER_ALL.stream().anyMatch(words::endsWith);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Names.class.getResourceAsStream(file), file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
