package org.luoshi.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Corpus;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.AddOrganisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.cooperation.CarriedItems;
import org.luoshi.platform.cooperation.Lists;
import org.luoshi.platform.cooperation.WriteEntry;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.City;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.Sitting;
import org.luoshi.platform.sessions.TestSessions;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.VisitId;
import org.luoshi.platform.visits.VisitState;
import org.luoshi.platform.visits.Visits;
import org.springframework.beans.factory.annotation.Autowired;

/** A text comes in, drafts are found in it, and what a person confirms becomes a record of its own context. */
@PlatformTest
class IntakeTest {
    @Autowired
    TakeText take;

    @Autowired
    ConfirmDrafts confirm;

    @Autowired
    DecideDraft decide;

    @Autowired
    Drafts drafts;

    @Autowired
    Sources sources;

    @Autowired
    Meetings meetings;

    @Autowired
    Agendas agendas;

    @Autowired
    Matters matters;

    @Autowired
    AddOrganisation addOrganisation;

    @Autowired
    TestSessions sessions;

    @Autowired
    TestAccounts accounts;

    @Autowired
    org.luoshi.platform.cooperation.ConfiguredCategories categories;

    @Autowired
    CarriedItems carried;

    @Autowired
    Lists lists;

    @Autowired
    WriteEntry write;

    @Autowired
    Visits visits;

    @Autowired
    Journal journal;

    @Test
    void turnsASessionReportIntoASessionWithItsAgenda() {
        String city = city();
        Source source = taken(city, "八十一");
        sessions.committee(city, 1);
        Draft session = one(source, DraftKind.SESSION);
        RecordRef record = confirmed(session, Map.of("body", city + "人大常委会"));
        MeetingId meeting = new MeetingId(UUID.fromString(record.id()));
        assertThat(meetings.find(meeting))
                .hasValueSatisfying(m -> assertThat(m.ordinal()).isEqualTo(81));
        List<Draft> items = all(source, DraftKind.AGENDA_ITEM);
        confirm.handle(source.id(), items.stream().map(IntakeTest::as).toList(), clerk())
                .orThrow();
        assertThat(agendas.of(meeting)).hasValueSatisfying(agenda -> {
            assertThat(agenda.version()).isEqualTo(1);
            assertThat(agenda.items()).hasSize(4).anyMatch(item -> item.votes());
        });
        assertThat(drafts.behind("matter", record.id())).extracting(Draft::id).containsExactly(session.id());
    }

    @Test
    void turnsAnInstructionWithUnitResultAndDateIntoAMatterAndLeavesAVagueOneUnconfirmed() {
        String city = city();
        Source source = taken(city, "八十二");
        unit(city + "教育局");
        confirmed(one(source, DraftKind.VISIT), Map.of("organ", unit(city + "人民政府")));
        List<Draft> said = all(source, DraftKind.INSTRUCTION);
        RecordRef matter =
                confirmed(said.getFirst(), Map.of("owner", city + "教育局", "result", "12部电梯验收合格", "due", "2027-06-20"));
        assertThat(matters.find(new MatterId(UUID.fromString(matter.id()))))
                .map(Matter::number)
                .hasValue(matter.label());
        RecordRef vague = confirmed(said.getLast(), Map.of());
        assertThat(vague.kind()).isEqualTo("visit-instruction");
    }

    @Test
    void asksForTheOtherSidesOwnerOfAJointItemAndNeverInventsIt() {
        String city = city();
        Source source = taken(city, "八十三");
        unit(city + "教育局");
        Draft item = one(source, DraftKind.JOINT_ITEM);
        Map<String, String> ours =
                Map.of("otherCity", city + "邻市", "owner", city + "教育局", "category", "public-life", "due", "2027-09-30");
        assertThat(refusal(confirm.handle(source.id(), List.of(as(item, ours)), clerk())))
                .isEqualTo(new IntakeRefusal.Missing(
                        DraftKind.JOINT_ITEM.field("theirOwner").orElseThrow()));
        Map<String, String> both = new java.util.HashMap<>(ours);
        both.put("theirOwner", "邻市教育局");
        both.put("category", categories.all().getFirst().id());
        RecordRef listed = confirmed(item, both);
        assertThat(listed.href()).isEqualTo(MatterLinks.under("/cooperation/items", listed.label()));
        assertThat(drafts.behind("matter", listed.id())).extracting(Draft::id).containsExactly(item.id());
        takenBackAndMadeAnew(item, listed);
    }

