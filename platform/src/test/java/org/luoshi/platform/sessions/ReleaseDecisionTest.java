package org.luoshi.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.sessions.decisions.Decisions;
import org.luoshi.platform.sessions.decisions.PutDraft;
import org.luoshi.platform.sessions.decisions.Votes;
import org.luoshi.platform.sessions.released.ReleaseDecision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The public reads the decisions the office chose, one by one, and no other. */
@PlatformTest
class ReleaseDecisionTest {
    @Autowired
    TestSessions sessions;

    @Autowired
    Votes votes;

    @Autowired
    PutDraft putDraft;

    @Autowired
    Decisions decisions;

    @Autowired
    ReleaseDecision release;

    @Autowired
    Journal journal;

    @Autowired
    MockMvcTester web;

    @Test
    void oneIsChosenTheOtherStaysInsideAndWhatIsTakenBackIsGoneWithItsReason() {
        Meeting meeting = sessions.inSession(sessions.committee("布原市" + UUID.randomUUID(), 3), 3);
        sessions.onTheDay(() -> {
            List<AgendaItem> items = votes.agenda(meeting, ItemKind.DECISION, ItemKind.DECISION);
            putDraft.handle(meeting.id(), items.get(0).id(), "公开的文本。", Sitting.OFFICE)
                    .orThrow();
            putDraft.handle(meeting.id(), items.get(1).id(), "未公开的文本。", Sitting.OFFICE)
                    .orThrow();
            votes.on(meeting, items.get(0), 3);
            votes.on(meeting, items.get(1), 3);
            assertThat(web.get().uri(page(meeting, ""))).hasStatus(404);

            release.release(meeting.id(), items.get(0).id(), Sitting.OFFICE).orThrow();
            release.release(meeting.id(), items.get(0).id(), Sitting.OFFICE).orThrow();

            String number =
                    decisions.of(items.get(0).id()).orElseThrow().number().text();
            assertThat(web.get().uri(page(meeting, "")))
                    .hasStatusOk()
                    .bodyText()
                    .contains(number, "公开的文本。")
                    .doesNotContain("未公开的文本", items.get(1).title(), "⟦");
            assertThat(web.get().uri(page(meeting, ".json")))
                    .hasStatusOk()
                    .bodyText()
                    .contains(number)
                    .doesNotContain(items.get(1).title());

            assertThat(release.withdraw(meeting.id(), items.get(0).id(), " ", Sitting.OFFICE))
                    .isEqualTo(SessionResult.refused(new SessionRefusal.Missing("reason")));
            release.withdraw(meeting.id(), items.get(0).id(), "文字有误", Sitting.OFFICE)
                    .orThrow();
            assertThat(web.get().uri(page(meeting, ""))).hasStatus(404);
            assertThat(release.history(
                            decisions.of(items.get(0).id()).orElseThrow().id()))
                    .singleElement()
                    .satisfies(once -> {
                        assertThat(once.byName()).isEqualTo(Sitting.OFFICE.name());
                        assertThat(once.reason()).isEqualTo("文字有误");
                    });
            assertThat(release.withdraw(meeting.id(), items.get(1).id(), "没有公开", Sitting.OFFICE))
                    .isInstanceOf(SessionResult.Refused.class);
        });
        assertThat(journal.of(new Subject("meeting", meeting.id().toString())).stream()
                        .map(Line::action))
                .contains("session.decision.release", "session.decision.withdraw");
    }

    private static URI page(Meeting meeting, String ending) {
        return URI.create(MatterLinks.under("/public/sessions", meeting.number()) + ending);
    }
}
