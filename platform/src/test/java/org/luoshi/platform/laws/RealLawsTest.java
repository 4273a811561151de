package org.luoshi.platform.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.Browser;
import org.luoshi.platform.Corpus;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.access.NewAccount;
import org.luoshi.platform.journal.Actor;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriUtils;

/** The whole corpus comes in through the page, as an office brings it in: one archive; and goes out again. */
@PlatformTest
class RealLawsTest {
    private static final int FILES = 2_716;
    private static final int ROWS_OF_A_PAGE = 60;
    private static final String PASSWORD = "the-whole-corpus-2026";
    private static final Duration LONG = Duration.ofMinutes(5);

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path folder;

    @Test
    void accountsForEveryFileAsWorkVersionOrDuplicateAndFindsItRightAfter() throws IOException {
        List<Path> files = files(Corpus.directory().resolve("laws"));
        Path archive = zip(files);
        String sample = sample(files);
        int before = count("law_version");
        try (Browser browser = Browser.open(port)) {
            browser.signIn(librarian(), PASSWORD).go("/laws/import");
            browser.driver().findElement(By.id("f-files")).sendKeys(archive.toString());
            browser.driver().findElement(By.cssSelector("main form button")).click();
            browser.waitFor("可以直接入库", LONG);
            addUp(browser, files.size());
            assertThat(numbers(browser).getLast()).as("refused").isZero();
            assertThat(browser.driver().findElements(By.cssSelector("main tbody tr")))
                    .hasSize(ROWS_OF_A_PAGE);

            browser.driver().findElement(By.name("suspicious")).click();
            browser.driver()
                    .findElement(By.cssSelector("form[action$='/confirm'] button"))
                    .click();
            browser.waitFor("撤销这一批", LONG);
            List<Integer> in = addUp(browser, files.size());
            assertThat(in.getLast()).as("left out").isZero();
            assertThat(count("law_version")).isEqualTo(before + in.get(1) + in.get(2));
            if (files.size() == FILES) {
                assertThat(in.get(1)).as("works").isGreaterThan(2_500);
                assertThat(in.get(2)).as("versions").isGreaterThan(60);
            }
            assertThat(found("《", "FOUND")).isGreaterThan(4_000);
            String batch = String.valueOf(browser.driver().getCurrentUrl());
            findRightAfter(browser, sample);
            takeBack(browser, batch);
        }
        assertThat(count("law_version")).isEqualTo(before);
    }

    /** All the files, then new works, further texts, known ones, and the rest: the parts make the whole. */
    private static List<Integer> addUp(Browser browser, int files) {
        List<Integer> numbers = numbers(browser);
        assertThat(numbers.getFirst()).isEqualTo(files);
        assertThat(numbers.stream().skip(1).mapToInt(Integer::intValue).sum()).isEqualTo(files);
        return numbers;
    }

    private static List<Integer> numbers(Browser browser) {
        return browser.driver().findElements(By.cssSelector("main dl.facts dd")).stream()
                .map(WebElement::getText)
                .map(Integer::valueOf)
                .toList();
    }

    private static void findRightAfter(Browser browser, String phrase) {
        browser.until(
                LONG,
                () -> browser.go("/laws/search?q=" + UriUtils.encode("\"" + phrase + "\"", StandardCharsets.UTF_8)),
                "找到 ");
    }

    private static void takeBack(Browser browser, String batch) {
        browser.driver().get(batch + "/undo");
        browser.driver().findElement(By.cssSelector("main form button")).click();
        browser.waitFor("已撤销", LONG);
    }

    /** Words out of the first article of the last text that has one. */
    private static String sample(List<Path> files) throws IOException {
        for (Path file : files.reversed()) {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("第一条 ") && line.length() > 40 && !line.contains("“")) {
                    return line.substring(6, 18);
                }
            }
        }
        throw new IllegalStateException("no text of the corpus has a first article");
    }

    private String librarian() {
        String login = "corpus-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(new NewAccount(login, "全库样本", PASSWORD, Set.of("office"), null, null), Actor.SYSTEM)
                .orThrow();
        return login;
    }

    private Path zip(List<Path> files) throws IOException {
        Path archive = folder.resolve("laws.zip");
        Path top = Corpus.directory();
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(top.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return archive;
    }

    private static List<Path> files(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private int found(String words, String status) {
        return sql.sql("select count(*) from law_citation where words like ? and status = ?")
                .param("%" + words + "%")
                .param(status)
                .query(Integer.class)
                .single();
    }
}
