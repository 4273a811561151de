package org.luoshi.platform.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Asked;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.cooperation.AloneList;
import org.luoshi.platform.cooperation.CooperationList;
import org.luoshi.platform.cooperation.WriteEntry;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Content;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.imports.ConfirmImport;
import org.luoshi.platform.imports.ImportId;
import org.luoshi.platform.imports.PreviewImport;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.notices.Notice;
import org.luoshi.platform.notices.Notices;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.decisions.Activity;
import org.luoshi.platform.sessions.decisions.ActivityKind;
import org.luoshi.platform.sessions.decisions.RecordActivity;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a unit's week cost it, counted of what really happened; each number is as many as its records say. */
@PlatformTest
class BurdenTest {
    private static final LocalDate MONDAY = LocalDate.of(2017, 5, 8);

    @Autowired
    BurdenMeter meter;

    @Autowired
    Figures figures;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MoveMatter move;

    @Autowired
    Notices notices;

    @Autowired
    RecordActivity record;

    @Autowired
    AloneList alone;

    @Autowired
    WriteEntry write;

    @Autowired
    PreviewImport preview;

    @Autowired
    ConfirmImport confirm;

    @Autowired
    Journal journal;

    @Autowired
    Messages messages;

    @Autowired
    CityDate date;

    @Autowired
    MockMvcTester web;

    private final String lead = UUID.randomUUID().toString();
    private final OrganisationId unit = new OrganisationId(UUID.randomUUID());
    private final Mover office = new Mover("office-account", "经办", Set.of("office"), null, null, true);
    private final Mover handler = new Mover("handler-account", "承办", Set.of("handler"), unit.toString(), null, false);

    @Test
    void countsTheFieldsOfAcceptedActsAndNoneOfWhatWasRefused() {
        Matter matter = assigned();
        MoveResult refused = move.handle(
                new MoveMatter.Command(
                        matter.id(), matter.version() - 1, "contact", Map.of("heard", Value.of("迟到的表单"))),
                handler);
        assertThat(refused).isInstanceOf(MoveResult.Stale.class);
        contact(matter, MONDAY.plusDays(1));
        assertThat(week(MONDAY).of(BurdenMeasure.FIELDS))
                .as("way, day and what was heard; the refused form and the empty note count nothing")
                .isEqualTo(3);
        assertThat(records(BurdenMeasure.FIELDS))
                .singleElement()
                .returns(3L, BurdenMeter.Burden::amount)
                .returns("contact", BurdenMeter.Burden::what)
                .returns(matter.number(), BurdenMeter.Burden::number);
    }

    @Test
    void countsWhatWasAskedForAndWhatWasAskedAgain() {
        Matter matter = contact(assigned(), MONDAY.plusDays(1));
        assertThat(week(MONDAY).of(BurdenMeasure.ASKED))
                .as("to return or keep it, to call, to reply")
                .isEqualTo(2);
        assertThat(week(MONDAY).of(BurdenMeasure.REPEATED)).isZero();
        matter = move(
                matter,
                handler,
                "reply",
                MONDAY.plusDays(8),
                Map.of("class", Value.of("A"), "text", Value.of("已办"), "signer", Value.of("张三")));
        Mover deputy = new Mover("deputy-account", "李一", Set.of("deputy"), null, lead, false);
        Map<String, Value> rating = Map.of(
                "result", Value.of("dissatisfied"), "attitude", Value.of("satisfied"), "reason", Value.of("没有解决"));
        matter = move(matter, deputy, "rate", MONDAY.plusDays(15), rating);
        move(matter, office, "order-rehandling", MONDAY.plusDays(22), Map.of("instruction", Value.of("重新研究")));
        assertThat(week(MONDAY.plusWeeks(3)).of(BurdenMeasure.ASKED)).isEqualTo(1);
        assertThat(week(MONDAY.plusWeeks(3)).of(BurdenMeasure.REPEATED)).isEqualTo(1);
        assertThat(meter.records(BurdenMeasure.REPEATED, MONDAY, MONDAY.plusWeeks(9), unit.toString()))
                .singleElement()
                .returns("re-reply", BurdenMeter.Burden::what)
                .returns(matter.number(), BurdenMeter.Burden::number);
    }

