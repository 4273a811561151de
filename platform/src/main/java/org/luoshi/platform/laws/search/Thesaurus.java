package org.luoshi.platform.laws.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.lawtext.text.Letters;

/**
 * What people say and what laws say (同义词): 鞭炮 is 烟花爆竹 in a law; 怎么办 asks and finds nothing; 民诉法 is a title.
 *
 * <p>Read from a file of lines: {@code 鞭炮 = 烟花爆竹, 爆竹} adds words, {@code 民诉法 > 民事诉讼法} names a title,
 * {@code ? 怎么办} is talk.
 */
public final class Thesaurus {
    private final Map<String, List<String>> synonyms = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> talk = new HashSet<>();
    private int longest = 1;

    private Thesaurus() {}

    /** One that knows nothing. */
    public static Thesaurus empty() {
        return new Thesaurus();
    }

    /** The one that comes along. */
    public static Thesaurus standard() {
        try (InputStream file = Thesaurus.class.getResourceAsStream("/laws/search/thesaurus.zh-CN.txt")) {
            if (file == null) {
                throw new IllegalStateException("laws/search/thesaurus.zh-CN.txt is missing");
            }
            return read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Thesaurus read(List<String> lines) {
        var thesaurus = new Thesaurus();
        for (String line : lines) {
            String words = line.strip();
            if (!words.isEmpty() && words.charAt(0) != '#') {
                thesaurus.add(words);
            }
        }
        return thesaurus;
    }

    private void add(String line) {
        int equals = line.indexOf('=');
        int names = line.indexOf('>');
        if (line.charAt(0) == '?') {
            talk.add(known(line.substring(1)));
        } else if (equals > 0) {
            synonyms.computeIfAbsent(known(line.substring(0, equals)), _ -> new ArrayList<>())
                    .addAll(words(line.substring(equals + 1)));
        } else if (names > 0) {
            titles.put(known(line.substring(0, names)), Letters.fold(line.substring(names + 1)));
        } else {
            throw new IllegalArgumentException("neither = nor > nor ? in the thesaurus: " + line);
        }
    }

    private String known(String word) {
        String folded = Letters.fold(word);
        longest = Math.max(longest, folded.length());
        return folded;
    }

    private static List<String> words(String list) {
        return List.of(list.split(",", -1)).stream().map(Letters::fold).toList();
    }

    /** The title that a short name stands for, or the name itself. */
    String title(String name) {
        return titles.getOrDefault(name, name);
    }

    /** What laws say for the words in a run of text, the longest words first; each part of the run counts once. */
    List<Synonym> synonyms(String run) {
        var found = new ArrayList<Synonym>();
        for (int at = 0; at < run.length(); ) {
            String word = longestAt(run, at, synonyms.keySet());
            if (word.isEmpty()) {
                at++;
            } else {
                found.add(new Synonym(word, List.copyOf(synonyms.getOrDefault(word, List.of()))));
                at += word.length();
            }
        }
        return found;
    }

    /** The run with talk taken out: what is left, in pieces. */
    List<String> withoutTalk(String run) {
        var left = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at < run.length(); ) {
            String word = longestAt(run, at, talk);
            if (word.isEmpty()) {
                at++;
                continue;
            }
            addUnlessEmpty(left, run.substring(from, at));
            at += word.length();
            from = at;
        }
        addUnlessEmpty(left, run.substring(from));
        return left;
    }

    private static void addUnlessEmpty(List<String> left, String piece) {
        if (!piece.isEmpty()) {
            left.add(piece);
        }
    }

    private String longestAt(String run, int at, Set<String> words) {
        for (int end = Math.min(run.length(), at + longest); end > at; end--) {
            String word = run.substring(at, end);
            if (words.contains(word)) {
                return word;
            }
        }
        return "";
    }

    /** A word of a query, and what laws say for it. */
    record Synonym(String word, List<String> others) {}
}
