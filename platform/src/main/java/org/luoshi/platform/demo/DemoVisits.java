package org.luoshi.platform.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.visits.AssignInstruction;
import org.luoshi.platform.visits.ConfirmInstruction;
import org.luoshi.platform.visits.EntryResult;
import org.luoshi.platform.visits.FieldEntry;
import org.luoshi.platform.visits.HandOverInstruction;
import org.luoshi.platform.visits.Instruction;
import org.luoshi.platform.visits.Participant;
import org.luoshi.platform.visits.PlanVisit;
import org.luoshi.platform.visits.RunVisit;
import org.luoshi.platform.visits.SendFirmRequest;
import org.luoshi.platform.visits.Stamp;
import org.luoshi.platform.visits.StopId;
import org.luoshi.platform.visits.TakeFieldEntries;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitId;
import org.luoshi.platform.visits.VisitKind;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/**
 * Three visits of 示例市: one of the year before, carried to its end, the head of the government's with four stops, whose instructions stand at every stage, and one of
 * deputies, whose opinion goes by document.
 */
@Component
class DemoVisits {
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 9, 16);
    private static final LocalDate HEAD = LocalDate.of(2026, 4, 14);
    private static final LocalDate DEPUTIES = LocalDate.of(2026, 4, 21);

    private final PlanVisit plan;
    private final RunVisit run;
    private final TakeFieldEntries take;
    private final ConfirmInstruction confirm;
    private final AssignInstruction assign;
    private final HandOverInstruction handOver;
    private final SendFirmRequest send;
    private final Matters matters;
    private final MoveMatter move;
    private final CityDate date;

    DemoVisits(
            PlanVisit plan,
            RunVisit run,
            TakeFieldEntries take,
            ConfirmInstruction confirm,
            AssignInstruction assign,
            HandOverInstruction handOver,
            SendFirmRequest send,
            Matters matters,
            MoveMatter move,
            CityDate date) {
        this.plan = plan;
        this.run = run;
        this.take = take;
        this.confirm = confirm;
        this.assign = assign;
        this.handOver = handOver;
        this.send = send;
        this.matters = matters;
        this.move = move;
        this.date = date;
    }

    /** What was said, and what it was made into; the units by their keys, the lead first. */
    private record Said(
            String spoken,
            int stop,
            String task,
            String result,
            List<String> units,
            @Nullable LocalDate due) {}

    void play(City city) {
        lastYear(city);
        head(city);
        deputies(city);
    }

    /** What the congress year that is reported on shows: one instruction, carried through to its end. */
    private void lastYear(City city) {
        DemoStaff office = staff(city, "government-office", "government-office");
        Visit visit = planned(
                city,
                office,
                VisitKind.GOVERNMENT_HEAD,
                "government",
                "城市排水防涝调研",
                new Participant(
                        city.head("government").id(), city.head("government").name(), "市长"),
                LAST_YEAR,
                List.of("北泉路下穿隧道", "城东排涝泵站"));
        arrive(visit, office, LAST_YEAR);
        UUID pump = assigned(
                visit,
                city,
                office,
                new Said(
                        "这个泵站年内要把备用电源装好",
                        1,
                        "泵站备用电源",
                        "安装备用发电机 2 台并通过验收",
                        List.of("water"),
                        LocalDate.of(2025, 11, 28)));
        signed(pump, LAST_YEAR, city, "water");
        LocalDate done = LocalDate.of(2025, 11, 20);
        act(
                pump,
                done.atTime(15, 0),
                unit(city, "water"),
                "feed-back",
                Map.of("text", new Value.Text("2 台备用发电机已经安装，11 月 18 日通过验收。")));
        verified(pump, office, done.plusDays(4), "现场启动 2 台发电机，均能带载运行。");
        act(
                pump,
                done.plusDays(6).atTime(9, 30),
                office,
                "conclude",
                Map.of(
                        "conclusion", new Value.Text("已经按要求完成。"),
                        "staff", new Value.Text(office.name())));
        act(pump, done.plusDays(7).atTime(10, 0), unit(city, "water"), "receive-conclusion", Map.of());
        act(pump, done.plusDays(9).atTime(10, 0), office, "close", Map.of());
        at(done.plusDays(9).atTime(11, 0), () -> run.close(visit.id(), office)).orThrow();
    }

    private void verified(UUID matter, DemoStaff office, LocalDate day, String facts) {
        act(
                matter,
                day.atTime(10, 30),
                office,
                "verify",
                Map.of(
                        "method", new Value.Text("inspection"),
                        "on", new Value.Day(day),
                        "finding", new Value.Text("done"),
                        "facts", new Value.Text(facts)));
    }

    private void head(City city) {
        DemoStaff office = staff(city, "government-office", "government-office");
        Visit visit = planned(
                city,
                office,
                VisitKind.GOVERNMENT_HEAD,
                "government",
                "消费、农产品加工、河道治理和文物保护调研",
                new Participant(
                        city.head("government").id(), city.head("government").name(), "市长"),
                HEAD,
                List.of("银河里购物中心", "云溪乳品示范厂", "清河堤防治理工地", "槐荫古祠"));
        arrive(visit, office, HEAD);
        said(visit, city, office, new Said("消防这根弦要继续绷紧，加强管理", 0, "", "", List.of(), null));
        said(visit, city, office, new Said("文物保护要持续推进，不能松劲", 3, "古祠保护", "保护水平继续提升", List.of("culture"), null));
        firm(visit, city, office);
        UUID levee = assigned(
                visit,
                city,
                office,
                new Said(
                        "汛期前把这段堤修完，区里和规划部门配合好",
                        2,
                        "清河堤防加固",
                        "完成堤防加固 1.2 公里并通过验收",
                        List.of("water", "nanping", "land"),
                        LocalDate.of(2026, 5, 20)));
        signed(levee, HEAD, city, "water", "nanping", "land");
        act(
                levee,
                LocalDate.of(2026, 4, 22).atTime(10, 0),
                unit(city, "nanping"),
                "give-co-opinion",
                Map.of("opinion", new Value.Text("沿线 6 户已经签订让地协议，施工便道已经让出。")));
        act(
                levee,
                LocalDate.of(2026, 5, 7).atTime(15, 0),
                unit(city, "water"),
                "feed-back",
                Map.of("text", new Value.Text("1.2 公里堤防加固已经完成，4 月 30 日通过验收。")));
        verified(levee, office, LocalDate.of(2026, 5, 9), "现场丈量 1.2 公里，验收资料齐全。");
        UUID road = assigned(
                visit,
                city,
                office,
                new Said(
                        "便道占了群众的路，让开",
                        2,
                        "腾退施工便道",
                        "恢复通行便道 2 处",
                        List.of("nanping", "transport", "urban"),
                        LocalDate.of(2026, 5, 29)));
        signed(road, HEAD, city, "nanping");
        UUID lamps = assigned(
                visit,
                city,
                office,
                new Said("停车场晚上太黑", 0, "停车场照明", "更换照明灯 48 盏", List.of("urban"), LocalDate.of(2026, 5, 8)));
        signed(lamps, HEAD, city, "urban");
    }

    private void firm(Visit visit, City city, DemoStaff office) {
        var request =
                new FieldEntry.FirmRequest(stamp(visit, 1, "request"), "云溪乳品示范厂", "冷链车辆进城通行证办理时间长，请明确材料和时限", "厂办公室");
        taken(visit, office, request);
        at(
                        HEAD.atTime(16, 30),
                        () -> send.handle(
                                new SendFirmRequest.Command(
                                        visit.id(), request.id(), city.unit("transport"), LocalDate.of(2026, 4, 30)),
                                office))
                .orThrow();
        act(
                request.id(),
                LocalDate.of(2026, 4, 28).atTime(9, 30),
                unit(city, "transport"),
                "answer",
                Map.of("text", new Value.Text("冷链车辆通行证即来即办，所需材料 3 份，清单已经公布在办事大厅。")));
    }

    private void deputies(City city) {
        DemoStaff office = staff(city, "office", "deputy-affairs");
        Visit visit = planned(
                city,
                office,
                VisitKind.DEPUTIES,
                "standing-committee",
                "社区养老服务视察",
                new Participant(null, "代表小组组长", "市人大代表"),
                DEPUTIES,
                List.of("幸福里社区养老服务站", "北泉老年食堂"));
        arrive(visit, office, DEPUTIES);
        Instruction opinion = said(
                visit,
                city,
                office,
                new Said("建议老年食堂延长到晚餐，先选 10 处试行", 1, "老年食堂供应晚餐", "选 10 处试行", List.of("civil-affairs"), null));
        at(
                        DEPUTIES.plusDays(2).atTime(10, 0),
                        () -> handOver.handle(
                                new HandOverInstruction.Command(
                                        visit.id(), opinion.id(), opinion.version(), "示人办函〔2026〕18号"),
                                office))
                .orThrow();
        at(DEPUTIES.plusDays(2).atTime(11, 0), () -> run.close(visit.id(), office))
                .orThrow();
    }

    private Visit planned(
            City city,
            DemoStaff by,
            VisitKind kind,
            String organ,
            String title,
            Participant leader,
            LocalDate day,
            List<String> stops) {
        var command = new PlanVisit.Command(
                new VisitId(DemoIds.of("visit", title)),
                kind,
                city.unit(organ),
                title,
                leader,
                day,
                stops.stream()
                        .map(stop -> new PlanVisit.PlannedStop(
                                new StopId(DemoIds.of("stop", stop)),
                                stop,
                                "",
                                LocalTime.of(9, 0).plusMinutes(70L * stops.indexOf(stop))))
                        .toList(),
                List.of(new Participant(null, by.name(), "工作人员")));
        return at(day.minusDays(4).atTime(15, 0), () -> plan.handle(command, by))
                .orThrow();
    }

    private void arrive(Visit visit, DemoStaff by, LocalDate day) {
        at(day.atTime(8, 50), () -> run.hold(visit.id(), by)).orThrow();
        visit.stops().forEach(stop -> {
            LocalDateTime here = day.atTime(9, 5).plusMinutes(70L * (stop.place() - 1));
            at(here, () -> run.arrive(visit.id(), stop.id(), date.instant(), by))
                    .orThrow();
        });
    }

    private UUID assigned(Visit visit, City city, DemoStaff by, Said said) {
        Instruction firm = said(visit, city, by, said);
        var command = new AssignInstruction.Command(
                visit.id(),
                firm.id(),
                firm.version(),
                visit.day().plusDays(3),
                visit.day().plusDays(14));
        at(visit.day().plusDays(1).atTime(9, 0), () -> assign.handle(command, by))
                .orThrow();
        return firm.id();
    }

    /** Said on site, brought in the evening, written down by the secretary. */
    private Instruction said(Visit visit, City city, DemoStaff by, Said said) {
        var entry = new FieldEntry.Instruction(
                stamp(visit, said.stop(), said.spoken()),
                said.spoken(),
                visit.leader().name(),
                null,
                List.of(),
                null);
        taken(visit, by, entry);
        List<OrganisationId> units = said.units().stream().map(city::unit).toList();
        return at(
                        visit.day().atTime(17, 30),
                        () -> confirm.handle(
                                new ConfirmInstruction.Command(
                                        visit.id(),
                                        entry.id(),
                                        0,
                                        said.task(),
                                        said.result(),
                                        units.isEmpty() ? null : units.getFirst(),
                                        units.stream().skip(1).toList(),
                                        said.due()),
                                by))
                .orThrow();
    }

    private Stamp stamp(Visit visit, int stop, String what) {
        LocalDateTime at = visit.day().atTime(9, 20).plusMinutes(70L * stop);
        return new Stamp(
                DemoIds.of("entry", visit.number() + what),
                visit.stops().get(stop).id(),
                at.atZone(CityDate.ZONE).toInstant(),
                Duration.ZERO,
                "随行工作人员");
    }

    private void taken(Visit visit, DemoStaff by, FieldEntry entry) {
        EntryResult result = at(visit.day().atTime(16, 0), () -> take.handle(visit.id(), by, List.of(entry)))
                .getFirst();
        if (!(result instanceof EntryResult.Taken)) {
            throw new IllegalStateException("the demo's entry was not taken: " + result);
        }
    }

    private void signed(UUID matter, LocalDate visit, City city, String... units) {
        Stream.of(units)
                .forEach(key -> act(matter, visit.plusDays(2).atTime(9, 10), unit(city, key), "sign", Map.of()));
    }

    private void act(UUID id, LocalDateTime at, DemoStaff by, String event, Map<String, Value> carried) {
        Matter matter = matters.find(new MatterId(id)).orElseThrow();
        MoveResult result = at(
                at,
                () -> move.handle(new MoveMatter.Command(matter.id(), matter.version(), event, carried), Mover.of(by)));
        if (!(result instanceof MoveResult.Done)) {
            throw new IllegalStateException(matter.title() + " " + event + ": " + result);
        }
    }

    private static DemoStaff staff(City city, String role, String unit) {
        return new DemoStaff(city.contact(unit).name(), role, city.unit(unit).toString());
    }

    private static DemoStaff unit(City city, String key) {
        return staff(city, "handler", key);
    }

    private <T> T at(LocalDateTime moment, Supplier<T> action) {
        return date.valueAt(moment, action);
    }
}
