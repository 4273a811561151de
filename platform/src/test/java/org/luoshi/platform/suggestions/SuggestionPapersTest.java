package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.Pages;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.files.AddFile;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.files.FileResult;
import org.luoshi.platform.files.FileRights;
import org.luoshi.platform.files.Papers;
import org.luoshi.platform.files.Shelf;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.files.StoredFiles;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Source;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Papers of a suggestion: who reads and adds them, how they travel with an act, what does not get in. */
@PlatformTest
class SuggestionPapersTest {
    private static final Pattern SENT =
            Pattern.compile("name=\"give-co-opinion\\.f\\.paper\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts accounts;

    @Autowired
    DraftSuggestion draft;

    @Autowired
    MoveMatter move;

    @Autowired
    Matters matters;

    @Autowired
    StoredFiles files;

    @Autowired
    FileRights rights;

    @Autowired
    AddFile addFile;

    @Autowired
    Journal journal;

    private final MatterId id = MatterId.fresh();
    private final Subject subject = new Subject("matter", id.toString());
    private final PersonId person = PersonId.random();
    private final OrganisationId water = OrganisationId.random();
    private final OrganisationId parks = OrganisationId.random();
    private final Map<String, Viewer> people = new LinkedHashMap<>();

    @BeforeEach
    void aDraft() {
        people.put("owner", accounts.viewer(accounts.with(null, person, "deputy")));
        people.put("another deputy", accounts.viewer(accounts.with(null, PersonId.random(), "deputy")));
        people.put("lead unit", accounts.viewer(accounts.with(water, null, "handler")));
        people.put("co unit", accounts.viewer(accounts.with(parks, null, "handler")));
        people.put("another unit", accounts.viewer(accounts.with(OrganisationId.random(), null, "handler")));
        for (String role : List.of(
                "office",
                "government-office",
                "supervisor",
                "chairperson",
                "administrator",
                "security-officer",
                "audit-officer")) {
            people.put(role, accounts.viewer(role));
        }
        people.put("public", Viewer.PUBLIC);
        assertThat(draft.handle(command(), Mover.of(viewer("owner"))))
                .isInstanceOf(DraftSuggestion.Result.Drafted.class);
    }

    @Test
    void areReadAndAddedByThoseWhoSeeAndActAndNobodyElse() {
        assertRights("draft", "owner", "owner");
        act("owner", "submit", Map.of("congress", Value.of("between")));
        act("office", "accept", Map.of("category", Value.of("水务")));
        assign();
        assertRights(
                "handling",
                "owner, lead unit, co unit, office, government-office, supervisor, chairperson",
                "owner, lead unit, co unit, office, government-office, supervisor, chairperson");
        act("owner", "withdraw", Map.of("reason", Value.of("已经解决")));
        assertRights("ended", "owner, lead unit, co unit, office, government-office, supervisor, chairperson", "");
    }

    private void assertRights(String stage, String readers, String adders) {
        assertThat(allowed(v -> rights.mayRead(subject, v)))
                .as("read, " + stage)
                .isEqualTo(readers);
        assertThat(allowed(v -> rights.mayAdd(subject, v))).as("add, " + stage).isEqualTo(adders);
    }

    private String allowed(java.util.function.Predicate<Viewer> question) {
        return people.entrySet().stream()
                .filter(e -> question.test(e.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    @Test
    void areAddedOnThePageAndListedWithWhoAndHash() {
        MvcTestResult added = add("owner", "现场照片.png", Papers.png(), true);
        assertThat(added).hasStatus3xxRedirection();
        StoredFile paper = files.of(subject).getFirst();
        assertThat(web.get().uri(page()).with(TestAccounts.as(viewer("owner"))))
                .hasStatusOk()
                .bodyText()
                .contains("现场照片.png", paper.id().href(), paper.shortHash(), paper.by(), "移除")
                .doesNotContain("⟦");
        assertThat(web.get().uri(paper.id().href()).with(TestAccounts.as(viewer("owner"))))
                .hasStatusOk();
        assertThat(web.get().uri(paper.id().href()).with(TestAccounts.as(viewer("office"))))
                .hasStatus(404);
        assertThat(journal.of(subject).getLast().action()).isEqualTo("file.read");
        assertThat(post("owner", page("papers/" + paper.id() + "/remove"))).hasStatus3xxRedirection();
        assertThat(files.of(subject)).isEmpty();
        assertThat(journal.of(subject).getLast().action()).isEqualTo("file.remove");
    }

    @Test
    void areNotTakenFromAFormWhoseTokenIsStale() {
        assertThat(add("owner", "照片.png", Papers.png(), false)).hasStatus(403);
        assertThat(files.of(subject)).isEmpty();
    }

    @Test
    void areNotAddedByWhomTheMatterIsHiddenFrom() {
        assertThat(add("office", "照片.png", Papers.png(), true)).hasStatus(404);
        assertThat(files.of(subject)).isEmpty();
    }

    @Test
    void areRefusedWithReasonAndRemedyOnThePage() {
        MvcTestResult refused = add("owner", "纪要.docx", Papers.docx("秘密★10年"), true);
        assertThat(refused).hasStatus3xxRedirection();
        assertThat(String.valueOf(refused.getMvcResult().getFlashMap().get("flash")))
                .contains("标有“秘密”", "纸质渠道", "保守国家秘密法");
        assertThat(files.of(subject)).isEmpty();
    }

    @Test
    void travelWithAnActAndAreNotLostWhenItIsRefused() {
        act("owner", "submit", Map.of("congress", Value.of("between")));
        act("office", "accept", Map.of("category", Value.of("水务")));
        assign();

        MvcTestResult disguised = opinion("意见.pdf", Papers.exe(), "可以下凹绿地", "");
        assertThat(disguised).hasStatus(422).bodyText().contains("不要只改文件名", "可以下凹绿地");
        MvcTestResult incomplete = opinion("意见.pdf", Papers.pdf("opinion"), "", "");
        assertThat(incomplete).hasStatus(422).bodyText().contains("使用已经上传的“意见.pdf”");
        assertThat(files.of(subject)).isEmpty();

        String sent = sentBefore(incomplete);
        assertThat(opinion("", new byte[0], "可以下凹绿地", sent)).hasStatus3xxRedirection();
        FileId paper = FileId.read(sent).orElseThrow();
        assertThat(files.of(subject)).extracting(StoredFile::id).containsExactly(paper);
        assertThat(web.get().uri(page()).with(TestAccounts.as(viewer("lead unit"))))
                .bodyText()
                .containsPattern("timeline__detail\"><a href=\"" + paper.href() + "\">附件：意见.pdf</a>");
        assertThat(post("co unit", page("papers/" + sent + "/remove"))).hasStatus3xxRedirection();
        assertThat(files.of(subject)).hasSize(1);
    }

    @Test
    void severalTravelWithOneAct() {
        act("owner", "submit", Map.of("congress", Value.of("between")));
        act("office", "accept", Map.of("category", Value.of("水务")));
        assign();
        assertThat(web.post()
                        .uri(page("events/give-co-opinion"))
                        .multipart()
                        .file(new MockMultipartFile("give-co-opinion.f.paper", "意见.pdf", null, Papers.pdf("opinion")))
                        .file(new MockMultipartFile("give-co-opinion.f.paper", "附件.pdf", null, Papers.pdf("annex")))
                        .param("give-co-opinion.f.opinion", "可以下凹绿地")
                        .param("version", Long.toString(matter().version()))
                        .with(TestAccounts.as(viewer("co unit")))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(files.of(subject)).extracting(StoredFile::name).containsExactlyInAnyOrder("意见.pdf", "附件.pdf");
        assertThat(web.get().uri(page()).with(TestAccounts.as(viewer("lead unit"))))
                .bodyText()
                .contains("附件：意见.pdf", "附件：附件.pdf");
    }

    @Test
    void doNotTravelFromElsewhere() {
        act("owner", "submit", Map.of("congress", Value.of("between")));
        act("office", "accept", Map.of("category", Value.of("水务")));
        assign();
        FileResult elsewhere = addFile.handle(
                new AddFile.Command(new Subject(Shelf.KIND, id.toString()), "照片.png", true),
                new ByteArrayInputStream(Papers.png()),
                viewer("office"));
        assertForged(((FileResult.Added) elsewhere).file().id().toString());
        assertForged(UUID.randomUUID().toString());
        assertForged("意见.pdf");
    }

    private void assertForged(String paper) {
        MoveResult result = move.handle(
                new MoveMatter.Command(
                        id,
                        matter().version(),
                        "give-co-opinion",
                        Map.of("opinion", Value.of("可以"), "paper", Value.files(paper))),
                Mover.of(viewer("co unit")));
        assertThat(result)
                .isInstanceOfSatisfying(
                        MoveResult.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("paper"));
    }

    @Test
    void areAddedInARealBrowserWithoutScript() throws java.io.IOException {
        java.nio.file.Path photo =
                java.nio.file.Files.createTempDirectory("papers").resolve("现场照片.png");
        java.nio.file.Files.write(photo, Papers.png());
        Account deputy = accounts.with(null, person, "deputy");
        try (Browser browser = Browser.openWithoutScript(port)) {
            browser.signIn(deputy.login(), TestAccounts.PASSWORD);
            browser.go(page());
            browser.driver()
                    .findElement(By.cssSelector("#papers ~ details > summary"))
                    .click();
            browser.driver().findElement(By.name("paper")).sendKeys(photo.toString());
            browser.driver()
                    .findElement(By.cssSelector("form[action$='/papers'] button"))
                    .click();
            browser.waitFor("已添加 1 份材料").waitFor("现场照片.png");
        }
        assertThat(files.of(subject)).hasSize(1);
        try (Browser browser = Browser.open(port)) {
            browser.signIn(deputy.login(), TestAccounts.PASSWORD);
            Pages.look(browser, page(), "matter-papers");
        }
    }

    private MvcTestResult opinion(String file, byte[] content, String words, String sentBefore) {
        return web.post()
                .uri(page("events/give-co-opinion"))
                .multipart()
                .file(new MockMultipartFile("give-co-opinion.f.paper", file, null, content))
                .param("give-co-opinion.f.opinion", words)
                .param("give-co-opinion.f.paper", sentBefore)
                .param("version", Long.toString(matter().version()))
                .with(TestAccounts.as(viewer("co unit")))
                .with(csrf())
                .exchange();
    }

    private static String sentBefore(MvcTestResult page) {
        try {
            Matcher sent = SENT.matcher(page.getResponse().getContentAsString());
            assertThat(sent.find()).isTrue();
            return sent.group(1);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult add(String who, String name, byte[] content, boolean fresh) {
        return web.post()
                .uri(page("papers"))
                .multipart()
                .file(new MockMultipartFile("paper", name, null, content))
                .with(TestAccounts.as(viewer(who)))
                .with(fresh ? csrf() : csrf().useInvalidToken())
                .exchange();
    }

    private MvcTestResult post(String who, String uri) {
        return web.post()
                .uri(uri)
                .with(TestAccounts.as(viewer(who)))
                .with(csrf())
                .exchange();
    }

    private String page() {
        return "/suggestions/" + matter().number();
    }

    private String page(String below) {
        return (below.startsWith("events") ? page() : "/matters/" + matter().number()) + "/" + below;
    }

    private Viewer viewer(String who) {
        return java.util.Objects.requireNonNull(people.get(who), who);
    }

    private Matter matter() {
        return matters.find(id).orElseThrow();
    }

    private void assign() {
        act(
                "office",
                "assign",
                Map.of(
                        "units",
                        new Value.Units(List.of(
                                new Value.Assigned(water.toString(), "lead"),
                                new Value.Assigned(parks.toString(), "co")))));
    }

    private void act(String who, String event, Map<String, Value> carried) {
        assertThat(move.handle(new MoveMatter.Command(id, matter().version(), event, carried), Mover.of(viewer(who))))
                .as(event)
                .isInstanceOf(MoveResult.Done.class);
    }

    private DraftSuggestion.Command command() {
        return new DraftSuggestion.Command(
                id,
                new DraftSuggestion.Congress("15-5", "市15-5", 2026),
                new DraftSuggestion.Deputy(person.toString(), "李一", "东岭代表团"),
                new Suggestion.Text("关于改造下穿通道积水点的建议", "暴雨时积水半米。", "请改造泵站。"),
                "",
                Suggestion.Secrecy.OPEN,
                "",
                Suggestion.Kind.SUGGESTION,
                new Source("congress-session", "15-5", "市15-5"),
                List.of());
    }
}
