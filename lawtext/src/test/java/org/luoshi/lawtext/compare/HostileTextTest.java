package org.luoshi.lawtext.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.LegalText;

/** Texts made to be hard: each is compared within its limit, and no word is lost. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileTextTest {
    private static final int MANY = 100_000;

    @Test
    void pairsAHundredThousandEqualArticlesInTurn() {
        Comparison comparison = compare(MANY, _ -> "停车按位有序。", MANY, _ -> "停车按位有序。");
        assertThat(comparison.count(PairKind.SAME)).isEqualTo(MANY);
    }

    @Test
    void findsOneMissingAmongEqualArticles() {
        Comparison comparison = compare(MANY, _ -> "停车按位有序。", MANY - 1, _ -> "停车按位有序。");
        assertThat(comparison.count(PairKind.DELETED)).isEqualTo(1);
    }

    @Test
    void pairsArticlesThatDifferInANumberOnly() {
        Comparison comparison = compare(MANY, i -> "第" + i + "号车场停车按位有序。", MANY, i -> "第" + i + "号车场停车应当按位有序。");
        assertThat(comparison.count(PairKind.CHANGED)).isGreaterThan(MANY * 9 / 10);
    }

    @Test
    void movesAllButOneInReversedOrder() {
        Comparison comparison = compare(20_000, HostileTextTest::own, 20_000, i -> own(19_999 - i));
        assertThat(comparison.count(PairKind.SAME)).isEqualTo(1);
        assertThat(comparison.count(PairKind.MOVED)).isEqualTo(19_999);
    }

    @Test
    void comparesTwoLongArticlesWithNothingInCommon() {
        Comparison comparison = compare(1, _ -> noise(200_000, 1), 1, _ -> noise(200_000, 2));
        assertThat(comparison.articles()).isNotEmpty();
    }

    @Test
    void comparesALongArticleOfOneCharacterWithALongerOne() {
        Comparison comparison = compare(1, _ -> "停".repeat(500_000), 1, _ -> "停".repeat(500_500));
        assertThat(comparison.marked()).isEqualTo(500);
    }

    @Test
    void shufflesLongArticles() {
        String words = noise(100_000, 3);
        List<Change> changes = Changes.between(words, words.substring(50_000) + words.substring(0, 50_000));
        assertThat(Changes.before(changes)).isEqualTo(words);
        assertThat(Changes.after(changes)).isEqualTo(words.substring(50_000) + words.substring(0, 50_000));
    }

    @Test
    void comparesEmptyTexts() {
        assertThat(Comparer.compare(read(""), read("")).pairs()).isEmpty();
        assertThat(compare(0, HostileTextTest::own, 2, HostileTextTest::own).count(PairKind.INSERTED))
                .isEqualTo(2);
    }

    @Test
    void keepsCharactersBeyondTheBasicPlaneWhole() {
        List<Change> changes = Changes.between("𠮷野𡈽", "𠮷野𡌛");
        assertThat(changes).contains(new Change(Change.Kind.REPLACED, "𡈽", "𡌛"));
    }

    private static String own(int i) {
        return "车场甲" + Integer.toString(i * 7 + 3, 36) + "乙" + Integer.toString(i * 13 + 5, 36) + "归街道管理。";
    }

    private static String noise(int length, int seed) {
        return new Random(seed)
                .ints(length, '一', '龥')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static Comparison compare(int olds, IntFunction<String> old, int news, IntFunction<String> now) {
        return Comparer.compare(law(olds, old), law(news, now));
    }

    private static LegalText law(int articles, IntFunction<String> words) {
        return read(IntStream.range(0, articles)
                .mapToObj(i -> "第" + (i % 9_000 + 1) + "条 " + words.apply(i))
                .collect(Collectors.joining("\n")));
    }

    private static LegalText read(String characters) {
        return LawParser.parse(characters).text();
    }
}
