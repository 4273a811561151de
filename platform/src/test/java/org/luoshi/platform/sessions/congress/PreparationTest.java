package org.luoshi.platform.sessions.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.Sitting;
import org.luoshi.platform.sessions.TestSessions;
import org.luoshi.platform.sessions.congress.Checklist.State;
import org.luoshi.platform.sessions.decisions.Votes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Row E5: what a congress session needs, and what of it is missing. */
@PlatformTest
class PreparationTest {
    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    @Autowired
    TestSessions sessions;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Votes votes;

    @Autowired
    BeginPreparation begin;

    @Autowired
    LinkDraft link;

    @Autowired
    PreparationRun run;

    @Autowired
    Preparations preparations;

    @Autowired
    Matters matters;

    @Autowired
    MockMvcTester web;

    @Test
    void everyDraftIsMissingUntilItIsHandedInAndPassedAndOneThatFailsIsToBeDraftedAnew() {
        Preparation preparation = begun();
        assertThat(states(preparation))
                .containsEntry("decide-date", State.MISSING)
                .containsEntry("agenda", State.MISSING)
                .containsEntry("presidium", State.MISSING)
                .doesNotContainKey("other");
        Meeting meeting = sessions.inSession(sessions.committee("筹原市" + UUID.randomUUID(), 3), 3);
        sessions.onTheDay(() -> {
            var items = votes.agenda(meeting, ItemKind.CONGRESS_DRAFT, ItemKind.NAME_LIST);
            linked(preparation, meeting, items.get(0), "agenda");
            linked(preparation, meeting, items.get(1), "presidium");
            assertThat(states(preparation)).containsEntry("agenda", State.HANDED_IN);
            votes.on(meeting, items.get(0), 3);
            votes.on(meeting, items.get(1), 1);
        });
        assertThat(states(preparation)).containsEntry("agenda", State.DONE).containsEntry("presidium", State.FAILED);
        assertThat(Checklist.of(matter(preparation).run()).missing())
                .extracting(Checklist.Row::id)
                .contains("presidium", "attendees", "work-report", "submit")
                .doesNotContain("agenda");
    }

    @Test
    void theDayOfTheRegisterDatesItAndAnotherDayAsksForNoticeAgain() {
        Preparation preparation = begun();
        sessions.onTheDay(() -> {
            run.dated(preparation, session(preparation, 0));
            run.dated(preparation, session(preparation, 0));
        });
        assertThat(matter(preparation).run().step()).isEqualTo("dated");
        assertThat(states(preparation))
                .containsEntry("decide-date", State.DONE)
                .containsEntry("announce-date", State.MISSING);
        sessions.onTheDay(() -> run.tell(
                preparation.matter(), "announce-date", Map.of("where", new org.luoshi.procedure.run.Value.Text("公报"))));
        assertThat(states(preparation)).containsEntry("announce-date", State.DONE);
        sessions.onTheDay(() -> run.dated(preparation, session(preparation, 7)));
        assertThat(states(preparation))
                .containsEntry("decide-date", State.DONE)
                .containsEntry("announce-date", State.MISSING);
    }

    @Test
    void anItemThatIsNoDraftOfTheProcedureIsNotLinkedAndASessionIsPreparedOnce() {
        Preparation preparation = begun();
        assertThat(begin.handle(preparation.term(), preparation.number(), Sitting.OFFICE)
                        .orThrow())
                .isEqualTo(preparation);
        Meeting meeting = sessions.inSession(sessions.committee("备原市" + UUID.randomUUID(), 3), 3);
        sessions.onTheDay(() -> {
            AgendaItem item = votes.agenda(meeting, ItemKind.CONGRESS_DRAFT).getFirst();
            assertThat(link.handle(meeting.id(), item.id(), preparation.matter(), "speech", Sitting.OFFICE))
                    .isEqualTo(SessionResult.refused(new SessionRefusal.NotThere("draft")));
        });
    }

    @Test
    void thePageShowsWhatIsMissingToThoseWhoSitAndNobodyElse() {
        Preparation preparation = begun();
        Meeting sitting = sessions.inSession(sessions.committee("列原市" + UUID.randomUUID(), 3), 3);
        sessions.onTheDay(() -> votes.agenda(sitting, ItemKind.CONGRESS_DRAFT));
        URI page = URI.create(
                MatterLinks.under("/sessions/congress", matter(preparation).number()));
        assertThat(web.get().uri(page).with(as(accounts.viewer("office"))))
                .hasStatusOk()
                .bodyText()
                .contains("还缺", "主席团和秘书长名单草案", "将草案列入常委会议程")
                .doesNotContain("⟦");
        assertThat(web.get().uri(page).with(as(accounts.viewer("deputy"))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("将草案列入常委会议程");
        assertThat(web.get().uri(page).with(as(accounts.viewer("handler")))).hasStatus(403);
        assertThat(web.get().uri("/sessions/congress").with(as(accounts.viewer("office"))))
                .hasStatusOk()
                .bodyText()
                .contains("启动筹备")
                .doesNotContain("⟦");
    }

    private Preparation begun() {
        return begin.handle(91, NUMBER.getAndIncrement(), Sitting.OFFICE).orThrow();
    }

    private static org.luoshi.platform.bodies.CongressSession session(Preparation preparation, int later) {
        return new org.luoshi.platform.bodies.CongressSession(
                new org.luoshi.platform.bodies.CongressSessionId(UUID.randomUUID()),
                new org.luoshi.platform.bodies.TermId(UUID.randomUUID()),
                preparation.term(),
                preparation.number(),
                TestSessions.DAY.plusDays(60L + later),
                TestSessions.DAY.plusDays(64L + later),
                null,
                null,
                null);
    }

    private void linked(Preparation preparation, Meeting meeting, AgendaItem item, String draft) {
        link.handle(meeting.id(), item.id(), preparation.matter(), draft, Sitting.OFFICE)
                .orThrow();
    }

    private Map<String, State> states(Preparation preparation) {
        return Checklist.of(matter(preparation).run()).rows().stream()
                .collect(java.util.stream.Collectors.toMap(Checklist.Row::id, Checklist.Row::state));
    }

    private Matter matter(Preparation preparation) {
        return matters.find(preparation.matter()).orElseThrow();
    }
}
