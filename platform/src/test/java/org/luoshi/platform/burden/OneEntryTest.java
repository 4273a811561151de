package org.luoshi.platform.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.cooperation.AloneList;
import org.luoshi.platform.cooperation.CooperationList;
import org.luoshi.platform.intake.ConfirmDrafts;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.Drafts;
import org.luoshi.platform.intake.InventedPage;
import org.luoshi.platform.intake.RecordRef;
import org.luoshi.platform.intake.Source;
import org.luoshi.platform.intake.SourceId;
import org.luoshi.platform.intake.TakeText;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MoveItem;
import org.luoshi.platform.sessions.RunMeeting;
import org.luoshi.platform.sessions.Sitting;
import org.luoshi.platform.sessions.TestSessions;
import org.luoshi.platform.sessions.decisions.Activity;
import org.luoshi.platform.sessions.decisions.ActivityKind;
import org.luoshi.platform.sessions.decisions.CompileOpinions;
import org.luoshi.platform.sessions.decisions.Decision;
import org.luoshi.platform.sessions.decisions.Decisions;
import org.luoshi.platform.sessions.decisions.RecordActivity;
import org.luoshi.platform.sessions.decisions.SayOpinion;
import org.luoshi.platform.sessions.decisions.Votes;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.luoshi.platform.visits.AssignInstruction;
import org.luoshi.platform.visits.ConfirmInstruction;
import org.luoshi.platform.visits.Going;
import org.luoshi.platform.visits.Instruction;
import org.luoshi.platform.visits.TestVisits;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitKind;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

/** What a unit enters once stands in every list its suggestion belongs to, and no list asks for it again (一次填报). */
@PlatformTest
class OneEntryTest {
    private static final LocalDate DAY = LocalDate.of(2018, 5, 7);

    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestAccounts people;

    @Autowired
    MoveMatter move;

    @Autowired
    Matters matters;

    @Autowired
    AloneList alone;

    @Autowired
    TestVisits visits;

    @Autowired
    ConfirmInstruction confirm;

    @Autowired
    AssignInstruction assign;

    @Autowired
    TestSessions sessions;

    @Autowired
    Votes votes;

    @Autowired
    Assemblies assemblies;

    @Autowired
    MoveItem moveItem;

    @Autowired
    RunMeeting run;

    @Autowired
    SayOpinion say;

    @Autowired
    CompileOpinions compile;

    @Autowired
    Decisions decisions;

    @Autowired
    RecordActivity record;

    @Autowired
    TakeText take;

    @Autowired
    Drafts drafts;

    @Autowired
    ConfirmDrafts drafted;

    @Autowired
    Names names;

    @Autowired
    CityDate date;

    private final String lead = UUID.randomUUID().toString();
    private final String unit = UUID.randomUUID().toString();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Mover handler = new Mover("handler-account", "承办", Set.of("handler"), unit, null, false);

    @Test
    void aPromiseTypedInTheReplyFeedsEveryListItBelongsTo() {
        Matter matter = suggestions.assigned(lead, unit, DAY, "关于一次填报的建议" + mark);
        move(
                matter,
                "contact",
                DAY,
                Map.of("way", Value.of("visit"), "on", new Value.Day(DAY), "heard", Value.of("尽快")));
        Map<String, Value> reply = new LinkedHashMap<>(Map.of(
                "class", Value.of("B"),
                "text", Value.of("已列入计划" + mark),
                "signer", Value.of("局长"),
                "committed", Value.of("改造三处泵站" + mark),
                "committed-until", new Value.Day(LocalDate.of(2018, 6, 30))));
        move(matter, "reply", DAY.plusDays(1), reply);
        String number = matter.number();
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("/suggestions?q=" + number, number);
        lists.put("/suggestions?as=csv&q=" + number, "答复");
        lists.put("/matters?unit=" + unit, number);
        lists.put("/suggestions?view=board&q=" + number, number);
        lists.put("/suggestions/register", number);
        lists.put("/suggestions/" + number, "已列入计划" + mark);
        lists.put("/suggestions/commitments?unit=" + unit, "改造三处泵站" + mark);
        lists.put("/burden/records?measure=fields&week=" + DAY + "&unit=" + unit, number);
        lists.put("/burden?week=" + DAY + "&unit=" + unit, "填写项数");
        SignedIn office = people.viewer("office");
        lists.forEach((address, shown) ->
                assertThat(page(address, office)).as(address).contains(shown));
        assertThat(matters.find(matter.id()).orElseThrow().run().history())
                .as("what the unit did: two acts, none of them for a list")
                .filteredOn(happened -> unit.equals(happened.actor().unit()))
                .hasSize(2);
    }

