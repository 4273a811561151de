package org.luoshi.platform.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.imports.ConfirmImport;
import org.luoshi.platform.imports.ImportId;
import org.luoshi.platform.imports.PreviewImport;
import org.luoshi.platform.imports.UndoImport;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.beans.factory.annotation.Autowired;

/** A table of visits becomes visits with what was asked for there, all or none, and is taken back while nothing rests on it. */
@PlatformTest
class VisitImportTest {
    private static final String HEADER = "种类,机关,日期,主题,带队人,职务,点位,参加人员,现场要求,牵头单位,期限\n";

    @Autowired
    PreviewImport preview;

    @Autowired
    ConfirmImport confirm;

    @Autowired
    UndoImport undo;

    @Autowired
    Visits visits;

    @Autowired
    Instructions instructions;

    @Autowired
    ConfirmInstruction makeConcrete;

    @Autowired
    TestVisits testVisits;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Names names;

    @Autowired
    Messages messages;

    private final LocalDate day = LocalDate.of(2026, 4, 20);

    @Test
    void rowsOfOneVisitAreOneVisitWithEverythingThatWasAskedForThere() {
        SignedIn clerk = accounts.viewer("government-office");
        String organ = unit("机关");
        OrganisationId water = testVisits.unit("水务局");
        String lead = names.unit(water.toString());
        String title = "沿线调研" + organ;
        String table = row("政府负责人调研", organ, title, "09:30 乳品厂 | 临江路 18 号；河道工地", "王某某，市水务局", "清淤三处", lead, "2026-06-30")
                + row("政府负责人调研", organ, title, "", "", "树种不错", "", "")
                + row("政府负责人调研", organ, "另一次" + organ, "学校", "", "", "", "");
        ImportId id = previewed(table, clerk);
        assertThat(confirm.handle(id, clerk)).isEqualTo(new ConfirmImport.Result.Confirmed(3));

        Visit visit = visit(title);
        assertThat(visit.stops()).extracting(Stop::name).containsExactly("乳品厂", "河道工地");
        assertThat(visit.stops().getFirst().address()).isEqualTo("临江路 18 号");
        assertThat(visit.participants()).extracting(Participant::post).containsExactly("市水务局");
        assertThat(instructions.of(visit.id()))
                .extracting(Instruction::asSpoken)
                .containsExactlyInAnyOrder("清淤三处", "树种不错");
        assertThat(instructions.of(visit.id()))
                .extracting(Instruction::state)
                .containsOnly(InstructionState.UNCONFIRMED);
        assertThat(instructions.of(visit.id()))
                .filteredOn(said -> said.lead() != null)
                .singleElement()
                .returns(water, Instruction::lead)
                .returns(LocalDate.of(2026, 6, 30), Instruction::due);
        assertThat(visit("另一次" + organ).state()).isEqualTo(VisitState.PLANNED);

        assertThat(undo.handle(id, clerk)).isEqualTo(new UndoImport.Result.Undone(3));
        assertThat(visit(title).state()).isEqualTo(VisitState.CANCELLED);
        assertThat(instructions.of(visit.id())).isEmpty();
        assertThat(confirm.handle(previewed(table + "\n", clerk), clerk))
                .as("what was taken back does not stand in the way")
                .isEqualTo(new ConfirmImport.Result.Confirmed(3));
    }

    @Test
    void staysOnceSomebodyWroteIntoWhatCameByIt() {
        SignedIn clerk = accounts.viewer("government-office");
        String organ = unit("机关");
        OrganisationId water = testVisits.unit("水务局");
        ImportId id = previewed(row("政府负责人调研", organ, "北河" + organ, "工地", "", "把堤修好", "", ""), clerk);
        confirm.handle(id, clerk);
        Instruction said = instructions.of(visit("北河" + organ).id()).getFirst();
        makeConcrete
                .handle(
                        new ConfirmInstruction.Command(
                                said.visit(),
                                said.id(),
                                said.version(),
                                "堤防",
                                "完成 1 处",
                                water,
                                List.of(),
                                day.plusDays(9)),
                        clerk)
                .orThrow();
        assertThat(undo.handle(id, clerk)).isInstanceOf(UndoImport.Result.InUse.class);
        assertThat(visit("北河" + organ).state()).isEqualTo(VisitState.HELD);
    }

