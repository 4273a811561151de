package org.luoshi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.files.Papers;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.visits.TestVisits;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers without a gap, originals with a hash, instructions that become matters. */
@PlatformTest
class DocumentPathTest {
    @Autowired
    TestDesk desk;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestVisits organs;

    @Autowired
    DraftDocument draft;

    @Autowired
    BeginSeries begin;

    @Autowired
    RegisterIncoming register;

    @Autowired
    SettleIncoming settle;

    @Autowired
    RecordInstruction record;

    @Autowired
    CarryOutInstruction carryOut;

    @Autowired
    WrittenInstructions instructions;

    @Autowired
    OutgoingDocuments documents;

    @Autowired
    Numbers numbers;

    @Autowired
    Scans scans;

    @Autowired
    Matters matters;

    @Autowired
    Journal journal;

    @Autowired
    CityDate date;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void givesNumbersWithoutAGapToManyAtOnce() throws Exception {
        Series series = desk.series(0);
        List<Matter> waiting = IntStream.range(0, 8)
                .mapToObj(i -> desk.signed(series, "同时编号" + i))
                .toList();
        SignedIn clerk = desk.clerk();
        List<Future<MoveResult>> given = new ArrayList<>();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            waiting.forEach(
                    matter -> given.add(together.submit(() -> desk.attempt(matter, "number", clerk, Map.of()))));
        }
        for (Future<MoveResult> one : given) {
            assertThat(one.get()).isInstanceOf(MoveResult.Done.class);
        }
        assertThat(serials(series)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void findsWhatTheSameFormMadeAMomentAgo() throws Exception {
        SignedIn clerk = desk.clerk();
        RegisterIncoming.Command came = new RegisterIncoming.Command(
                IncomingId.fresh(), date.today(), "局", "", "同时提交的函", IncomingDocument.Urgency.NORMAL, null);
        List<DeskResult<IncomingDocument>> registered = twice(() -> register.handle(came, clerk));
        assertThat(registered.getFirst()).isInstanceOf(DeskResult.Done.class).isEqualTo(registered.getLast());
        Series series = desk.series(0);
        SignedIn office = accounts.viewer("office");
        DraftDocument.Command drafted = desk.command(new MatterId(UUID.randomUUID()), series, "同时提交的稿", 0);
        List<DeskResult<String>> drafts = twice(() -> draft.handle(drafted, office));
        assertThat(drafts.getFirst()).isInstanceOf(DeskResult.Done.class).isEqualTo(drafts.getLast());
        String code = "同" + UUID.randomUUID().toString().substring(0, 6);
        assertThat(twice(() -> begin.handle(
                        new BeginSeries.Command(UUID.randomUUID(), code, "名", "机关", Paper.Form.FORMAL, 0), clerk)))
                .as("two series of one code")
                .contains(DeskResult.refused(new DeskRefusal.CodeTaken(code)));
        assertThat(numbers.years()).allMatch(Numbers.Year::gapless);
    }

    private static <T> List<T> twice(Callable<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(2);
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> both = IntStream.range(0, 2)
                    .mapToObj(_ -> together.submit(() -> {
                        start.countDown();
                        start.await();
                        return work.call();
                    }))
                    .toList();
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }

    @Test
    void takesTheSameNumberAgainWhenTheFirstWasUndone() {
        Series series = desk.series(0);
        Numbers.Bearer lost = new Numbers.Bearer("sheet", UUID.randomUUID(), "撤销的");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(numbers.give(series.id(), date.today(), lost).serial()).isEqualTo(1);
            status.setRollbackOnly();
        });
        desk.numbered(series, "第一件");
        assertThat(serials(series)).containsExactly(1);
    }

    @Test
    void goesOnWhereThePaperRegisterEnded() {
        Series series = desk.series(17);
        Matter matter = desk.numbered(series, "启用后的第一件");
        assertThat(number(matter).text())
                .isEqualTo(series.code() + "〔" + date.today().getYear() + "〕18号");
        assertThat(year(series).gapless()).isTrue();
    }

    @Test
    void explainsAVoidedNumberAndNeverGivesItAgain() {
        Series series = desk.series(0);
        Matter first = desk.numbered(series, "不发了的");
        desk.act(first, "void", "document-clerk", Map.of("reason", new Value.Text("内容重复，不再印发")));
        desk.numbered(series, "接着的");
        List<Numbers.Line> lines = numbers.register(series.id(), date.today().getYear());
        assertThat(lines).extracting(line -> line.number().serial()).containsExactly(1, 2);
        assertThat(lines.getFirst().reason()).isEqualTo("内容重复，不再印发");
        assertThat(lines.getFirst().voidedOn()).contains(date.today());
        assertThat(year(series).gapless()).isTrue();
        assertThatThrownBy(() -> jdbc.sql("delete from desk_number where series = :series")
                        .param("series", series.id())
                        .update())
                .hasMessageContaining("stays in its register");
        assertThatThrownBy(() -> jdbc.sql("update desk_number set serial = 9 where series = :series and serial = 2")
                        .param("series", series.id())
                        .update())
                .hasMessageContaining("not given again");
    }

    @Test
    void keepsTheStampedPaperAsTheOriginalWithItsHash() {
        Matter matter = desk.numbered(desk.series(0), "用印的");
        SignedIn clerk = desk.clerk();
        StoredFile scan = desk.scan(matter, Papers.pdf("stamped"), clerk);
        MoveResult sealed = desk.attempt(
                matter,
                "seal",
                clerk,
                Map.of(
                        "scan", new Value.Files(List.of(scan.id().toString())),
                        "copies", new Value.Num(java.math.BigDecimal.TEN)));
        assertThat(sealed).isInstanceOf(MoveResult.Done.class);
        OutgoingDocument.Seal seal =
                Objects.requireNonNull(documents.find(matter.id()).orElseThrow().seal());
        assertThat(seal.sha256()).isEqualTo(scan.sha256());
        assertThat(scans.fit(seal.scan(), seal.sha256())).isEqualTo(Scans.Fit.FITS);
        assertThat(scans.fit(seal.scan(), "0".repeat(64))).isEqualTo(Scans.Fit.DIFFERS);
    }

    @Test
    void keepsThePartyGroupsDayAndNoWord() {
        Matter matter = desk.drafted(desk.series(0), "须经党组的");
        desk.act(matter, "submit", "office", Map.of());
        desk.act(matter, "pass-check", "document-checker", Map.of("party-group", new Value.Text("needed")));
        LocalDate today = date.today();
        assertThat(desk.attempt(
                        matter, "record-party-group", desk.clerk(), Map.of("on", new Value.Day(today.plusDays(1)))))
                .isInstanceOf(MoveResult.Refused.class);
        assertThat(desk.attempt(
                        matter,
                        "record-party-group",
                        desk.clerk(),
                        Map.of("on", new Value.Day(today), "text", new Value.Text("会议内容"))))
                .isInstanceOf(MoveResult.Refused.class);
        desk.act(matter, "record-party-group", "document-clerk", Map.of("on", new Value.Day(today)));
        assertThat(documents.find(matter.id()).orElseThrow().approvedOn()).isEqualTo(today);
    }

    @Test
    void changesADraftUntilItIsSentAndNeverOverAnother() {
        Series series = desk.series(0);
        Matter matter = desk.drafted(series, "初稿");
        SignedIn office = accounts.viewer("office");
        draft.handle(desk.command(matter.id(), series, "二稿", 0), office).orThrow();
        assertThat(matters.find(matter.id()).orElseThrow().title()).isEqualTo("二稿");
        assertThat(draft.handle(desk.command(matter.id(), series, "旧稿", 0), office))
                .isEqualTo(DeskResult.refused(new DeskRefusal.Stale()));
        desk.act(matter, "submit", "office", Map.of());
        assertThat(draft.handle(desk.command(matter.id(), series, "送核后再改", 1), office))
                .isEqualTo(DeskResult.refused(new DeskRefusal.NoDraft()));
        assertThat(draft.handle(
                        desk.command(new MatterId(UUID.randomUUID()), series, "越权", 0), accounts.viewer("handler")))
                .isEqualTo(DeskResult.refused(new DeskRefusal.NotPermitted(DeskRights.DRAFT)));
        assertThat(journal.of(OpenMatter.subject(matter.id()))).anySatisfy(line -> {
            assertThat(line.action()).isEqualTo("desk.draft");
            assertThat(line.outcome()).isEqualTo(Outcome.REFUSED);
        });
    }

    @Test
    void makesALeadersInstructionAMatterAndFilesTheDocumentOnlyAfterIt() {
        SignedIn clerk = desk.clerk();
        IncomingDocument came = incoming("关于汛期排查的函", clerk);
        Instruction written = record.handle(
                        new RecordInstruction.Command(
                                UUID.randomUUID(),
                                new Instruction.On.Incoming(came.id()),
                                "主任甲",
                                date.today(),
                                "请水务局一周内报告。",
                                null),
                        clerk)
                .orThrow();
        OrganisationId water = organs.unit("水务");
        CarryOutInstruction.Command command = new CarryOutInstruction.Command(
                written.id(), "报告汛期排查", water, List.of(), date.today().plusDays(7));
        String number = carryOut.handle(command, clerk).orThrow();
        assertThat(carryOut.handle(command, clerk)).isEqualTo(DeskResult.refused(new DeskRefusal.HasMatter()));
        Matter matter = matters.byNumber(number).orElseThrow();
        assertThat(matter.run().step()).isEqualTo("doing");
        assertThat(instructions.find(written.id()).orElseThrow().matter()).isEqualTo(matter.id());
        assertThat(settle.file(came.id(), clerk)).isEqualTo(DeskResult.refused(new DeskRefusal.StillOpen(1)));
        desk.act(matter, "cancel", "document-clerk", Map.of("reason", new Value.Text("另行办理")));
        assertThat(settle.file(came.id(), clerk).orThrow().state()).isEqualTo(IncomingDocument.State.FILED);
    }

    @Test
    void strikesAnIncomingDocumentWithAnExplanationAlone() {
        SignedIn clerk = desk.clerk();
        IncomingDocument came = incoming("重复登记", clerk);
        assertThat(settle.strike(came.id(), " ", clerk))
                .isEqualTo(DeskResult.refused(new DeskRefusal.Missing("reason")));
        settle.strike(came.id(), "重复登记", clerk).orThrow();
        assertThat(settle.file(came.id(), clerk)).isEqualTo(DeskResult.refused(new DeskRefusal.Settled()));
        assertThat(numbers.register(Series.INCOMING, date.today().getYear()))
                .filteredOn(line -> line.bearer().id().equals(came.id().value()))
                .extracting(Numbers.Line::reason)
                .containsExactly("重复登记");
        assertThat(journal.of(new Subject("incoming", came.id().toString())))
                .extracting(line -> line.action() + " " + line.outcome())
                .contains(
                        "incoming.register DONE",
                        "incoming.void REFUSED",
                        "incoming.void DONE",
                        "incoming.file REFUSED");
    }

    private IncomingDocument incoming(String title, SignedIn by) {
        return register.handle(
                        new RegisterIncoming.Command(
                                IncomingId.fresh(),
                                date.today(),
                                "市应急局",
                                "示应急函〔2026〕3号",
                                title,
                                IncomingDocument.Urgency.URGENT,
                                4),
                        by)
                .orThrow();
    }

    private DocumentNumber number(Matter matter) {
        return numbers.of("outgoing", matter.id().value()).orElseThrow();
    }

    private List<Integer> serials(Series series) {
        return numbers.register(series.id(), date.today().getYear()).stream()
                .map(line -> line.number().serial())
                .toList();
    }

    private Numbers.Year year(Series series) {
        return numbers.years().stream()
                .filter(year -> year.series().equals(series.id()))
                .findFirst()
                .orElseThrow();
    }
}