    @Test
    void whatIsLateStandsOnTheDeskAndInTheOverdueListWithoutBeingReported() {
        Matter matter = suggestions.assigned(lead, unit, DAY, "关于逾期的建议" + mark);
        shows(late(matter, unit, unit));
    }

    @Test
    void anItemOfTwoCitiesEnteredOnceFeedsItsListAndTheCitys() {
        CooperationList list = alone.with("填报邻市" + mark);
        String bureau = "填报交通局" + mark;
        String owner = alone.bureau(bureau).toString();
        Matter item = alone.matter(list, alone.listed(list, "跨市公交" + mark, owner, LocalDate.of(2026, 2, 27)));
        String path = "/cooperation/lists/" + list.id();
        Map<String, String> lists = late(item, owner, bureau);
        for (String one : List.of(path, path + "/list.csv", path + "/list.xlsx", path + "/supervision")) {
            lists.put(one, "跨市公交" + mark);
        }
        lists.put("/cooperation/items/" + item.number(), bureau);
        lists.put(figure("cooperation.listed", AloneList.DAY), item.number());
        lists.put(asked(AloneList.DAY, owner), item.number());
        shows(lists);
        assertThat(acts(item))
                .as("both cities' entries moved it; nobody filled a form of the matter")
                .containsExactly("confirm", "list");
    }

    @Test
    void anInstructionSaidOnAVisitFeedsTheLedgerOfTheVisitAndTheCitys() {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        OrganisationId water = visits.unit("填报水务局");
        Instruction said = visits.said(visit, "三处清淤" + mark, water, Going.SECRETARY);
        Instruction firm = visits.at(
                14,
                () -> confirm.handle(
                                new ConfirmInstruction.Command(
                                        visit.id(),
                                        said.id(),
                                        said.version(),
                                        "清淤" + mark,
                                        "完成 3 处",
                                        water,
                                        List.of(),
                                        TestVisits.DAY.plusDays(20)),
                                Going.SECRETARY)
                        .orThrow());
        String number = visits.at(
                15,
                () -> assign.handle(
                                new AssignInstruction.Command(
                                        visit.id(), said.id(), firm.version(), TestVisits.DAY.plusDays(1), null),
                                Going.SECRETARY)
                        .orThrow());
        Matter matter = matters.byNumber(number).orElseThrow();
        Map<String, String> lists = late(matter, water.toString(), names.unit(water.toString()));
        lists.putAll(told(visit.number(), number, "清淤" + mark));
        lists.put(figure("visits.told", TestVisits.DAY), number);
        lists.put(asked(TestVisits.DAY, water.toString()), number);
        shows(lists);
        assertThat(acts(matter))
                .as("what was written on the visit is all there is")
                .containsExactly("assign");
    }