    @Test
    void countsWhatSeveralPeopleOfAUnitWereToldOnce() {
        List<SignedIn> people = List.of(person(), person());
        for (SignedIn told : people) {
            notices.send(notice("matters.remind.soon:" + lead + ":1", told));
            notices.send(notice("suggestions.new:" + lead, told));
        }
        notices.send(notice("matters.urge:" + lead + ":1", people.getFirst()));
        assertThat(week(MONDAY).of(BurdenMeasure.REMINDERS)).isEqualTo(2);
        assertThat(week(MONDAY).of(BurdenMeasure.NOTICES)).isEqualTo(1);
    }

    /** A session's form, an entry of a list of two cities, an imported table; a sign-in and a refused form are none. */
    @Test
    void countsWhatAUnitRegisteredOutsideMattersWithTheFieldsItsLinesSay() {
        SignedIn clerk = accounts.viewer(accounts.with(unit, null, "office", "government-office"));
        CooperationList list = alone.with("负担邻市" + lead.substring(0, 8));
        date.at(MONDAY.plusDays(2).atTime(9, 0), () -> {
            activity(clerk, "检查").orThrow();
            assertThat(activity(clerk, " ")).isInstanceOf(SessionResult.Refused.class);
            Act proposed = new Act.ProposeItem(
                    lead,
                    new Content("通道", "两市一起办", "traffic", Content.Kind.PROJECT, 2017),
                    new Owner("市交通局", unit.toString()),
                    MONDAY.plusYears(1));
            assertThat(write.handle(WriteEntry.Command.ours(list.id(), proposed), clerk))
                    .isInstanceOf(WriteEntry.Result.Written.class);
            imported(clerk);
            journal.record(new Entry(new Subject("account", lead), "access.sign-in", Actor.of(clerk)));
        });
        assertThat(records(BurdenMeasure.ACTS))
                .extracting(BurdenMeter.Burden::what)
                .containsExactlyInAnyOrder("activity.record", "cooperation.propose-item", "import.confirm");
        assertThat(records(BurdenMeasure.FIELDS))
                .extracting(b -> b.what() + " " + b.amount())
                .containsExactlyInAnyOrder("activity.record 5", "cooperation.propose-item 7", "import.confirm 3");
        assertThat(week(MONDAY).of(BurdenMeasure.FIELDS)).isEqualTo(15);
        assertThat(page("/burden/records?measure=acts&week=" + MONDAY + "&unit=" + unit, all())
                        .select("main")
                        .text())
                .contains("登记活动", "提出合作事项", "确认导入")
                .doesNotContain("⟦", "access.sign-in");
    }

    @Test
    void leavesOutOnlyActsThereAre() {
        Stream.of(OutsideMatters.NO_FORMS, OutsideMatters.INTO_MATTERS)
                .flatMap(List::stream)
                .forEach(act -> assertThat(messages.has(Lang.ZH, "journal.action." + act))
                        .as(act)
                        .isTrue());
        assertThat(OutsideMatters.AREAS)
                .allMatch(area -> messages.keys(Lang.ZH).stream()
                        .anyMatch(key -> key.startsWith("journal.action." + area + ".")));
    }

    private SessionResult<Activity> activity(SignedIn by, String title) {
        return record.handle(
                new RecordActivity.Command(
                        UUID.randomUUID(), ActivityKind.STUDY, Set.of(), title, MONDAY, MONDAY, "东岭区", ""),
                by);
    }

    private void imported(SignedIn by) {
        String table = "名称,类别,设立日期\n负担局" + lead + ",政府部门,2017-01-01\n";
        var content = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
        var previewed = preview.handle("organisations", "机构" + lead + ".csv", content, by);
        assertThat(previewed).isInstanceOf(PreviewImport.Result.Previewed.class);
        ImportId id = ((PreviewImport.Result.Previewed) previewed).id();
        assertThat(confirm.handle(id, by)).isEqualTo(new ConfirmImport.Result.Confirmed(1));
    }

    @Test
    void saysNoNameOfAPerson() {
        contact(assigned(), MONDAY.plusDays(1));
        notices.send(notice("suggestions.new:" + lead, person()));
        for (BurdenMeasure measure : BurdenMeasure.values()) {
            String page =
                    text("/burden/records?measure=" + measure.code() + "&week=" + MONDAY + "&unit=" + unit, all());
            assertThat(page).doesNotContain("承办", "handler-account", "测试 t");
        }
    }