    /** While nothing was said about it: then again, as another item; once it has a milestone it stays. */
    private void takenBackAndMadeAnew(Draft item, RecordRef listed) {
        Draft back =
                decide.undo(seen(drafts.find(item.id()).orElseThrow()), clerk()).orThrow();
        assertThat(back.state()).isEqualTo(DraftState.OPEN);
        assertThat(matters.find(new MatterId(UUID.fromString(listed.id())))
                        .orElseThrow()
                        .run()
                        .currentStep()
                        .id())
                .isEqualTo("declined");
        RecordRef anew = confirmed(back, Map.of());
        assertThat(anew.id()).isNotEqualTo(listed.id());
        CarriedItems.Known known =
                carried.of(new MatterId(UUID.fromString(anew.id()))).orElseThrow();
        City ours = lists.find(known.list()).orElseThrow().ours();
        Act milestone = new Act.SetMilestone(known.item(), ours, "m", "方案定稿", LocalDate.of(2027, 3, 1), false);
        assertThat(write.handle(WriteEntry.Command.ours(known.list(), milestone), clerk()))
                .isInstanceOf(WriteEntry.Result.Written.class);
        assertThat(refusal(decide.undo(seen(drafts.find(item.id()).orElseThrow()), clerk())))
                .isEqualTo(new IntakeRefusal.Rested(anew.label()));
    }

    @Test
    void takesAVisitBackAndMakesItAnew() {
        String city = city();
        Source source = taken(city, "八十六");
        Draft visit = one(source, DraftKind.VISIT);
        RecordRef first = confirmed(visit, Map.of("organ", unit(city + "人民政府")));
        Draft back = decide.undo(seen(drafts.find(visit.id()).orElseThrow()), clerk())
                .orThrow();
        RecordRef second = confirmed(back, Map.of());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(visits.find(VisitId.of(first.id())))
                .hasValueSatisfying(v -> assertThat(v.state()).isEqualTo(VisitState.CANCELLED));
        assertThat(visits.find(VisitId.of(second.id())))
                .hasValueSatisfying(v -> assertThat(v.state()).isNotEqualTo(VisitState.CANCELLED));
    }

    @Test
    void restrictsAnOpenTextThatIsSentAgainAsARestrictedOne() {
        byte[] page = InventedPage.of(city(), "八十七").getBytes(StandardCharsets.UTF_8);
        Viewer first = clerk();
        Viewer second = accounts.viewer("office");
        Source open = sent(page, false, first).source();
        assertThat(open.openTo(accounts.viewer("office"))).isTrue();
        TakeText.Taken again = sent(page, true, second);
        assertThat(again.known() && again.stricter()).isTrue();
        assertThat(again.source().openTo(first)).isTrue();
        assertThat(again.source().openTo(second)).isTrue();
        assertThat(again.source().openTo(accounts.viewer("office"))).isFalse();
        assertThat(journal.of(new Subject("intake", open.id().toString())).stream()
                        .map(Line::action))
                .contains("intake.restrict");
        assertThat(sent(page, false, first).source().restricted()).isTrue();
    }

    private TakeText.Taken sent(byte[] page, boolean restricted, Viewer by) {
        return take.handle(new TakeText.Command(SourceId.fresh(), "示例日报", page, true, restricted), by)
                .orThrow();
    }

    @Test
    void keepsANumberWithItsSourceAndTakesItBack() {
        Source source = taken(city(), "八十四");
        Draft figure = all(source, DraftKind.FIGURE).getFirst();
        confirmed(figure, Map.of());
        Draft kept = drafts.find(figure.id()).orElseThrow();
        assertThat(kept.state()).isEqualTo(DraftState.CONFIRMED);
        Draft back = decide.undo(seen(kept), clerk()).orThrow();
        assertThat(back.state()).isEqualTo(DraftState.OPEN);
        assertThat(journal.of(new Subject("intake", source.id().toString())).stream()
                        .map(Line::action))
                .contains("intake.take", "intake.confirm", "intake.undo");
    }

    @Test
    void takesASessionBackOnlyWhileItsAgendaIsEmpty() {
        String city = city();
        Source source = taken(city, "八十五");
        sessions.committee(city, 1);
        Draft session = one(source, DraftKind.SESSION);
        confirmed(session, Map.of("body", city + "人大常委会"));
        Draft item = all(source, DraftKind.AGENDA_ITEM).getFirst();
        confirmed(item, Map.of());
        assertThat(decide.undo(seen(drafts.find(session.id()).orElseThrow()), clerk()))
                .isInstanceOf(IntakeResult.Refused.class);
    }

    @Test
    void recognisesTheSameWordsInAnotherFile() {
        String text = InventedPage.of(city(), "八十六");
        Source first =
                take(text.getBytes(StandardCharsets.UTF_8), "一版.txt").orThrow().source();
        TakeText.Taken again =
                take(text.getBytes(Charset.forName("GB18030")), "另一份.txt").orThrow();
        assertThat(again.known()).isTrue();
        assertThat(again.source()).isEqualTo(first);
    }

