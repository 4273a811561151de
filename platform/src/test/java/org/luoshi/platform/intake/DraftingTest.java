package org.luoshi.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.intake.drafts.Drafting;
import org.luoshi.platform.intake.drafts.NameMatch;
import org.luoshi.reading.PageReader;

/** What drafts an invented page gives, and what nobody fills in. */
class DraftingTest {
    private static final String PAGE = InventedPage.of("甲乙市", "三十三");
    private static final List<Draft> DRAFTS = drafts(PAGE);

    @Test
    void findsASessionWithItsItemsByAct() {
        check(DraftKind.SESSION, "body=市人大常委会", "ordinal=33", "day=2026-05-08");
        assertThat(of(DraftKind.AGENDA_ITEM)).hasSize(4);
        check(DraftKind.AGENDA_ITEM, "title=市人民政府关于2025年度国有资产管理情况的报告", "mode=WRITTEN", "reporter=市人民政府");
        check(DraftKind.AGENDA_ITEM, "title=关于批准2026年市本级预算调整方案的决议", "itemKind=PLAN_BUDGET", "votes=yes");
    }

    @Test
    void findsWhatTwoCitiesAgreedAndLeavesTheOtherSidesOwnerOpen() {
        Draft item = of(DraftKind.JOINT_ITEM).getFirst();
        assertThat(item.field("due")).isEqualTo("2026-09-30");
        assertThat(item.field("theirOwner")).isEmpty();
        assertThat(item.lacks()).extracting(DraftField::name).contains("otherCity", "category", "theirOwner");
    }

    @Test
    void findsAVisitWithItsStopsInOrderAndWhatWasAskedForThere() {
        Draft visit = of(DraftKind.VISIT).getFirst();
        assertThat(visit.field("stops")).isEqualTo("槐荫小区\n东岭农贸市场");
        assertThat(visit.field("organ")).isEqualTo("市人民政府");
        Draft first = of(DraftKind.INSTRUCTION).getFirst();
        assertThat(first.head()).isEqualTo(visit.id());
        assertThat(first.field("stop")).isEqualTo("槐荫小区");
        assertThat(first.field("due")).isEqualTo("2026-06-20");
        assertThat(first.field("result")).isEmpty();
    }

    @Test
    void keepsThePlaceOfEveryDraftInTheText() {
        assertThat(DRAFTS)
                .allSatisfy(draft ->
                        assertThat(PAGE.substring(draft.start(), draft.end())).isEqualTo(draft.raw()));
        assertThat(of(DraftKind.FIGURE))
                .isNotEmpty()
                .allSatisfy(draft -> assertThat(draft.lacks()).isEmpty());
    }

    @Test
    void matchesANameWithOneMisprintedCharacterAndNoOther() {
        match("听取雷屯灾害防御工作情况的报告", "示例市雷电灾害防御条例", "雷屯灾害防御", false);
        match("修改雷电灾害防御条例", "示例市雷电灾害防御条例", "雷电灾害防御", true);
        assertThat(NameMatch.find("修改水屯灾害防御条例", "示例市雷电灾害防御条例")).isEmpty();
        assertThat(NameMatch.find("市容条例", "示例市养犬条例")).isEmpty();
        Draft name = of(DraftKind.NAME).getFirst();
        assertThat(name.raw()).isEqualTo("雷屯灾害防御");
        assertThat(name.field("regulation")).isEqualTo("示例市雷电灾害防御条例");
        assertThat(name.rule()).isEqualTo("ledger-name-one-character");
    }

    @Test
    void findsNothingInWhatIsNoNews() {
        assertThat(drafts("")).isEmpty();
        assertThat(drafts("一二三四五，上山打老虎。")).isEmpty();
        assertThat(drafts("1 2 3\n4 5 6")).isEmpty();
    }

    private static void match(String text, String title, String found, boolean exact) {
        assertThat(NameMatch.find(text, title)).hasValueSatisfying(place -> {
            assertThat(text.substring(place.start(), place.end())).isEqualTo(found);
            assertThat(place.exact()).isEqualTo(exact);
        });
    }

    private static void check(DraftKind kind, String... facts) {
        assertThat(of(kind))
                .as(kind + " " + List.of(facts))
                .anyMatch(draft -> List.of(facts).stream()
                        .allMatch(fact -> draft.field(fact.substring(0, fact.indexOf('=')))
                                .equals(fact.substring(fact.indexOf('=') + 1))));
    }

    private static List<Draft> of(DraftKind kind) {
        return DRAFTS.stream().filter(draft -> draft.kind() == kind).toList();
    }

    private static List<Draft> drafts(String text) {
        return new Drafting(SourceId.fresh(), PageReader.read(text), LocalDate.of(2026, 5, 9))
                .with(List.of("示例市雷电灾害防御条例"));
    }
}
