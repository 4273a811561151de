package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.Pages;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.AddSubItem;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Progress;
import org.luoshi.platform.matters.SubItem;
import org.luoshi.platform.matters.SubItems;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A suggestion divided into parts: who may, what its progress is, what it keeps from being closed. */
@PlatformTest
class SubItemsTest {
    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestAccounts people;

    @Autowired
    AddSubItem add;

    @Autowired
    SubItems parts;

    @Autowired
    MoveMatter move;

    @Autowired
    Matters matters;

    @Autowired
    Journal journal;

    @Autowired
    CityDate date;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final PersonId deputy = PersonId.random();
    private LocalDate today;
    private OrganisationId water;
    private OrganisationId roads;
    private OrganisationId affairs;
    private Account leadAccount;
    private SignedIn lead;
    private SignedIn helper;
    private SignedIn office;
    private Matter matter;

    @BeforeEach
    void aSuggestionIsWithItsLeadUnit() {
        today = date.today();
        water = bodies.bureau("水务局" + mark);
        roads = bodies.bureau("市政局" + mark);
        affairs = bodies.bureau("代表工委" + mark);
        leadAccount = people.with(water, null, "handler");
        lead = people.viewer(leadAccount);
        helper = people.viewer(people.with(roads, null, "handler"));
        office = people.viewer(people.with(affairs, null, "office"));
        matter = suggestions.assigned(deputy.toString(), water.toString(), today, "关于分项的建议" + mark);
    }

    @Test
    void progressComesFromPartsAlone() {
        Matter design = added(lead, roads, 3);
        Matter pump = added(lead, water, 1);
        Matter needless = added(lead, roads, 6);
        assertThat(progress()).isEqualTo(new Progress(0, 10, 3));
        done(needless, lead, "cancel", "reason", "与设计合并");
        assertThat(progress()).isEqualTo(new Progress(0, 4, 2));
        done(design, helper, "finish", "text", "图纸已经审定");
        assertThat(progress()).isEqualTo(new Progress(0, 4, 2));
        done(design, lead, "accept");
        assertThat(progress()).isEqualTo(new Progress(3, 4, 1));
        done(pump, lead, "finish", "text", "泵站已经换装");
        assertThat(progress()).isEqualTo(new Progress(4, 4, 0));
    }

    @Test
    void aPartHasTheMattersNumberAndLeadsBackToIt() {
        Matter part = added(lead, roads, 3);
        assertThat(part.number()).isEqualTo(matter.number() + "-01");
        assertThat(added(office, roads, 1).number()).isEqualTo(matter.number() + "-02");
        assertThat(page(lead, "/matters/" + part.number()))
                .hasStatusOk()
                .bodyText()
                .contains(matter.number() + " " + matter.title(), "/events/cancel");
        assertThat(page(lead, "/suggestions/" + matter.number()))
                .hasStatusOk()
                .bodyText()
                .contains(part.title(), "市政局" + mark, "按权重完成 0%", "/parts/new");
        assertThat(page(office, "/suggestions?q=" + mark)).bodyText().contains("分项 0%，未了 2");
    }

    @Test
    void theUnitOfAPartSeesTheNumberOfTheMatterAndNoMore() {
        Matter part = added(lead, roads, 3);
        assertThat(page(helper, "/matters/" + part.number()))
                .hasStatusOk()
                .bodyText()
                .contains(matter.number(), "/events/finish")
                .doesNotContain(matter.title(), "/events/cancel");
        assertThat(page(helper, "/suggestions/" + matter.number())).hasStatus(404);
    }

    @Test
    void isDividedByWhoCarriesItOnAndByNobodyElse() {
        checkRefused(people.viewer(people.with(null, deputy, "deputy")), AddSubItem.Result.Refused.class);
        checkRefused(people.viewer(people.with(affairs, null, "supervisor")), AddSubItem.Result.Refused.class);
        checkRefused(people.viewer("office"), AddSubItem.Result.Refused.class);
        checkRefused(helper, AddSubItem.Result.Unknown.class);
        assertThat(handle(lead, roads, 1)).isInstanceOf(AddSubItem.Result.Added.class);
        assertThat(handle(office, roads, 1)).isInstanceOf(AddSubItem.Result.Added.class);
        assertThat(lines().getLast().action()).isEqualTo("matter.sub-item");
    }

    private void checkRefused(SignedIn who, Class<? extends AddSubItem.Result> how) {
        assertThat(handle(who, roads, 1)).isInstanceOf(how);
        assertThat(lines().getLast()).satisfies(line -> {
            assertThat(line.action()).isEqualTo("matter.sub-item");
            assertThat(line.outcome()).isEqualTo(Outcome.REFUSED);
        });
        assertThat(parts.of(matter.id())).isEmpty();
    }

    @Test
    void aPartIsNotDividedAgain() {
        Matter part = added(lead, roads, 1);
        AddSubItem.Command deeper =
                new AddSubItem.Command(MatterId.fresh(), part.id(), "再分", roads.toString(), today.plusDays(9), 1, "例");
        assertThat(add.handle(deeper, Mover.of(helper)))
                .isInstanceOfSatisfying(
                        AddSubItem.Result.Refused.class,
                        refused -> assertThat(refused.words().zh()).contains("只有一层"));
    }