    @Test
    void tellsTheSecondOfTwoClerksWhoWasFirst() throws Exception {
        Source source = taken(city(), "八十七");
        Draft figure = all(source, DraftKind.FIGURE).getFirst();
        Viewer one = clerk();
        Viewer other = clerk();
        Callable<IntakeResult<List<RecordRef>>> ones = () -> confirm.handle(source.id(), List.of(as(figure)), one);
        Callable<IntakeResult<List<RecordRef>>> others = () -> confirm.handle(source.id(), List.of(as(figure)), other);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            var both = two.invokeAll(List.of(ones, others));
            long done = 0;
            for (var result : both) {
                done += result.get() instanceof IntakeResult.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(refusal(decide.reject(new DecideDraft.Seen(source.id(), figure.id(), 0), "来晚了", other)))
                .isInstanceOf(IntakeRefusal.Stale.class);
    }

    @Test
    void takesNothingThatIsNoTextAndNothingBeyondMeasure() {
        byte[] rubbish = new byte[4096];
        for (int i = 0; i < rubbish.length; i++) {
            rubbish[i] = (byte) (i * 31);
        }
        assertThat(take(rubbish, "图.txt")).isInstanceOf(IntakeResult.Refused.class);
        byte[] long10 = "示例市举行会议。".repeat(420_000).getBytes(StandardCharsets.UTF_8);
        assertThat(long10.length).isGreaterThan(10_000_000);
        assertThat(refusal(take(long10, "长.txt"))).isInstanceOf(IntakeRefusal.TooLong.class);
        Source noNews = take(("春眠不觉晓" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8), "诗.txt")
                .orThrow()
                .source();
        assertThat(noNews.noNews()).isNotEmpty();
        assertThat(drafts.of(noNews.id())).isEmpty();
    }

    @Test
    void isForThoseWhoWorkOnTexts() {
        assertThat(take.handle(
                        new TakeText.Command(SourceId.fresh(), "页", new byte[] {65}, false, false), Sitting.OFFICE))
                .isEqualTo(IntakeResult.refused(new IntakeRefusal.NotPermitted()));
    }

    /** The real page: its seven reports give a session with its agenda, a visit with four stops, and figures. */
    @Test
    void turnsTheRealPageIntoRecordsByTheSamePath() throws IOException {
        String text = Corpus.read("pages/00.txt");
        Source source = take(text.getBytes(StandardCharsets.UTF_8), "真实版面.txt")
                .orThrow()
                .source();
        String city = city();
        sessions.committee(city, 1);
        Draft session = one(source, DraftKind.SESSION);
        RecordRef record = confirmed(session, Map.of("body", city + "人大常委会", "day", "2025-02-21"));
        List<Draft> items = all(source, DraftKind.AGENDA_ITEM);
        assertThat(items).hasSizeGreaterThanOrEqualTo(14);
        confirm.handle(source.id(), items.stream().map(IntakeTest::as).toList(), clerk())
                .orThrow();
        assertThat(agendas.of(new MeetingId(UUID.fromString(record.id())))).hasValueSatisfying(agenda -> {
            assertThat(agenda.items()).hasSizeLessThan(items.size());
            assertThat(agenda.items()).filteredOn(item -> item.votes()).hasSizeGreaterThanOrEqualTo(6);
        });
        assertThat(all(source, DraftKind.CONFERENCE)).hasSize(2);
        assertThat(all(source, DraftKind.VISIT))
                .anyMatch(visit -> visit.field("stops").lines().count() >= 3);
        assertThat(all(source, DraftKind.FIGURE)).hasSizeGreaterThan(10);
        assertThat(sources.flags(source.id())).isNotEmpty();
    }

    private IntakeResult<TakeText.Taken> take(byte[] bytes, String name) {
        return take.handle(new TakeText.Command(SourceId.fresh(), name, bytes, false, false), clerk());
    }

    private Source taken(String city, String ordinal) {
        return take(InventedPage.of(city, ordinal).getBytes(StandardCharsets.UTF_8), "示例日报.txt")
                .orThrow()
                .source();
    }

    private RecordRef confirmed(Draft draft, Map<String, String> fields) {
        return confirm.handle(draft.source(), List.of(as(draft, fields)), clerk())
                .orThrow()
                .getFirst();
    }

    private Draft one(Source source, DraftKind kind) {
        return all(source, kind).getFirst();
    }

    private List<Draft> all(Source source, DraftKind kind) {
        return drafts.of(source.id()).stream()
                .filter(draft -> draft.kind() == kind)
                .toList();
    }

    private static ConfirmDrafts.Chosen as(Draft draft) {
        return as(draft, Map.of());
    }

    private static ConfirmDrafts.Chosen as(Draft draft, Map<String, String> fields) {
        return new ConfirmDrafts.Chosen(draft.id(), draft.version(), fields);
    }

    private static DecideDraft.Seen seen(Draft draft) {
        return new DecideDraft.Seen(draft.source(), draft.id(), draft.version());
    }

    private static IntakeRefusal refusal(IntakeResult<?> result) {
        return result instanceof IntakeResult.Refused<?>(IntakeRefusal refusal)
                ? refusal
                : new IntakeRefusal.NothingChosen();
    }

    private Viewer clerk() {
        return accounts.viewer("office", "committee-office", "government-office");
    }

    private static String city() {
        return "收" + UUID.randomUUID().toString().substring(0, 8) + "市";
    }

    private String unit(String name) {
        addOrganisation
                .handle(
                        new AddOrganisation.Command(
                                OrganisationId.random(),
                                OrganisationKind.BUREAU,
                                name,
                                "",
                                List.of(),
                                null,
                                java.time.LocalDate.of(2020, 1, 1),
                                1),
                        Sitting.OFFICE)
                .orThrow();
        return name;
    }
}
