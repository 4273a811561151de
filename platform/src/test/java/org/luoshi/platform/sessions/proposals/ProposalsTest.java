package org.luoshi.platform.sessions.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.ItemState;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.Sitting;
import org.luoshi.platform.sessions.TestSessions;
import org.luoshi.platform.sessions.decisions.Decisions;
import org.luoshi.platform.sessions.decisions.DraftText;
import org.luoshi.platform.sessions.decisions.DraftTexts;
import org.luoshi.platform.sessions.decisions.HoldItem;
import org.luoshi.platform.sessions.decisions.PutDraft;
import org.luoshi.platform.sessions.decisions.Votes;
import org.luoshi.platform.sessions.proposals.Proposal.State;
import org.luoshi.platform.sessions.votes.PollId;
import org.luoshi.platform.sessions.votes.PollOutcome;
import org.luoshi.platform.sessions.votes.PollRefusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes before the text comes before it: amendments, clauses, holding back, voting together. */
@PlatformTest
class ProposalsTest {
    private static final String TEXT = "会议决定：\n部门应当在三十日内答复。\n逾期不答复的，通报批评。";

    @Autowired
    TestSessions sessions;

    @Autowired
    Votes votes;

    @Autowired
    PutDraft putDraft;

    @Autowired
    DraftTexts drafts;

    @Autowired
    RaiseProposal raise;

    @Autowired
    JoinProposal join;

    @Autowired
    DecideProposal decide;

    @Autowired
    WithdrawProposal withdraw;

    @Autowired
    OrderProposals order;

    @Autowired
    PutProposal put;

    @Autowired
    StrikeClause strike;

    @Autowired
    VoteDays days;

    @Autowired
    HoldItem hold;

    @Autowired
    Proposals proposals;

    @Autowired
    Decisions decisions;

    @Autowired
    Agendas agendas;