    @Test
    void onlyWhoGaveAPartOutAcceptsOrCancelsIt() {
        Matter part = added(lead, roads, 1);
        done(part, helper, "finish", "text", "完成");
        assertThat(result(part, helper, "accept")).isInstanceOf(MoveResult.Refused.class);
        assertThat(result(part, office, "accept")).isInstanceOf(MoveResult.Refused.class);
        done(part, lead, "send-back", "reason", "缺少验收记录", "due-by", today.plusDays(20));
        assertThat(matters.find(part.id()).orElseThrow().run().step()).isEqualTo("doing");
    }

    @Test
    void anOpenPartKeepsTheMatterFromBeingClosedButNotFromBeingConcluded() {
        Matter part = added(lead, roads, 1);
        Matter concluded = suggestions.concludedFrom(matter, deputy.toString(), water.toString(), today);
        assertThat(concluded.run().step()).isEqualTo("concluded");
        assertThat(result(concluded, office, "archive"))
                .isInstanceOfSatisfying(
                        MoveResult.Refused.class,
                        refused -> assertThat(refused.words().zh()).contains(part.number(), "取消"));
        assertThat(lines().getLast().outcome()).isEqualTo(Outcome.REFUSED);
        done(part, lead, "cancel", "reason", "不再需要");
        assertThat(result(concluded, office, "archive")).isInstanceOf(MoveResult.Done.class);
    }

    @Test
    void aDeputyWithdrawsWhateverIsOpenAndThePageSaysWhatIsLeft() {
        Matter part = added(lead, roads, 1);
        SignedIn owner = people.viewer(people.with(null, deputy, "deputy"));
        done(matter, owner, "withdraw", "reason", "已经解决");
        assertThat(page(lead, "/suggestions/" + matter.number())).bodyText().contains("还有 1 个分项未了");
        assertThat(page(helper, "/matters/" + part.number())).bodyText().contains("所属事项已结束");
        assertThat(handle(lead, roads, 1)).isInstanceOf(AddSubItem.Result.Refused.class);
    }

    @Test
    void theFormComesBackWithWhatWasTyped() {
        String form = "/matters/" + matter.number() + "/parts";
        assertThat(page(lead, form + "/new")).hasStatusOk().bodyText().contains("水务局" + mark + "（本单位）");
        MvcTestResult wrong =
                sent(lead, "title", "设计" + mark, "due", today.minusDays(1).toString(), "weight", "0");
        assertThat(wrong)
                .hasStatus(422)
                .bodyText()
                .contains("设计" + mark, "不能早于今天", "1 到 100 的整数", "请选择承办单位", "请填写要求")
                .doesNotContain("⟦");
        String id = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(sent(
                            lead,
                            "id",
                            id,
                            "title",
                            "设计" + mark,
                            "unit",
                            roads.toString(),
                            "due",
                            today.plusDays(30).toString(),
                            "weight",
                            "2",
                            "task",
                            "完成图纸"))
                    .hasStatus3xxRedirection();
        }
        assertThat(parts.of(matter.id())).extracting(SubItem::title).containsExactly("设计" + mark);
        assertThat(page(helper, form + "/new")).hasStatus(404);
    }

    @Test
    void looksRightInARealBrowser() {
        done(added(lead, water, 3), lead, "finish", "text", "已经摸清");
        done(added(lead, roads, 6), lead, "cancel", "reason", "并入另一项");
        Matter part = added(lead, roads, 2);
        try (Browser browser = Browser.open(port)) {
            browser.signIn(leadAccount.login(), TestAccounts.PASSWORD);
            Pages.look(browser, "/suggestions/" + matter.number(), "matter-parts");
            Pages.look(browser, "/matters/" + matter.number() + "/parts/new", "matter-parts-new");
            Pages.look(browser, "/matters/" + part.number(), "matter-part");
        }
    }

    private MvcTestResult sent(SignedIn who, String... fields) {
        var request = web.post()
                .uri("/matters/" + matter.number() + "/parts")
                .with(as(who))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        if (!List.of(fields).contains("id")) {
            request.param("id", UUID.randomUUID().toString());
        }
        return request.exchange();
    }

    private Progress progress() {
        return java.util.Objects.requireNonNull(
                parts.progress(List.of(matter.id())).get(matter.id()));
    }

    private Matter added(SignedIn who, OrganisationId unit, int weight) {
        return ((AddSubItem.Result.Added) handle(who, unit, weight)).part();
    }

    private AddSubItem.Result handle(SignedIn who, OrganisationId unit, int weight) {
        return add.handle(
                new AddSubItem.Command(
                        MatterId.fresh(),
                        matter.id(),
                        "分项" + weight + mark,
                        unit.toString(),
                        today.plusDays(30),
                        weight,
                        "按期完成"),
                Mover.of(who));
    }

    private void done(Matter part, SignedIn who, String event, Object... carried) {
        assertThat(result(part, who, event, carried)).as(event).isInstanceOf(MoveResult.Done.class);
    }

    private MoveResult result(Matter part, SignedIn who, String event, Object... carried) {
        Map<String, Value> values = new java.util.HashMap<>();
        for (int i = 0; i < carried.length; i += 2) {
            values.put(
                    (String) carried[i],
                    carried[i + 1] instanceof LocalDate day ? Value.of(day) : Value.of((String) carried[i + 1]));
        }
        long version = matters.version(part.id()).orElseThrow();
        return move.handle(new MoveMatter.Command(part.id(), version, event, values), Mover.of(who));
    }

    private List<Line> lines() {
        return journal.of(new Subject("matter", matter.id().toString()));
    }

    private MvcTestResult page(SignedIn who, String uri) {
        return web.get().uri(uri).with(as(who)).exchange();
    }
}