    @Test
    void whatADecisionAndAnOpinionSayFeedsEveryLedgerOfTheSession() {
        Meeting meeting = sessions.inSession(sessions.committee("填原市" + mark, 3), 3);
        List<AgendaItem> items = new ArrayList<>();
        date.at(TestSessions.DAY.atTime(10, 0), () -> {
            items.addAll(votes.agenda(meeting, ItemKind.REPORT, ItemKind.DECISION));
            votes.put(meeting, null, "会议议程", "agenda", 3);
            moveItem.handle(meeting.id(), items.getFirst().id(), MoveItem.Step.OPEN, Sitting.OFFICE)
                    .orThrow();
            say.handle(
                            new SayOpinion.Command(
                                    UUID.randomUUID(),
                                    meeting.id(),
                                    items.getFirst().id(),
                                    null,
                                    "第一组",
                                    "公布清单" + mark),
                            Sitting.as(assemblies.now(meeting).members().getFirst()))
                    .orThrow();
            moveItem.handle(meeting.id(), items.getFirst().id(), MoveItem.Step.FINISH, Sitting.OFFICE)
                    .orThrow();
            votes.on(meeting, items.getLast(), 3);
            for (RunMeeting.Step step :
                    List.of(RunMeeting.Step.DELIBERATE, RunMeeting.Step.BEGIN_VOTES, RunMeeting.Step.CLOSE)) {
                run.handle(meeting.id(), step, Sitting.OFFICE);
            }
        });
        Decision decision = decisions.of(items.getLast().id()).orElseThrow();
        Matter opinion = date.valueAt(
                TestSessions.DAY.atTime(16, 0),
                () -> compile.handle(
                                meeting.id(), items.getFirst().id(), CompileOpinions.Topic.WORK_REPORT, Sitting.OFFICE)
                        .orThrow());
        String bureau = "填报教育局" + mark;
        String owner = alone.bureau(bureau).toString();
        handedOver(opinion, owner);
        String of = "/sessions/" + meeting.number() + "/decisions";
        Map<String, String> lists = late(opinion, owner, bureau);
        lists.put(of, decision.number().text());
        lists.put("/sessions/decisions?year=2026", decision.number().text());
        lists.put("/sessions/decisions?year=2026&as=csv", decision.number().text());
        lists.put(
                figure("sessions.decisions", TestSessions.DAY),
                decision.number().text());
        lists.put(figure("sessions.passed", TestSessions.DAY), decision.number().text());
        lists.put("/matters/" + opinion.number(), "公布清单" + mark);
        lists.put(of + "/" + items.getFirst().id(), opinion.number());
        lists.put("/sessions/opinions?year=" + year(opinion), opinion.number());
        lists.put("/sessions/opinions?as=xlsx&year=" + year(opinion), opinion.number());
        lists.put(figure("sessions.opinions", TestSessions.DAY), opinion.number());
        lists.put(asked(TestSessions.DAY, owner), opinion.number());
        shows(lists);
        assertThat(acts(opinion))
                .as("compiled of what was said")
                .containsExactly("record-session", "compile", "approve", "hand-over", "record-resolution");
    }

    /** As a resolution on it says by which day it is reported on. */
    private void handedOver(Matter opinion, String organ) {
        Mover chair = new Mover("chair-account", "主任", Set.of("chairperson"), null, null, true);
        Mover office = new Mover("office-account", "办公厅", Set.of("committee-office"), null, null, true);
        move(opinion, "approve", TestSessions.DAY, Map.of(), chair);
        move(
                opinion,
                "hand-over",
                TestSessions.DAY,
                Map.of("organs", Value.of(new Value.Assigned(organ, "lead"))),
                office);
        Map<String, Value> resolution =
                Map.of("title", Value.of("关于清单的决议"), "execute-by", new Value.Day(TestSessions.DAY.plusMonths(1)));
        move(opinion, "record-resolution", TestSessions.DAY, resolution, office);
    }

    private static String year(Matter matter) {
        return matter.number().replaceAll("\\D*(\\d{4})-.*", "$1");
    }

    @Test
    void anActivityFeedsItsLedgerAndBothItsFigures() {
        Activity made = record.handle(
                        new RecordActivity.Command(
                                UUID.randomUUID(),
                                ActivityKind.INSPECTION,
                                Set.of(),
                                "填报检查" + mark,
                                DAY,
                                DAY.plusDays(1),
                                "",
                                ""),
                        Sitting.OFFICE)
                .orThrow();
        shows(Map.of(
                "/sessions/activities?year=2018",
                "填报检查" + mark,
                "/sessions/activities?as=csv&year=2018",
                "填报检查" + mark,
                figure("sessions.activities", DAY),
                made.number(),
                figure("sessions.inspections", DAY),
                made.number()));
    }

    @Test
    void aSentenceOfTheInboxConfirmedOnceFeedsEveryListOfItsRecord() {
        String city = "填" + mark + "市";
        String bureau = city + "填报局";
        String owner = alone.bureau(bureau).toString();
        alone.bureau(city + "人民政府");
        SignedIn clerk = clerk();
        byte[] page = InventedPage.of(city, "九十九").getBytes(StandardCharsets.UTF_8);
        Source source = take.handle(new TakeText.Command(SourceId.fresh(), "示例日报.txt", page, false, false), clerk)
                .orThrow()
                .source();
        confirmed(source, DraftKind.VISIT, Map.of("organ", city + "人民政府"), clerk);
        RecordRef record = confirmed(
                source,
                DraftKind.INSTRUCTION,
                Map.of(
                        "owner",
                        bureau,
                        "result",
                        "12部电梯验收合格",
                        "due",
                        date.today().plusDays(30).toString()),
                clerk);
        RecordRef figure = confirmed(source, DraftKind.FIGURE, Map.of(), clerk);
        Matter matter = matters.byNumber(record.label()).orElseThrow();
        Map<String, String> lists = listed(matter, owner);
        lists.put("/intake/" + source.number(), record.label());
        lists.put("/intake/" + source.number() + "/drafts.csv", record.label());
        lists.put("/intake/figures", source.number());
        lists.put("/visits/instructions", record.label());
        lists.put("/visits/instructions.csv", record.label());
        lists.put(figure("visits.told", date.today()), record.label());
        lists.put(asked(date.today(), owner), record.label());
        shows(lists);
        assertThat(figure.kind()).isNotEmpty();
        assertThat(acts(matter)).as("confirmed beside its sentence").containsExactly("assign");
    }

