package org.luoshi.platform.laws.amending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.laws.ConfirmLaws;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.laws.LawVersion;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.Librarian;
import org.luoshi.platform.laws.PreviewLaws;
import org.luoshi.platform.laws.amending.AcceptAmendment.Result;
import org.luoshi.platform.laws.amending.LawAmendment.State;
import org.luoshi.platform.laws.intake.IntakeReason;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision from the day it is attached to the day it is taken back. */
@PlatformTest
class DecisionLifeTest {
    @Autowired
    PreviewLaws preview;

    @Autowired
    ConfirmLaws confirm;

    @Autowired
    AttachDecision attach;

    @Autowired
    ChooseLaw choose;

    @Autowired
    AcceptAmendment accept;

    @Autowired
    UndoAmendment undo;

    @Autowired
    Decisions decisions;

    @Autowired
    LawLibrary library;

    @Autowired
    Journal journal;

    @Autowired
    CityDate date;

    private final Viewer clerk = new Librarian();
    private final String mark =
            UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(java.util.Locale.ROOT) + "号";

    @BeforeEach
    void load() {
        InventedLaws.load(preview, confirm, InventedLaws.three(mark));
    }

    @Test
    void findsEachLawOfAnOmnibusDecisionAndMakesItsNextText() {
        UUID id = attached(InventedLaws.decision(mark));
        assertThat(decisions.laws(id)).hasSize(3).allSatisfy(law -> {
            assertThat(law.state()).isEqualTo(State.WAITING);
            assertThat(law.open()).isZero();
        });
        assertThat(accept(id, 1)).isInstanceOf(Result.Accepted.class);
        assertThat(accept(id, 2)).isInstanceOf(Result.Accepted.class);
        assertThat(accept(id, 3)).isInstanceOf(Result.Accepted.class);
        LawAmendment first = decisions.law(id, 1).orElseThrow();
        assertThat(on(first, LocalDate.of(2024, 7, 31))).contains("建设部门负责").doesNotContain("大风");
        assertThat(on(first, LocalDate.of(2024, 8, 1))).contains("文化和旅游部门负责").contains("遇有大风");
        assertThat(on(decisions.law(id, 3).orElseThrow(), LocalDate.of(2024, 8, 1)))
                .doesNotContain("一百元")
                .contains("第四条　本条例自");
        assertThat(decisions.causes(first.work()))
                .singleElement()
                .satisfies(cause -> assertThat(cause.version()).isEqualTo(first.result()));
        assertThat(journal.of(DecisionActs.subject(id))).hasSize(4);
    }

    @Test
    void tellsWhereTheSameDecisionStandsAlready() {
        UUID id = attached(InventedLaws.decision(mark));
        assertThat(attach(InventedLaws.decision(mark))).isInstanceOf(AttachDecision.Result.Already.class);
        accept(id, 1);
        assertThat(attach(InventedLaws.decision(mark))).isInstanceOf(AttachDecision.Result.Already.class);
        assertThat(accept(id, 1)).isInstanceOf(Result.Already.class);
    }

    @Test
    void takesAnIncompleteResultOnlyAsAPersonCompletedIt() {
        UUID id = attached(InventedLaws.wrong(mark));
        LawAmendment law = decisions.law(id, 1).orElseThrow();
        assertThat(law.open()).isEqualTo(1);
        LocalDate day = LocalDate.of(2025, 3, 1);
        assertThat(accept.handle(new AcceptAmendment.Command(id, 1, null, Map.of(), "", ""), clerk))
                .isInstanceOf(Result.NoDay.class);
        assertThat(accept.handle(new AcceptAmendment.Command(id, 1, day, Map.of(), "", "照办"), clerk))
                .isInstanceOf(Result.Incomplete.class);
        Map<String, String> hand = Map.of("art_2", "第二条　市人民政府交通运输部门负责石阶管理工作。");
        assertThat(accept.handle(new AcceptAmendment.Command(id, 1, day, hand, "", " "), clerk))
                .isInstanceOf(Result.NoReason.class);
        assertThat(accept.handle(new AcceptAmendment.Command(id, 1, LocalDate.of(2025, 1, 1), hand, "", "照办"), clerk))
                .isInstanceOf(Result.TooEarly.class);
        assertThat(accept.handle(new AcceptAmendment.Command(id, 1, day, hand, "", "所引部门有误"), clerk))
                .isInstanceOf(Result.Accepted.class);
        LawAmendment accepted = decisions.law(id, 1).orElseThrow();
        assertThat(accepted.byHand()).isTrue();
        assertThat(accepted.by()).isEqualTo(clerk.name());
        assertThat(on(accepted, day)).contains("交通运输部门").contains("公布并张贴");
    }