    @Autowired
    Assemblies assemblies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anAmendmentNeedsFiveMembersOfWhomEachSignsForThemselves() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            AgendaItem item = drafted(meeting, ItemKind.DECISION);
            List<Seat> members = assemblies.now(meeting).members();
            Proposal proposal = moved(meeting, item, members.get(0), "三十日", "十五日");
            for (int i = 1; i < 4; i++) {
                signed(meeting, proposal, members.get(i));
            }
            assertThat(refusal(decide.handle(meeting.id(), proposal.id(), true, "", Sitting.OFFICE)))
                    .isEqualTo("proposals.refusal.TooFew");
            signed(meeting, proposal, members.get(3));
            assertThat(proposals.find(proposal.id()).orElseThrow().sponsors()).hasSize(4);
            assertThat(join.handle(meeting.id(), proposal.id(), true, Sitting.OFFICE))
                    .isInstanceOf(SessionResult.Refused.class);
            signed(meeting, proposal, members.get(4));
            decide.handle(meeting.id(), proposal.id(), true, "", Sitting.OFFICE).orThrow();
            assertThat(refusal(join.handle(meeting.id(), proposal.id(), false, Sitting.as(members.get(1)))))
                    .isEqualTo("proposals.refusal.Decided");
        });
    }

    @Test
    void anAdmittedAmendmentIsVotedBeforeTheTextAndMakesItsNextVersion() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            AgendaItem item = drafted(meeting, ItemKind.DECISION);
            Proposal proposal = admitted(meeting, item, "三十日", "十五日");
            PollId text = votes.prepared(meeting, item);
            assertThat(votes.open(text)).isEqualTo(new PollOutcome.Refused(PollRefusal.PROPOSAL_FIRST));
            assertThatThrownBy(() -> jdbc.sql("update session_poll set state = 'OPEN', all_members = 6, roll = 6,"
                                    + " quorum = 4 where id = ?")
                            .param(text.value())
                            .update())
                    .hasMessageContaining("comes before its text");

            votes.cast(
                    meeting,
                    put.handle(meeting.id(), proposal.id(), Sitting.OFFICE).orThrow(),
                    4);

            assertThat(proposals.find(proposal.id()).orElseThrow().state()).isEqualTo(State.PASSED);
            DraftText now = drafts.newest(item.id()).orElseThrow();
            assertThat(now.version()).isEqualTo(2);
            assertThat(now.text()).isEqualTo(TEXT.replace("三十日", "十五日"));
            votes.cast(meeting, text, 4);
            assertThat(decisions.of(item.id()).orElseThrow().draft()).isEqualTo(2);
        });
    }

    @Test
    void ofSeveralTheFarthestComesFirstAndWhatItOvertakesIsNotVoted() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            AgendaItem item = drafted(meeting, ItemKind.DECISION);
            Proposal near = admitted(meeting, item, "三十日", "二十日");
            Proposal far = admitted(meeting, item, "部门应当在三十日内答复。", "部门应当当场答复。");
            assertThat(refusal(order.handle(meeting.id(), item.id(), List.of(far.id()), "差别大的在先", Sitting.OFFICE)))
                    .isEqualTo("proposals.refusal.Order");
            order.handle(meeting.id(), item.id(), List.of(far.id(), near.id()), "差别大的在先", Sitting.OFFICE)
                    .orThrow();
            PollId second = put.handle(meeting.id(), near.id(), Sitting.OFFICE).orThrow();
            assertThat(votes.open(second)).isEqualTo(new PollOutcome.Refused(PollRefusal.FARTHER_FIRST));

            votes.cast(
                    meeting, put.handle(meeting.id(), far.id(), Sitting.OFFICE).orThrow(), 5);

            assertThat(proposals.find(near.id()).orElseThrow().state()).isEqualTo(State.OVERTAKEN);
            assertThat(votes.open(second)).isEqualTo(new PollOutcome.Refused(PollRefusal.PROPOSAL_GONE));
            assertThat(votes.on(meeting, item, 5).passed()).isTrue();
        });
    }

    @Test
    void anAmendmentThatFailsLeavesTheTextAsItIs() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            AgendaItem item = drafted(meeting, ItemKind.DECISION);
            Proposal proposal = admitted(meeting, item, "三十日", "十五日");
            votes.cast(
                    meeting,
                    put.handle(meeting.id(), proposal.id(), Sitting.OFFICE).orThrow(),
                    2);
            assertThat(proposals.find(proposal.id()).orElseThrow().state()).isEqualTo(State.FAILED);
            assertThat(drafts.newest(item.id()).orElseThrow().version()).isEqualTo(1);
            assertThat(votes.on(meeting, item, 5).passed()).isTrue();
        });
    }

    @Test
    void itIsRefusedWithAReasonOrWithdrawnWithConsentAndThenTheTextIsFree() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            AgendaItem item = drafted(meeting, ItemKind.DECISION);
            Seat mover = assemblies.now(meeting).members().get(0);
            Proposal first = moved(meeting, item, mover, "三十日", "十五日");
            assertThat(decide.handle(meeting.id(), first.id(), false, " ", Sitting.OFFICE))
                    .isEqualTo(SessionResult.refused(new SessionRefusal.Missing("reason")));
            decide.handle(meeting.id(), first.id(), false, "与议题无关", Sitting.OFFICE)
                    .orThrow();
            Proposal second = admitted(meeting, item, "通报批评", "责令改正");
            assertThat(refusal(withdraw.handle(meeting.id(), second.id(), "", Sitting.as(mover))))
                    .isEqualTo("proposals.refusal.ConsentNeeded");
            withdraw.handle(meeting.id(), second.id(), "主任会议同意", Sitting.OFFICE).orThrow();
            assertThat(votes.on(meeting, item, 5).passed()).isTrue();
        });
    }

    @Test
    void noAmendmentComesAfterTheLastDayOrWithoutWordsOfTheDraft() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            AgendaItem item = drafted(meeting, ItemKind.DECISION);
            Seat mover = assemblies.now(meeting).members().get(0);
            assertThat(refusal(raised(meeting, item, mover, "九十日", "十五日"))).isEqualTo("proposals.refusal.NoPassage");
            assertThat(refusal(raised(meeting, item, mover, "三十日", "三十日")))
                    .isEqualTo("proposals.refusal.NothingChanged");
            days.handle(meeting.id(), TestSessions.DAY, Sitting.OFFICE).orThrow();
            assertThat(days.handle(meeting.id(), TestSessions.DAY.minusDays(1), Sitting.OFFICE))
                    .isInstanceOf(SessionResult.Refused.class);
            moved(meeting, item, mover, "三十日", "十五日");
        });
        sessions.aDayLater(() -> assertThat(refusal(raised(
                        meeting,
                        agendas.of(meeting.id()).orElseThrow().items().getFirst(),
                        assemblies.now(meeting).members().get(1),
                        "三十日",
                        "二十日")))
                .isEqualTo("proposals.refusal.TooLate"));
    }

    @Test
    void aClauseThatFailsApartIsStruckBeforeTheTextGoesToTheVote() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            AgendaItem item = drafted(meeting, ItemKind.DECISION);
            Proposal clause = decided(meeting, item, ProposalKind.CLAUSE, "逾期不答复的，通报批评。", List.of());
            votes.cast(
                    meeting,
                    put.handle(meeting.id(), clause.id(), Sitting.OFFICE).orThrow(),
                    2);
            PollId text = votes.prepared(meeting, item);
            assertThat(votes.open(text)).isEqualTo(new PollOutcome.Refused(PollRefusal.CLAUSE_FAILED));
            strike.handle(meeting.id(), clause.id(), Sitting.OFFICE).orThrow();
            assertThat(drafts.newest(item.id()).orElseThrow().text()).doesNotContain("通报批评");
            assertThat(votes.cast(meeting, text, 5).passed()).isTrue();
        });
    }

    @Test
    void anItemTheMeetingHoldsBackIsNotVotedAndItsTwoYearsRun() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            AgendaItem item = drafted(meeting, ItemKind.DECISION);
            Proposal held = decided(meeting, item, ProposalKind.HOLD, "", List.of());
            votes.cast(
                    meeting, put.handle(meeting.id(), held.id(), Sitting.OFFICE).orThrow(), 4);
            assertThat(agendas.of(meeting.id())
                            .orElseThrow()
                            .item(item.id())
                            .orElseThrow()
                            .state())
                    .isEqualTo(ItemState.HELD);
            assertThat(votes.open(votes.prepared(meeting, item)))
                    .isEqualTo(new PollOutcome.Refused(PollRefusal.ITEM_HELD));
            assertThat(due(item)).isEqualTo(TestSessions.DAY.plusYears(2).toString());
            assertThat(hold.handle(meeting.id(), item.id(), "再议", Sitting.OFFICE))
                    .isInstanceOf(SessionResult.Refused.class);
        });
    }

    @Test
    void severalItemsAreSettledByOneVoteOnceTheMeetingChoseSo() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            List<AgendaItem> items = votes.agenda(meeting, ItemKind.DECISION, ItemKind.DECISION, ItemKind.BILL);
            assertThat(refusal(raise(
                            meeting,
                            items.get(0),
                            ProposalKind.MERGE,
                            "",
                            List.of(items.get(2).id()))))
                    .isEqualTo("proposals.refusal.NotAlike");
            Proposal merge = decided(
                    meeting,
                    items.get(0),
                    ProposalKind.MERGE,
                    "",
                    List.of(items.get(1).id()));
            votes.cast(
                    meeting,
                    put.handle(meeting.id(), merge.id(), Sitting.OFFICE).orThrow(),
                    6);
            assertThat(votes.open(votes.prepared(meeting, items.get(1))))
                    .isEqualTo(new PollOutcome.Refused(PollRefusal.VOTED_TOGETHER));
            votes.cast(
                    meeting,
                    put.handle(meeting.id(), merge.id(), Sitting.OFFICE).orThrow(),
                    5);
            assertThat(items.subList(0, 2))
                    .allSatisfy(item -> assertThat(decisions.of(item.id())).isPresent());
            assertThat(decisions.of(items.get(2).id())).isEmpty();
        });
    }

    private Meeting meeting() {
        return sessions.inSession(sessions.committee("修原市" + UUID.randomUUID(), 6), 6);
    }

    private AgendaItem drafted(Meeting meeting, ItemKind kind) {
        AgendaItem item = votes.agenda(meeting, kind).getFirst();
        putDraft.handle(meeting.id(), item.id(), TEXT, Sitting.OFFICE).orThrow();
        return item;
    }

    private SessionResult<Proposal> raised(
            Meeting meeting, AgendaItem item, Seat mover, String passage, String wording) {
        return raise.handle(
                new RaiseProposal.Command(
                        UUID.randomUUID(),
                        meeting.id(),
                        item.id(),
                        List.of(),
                        ProposalKind.AMENDMENT,
                        passage,
                        wording,
                        "更快答复"),
                Sitting.as(mover));
    }

    private Proposal moved(Meeting meeting, AgendaItem item, Seat mover, String passage, String wording) {
        return raised(meeting, item, mover, passage, wording).orThrow();
    }

    private void signed(Meeting meeting, Proposal proposal, Seat member) {
        join.handle(meeting.id(), proposal.id(), true, Sitting.as(member)).orThrow();
    }

    private Proposal admitted(Meeting meeting, AgendaItem item, String passage, String wording) {
        List<Seat> members = assemblies.now(meeting).members();
        Proposal proposal = moved(meeting, item, members.get(0), passage, wording);
        members.subList(1, 5).forEach(member -> signed(meeting, proposal, member));
        return decide.handle(meeting.id(), proposal.id(), true, "", Sitting.OFFICE)
                .orThrow();
    }

    private SessionResult<Proposal> raise(
            Meeting meeting, AgendaItem item, ProposalKind kind, String passage, List<ItemId> with) {
        return raise.handle(
                new RaiseProposal.Command(
                        UUID.randomUUID(), meeting.id(), item.id(), with, kind, passage, "", "主任会议决定"),
                Sitting.OFFICE);
    }

    private Proposal decided(Meeting meeting, AgendaItem item, ProposalKind kind, String passage, List<ItemId> with) {
        return raise(meeting, item, kind, passage, with).orThrow();
    }

    private String due(AgendaItem item) {
        return jdbc.sql("select c.due::text from matter_clock c join matter m on m.id = c.matter"
                        + " where m.procedure = 'sessions/held-item' and m.source_id = ?")
                .param(item.id().toString())
                .query(String.class)
                .single();
    }

    private static String refusal(SessionResult<?> result) {
        return result.fold(done -> "done " + done, SessionRefusal::messageKey);
    }
}
