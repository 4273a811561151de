package org.luoshi.platform.intake.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftAssistant.Proposal;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.Source;
import org.luoshi.platform.intake.SourceId;

/** What is believed of what an assistant proposes: what stands in the text. */
class ProposalsTest {
    private static final String WORDS = """
            唐禾调研时强调
            办好民生实事
            在槐荫小区，唐禾要求示例市教育局6月20日前完成剩余12部电梯
            的安装验收。今年计划改造老旧小区36个。
            """;
    private static final Source SOURCE = new Source(
            SourceId.fresh(),
            "入2026-0001",
            "页",
            "text",
            "",
            WORDS,
            false,
            null,
            "",
            "甲",
            "a",
            "",
            "",
            "",
            Instant.EPOCH);
    private static final Draft VISIT =
            Draft.open(SOURCE.id(), 1, null, DraftKind.VISIT, 0, 14, "唐禾调研时强调\n办好民生实事", Map.of(), "rule", Draft.RULES);

    @Test
    void placesAQuoteThatGoesOverALineAndMarksItAsTheAssistantsOwn() {
        Draft draft = only(new Proposal(
                "INSTRUCTION",
                "完成剩余12部电梯的安装验收",
                Map.of("text", "完成剩余12部电梯的安装验收", "owner", "示例市教育局", "due", "2026-06-20"),
                "有期限\n有单位"));
        assertThat(draft.raw()).isEqualTo("完成剩余12部电梯\n的安装验收");
        assertThat(WORDS.substring(draft.start(), draft.end())).isEqualTo(draft.raw());
        assertThat(draft.head()).isEqualTo(VISIT.id());
        assertThat(draft.place()).isEqualTo(2);
        assertThat(draft.maker()).isEqualTo("assistant：示例模型");
        assertThat(draft.assistants()).isTrue();
        assertThat(draft.rule()).isEqualTo("有期限 有单位");
        assertThat(draft.fields())
                .containsOnly(
                        Map.entry("text", "完成剩余12部电梯的安装验收"),
                        Map.entry("owner", "示例市教育局"),
                        Map.entry("due", "2026-06-20"));
    }

    @Test
    void dropsWhatIsQuotedFromNowhere() {
        var checked = check(
                new Proposal("FIGURE", "今年计划改造老旧小区63个", Map.of(), ""),
                new Proposal("FIGURE", "", Map.of(), ""),
                new Proposal("FIGURE", "  \n", Map.of(), ""),
                new Proposal("FIGURE", "36个", Map.of("value", "36"), ""));
        assertThat(checked.invented()).isEqualTo(3);
        assertThat(checked.drafts()).extracting(Draft::raw).containsExactly("36个");
    }

    @Test
    void leavesFactsEmptyThatDoNotStandThere() {
        Draft draft = only(new Proposal(
                "INSTRUCTION",
                "示例市教育局6月20日前完成剩余12部电梯",
                Map.of("owner", "示例市水务局", "due", "2026-06-21", "speaker", "唐禾", "result", "全部验收", "colour", "红"),
                ""));
        assertThat(draft.fields()).containsOnly(Map.entry("speaker", "唐禾"));
        assertThat(only(new Proposal("VISIT", "槐荫小区", Map.of("visitKind", "DEPUTIES", "stops", "槐荫小区\n云中楼"), ""))
                        .fields())
                .isEmpty();
    }

    @Test
    void takesNoKindThereIsNotAndNoPartWithoutItsReport() {
        var checked = check(
                new Proposal("POEM", "36个", Map.of(), ""),
                new Proposal("NAME", "36个", Map.of("regulation", "示例市条例"), ""),
                new Proposal("AGENDA_ITEM", "办好民生实事", Map.of(), ""));
        assertThat(checked.unfit()).isEqualTo(3);
        assertThat(checked.drafts()).isEmpty();
    }

    @Test
    void saysNothingTwice() {
        Proposal figure = new Proposal("FIGURE", "36个", Map.of("value", "36"), "");
        var checked = check(figure, figure, new Proposal("VISIT", "唐禾调研时强调办好民生实事", Map.of(), ""));
        assertThat(checked.drafts()).hasSize(1);
        assertThat(checked.repeated()).isEqualTo(2);
        assertThat(checked.dropped()).isEqualTo(2);
    }

    @Test
    void isNoRuleWhateverItCallsItself() {
        var checked =
                new Proposals(SOURCE, "rules", List.of()).check(List.of(new Proposal("FIGURE", "36个", Map.of(), "")));
        assertThat(checked.drafts().getFirst().assistants()).isTrue();
    }

    private static Draft only(Proposal proposal) {
        var checked = check(proposal);
        assertThat(checked.drafts()).hasSize(1);
        return checked.drafts().getFirst();
    }

    private static Proposals.Checked check(Proposal... proposals) {
        return new Proposals(SOURCE, "示例模型", List.of(VISIT)).check(List.of(proposals));
    }
}
