package org.luoshi.platform.laws.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.laws.search.LawQuery.Standing;

/** What every index of laws promises, whatever it is made of. */
public abstract class LawIndexContract {
    private LawIndex index;
    private LawSearch search;

    /** The index under test, empty. */
    protected abstract LawIndex open() throws Exception;

    @BeforeEach
    void fill() throws Exception {
        index = open();
        index.clear();
        index.replace(Set.of(), SampleEntries.all());
        index.keep(new Followed(Followed.MAKE, "library", 7));
        search =
                new LawSearch(index, Thesaurus.read(List.of("鞭炮 = 烟花爆竹", "备案法 > 备案审查示例法", "怎么处罚 = 罚款", "? 怎么", "? 吗")));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void findsAnArticleByTitleAndNumber() {
        first("备案审查示例法 81", "第81条");
        first("备案审查示例法第八十一条", "第81条");
        first("中华人民共和国备案审查示例法 81", "第81条");
        first("备案法81", "第81条");
        first("示例市养犬管理条例 3", "第3条");
        first("示例市养犬管理条例第三条之一", "第3-1条");
    }

    @Test
    void findsATextByItsTitleBeforeItsArticles() {
        first("养犬管理条例", "");
        first("备案法", "");
        first("示例市 烟花爆竹", "");
    }

    @Test
    void findsAnExactPhraseOnlyWhereTheCharactersFollowEachOther() {
        assertThat(labels(ask("“携犬出户”"))).containsOnly("第3条");
        assertThat(labels(ask("「报送备案」"))).containsExactlyInAnyOrder("第1条", "第2条", "第81条");
        assertThat(labels(ask("“备案报送”"))).isEmpty();
    }

    @Test
    void findsNoPhraseOverTheBorderOfTitleAndWords() {
        assertThat(labels(ask("“条例第一章”"))).isEmpty();
        assertThat(labels(ask("“总则犬只”"))).isEmpty();
    }

    @Test
    void findsTwoCharactersInTheMiddleOfOthers() {
        assertThat(labels(ask("名城"))).containsExactly("第3条");
        assertThat(labels(ask("盲犬"))).containsExactly("第3-1条");
    }

    @Test
    void findsOneCharacter() {
        assertThat(labels(ask("链"))).containsOnly("第3条");
    }

    @Test
    void wantsEveryWord() {
        assertThat(labels(ask("疫苗 证明"))).containsExactly("第2条");
        assertThat(labels(ask("疫苗 爆竹"))).isEmpty();
    }

    @Test
    void findsWhatTheLawSaysForEverydayWords() {
        first("放鞭炮 罚款", "第2条");
        first("燃放鞭炮怎么处罚", "第2条");
    }

    @Test
    void prefersWhatIsInForceOnTheDay() {
        assertThat(find(ask("狂犬病")).getFirst().work()).isEqualTo("w-dogs");
        assertThat(find(LawQuery.of("狂犬病", LocalDate.of(2020, 1, 1))).getFirst().work())
                .isEqualTo("w-dogs-old");
    }

    @Test
    void keepsToLevelPlaceAndStanding() {
        assertThat(find(new LawQuery("备案", "LOCAL_REGULATION", "", null, SampleEntries.TODAY)))
                .isEmpty();
        assertThat(find(new LawQuery("备案", "LAW", "", null, SampleEntries.TODAY)))
                .isNotEmpty();
        assertThat(find(new LawQuery("制定", "", "示例省", null, SampleEntries.TODAY)))
                .hasSize(2);
        assertThat(find(new LawQuery("制定", "", "别处市", null, SampleEntries.TODAY)))
                .isEmpty();
        assertThat(works(Standing.IN_FORCE, SampleEntries.TODAY)).containsOnly("w-dogs");
        assertThat(works(Standing.AMENDED, SampleEntries.TODAY)).containsOnly("w-dogs-old");
        assertThat(works(Standing.REPEALED, SampleEntries.TODAY)).isEmpty();
        assertThat(works(Standing.NOT_YET, SampleEntries.NEW.minusDays(1))).containsOnly("w-dogs");
    }

    @Test
    void beginsAndEndsOnTheVeryDay() {
        assertThat(works(Standing.IN_FORCE, SampleEntries.NEW.minusDays(1))).containsOnly("w-dogs-old");
        assertThat(works(Standing.IN_FORCE, SampleEntries.NEW)).containsOnly("w-dogs");
    }

    @Test
    void marksWhatWasFound() {
        LawSearch.Result first = search.find(ask("放鞭炮 罚款"), 0, 1).results().getFirst();
        assertThat(first.words().parts()).contains(new Marked.Part("烟花爆竹", true), new Marked.Part("罚款", true));
    }

    @Test
    void suggestsWhileSomebodyTypes() {
        assertThat(suggested("示例市养")).containsExactly("示例市养犬管理条例", "示例市养犬管理条例");
        assertThat(suggested("烟花")).containsExactly("示例市燃放烟花爆竹管理条例");
        assertThat(search.suggest("备案法 2", SampleEntries.TODAY).getFirst().label())
                .isEqualTo("第2条");
        assertThat(suggested("")).isEmpty();
    }

    @Test
    void turnsPagesWithoutShowingOneTwice() {
        List<Entry> all = find(ask("条例"));
        List<Entry> paged = new java.util.ArrayList<>();
        for (int skip = 0; skip < all.size(); skip += 2) {
            search.find(ask("条例"), skip, 2).results().forEach(result -> paged.add(result.entry()));
        }
        assertThat(paged).hasSizeGreaterThan(4).isEqualTo(all);
    }

    @Test
    void givesBackWhatItWasGiven() {
        Entry kept = find(ask("备案审查示例法 81")).getFirst();
        assertThat(SampleEntries.all()).contains(kept);
    }

    @Test
    void putsAWorkInThePlaceOfWhatItHeldOfIt() {
        index.replace(
                Set.of("w-fire", "w-gone"),
                SampleEntries.law("w-fire", "示例市燃放烟花爆竹管理条例", "LOCAL_REGULATION", "示例市", OLDER, "1 全市禁止燃放。"));
        index.keep(new Followed(Followed.MAKE, "library", 8));
        assertThat(find(ask("“全市禁止”"))).hasSize(1);
        assertThat(find(ask("“公安机关”"))).isEmpty();
        assertThat(find(ask("“携犬出户”"))).isNotEmpty();
        assertThat(index.followed().before()).isEqualTo(8);
    }

    @Test
    void remembersHowFarItFollowedAndCountsWhatItHolds() {
        assertThat(index.followed()).isEqualTo(new Followed(Followed.MAKE, "library", 7));
        assertThat(index.size()).isEqualTo(SampleEntries.all().size());
    }

    @Test
    void answersWhateverIsTyped() {
        for (String typed :
                List.of("", " ", "\"", "“”", "《》", "？！", "第", "第条", "😀", "a".repeat(500), "犬".repeat(500))) {
            search.find(ask(typed), 0, 5);
            search.suggest(typed, SampleEntries.TODAY);
        }
    }

    private static final LocalDate OLDER = LocalDate.of(2010, 1, 1);

    private void first(String typed, String label) {
        assertThat(find(ask(typed))).as(typed).isNotEmpty();
        assertThat(find(ask(typed)).getFirst().label()).as(typed).isEqualTo(label);
    }

    private List<String> works(Standing standing, LocalDate day) {
        return find(new LawQuery("疫苗", "", "", standing, day)).stream()
                .map(Entry::work)
                .toList();
    }

    private List<String> suggested(String typed) {
        return search.suggest(typed, SampleEntries.TODAY).stream()
                .map(Entry::title)
                .toList();
    }

    private List<Entry> find(LawQuery query) {
        return search.find(query, 0, 50).results().stream()
                .map(LawSearch.Result::entry)
                .toList();
    }

    private List<String> labels(LawQuery query) {
        return find(query).stream().map(Entry::label).toList();
    }

    private static LawQuery ask(String words) {
        return LawQuery.of(words, SampleEntries.TODAY);
    }
}