    private RecordRef confirmed(Source source, DraftKind kind, Map<String, String> fields, SignedIn by) {
        Draft draft = drafts.of(source.id()).stream()
                .filter(d -> d.kind() == kind)
                .findFirst()
                .orElseThrow();
        var chosen = new ConfirmDrafts.Chosen(draft.id(), draft.version(), fields);
        return drafted.handle(source.id(), List.of(chosen), by).orThrow().getFirst();
    }

    /** The lists every matter stands in, whatever its kind. */
    private static Map<String, String> listed(Matter matter, String unit) {
        Map<String, String> lists = new LinkedHashMap<>();
        for (String query : List.of("q=" + matter.number(), "open=1&unit=" + unit)) {
            lists.put("/matters?" + query, matter.number());
            lists.put("/matters?as=csv&" + query, matter.number());
            lists.put("/matters?as=xlsx&" + query, matter.number());
        }
        return lists;
    }

    /** The same of what is late, with the overdue list and the desk, by unit and by duty. */
    private Map<String, String> late(Matter matter, String unit, String called) {
        Map<String, String> lists = listed(matter, unit);
        lists.put("/matters?lamp=red&unit=" + unit, matter.number());
        lists.put("/matters?lamp=red&as=csv&unit=" + unit, matter.number());
        lists.put("/matters/desk?group=" + called, matter.number());
        lists.put("/matters/desk.csv", matter.number());
        return lists;
    }

    private static Map<String, String> told(String visit, String number, String words) {
        return Map.of(
                "/visits/" + visit,
                words,
                "/visits/instructions",
                number,
                "/visits/instructions?stage=OVERDUE",
                number,
                "/visits/instructions.csv",
                number);
    }

    private static String figure(String id, LocalDate day) {
        return "/figures/" + id + "/records.csv?from=" + day + "&to=" + day.plusDays(1);
    }

    private static String asked(LocalDate day, String unit) {
        return "/burden/records?measure=asked&week=" + day + "&unit=" + unit;
    }

    /** The acts of a matter. */
    private List<String> acts(Matter matter) {
        return matters.find(matter.id()).orElseThrow().run().history().stream()
                .map(Happening::event)
                .toList();
    }

    /** What misses it is named, all at once. */
    private void shows(Map<String, String> lists) {
        SignedIn clerk = clerk();
        List<String> missing = lists.entrySet().stream()
                .filter(list -> !page(list.getKey(), clerk).contains(list.getValue()))
                .map(list -> list.getKey() + " does not show " + list.getValue())
                .toList();
        assertThat(missing).isEmpty();
    }

    private SignedIn clerk() {
        return people.viewer("office", "government-office", "committee-office", "supervisor");
    }

    private void move(Matter matter, String event, LocalDate day, Map<String, Value> carried) {
        move(matter, event, day, carried, handler);
    }

    private void move(Matter matter, String event, LocalDate day, Map<String, Value> carried, Mover by) {
        long version = matters.version(matter.id()).orElseThrow();
        MoveMatter.Command command = new MoveMatter.Command(matter.id(), version, event, carried);
        assertThat(date.valueAt(day.atTime(10, 0), () -> move.handle(command, by)))
                .as(event)
                .isInstanceOf(MoveResult.Done.class);
    }

    private String page(String address, SignedIn viewer) {
        MvcTestResult answer =
                web.get().uri(URI.create(encoded(address))).with(as(viewer)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        byte[] bytes = answer.getResponse().getContentAsByteArray();
        if (address.contains("xlsx")) {
            return workbook(bytes);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return address.contains("csv") ? text : Jsoup.parse(text).select("main").text();
    }

    private static String encoded(String address) {
        return UriComponentsBuilder.fromUriString(address).build().encode().toUriString();
    }

    private static String workbook(byte[] bytes) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            StringBuilder text = new StringBuilder();
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append(' ')));
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("no workbook", e);
        }
    }
}
