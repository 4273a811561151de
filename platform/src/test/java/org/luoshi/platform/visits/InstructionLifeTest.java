package org.luoshi.platform.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.RunningClock;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;

/** From the words that were said to the matter that is verified, with what is refused on the way. */
@PlatformTest
class InstructionLifeTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

    @Autowired
    TestVisits visits;

    @Autowired
    ConfirmInstruction confirm;

    @Autowired
    AssignInstruction assign;

    @Autowired
    HandOverInstruction handOver;

    @Autowired
    DropInstruction drop;

    @Autowired
    RunVisit run;

    @Autowired
    Instructions instructions;

    @Autowired
    SendFirmRequest send;

    @Autowired
    TakeFieldEntries take;

    @Autowired
    FirmTickets tickets;

    @Autowired
    FirmDoor door;

    @Autowired
    Matters matters;

    @Autowired
    MoveMatter move;

    @Test
    void aVagueInstructionStaysUnconfirmedUntilSomebodyCouldCheckIt() {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        OrganisationId water = visits.unit("水务局");
        Instruction said = visits.said(visit, "要继续加强河道治理", null, Going.SECRETARY);
        Instruction vague = write(said, "河道治理", "治理水平继续提升", water, List.of(), null);
        assertThat(vague.state()).isEqualTo(InstructionState.UNCONFIRMED);
        assertThat(assign(vague))
                .isEqualTo(VisitResult.refused(new VisitRefusal.NotConcrete(Set.of(Lack.MEASURE, Lack.DATE))));
        Instruction firm = write(vague, "河道治理", "完成堤防加固 1.2 公里并通过验收", water, List.of(), DUE);
        assertThat(firm.state()).isEqualTo(InstructionState.CONFIRMED);
        assertThat(firm.asSpoken()).isEqualTo("要继续加强河道治理");
        assertThat(visits.at(18, () -> run.close(visit.id(), Going.SECRETARY)))
                .isEqualTo(VisitResult.refused(new VisitRefusal.StillOpen(1)));
        assign(firm).orThrow();
        assertThat(assign(firm))
                .isEqualTo(VisitResult.refused(new VisitRefusal.InstructionStands(InstructionState.ASSIGNED)));
        visits.at(18, () -> run.close(visit.id(), Going.SECRETARY)).orThrow();
    }

    @Test
    void theTimeSpokenIsKeptAndAUnitsClockBeginsWhenItHasReceived() {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        OrganisationId lead = visits.unit("水务局");
        OrganisationId co = visits.unit("园林局");
        OrganisationId locality = visits.unit("河口区");
        Instruction firm = write(
                visits.said(visit, "把堤修好", lead, Going.SECRETARY),
                "堤防加固",
                "完成 1.2 公里",
                lead,
                List.of(co, locality),
                DUE);
        assign(firm).orThrow();
        assertThat(clocks(firm)).containsExactlyInAnyOrder("sign-for", "sign-for", "sign-for");
        assertThat(matter(firm).run().history().getFirst().carried().get("spoken-on"))
                .isEqualTo(new Value.Day(TestVisits.DAY));
        moved(firm, "sign", Map.of(), Going.of(lead.toString()));
        assertThat(clocks(firm)).containsExactlyInAnyOrder("sign-for", "sign-for", "feedback");
    }

    @Test
    void whoConcludedDoesNotReviewAndTheObjectionHasThirtyDays() {
        Instruction firm = assigned();
        Going lead = Going.of(String.valueOf(firm.lead()));
        moved(firm, "sign", Map.of(), lead);
        moved(firm, "feed-back", Map.of("text", new Value.Text("已经完成")), lead);
        moved(
                firm,
                "verify",
                Map.of(
                        "method", new Value.Text("inspection"),
                        "on", new Value.Day(TestVisits.DAY),
                        "finding", new Value.Text("done"),
                        "facts", new Value.Text("堤防已经加固")),
                Going.SECRETARY);
        Map<String, Value> conclusion = Map.of("conclusion", new Value.Text("属实"), "staff", new Value.Text("别人"));
        assertThat(move(firm, "conclude", conclusion, Going.SECRETARY)).isInstanceOf(MoveResult.Refused.class);
        moved(
                firm,
                "conclude",
                Map.of("conclusion", new Value.Text("属实"), "staff", new Value.Text("秘书、科长")),
                Going.SECRETARY);
        moved(firm, "receive-conclusion", Map.of(), lead);
        moved(firm, "object", Map.of("reason", new Value.Text("长度有误")), lead);
        assertThat(move(firm, "decide-objection", decision("同事"), Going.SECRETARY))
                .isInstanceOfSatisfying(
                        MoveResult.Refused.class,
                        refused -> assertThat(refused.words().zh()).contains("秘书", "回避"));
        assertThat(move(firm, "decide-objection", decision("同事、科长"), Going.COLLEAGUE))
                .isInstanceOf(MoveResult.Refused.class);
        moved(firm, "decide-objection", decision("同事"), Going.COLLEAGUE);
        assertThat(matter(firm).run().step()).isEqualTo("concluded");
    }

    @Test
    void deputiesDoNotAssignAndHandOverByDocument() {
        Visit visit = visits.planned(VisitKind.DEPUTIES, Going.OFFICE);
        OrganisationId water = visits.unit("水务局");
        Instruction said = visits.said(visit, "建议完成清淤 3 处", water, Going.OFFICE);
        Instruction firm = visits.at(
                14,
                () -> confirm.handle(
                                new ConfirmInstruction.Command(
                                        visit.id(), said.id(), said.version(), "清淤", "完成 3 处", water, List.of(), DUE),
                                Going.OFFICE)
                        .orThrow());
        var command = new AssignInstruction.Command(visit.id(), said.id(), firm.version(), null, null);
        assertThat(visits.at(15, () -> assign.handle(command, Going.OFFICE)))
                .isEqualTo(VisitResult.refused(new VisitRefusal.MayNotAssign(VisitKind.DEPUTIES)));
        var letter = new HandOverInstruction.Command(visit.id(), said.id(), firm.version(), "示人办函〔2026〕12号");
        String number =
                visits.at(15, () -> handOver.handle(letter, Going.OFFICE)).orThrow();
        assertThat(matters.byNumber(number).orElseThrow().run().step()).isEqualTo("studying");
        assertThat(visits.at(15, () -> handOver.handle(letter, Going.SECRETARY)))
                .isEqualTo(VisitResult.refused(new VisitRefusal.NotThere("visit")));
    }

    @Test
    void whatIsNotAssignedIsDroppedWithAReason() {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        Instruction said = visits.said(visit, "路边的树不错", null, Going.SECRETARY);
        assertThat(drop.handle(visit.id(), said.id(), said.version(), " ", Going.SECRETARY))
                .isEqualTo(VisitResult.refused(new VisitRefusal.Missing("reason")));
        drop.handle(visit.id(), said.id(), said.version(), "不是要求", Going.SECRETARY)
                .orThrow();
        assertThat(instructions.find(said.id()).orElseThrow().state()).isEqualTo(InstructionState.DROPPED);
    }

    @Test
    void aFirmReadsItsAnswerByALinkThatCannotBeGuessed() {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        OrganisationId trade = visits.unit("商务局");
        var request = new FieldEntry.FirmRequest(visits.stamp(visit), "示例乳业", "冷链用电怎样报装", "王厂长 5550100");
        visits.at(12, () -> take.handle(visit.id(), Going.SECRETARY, List.of(request)));
        var command = new SendFirmRequest.Command(visit.id(), request.id(), trade, LocalDate.of(2026, 5, 6));
        String secret =
                visits.at(14, () -> send.handle(command, Going.SECRETARY)).orThrow();
        assertThat(visits.at(14, () -> send.handle(command, Going.SECRETARY)))
                .isEqualTo(VisitResult.refused(new VisitRefusal.Stale()));
        MoveResult answered = visits.at(
                16,
                () -> move.handle(
                        new MoveMatter.Command(
                                tickets.find(request.id()).orElseThrow().matterId(),
                                1,
                                "answer",
                                Map.of("text", new Value.Text("三日内上门"), "inside", new Value.Text("内部话"))),
                        Mover.of(Going.of(trade.toString()))));
        assertThat(answered).isInstanceOf(MoveResult.Done.class);
        assertThat(visits.at(17, () -> door.open(secret, "10.0.0.1")))
                .isInstanceOfSatisfying(
                        FirmDoor.Answer.Open.class,
                        open -> assertThat(open.ticket().answer()).isEqualTo("三日内上门"));
        String renewed = visits.at(17, () -> send.renewLink(visit.id(), request.id(), Going.SECRETARY))
                .orThrow();
        assertThat(visits.at(17, () -> door.open(secret, "10.0.0.1"))).isInstanceOf(FirmDoor.Answer.Nothing.class);
        assertThat(visits.at(24 * 181, () -> door.open(renewed, "10.0.0.1")))
                .isInstanceOf(FirmDoor.Answer.Nothing.class);
        for (int i = 0; i < FirmDoor.TRIES; i++) {
            visits.at(18, () -> door.open("guess", "10.0.0.2"));
        }
        assertThat(visits.at(18, () -> door.open(renewed, "10.0.0.2"))).isInstanceOf(FirmDoor.Answer.Wait.class);
        assertThat(visits.at(18, () -> door.open(renewed, "10.0.0.3"))).isInstanceOf(FirmDoor.Answer.Open.class);
    }

    private static Map<String, Value> decision(String staff) {
        return Map.of(
                "decision", new Value.Text("upheld"),
                "reasons", new Value.Text("丈量无误"),
                "staff", new Value.Text(staff));
    }

    private Instruction assigned() {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        OrganisationId lead = visits.unit("水务局");
        Instruction firm =
                write(visits.said(visit, "把堤修好", lead, Going.SECRETARY), "堤防加固", "完成 1.2 公里", lead, List.of(), DUE);
        assign(firm).orThrow();
        return firm;
    }

    private Instruction write(
            Instruction said,
            String matter,
            String result,
            OrganisationId lead,
            List<OrganisationId> co,
            @Nullable LocalDate due) {
        return visits.at(
                14,
                () -> confirm.handle(
                                new ConfirmInstruction.Command(
                                        said.visit(), said.id(), said.version(), matter, result, lead, co, due),
                                Going.SECRETARY)
                        .orThrow());
    }

    private VisitResult<String> assign(Instruction said) {
        var command = new AssignInstruction.Command(
                said.visit(), said.id(), said.version(), TestVisits.DAY.plusDays(1), TestVisits.DAY.plusDays(18));
        return visits.at(15, () -> assign.handle(command, Going.SECRETARY));
    }

    private void moved(Instruction said, String event, Map<String, Value> carried, Viewer by) {
        assertThat(move(said, event, carried, by)).as(event).isInstanceOf(MoveResult.Done.class);
    }

    private MoveResult move(Instruction said, String event, Map<String, Value> carried, Viewer by) {
        Matter matter = matter(said);
        return visits.at(
                16,
                () -> move.handle(new MoveMatter.Command(matter.id(), matter.version(), event, carried), Mover.of(by)));
    }

    private List<String> clocks(Instruction said) {
        return matter(said).run().clocks().stream()
                .filter(clock -> clock.state() == RunningClock.State.RUNNING)
                .map(RunningClock::clock)
                .toList();
    }

    private Matter matter(Instruction said) {
        return matters.find(said.matterId()).orElseThrow();
    }
}
