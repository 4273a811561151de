package org.luoshi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the procedures cite exists: the law, in the version named, with the article named. */
class CitationsTest {
    private static final Pattern PARAGRAPH = Pattern.compile("\\([^)]*\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String NOT_THERE = "-";

    private record Citation(String law, String version, String article) {
        String text() {
            return law + " " + version;
        }
    }

    @Test
    void namesOnlyTextsThatAreKnown() {
        assertThat(citations().stream().map(Citation::text).distinct().sorted().toList())
                .as("laws cited under procedures/, each with a row in citations.tsv")
                .isSubsetOf(texts().keySet());
    }

    @Test
    void findsEveryArticleInTheTextOfTheLaw() throws IOException {
        Corpus.directory();
        List<String> missing = new ArrayList<>();
        for (Citation citation : citations()) {
            String file = texts().getOrDefault(citation.text(), NOT_THERE);
            if (!file.equals(NOT_THERE)) {
                missing.addAll(missingArticles(citation, Corpus.read(file)));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void findsArticlesOfAPlacesOwnText() {
        assertThat(citations())
                .contains(new Citation("青岛市人民代表大会代表建议、批评和意见工作条例", "2021-07-29", "14"))
                .contains(new Citation("代表法", "2025-03-11", "51(2)"));
    }

    @Test
    void writesNumbersAsLawsDo() {
        check(3, "三");
        check(10, "十");
        check(15, "十五");
        check(51, "五十一");
        check(102, "一百零二");
        check(110, "一百一十");
    }

    private static void check(int number, String written) {
        assertThat(written(number)).isEqualTo(written);
    }

    private static List<String> missingArticles(Citation citation, String law) {
        return NUMBER.matcher(PARAGRAPH.matcher(citation.article()).replaceAll(""))
                .results()
                .map(number -> "第" + written(Integer.parseInt(number.group())) + "条")
                .filter(article -> !Pattern.compile("(?m)^\\s*" + article + "[\\s　]")
                        .matcher(law)
                        .find())
                .map(article -> citation + " has no " + article)
                .toList();
    }

    private static String written(int number) {
        String digits = "零一二三四五六七八九";
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        String head = hundreds == 0 ? "" : digits.charAt(hundreds) + "百";
        String middle = tens == 0
                ? (hundreds > 0 && ones > 0 ? "零" : "")
                : (tens == 1 && hundreds == 0 ? "" : digits.substring(tens, tens + 1)) + "十";
        return head + middle + (ones == 0 ? "" : digits.substring(ones, ones + 1));
    }

    /** Law and version → file in the corpus; {@code -} for a text the corpus lacks. */
    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        Project.read(Project.path("platform/src/test/resources/citations.tsv"))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t"))
                .forEach(cells -> texts.put(cells[0] + " " + cells[1], cells[2]));
        return texts;
    }

    private static List<Citation> citations() {
        List<Citation> found = new ArrayList<>();
        for (Path file : Project.files("procedures", ".yaml")) {
            collect(new Load(LoadSettings.builder().build()).loadFromString(Project.read(file)), found);
        }
        return found;
    }

    private static void collect(Object node, List<Citation> found) {
        if (node instanceof Map<?, ?> map) {
            if (map.containsKey("law") && map.containsKey("article")) {
                found.add(new Citation(text(map, "law"), text(map, "version"), text(map, "article")));
            }
            if (map.get("text") instanceof Map<?, ?> local && local.containsKey("law")) {
                ownArticles(map, text(local, "law"), text(local, "version"), found);
            }
            map.values().stream().filter(Objects::nonNull).forEach(child -> collect(child, found));
        } else if (node instanceof Collection<?> list) {
            list.stream().filter(Objects::nonNull).forEach(child -> collect(child, found));
        }
    }

    /** Articles a place names without a law: they are of its own text. */
    private static void ownArticles(Object node, String law, String version, List<Citation> found) {
        if (node instanceof Map<?, ?> map) {
            if (map.containsKey("article") && !map.containsKey("law")) {
                found.add(new Citation(law, version, text(map, "article")));
            }
            map.values().stream().filter(Objects::nonNull).forEach(child -> ownArticles(child, law, version, found));
        } else if (node instanceof Collection<?> list) {
            list.stream().filter(Objects::nonNull).forEach(child -> ownArticles(child, law, version, found));
        }
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }
}