    @Test
    void refusesOnAnotherBaseAndTakesBackOnlyWhatNothingStandsOn() {
        UUID later = attached(InventedLaws.wrong(mark));
        UUID earlier = attached(InventedLaws.decision(mark));
        assertThat(accept(earlier, 2)).isInstanceOf(Result.Accepted.class);
        Map<String, String> hand = Map.of("art_2", "第二条　市人民政府交通运输部门负责石阶管理工作。");
        var command = new AcceptAmendment.Command(later, 1, LocalDate.of(2025, 3, 1), hand, "", "所引部门有误");
        assertThat(accept.handle(command, clerk)).isInstanceOf(Result.Stale.class);
        choose.handle(new ChooseLaw.Command(later, 1, ""), clerk);
        assertThat(accept.handle(command, clerk)).isInstanceOf(Result.Accepted.class);
        assertThat(undo.handle(earlier, 2, clerk)).isInstanceOf(UndoAmendment.Result.BuiltUpon.class);
        LawAmendment law = decisions.law(later, 1).orElseThrow();
        assertThat(undo.handle(later, 1, clerk)).isInstanceOf(UndoAmendment.Result.Undone.class);
        assertThat(library.version(law.result())).isEmpty();
        assertThat(undo.handle(later, 1, clerk)).isInstanceOf(UndoAmendment.Result.NothingToUndo.class);
        assertThat(undo.handle(earlier, 2, clerk)).isInstanceOf(UndoAmendment.Result.Undone.class);
    }

    @Test
    void saysWhatIsNotADecisionAndWhichLawIsNotThere() {
        assertThat(attach(" ")).isInstanceOf(AttachDecision.Result.Nothing.class);
        assertThat(attach("今天天气很好，适合散步。")).isInstanceOf(AttachDecision.Result.NoDecision.class);
        assertThat(attach("\u0001\u0002\u0003")).isEqualTo(new AttachDecision.Result.Unreadable(IntakeReason.NOT_TEXT));
        UUID id = attached(InventedLaws.decision("从来没有" + mark));
        assertThat(decisions.laws(id)).extracting(LawAmendment::state).containsOnly(State.UNKNOWN);
        assertThat(accept(id, 1)).isInstanceOf(Result.NoBase.class);
    }

    @Test
    void refusesWhoeverMayNotBringTextsIn() {
        UUID id = attached(InventedLaws.decision(mark));
        int before = journal.of(DecisionActs.subject(id)).size();
        var command = new AcceptAmendment.Command(id, 1, null, Map.of(), "", "");
        assertThat(accept.handle(command, Viewer.PUBLIC)).isInstanceOf(Result.NotPermitted.class);
        assertThat(undo.handle(id, 1, Viewer.PUBLIC)).isInstanceOf(UndoAmendment.Result.NotPermitted.class);
        assertThat(choose.handle(new ChooseLaw.Command(id, 1, ""), Viewer.PUBLIC))
                .isInstanceOf(ChooseLaw.Result.NotPermitted.class);
        assertThat(attach.handle(new AttachDecision.Command(null, "一", "", ""), Viewer.PUBLIC))
                .isInstanceOf(AttachDecision.Result.NotPermitted.class);
        assertThat(journal.of(DecisionActs.subject(id))).hasSize(before + 3);
    }

    private AttachDecision.Result attach(String words) {
        return attach.handle(new AttachDecision.Command(null, words, "", ""), clerk);
    }

    private UUID attached(String words) {
        AttachDecision.Result result = attach(words);
        assertThat(result).isInstanceOf(AttachDecision.Result.Attached.class);
        return ((AttachDecision.Result.Attached) result).id();
    }

    private Result accept(UUID id, int place) {
        return accept.handle(new AcceptAmendment.Command(id, place, null, Map.of(), "", ""), clerk);
    }

    private String on(LawAmendment law, LocalDate day) {
        LawWork work = library.work(law.work()).orElseThrow();
        List<LawVersion> versions =
                library.versions(work, day, date.instant().atZone(CityDate.ZONE).toOffsetDateTime());
        return LawLibrary.on(day, versions).stream()
                .map(version -> library.source(version.id()).orElseThrow())
                .collect(Collectors.joining());
    }
}
