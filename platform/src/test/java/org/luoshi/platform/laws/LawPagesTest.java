package org.luoshi.platform.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.Browser;
import org.luoshi.platform.Pages;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.access.NewAccount;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.laws.LawImports.Shown;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The library as the public reads it and as an office fills it. */
@PlatformTest
class LawPagesTest {
    private static final String PASSWORD = "a-library-of-laws-2026";

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester web;

    @Autowired
    PreviewLaws preview;

    @Autowired
    ConfirmLaws confirm;

    @Autowired
    UndoLaws undo;

    @Autowired
    LawImports imports;

    @Autowired
    Accounts accounts;

    @TempDir
    Path folder;

    private final String place = "书" + letters();
    private UUID batch = UUID.randomUUID();
    private String work = "";

    @BeforeEach
    void fill() {
        List<IncomingFile> files = List.of(file("一.md", old()), file("二.md", amended()), file("三.md", citing()));
        batch = ((PreviewLaws.Result.Begun) preview.begin(files, new Librarian())).id();
        preview.read(batch, files, Progress.Listener.NONE);
        confirm.handle(new ConfirmLaws.Command(batch, true), new Librarian(), Progress.Listener.NONE);
        work = named("一.md").workId();
    }

    @AfterEach
    void empty() {
        undo.handle(batch, new Librarian());
    }

    @Test
    void letsEverybodyReadAndOnlyTheOfficeImport() {
        for (String path : List.of(
                "/laws",
                "/laws.json",
                "/laws/" + work,
                "/laws/" + work + ".json",
                "/laws/" + work + ".xml",
                "/laws/" + work + ".txt",
                "/laws/" + work + ".docx",
                "/laws/" + work + "/articles/2",
                "/laws/" + work + "/articles/2.json",
                "/laws/compare",
                "/laws/ledger",
                "/laws/ledger.json",
                "/laws/changes",
                "/laws/changes.json",
                "/laws/changes.atom",
                "/laws/quality",
                "/laws/quality.json",
                "/laws/citing-repealed",
                "/laws/citing-repealed.json")) {
            assertThat(web.get().uri(path)).as(path).hasStatusOk();
        }
        assertThat(web.get().uri("/laws/none")).hasStatus(404);
        assertThat(web.get().uri("/laws/" + work + "/articles/99")).hasStatus(404);
        assertThat(web.get().uri("/laws/import").exchange().getResponse().getStatus())
                .isNotEqualTo(200);
    }

    @Test
    void tellsWhatCitesAnArticleAndLinksIt() throws Exception {
        assertThat(page("/laws/" + work + "/articles/2.json"))
                .contains("\"total\":1")
                .contains(place + "引用办法");
        String citing = named("三.md").workId();
        assertThat(page("/laws/" + citing)).contains("href=\"/laws/" + work + "#art_2\"");
        assertThat(page("/laws/" + work)).contains("被引 1 处");
    }

    @Test
    void saysWhereACitedTitleMayBeMisprintedAndDoesNotLinkIt() throws Exception {
        String title = "示例市" + place + "停车条例";
        String wrong = "示例市" + place + "停丰条例";
        String text = citing().replace(title, wrong).replace("引用办法", "误写规定");
        List<IncomingFile> files = List.of(file("四.md", text));
        UUID second = ((PreviewLaws.Result.Begun) preview.begin(files, new Librarian())).id();
        preview.read(second, files, Progress.Listener.NONE);
        confirm.handle(new ConfirmLaws.Command(second, true), new Librarian(), Progress.Listener.NONE);
        String misprinted =
                imports.files(second, LawImports.Shown.ALL, 0, 1).getFirst().workId();
        String page = page("/laws/" + misprinted);
        assertThat(page).contains("文中写作《" + wrong + "》").contains("最接近的是《" + title + "》");
        assertThat(page).doesNotContain("href=\"/laws/" + work + "#art_2\"");
        undo.handle(second, new Librarian());
    }

    @Test
    void showsTheTextOfTheDayAsked() throws Exception {
        assertThat(page("/laws/" + work)).contains("新的写法").doesNotContain("旧的写法");
        assertThat(page("/laws/" + work + "?on=2020-01-01")).contains("旧的写法").doesNotContain("新的写法");
        assertThat(page("/laws/" + work + "?known=2001-01-01", 404)).isNotNull();
    }

