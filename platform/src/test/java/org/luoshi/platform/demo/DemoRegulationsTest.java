package org.luoshi.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.lawtext.amend.Outcome;
import org.luoshi.lawtext.amend.Status;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.figures.Counted;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.laws.LawFilter;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.laws.LawStatus;
import org.luoshi.platform.laws.LawVersion;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.amending.AmendmentViews;
import org.luoshi.platform.laws.amending.AppliedDecision;
import org.luoshi.platform.laws.amending.Decisions;
import org.luoshi.platform.laws.amending.LawAmendment;
import org.luoshi.platform.laws.amending.LawAmendment.State;
import org.luoshi.platform.laws.ledger.ActKind;
import org.luoshi.platform.laws.ledger.ChangeReason;
import org.luoshi.platform.laws.ledger.Ledger;
import org.luoshi.platform.laws.ledger.LedgerAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Rows C1, C2, C3 and C10 of the seed page, on the invented regulations of 示例市. */
@PlatformTest
@Transactional
class DemoRegulationsTest {
    private static final Period YEAR = new Period(LocalDate.of(2025, 2, 24), LocalDate.of(2026, 2, 1));
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);

    @Autowired
    DemoRegulations demo;

    @Autowired
    DemoDecision decision;

    @Autowired
    Decisions decisions;

    @Autowired
    AmendmentViews amendments;

    @Autowired
    Figures figures;

    @Autowired
    Ledger ledger;

    @Autowired
    LawLibrary library;

    @Test
    void countsTheYearByTheDayOfPassing() {
        demo.play();
        counts("legislation.changed", 5);
        counts("legislation.enacted", 2);
        counts("legislation.repealed", 1);
        counts("legislation.in-force", 91);
        counts("legislation.cleaned", 91);
        counts("legislation.to-plan", 8);
        keepsPassedApartFromInForce();
        tellsWhyEachArticleWasChanged();
        ordersTheRepealedOneOut();
    }

    @Test
    void showsADecisionOnThreeRegulationsOneAcceptedAndOneThatCannotBeCarriedOutWhole() {
        demo.play();
        decision.play();
        List<LawAmendment> laws = decisions.latest(true, 0, 50).stream()
                .filter(line -> line.decision().title().contains("《示例市停车场建设管理条例》等三部"))
                .map(line -> decisions.laws(line.decision().id()))
                .findFirst()
                .orElseThrow();
        assertThat(laws).extracting(LawAmendment::state).containsExactly(State.ACCEPTED, State.WAITING, State.WAITING);
        assertThat(laws).extracting(LawAmendment::open).containsExactly(0, 1, 0);
        AppliedDecision waste =
                amendments.applied(decisions.find(laws.get(1).decision()).orElseThrow(), laws.get(1));
        assertThat(waste.amended().outcomes())
                .filteredOn(Outcome::isOpen)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(Status.NO_MATCH));
        LawWork parking = library.work(laws.getFirst().work()).orElseThrow();
        List<LawVersion> texts = library.versions(parking, TODAY, OffsetDateTime.parse("2026-05-12T12:00+08:00"));
        assertThat(texts).extracting(LawVersion::status).containsExactly(LawStatus.AMENDED, LawStatus.IN_FORCE);
        assertThat(texts.getLast().effective()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(decisions.causes(parking.id())).hasSize(1);
    }

    private void counts(String figure, int things) {
        Counted counted = figures.count(
                new FigureId(figure),
                YEAR,
                LocalDateTime.of(2026, 2, 2, 8, 0)
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .toInstant());
        assertThat(counted.records()).as(figure).hasSize(things);
    }

    private void keepsPassedApartFromInForce() {
        LedgerAct revised = acts().stream()
                .filter(act -> act.kind() == ActKind.REVISED)
                .findFirst()
                .orElseThrow();
        assertThat(revised.days().passed()).isEqualTo(LocalDate.of(2025, 12, 26));
        assertThat(revised.days().inForce()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(revised.days().applies(TODAY)).isFalse();
        LawWork work = library.work(revised.work()).orElseThrow();
        List<LawVersion> versions = library.versions(work, TODAY, OffsetDateTime.parse("2026-05-12T12:00+08:00"));
        assertThat(versions).extracting(LawVersion::status).containsExactly(LawStatus.IN_FORCE, LawStatus.NOT_YET);
        assertThat(LawLibrary.on(TODAY, versions)).contains(versions.getFirst());
    }

    private void tellsWhyEachArticleWasChanged() {
        assertThat(acts().stream()
                        .flatMap(act -> act.articles().stream())
                        .map(LedgerAct.ChangedArticle::reason)
                        .distinct())
                .contains(ChangeReason.SUPERIOR_LAW, ChangeReason.DEPARTMENT, ChangeReason.LIABILITY);
    }

    private void ordersTheRepealedOneOut() {
        LawFilter repealed = new LawFilter("示例市散装水泥", "", "", "", "", "", "REPEALED");
        assertThat(library.count(repealed, TODAY)).isEqualTo(1);
        assertThat(library.count(repealed, LocalDate.of(2026, 1, 1))).isZero();
    }

    private List<LedgerAct> acts() {
        return ledger.acts(YEAR.from(), YEAR.to());
    }
}
