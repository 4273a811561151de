package org.luoshi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.visits.TestVisits;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Units change the words of a draft while they countersign; the next person sees each word and decides. */
@PlatformTest
class CountersignTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestVisits organs;

    @Autowired
    TestDesk desk;

    @Autowired
    ProposeWording propose;

    @Autowired
    DraftWordings wordings;

    @Autowired
    OutgoingDocuments documents;

    @Autowired
    Matters matters;

    @Autowired
    MoveMatter move;

    @Test
    void putsTheWordsOfTwoUnitsIntoOneTextAndKeepsEveryVersion() {
        SignedIn finance = unit("财政");
        SignedIn roads = unit("交通");
        Matter matter = countersigning(finance, roads);
        assertThat(proposed(matter, finance, "按期答复代表", "十日内答复代表").orThrow()).isEqualTo(2);
        assertThat(proposed(matter, roads, "有关事项", "有关具体事项").orThrow()).isEqualTo(3);
        assertThat(desk.attempt(matter, "countersign", finance, Map.of()))
                .isInstanceOfSatisfying(
                        MoveResult.Refused.class,
                        refused -> assertThat(refused.words().zh()).contains("还没有处理"));
        desk.act(matter, "adopt-wording", "document-checker", Map.of("wording", number(2)));
        desk.act(matter, "adopt-wording", "document-checker", Map.of("wording", number(3)));
        assertThat(documents.find(matter.id()).orElseThrow().text().body())
                .contains("有关具体事项", "十日内答复代表")
                .doesNotContain("按期");
        assertThat(wordings.of(matter.id()))
                .extracting(Wording::kind)
                .containsExactly(
                        Wording.Kind.DRAFT,
                        Wording.Kind.PROPOSAL,
                        Wording.Kind.PROPOSAL,
                        Wording.Kind.ADOPTION,
                        Wording.Kind.ADOPTION);
        assertThat(desk.attempt(matter, "countersign", finance, Map.of())).isInstanceOf(MoveResult.Done.class);
        assertThat(desk.attempt(matter, "countersign", roads, Map.of())).isInstanceOf(MoveResult.Done.class);
        Document page = page(matter, accounts.viewer("document-signer"));
        assertThat(page.select("#wording-4 del").eachText()).containsExactly("按期");
        assertThat(page.select("#wording-4 ins").eachText()).containsExactly("十日内");
        assertThat(page.select("#wording-5 .muted").text()).contains("按这一稿会签");
    }

    @Test
    void refusesTwoChangesOfTheSameWordsAndNamesThem() {
        SignedIn finance = unit("财政");
        SignedIn roads = unit("交通");
        Matter matter = countersigning(finance, roads);
        proposed(matter, finance, "按期答复代表", "十日内答复代表").orThrow();
        proposed(matter, roads, "按期答复代表", "一个月内答复代表").orThrow();
        desk.act(matter, "adopt-wording", "document-checker", Map.of("wording", number(2)));
        assertThat(desk.attempt(
                        matter, "adopt-wording", accounts.viewer("document-checker"), Map.of("wording", number(3))))
                .isInstanceOfSatisfying(
                        MoveResult.Refused.class,
                        refused -> assertThat(refused.words().zh()).contains("十日内"));
        desk.act(
                matter,
                "decline-wording",
                "document-checker",
                Map.of("wording", number(3), "reason", new Value.Text("按财政部门意见")));
        assertThat(wordings.open(matter.id())).isEmpty();
        assertThat(desk.attempt(
                        matter, "adopt-wording", accounts.viewer("document-checker"), Map.of("wording", number(2))))
                .as("a proposal is decided once")
                .isInstanceOf(MoveResult.Refused.class);
    }

    @Test
    void replacesAUnitsOwnProposalAndRefusesWhatChangesNothing() {
        SignedIn finance = unit("财政");
        Matter matter = countersigning(finance);
        assertThat(proposed(matter, finance, "按期", "按期")).isEqualTo(DeskResult.refused(new DeskRefusal.Unchanged()));
        proposed(matter, finance, "按期", "及时").orThrow();
        proposed(matter, finance, "按期", "十日内").orThrow();
        assertThat(wordings.open(matter.id())).extracting(Wording::number).containsExactly(3);
        assertThat(proposed(matter, unit("无关"), "按期", "随时"))
                .isEqualTo(DeskResult.refused(new DeskRefusal.NotThere("document")));
    }

    @Test
    void keepsWhatWasTypedWhenTheChangeIsRefused() {
        SignedIn finance = unit("财政");
        Matter matter = countersigning(finance);
        MvcTestResult refused = web.post()
                .uri("/documents/outgoing/" + matter.number() + "/wording")
                .with(as(finance))
                .with(csrf())
                .param("base", "1")
                .param("title", "改过的标题")
                .param("body", "改过的正文。")
                .param("note", "")
                .exchange();
        assertThat(refused).hasStatus(422);
        Document page = Jsoup.parse(text(refused));
        assertThat(page.select("textarea[name=body]").text()).isEqualTo("改过的正文。");
        assertThat(page.select("input[name=title]").attr("value")).isEqualTo("改过的标题");
        assertThat(page.select(".panel").text()).contains("修改说明");
    }

    @Test
    void standsAdoptAndDeclineBesideTheProposalTheyAreAbout() {
        SignedIn finance = unit("财政");
        SignedIn roads = unit("交通");
        Matter matter = countersigning(finance, roads);
        proposed(matter, finance, "按期", "十日内").orThrow();
        proposed(matter, roads, "有关事项", "有关具体事项").orThrow();
        SignedIn checker = accounts.viewer("document-checker");
        Document page = page(matter, checker);
        for (int wording : List.of(2, 3)) {
            assertThat(page.select("#wording-" + wording + " form button").eachText())
                    .containsExactly("采纳第 " + wording + " 稿", "不采纳第 " + wording + " 稿");
        }
        assertThat(page.select("textarea[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page(matter, finance).select("[id^=wording-] form")).isEmpty();
        Document refused = Jsoup.parse(text(web.post()
                .uri("/documents/outgoing/" + matter.number() + "/events/decline-wording")
                .with(as(checker))
                .with(csrf())
                .param("version", "0")
                .param("decline-wording.f.wording", "3")
                .param("decline-wording.f.reason", "已有规定")
                .exchange()));
        assertThat(refused.select("#wording-3 details[open] textarea").text()).isEqualTo("已有规定");
        assertThat(refused.select("#wording-2 details[open]")).isEmpty();
        assertThat(refused.select(".acts [name=decline-wording.f.wording]")).isEmpty();
    }

    @Test
    void letsTwoUnitsProposeAtOnceAndCountersignOneAfterTheOther() throws Exception {
        SignedIn finance = unit("财政");
        SignedIn roads = unit("交通");
        Matter matter = countersigning(finance, roads);
        List<DeskResult<Integer>> both =
                together(() -> proposed(matter, finance, "按期", "十日内"), () -> proposed(matter, roads, "有关事项", "有关具体事项"));
        assertThat(both)
                .as("neither touched the text the other read")
                .containsExactlyInAnyOrder(DeskResult.done(2), DeskResult.done(3));
        assertThat(proposed(matter, finance, "按期", "十日内")).as("sent twice").isEqualTo(both.getFirst());
        long version = matters.version(matter.id()).orElseThrow();
        SignedIn checker = accounts.viewer("document-checker");
        MoveMatter.Command adopt =
                new MoveMatter.Command(matter.id(), version, "adopt-wording", Map.of("wording", number(2)));
        assertThat(together(() -> move.handle(adopt, Mover.of(checker)), () -> move.handle(adopt, Mover.of(checker))))
                .as("the same form sent twice")
                .hasAtLeastOneElementOfType(MoveResult.Done.class)
                .hasAtLeastOneElementOfType(MoveResult.Stale.class);
        desk.act(matter, "adopt-wording", "document-checker", Map.of("wording", number(3)));
        assertThat(wordings.of(matter.id())).hasSize(5);
        long now = matters.version(matter.id()).orElseThrow();
        MoveMatter.Command sign = new MoveMatter.Command(matter.id(), now, "countersign", Map.of());
        List<MoveResult> signed =
                together(() -> move.handle(sign, Mover.of(finance)), () -> move.handle(sign, Mover.of(roads)));
        assertThat(signed)
                .hasAtLeastOneElementOfType(MoveResult.Done.class)
                .hasAtLeastOneElementOfType(MoveResult.Stale.class);
        boolean first = signed.getFirst() instanceof MoveResult.Done;
        SignedIn early = first ? finance : roads;
        SignedIn late = first ? roads : finance;
        assertThat(desk.attempt(matter, "countersign", early, Map.of())).isInstanceOf(MoveResult.Refused.class);
        assertThat(desk.attempt(matter, "countersign", late, Map.of()))
                .isInstanceOfSatisfying(
                        MoveResult.Done.class,
                        done -> assertThat(done.matter().run().step()).isEqualTo("signing"));
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        CountDownLatch start = new CountDownLatch(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> both = Stream.of(one, other)
                    .map(work -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return work.call();
                    }))
                    .toList();
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }

    private Matter countersigning(SignedIn... units) {
        Matter matter = desk.drafted(desk.series(0), "会签的文稿");
        desk.act(matter, "submit", "office", Map.of());
        List<Value.Assigned> assigned = Arrays.stream(units)
                .map(unit -> new Value.Assigned(Objects.requireNonNull(unit.unitId()), "countersigner"))
                .toList();
        desk.act(matter, "name-countersigners", "document-checker", Map.of("units", new Value.Units(assigned)));
        return desk.act(matter, "pass-check", "document-checker", Map.of("party-group", new Value.Text("not-needed")));
    }

    private DeskResult<Integer> proposed(Matter matter, SignedIn by, String words, String instead) {
        OutgoingDocument.Text first =
                wordings.find(matter.id(), 1).orElseThrow().text();
        OutgoingDocument.Text changed = new OutgoingDocument.Text(
                first.title(),
                first.addressees(),
                first.body().replace(words, instead),
                first.attachments(),
                first.copies());
        return propose.handle(new ProposeWording.Command(matter.id(), 1, changed, "修改期限"), by);
    }

    private SignedIn unit(String name) {
        OrganisationId unit = organs.unit(name);
        return accounts.viewer(accounts.with(unit, null, "handler"));
    }

    private static Value number(int wording) {
        return new Value.Num(BigDecimal.valueOf(wording));
    }

    private Document page(Matter matter, SignedIn viewer) {
        return Jsoup.parse(text(web.get()
                .uri("/documents/outgoing/" + matter.number())
                .with(as(viewer))
                .exchange()));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