    @Test
    void everyNumberOpensAsManyRecords() {
        contact(assigned(), MONDAY.plusDays(1));
        Document page = page("/burden?week=" + MONDAY.plusDays(3) + "&unit=" + unit, all());
        List<String> numbers = page.select("table:first-of-type tbody td a").eachAttr("href");
        assertThat(numbers).isNotEmpty();
        for (String href : numbers) {
            long amount = Long.parseLong(
                    page.select("td a[href=\"" + href + "\"]").getFirst().text());
            assertThat(page(href, all()).select("tbody tr td:last-child").stream()
                            .mapToLong(cell -> Long.parseLong(cell.text()))
                            .sum())
                    .as(href)
                    .isEqualTo(amount);
        }
        assertThat(page.select("dl.facts dt a").eachAttr("href")).hasSize(BurdenMeasure.values().length);
    }

    @Test
    void showsAUnitItsOwnAndNobodyElses() {
        contact(assigned(), MONDAY.plusDays(1));
        SignedIn own = accounts.viewer(accounts.with(unit, null, "handler"));
        SignedIn other = accounts.viewer(accounts.with(new OrganisationId(UUID.randomUUID()), null, "handler"));
        String asked = "/burden?week=" + MONDAY + "&unit=" + unit;
        assertThat(page(asked, own).select("table:first-of-type tbody td a")).isNotEmpty();
        assertThat(page(asked, other).text()).contains("这一周没有记录");
        assertThat(get("/burden/records?measure=fields&week=" + MONDAY + "&unit=" + unit, other))
                .bodyText()
                .doesNotContain("关于负担的建议");
        assertThat(get("/burden", accounts.viewer("deputy"))).hasStatus(403);
        assertThat(get("/burden", accounts.viewer("handler")))
                .as("an account of no unit")
                .hasStatus(403);
    }

    @Test
    void isAFigureWithItsRuleAndComesToTheSameAgain() {
        contact(assigned(), MONDAY.plusDays(1));
        Period week = new Period(MONDAY, MONDAY.plusDays(6));
        for (BurdenMeasure measure : BurdenMeasure.values()) {
            assertThat(figures.count(measure.figure(), week).hash())
                    .isEqualTo(figures.count(measure.figure(), week).hash());
        }
        assertThat(figures.count(BurdenMeasure.FIELDS.figure(), week).value().exact())
                .endsWith(" fields");
    }

    @Test
    void asksOnceForEachMeasureHoweverManyUnits() {
        contact(assigned(), MONDAY.plusDays(1));
        assertThat(Asked.here(() -> meter.weeks(MONDAY.minusWeeks(7), MONDAY.plusWeeks(1), BurdenMeter.EVERY_UNIT)))
                .hasSize(BurdenMeasure.values().length);
    }

    private Matter assigned() {
        return suggestions.assigned(lead, unit.toString(), MONDAY, "关于负担的建议");
    }

    private Matter contact(Matter matter, LocalDate day) {
        return move(
                matter,
                handler,
                "contact",
                day,
                Map.of("way", Value.of("visit"), "on", new Value.Day(day), "heard", Value.of("尽快")));
    }

    private Matter move(Matter matter, Mover by, String event, LocalDate day, Map<String, Value> carried) {
        return date.valueAt(day.atTime(10, 0), () -> switch (move.handle(
                new MoveMatter.Command(matter.id(), matter.version(), event, carried), by)) {
            case MoveResult.Done(Matter moved) -> moved;
            case MoveResult refused -> throw new IllegalStateException("refused: " + refused);
        });
    }

    private SignedIn person() {
        return accounts.viewer(accounts.with(unit, null, "handler"));
    }

    private static Notice notice(String rule, SignedIn told) {
        return new Notice(rule, told.accountId(), "notices.inbox", List.of(), "/inbox", MONDAY.plusDays(2));
    }

    private BurdenMeter.Week week(LocalDate monday) {
        return meter.weeks(monday, monday.plusWeeks(1), unit.toString()).stream()
                .findFirst()
                .orElseGet(() -> new BurdenMeter.Week(unit.toString(), monday, Map.of()));
    }

    private List<BurdenMeter.Burden> records(BurdenMeasure measure) {
        return meter.records(measure, MONDAY, MONDAY.plusWeeks(1), unit.toString());
    }

    private SignedIn all() {
        return accounts.viewer("office");
    }

    private String text(String path, SignedIn viewer) {
        return page(path, viewer).select("main").text();
    }

    private Document page(String path, SignedIn viewer) {
        return Jsoup.parse(new String(get(path, viewer).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult get(String path, SignedIn viewer) {
        return web.get().uri(path).with(as(viewer)).exchange();
    }
}
