package org.luoshi.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.intake.DraftAssistant.Answer;
import org.luoshi.platform.intake.DraftAssistant.Failure;
import org.luoshi.platform.intake.DraftAssistant.Proposal;
import org.luoshi.platform.intake.drafts.Proposals;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.annotation.Autowired;

/** An assistant adds drafts of its own to a text, never to a restricted one; a person confirms each by itself. */
@PlatformTest
class AskAssistantTest {
    private static final Answer TWO = new Answer.Proposed(
            "示例模型",
            List.of(
                    new Proposal("FIGURE", "合作事项列入清单管理", Map.of("value", "12", "subject", "剩余"), "数字"),
                    new Proposal("FIGURE", "两市每年推进一批项目", Map.of(), "数字"),
                    new Proposal("FIGURE", "这句话不在这一页", Map.of(), "数字")));

    @Autowired
    TakeText take;

    @Autowired
    ConfirmDrafts confirm;

    @Autowired
    IntakeDesk desk;

    @Autowired
    Sources sources;

    @Autowired
    Drafts drafts;

    @Autowired
    Journal journal;

    @Autowired
    TestAccounts accounts;

    @Test
    void addsWhatStandsThereAndLeavesItToAPersonOneByOne() {
        Viewer clerk = accounts.viewer("office");
        Source source = taken(clerk, false);
        int before = drafts.of(source.id()).size();
        Proposals.Checked first = asking(TWO).handle(source.id(), clerk).orThrow();
        assertThat(first.drafts()).hasSize(2);
        assertThat(first.invented()).isEqualTo(1);
        Proposals.Checked again = asking(TWO).handle(source.id(), clerk).orThrow();
        assertThat(again.drafts()).isEmpty();
        assertThat(again.repeated()).isEqualTo(2);
        List<Draft> own =
                drafts.of(source.id()).stream().filter(Draft::assistants).toList();
        assertThat(own).hasSize(2).allMatch(draft -> draft.state() == DraftState.OPEN);
        assertThat(drafts.of(source.id())).hasSize(before + 2);
        Map<String, String> facts = Map.of("value", "12", "subject", "剩余电梯", "day", "2026-05-07");
        ConfirmDrafts.Chosen chosen =
                new ConfirmDrafts.Chosen(own.getFirst().id(), own.getFirst().version(), facts);
        assertThat(confirm.together(source.id(), List.of(chosen), clerk))
                .isEqualTo(IntakeResult.refused(new IntakeRefusal.OneByOne()));
        assertThat(confirm.handle(source.id(), List.of(chosen), clerk).orThrow())
                .hasSize(1);
        assertThat(lines(source, Outcome.DONE)).contains("intake.ask");
    }

    @Test
    void asksNothingAboutARestrictedText() {
        Viewer clerk = accounts.viewer("office");
        Source source = taken(clerk, true);
        AtomicInteger asked = new AtomicInteger();
        AskAssistant ask = new AskAssistant(desk, sources, drafts, port(TWO, asked));
        assertThat(ask.mayAsk(source)).isFalse();
        assertThat(ask.handle(source.id(), clerk)).isEqualTo(IntakeResult.refused(new IntakeRefusal.Restricted()));
        assertThat(ask.handle(source.id(), accounts.viewer("deputy")))
                .isEqualTo(IntakeResult.refused(new IntakeRefusal.NotPermitted()));
        assertThat(asked).hasValue(0);
        assertThat(lines(source, Outcome.REFUSED)).containsExactly("intake.ask", "intake.ask");
    }

    @Test
    void losesNothingWhenItFails() {
        Viewer clerk = accounts.viewer("office");
        Source source = taken(clerk, false);
        List<Draft> before = drafts.of(source.id());
        for (Failure why : Failure.values()) {
            assertThat(asking(new Answer.Failed(why, "")).handle(source.id(), clerk))
                    .isEqualTo(IntakeResult.refused(new IntakeRefusal.NoAnswer(why, "")));
        }
        assertThat(drafts.of(source.id())).isEqualTo(before);
    }

    private AskAssistant asking(Answer answer) {
        return new AskAssistant(desk, sources, drafts, port(answer, new AtomicInteger()));
    }

    private static DraftAssistant port(Answer answer, AtomicInteger asked) {
        return new DraftAssistant() {
            @Override
            public boolean on() {
                return true;
            }

            @Override
            public Answer propose(String words) {
                asked.incrementAndGet();
                return answer;
            }
        };
    }

    private List<String> lines(Source source, Outcome outcome) {
        return journal.of(new Subject("intake", source.id().toString())).stream()
                .filter(line -> line.outcome() == outcome)
                .map(Line::action)
                .toList();
    }

    private Source taken(Viewer by, boolean restricted) {
        String city = "助" + UUID.randomUUID().toString().substring(0, 8) + "市";
        byte[] page = InventedPage.of(city, "九十三").getBytes(StandardCharsets.UTF_8);
        return take.handle(new TakeText.Command(SourceId.fresh(), "示例日报", page, true, restricted), by)
                .orThrow()
                .source();
    }
}