    @Test
    void comparesTwoTextsArticleByArticle() throws Exception {
        String query =
                "?old=" + named("一.md").versionId() + "&new=" + named("二.md").versionId();
        assertThat(page("/laws/compare" + query)).contains("<del>").contains("<ins>");
        assertThat(page("/laws/compare.json" + query)).contains("\"changed\"");
        assertThat(web.get().uri("/laws/compare.docx" + query)).hasStatusOk();
    }

    @Test
    void isReadComparedAndFilledInABrowser() throws Exception {
        String login = "laws-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(new NewAccount(login, "法规样本", PASSWORD, Set.of("office"), null, null), Actor.SYSTEM)
                .orThrow();
        Path fresh = Files.writeString(folder.resolve("示例市" + place + "浏览器办法.md"), old().replace("停车", "浏览器"));
        try (Browser browser = Browser.open(port)) {
            Pages.look(browser, "/laws?title=" + place, "laws");
            searched(browser);
            Pages.look(browser, "/laws/" + work, "law");
            exported(browser);
            Pages.look(browser, "/laws/" + work + "/articles/2", "law-article");
            Pages.look(
                    browser,
                    "/laws/compare?old=" + named("一.md").versionId() + "&new="
                            + named("二.md").versionId(),
                    "law-compare");
            browser.signIn(login, PASSWORD).go("/laws/import");
            browser.driver().findElement(By.id("f-files")).sendKeys(fresh.toString());
            browser.driver().findElement(By.cssSelector("main form button")).click();
            browser.waitFor("可以直接入库");
            browser.driver()
                    .findElement(By.cssSelector("form[action$='/confirm'] button"))
                    .click();
            browser.waitFor("撤销这一批");
            Pages.look(browser, path(browser), "law-import");
            browser.driver().findElement(By.cssSelector(".button--seal")).click();
            browser.waitFor("撤销“");
            browser.driver().findElement(By.cssSelector("main form button")).click();
            browser.waitFor("已撤销");
        }
    }

    /** A name no other test has, in letters that titles are made of. */
    private static String letters() {
        return UUID.randomUUID()
                .toString()
                .substring(0, 6)
                .chars()
                .mapToObj(c ->
                        "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳".substring(Character.digit(c, 16)).substring(0, 1))
                .collect(Collectors.joining());
    }

    /** The index follows the library within seconds. */
    private void searched(Browser browser) {
        String query = URLEncoder.encode("示例市" + place + "停车条例 第二条", StandardCharsets.UTF_8);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(d -> String.valueOf(
                                browser.go("/laws/search?q=" + query).driver().getPageSource())
                        .contains("/laws/" + work + "#art_2"));
    }

    /** Fetches every form of the text that the page offers, and opens it. */
    private static void exported(Browser browser) throws Exception {
        List<String> offered = browser.driver().findElements(By.cssSelector("p.actions a")).stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .toList();
        assertThat(offered).hasSize(4);
        for (String address : offered) {
            byte[] file = fetched(address);
            String words = address.contains(".docx") ? docx(file) : new String(file, StandardCharsets.UTF_8);
            assertThat(words).as(address).contains("新的写法");
        }
    }

    private static byte[] fetched(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }

    private static String docx(byte[] file) throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private static String path(Browser browser) {
        String url = String.valueOf(browser.driver().getCurrentUrl());
        return url.substring(url.indexOf("/laws"));
    }

    private String page(String path) throws Exception {
        return page(path, 200);
    }

    private String page(String path, int status) throws Exception {
        var response = web.get().uri(path).exchange().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(status);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        return response.getContentAsString();
    }

    private LawImportFile named(String name) {
        return imports.files(batch, Shown.ALL, 0, 10).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static IncomingFile file(String name, String words) {
        return new IncomingFile(name, words.getBytes(StandardCharsets.UTF_8));
    }

    private String old() {
        return "# 示例市" + place + "停车条例\n\n2018年3月4日 示例市人民代表大会常务委员会第三次会议通过\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 为了"
                + place + "停车，制定本条例。\n\n第二条 停车场应当明码标价，这是旧的写法。\n\n## 第二章 附则\n\n第三条 本条例自2018年5月1日起施行。\n";
    }

    private String amended() {
        return old().replace("通过\n", "通过\n\n2022年6月1日 示例市人民代表大会常务委员会第九次会议修正\n").replace("旧的写法", "新的写法");
    }

    private String citing() {
        return "# 示例市" + place + "引用办法\n\n2023年3月4日 示例市人民代表大会常务委员会第三次会议通过\n\n<!-- INFO END -->\n\n第一条 停车收费依照《示例市"
                + place + "停车条例》第二条执行。\n\n第二条 本办法自2023年5月1日起施行。\n";
    }
}