    @Test
    void everyWrongCellIsNamedWithItsRemedyAndNothingIsMade() {
        SignedIn clerk = accounts.viewer("government-office");
        String organ = unit("机关");
        String title = "有错" + organ;
        String table = row("政府负责人调研", organ, title, "工地", "", "", "", "")
                + row("政府负责人调研", organ, title, "", "", "", "", "")
                + row("政府负责人调研", organ + "无", "甲" + organ, "", "", "", "没有的局" + organ, "2026-06-30")
                + row("不存在的种类", organ, "乙" + organ, "工地", "", "", "", "")
                + row("政府负责人调研", organ, "丙" + organ, "工地", "", "要求", "", "").replace(day.toString(), "2999-01-01");
        assertThat(confirm.handle(previewed(table, clerk), clerk))
                .isInstanceOfSatisfying(ConfirmImport.Result.Wrong.class, wrong -> {
                    assertThat(wrong.problems())
                            .extracting(problem -> problem.cell().replaceAll(".*!", "") + " " + problem.key())
                            .contains(
                                    "I3 visits.import.nothing-new",
                                    "B4 visits.import.no-unit-near",
                                    "G4 visits.import.no-stop",
                                    "I4 visits.import.nothing-said",
                                    "I6 visits.import.not-yet")
                            .anyMatch(told -> told.startsWith("A5 "))
                            .anyMatch(told -> told.startsWith("J4 visits.import.no-unit"));
                    assertThat(wrong.problems())
                            .allMatch(problem -> messages.has(Lang.ZH, problem.key() + ".remedy"))
                            .allMatch(problem -> messages.has(Lang.EN, problem.key() + ".remedy"));
                });
        assertThat(visits.all()).noneMatch(visit -> visit.title().equals(title));
    }

    @Test
    void aLedgerIsImportedByWhoKeepsItAndNoVisitTwice() {
        String organ = unit("机关");
        String table = row("政府负责人调研", organ, "分账" + organ, "工地", "", "", "", "");
        SignedIn other = accounts.viewer("office");
        assertThat(confirm.handle(previewed(table, other), other))
                .isInstanceOfSatisfying(
                        ConfirmImport.Result.Wrong.class,
                        wrong -> assertThat(wrong.problems().getFirst().key()).isEqualTo("visits.import.not-kept"));
        SignedIn clerk = accounts.viewer("government-office");
        confirm.handle(previewed(table, clerk), clerk);
        assertThat(confirm.handle(previewed(table + "\n", clerk), clerk))
                .isInstanceOfSatisfying(
                        ConfirmImport.Result.Wrong.class,
                        wrong -> assertThat(wrong.problems().getFirst().key()).isEqualTo("visits.import.known"));
    }

    private String row(
            String kind,
            String organ,
            String title,
            String stops,
            String people,
            String said,
            String lead,
            String due) {
        return String.join(",", kind, organ, day.toString(), title, "带队人", "负责人", stops, people, said, lead, due)
                + "\n";
    }

    private String unit(String name) {
        return names.unit(testVisits.unit(name).toString());
    }

    private Visit visit(String title) {
        return visits.all().stream()
                .filter(visit -> visit.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private ImportId previewed(String rows, SignedIn by) {
        var content = new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8));
        var result = preview.handle("visits", "调研" + UUID.randomUUID() + ".csv", content, by);
        assertThat(result).isInstanceOf(PreviewImport.Result.Previewed.class);
        return ((PreviewImport.Result.Previewed) result).id();
    }
}
