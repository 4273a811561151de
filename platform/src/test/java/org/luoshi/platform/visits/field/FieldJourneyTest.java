package org.luoshi.platform.visits.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.Browser;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.visits.Entries;
import org.luoshi.platform.visits.TakenEntry;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.photo.TestPhotos;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A phone on a visit, as a real Chromium: opened with a network, used without one, brought back; two tabs at once; another
 * person on the same phone; a sign-in that has ended; and the same page without a script.
 */
@PlatformTest
class FieldJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    TestField field;

    @Autowired
    TestAccounts people;

    @Autowired
    Entries entries;

    @TempDir
    Path phone;

    private Account account;
    private Visit visit;

    @Test
    void recordsWithoutANetworkAndSendsOnceWhenItIsBack() throws IOException {
        try (CutLine line = new CutLine(port);
                Browser browser = Browser.open(line.port())) {
            browser.phone().signIn(account.login(), TestAccounts.PASSWORD);
            opened(browser);
            browser.screenshot("field-online");
            open(browser, "instruction");
            browser.screenshot("field-form");
            assertThat(browser.accessibilityProblems()).isEmpty();

            line.cut();
            browser.go(base());
            state(browser, "offline");
            assertThat(browser.driver().findElement(By.id("field-title")).getText())
                    .isEqualTo(visit.title());
            record(browser, "instruction", "五月底前完成河道清淤");
            record(browser, "note", "游客服务点尚未通电");
            photo(browser);
            waiting(browser, 3);
            browser.screenshot("field-offline");
            browser.go(base());
            waiting(browser, 3);
            assertThat(entries.of(visit.id())).isEmpty();

            browser.driver().switchTo().newWindow(WindowType.TAB);
            browser.go(base());
            waiting(browser, 3);
            line.mend();
            inEveryTab(browser, () -> browser.driver().executeScript("document.getElementById('field-sync').click()"));
            inEveryTab(browser, () -> waiting(browser, 0));
            browser.go(base());
            state(browser, "online");
            synced(browser);
            browser.screenshot("field-synced");
            browser.desktop().screenshot("field-synced-desktop");
            assertThat(browser.accessibilityProblems()).isEmpty();
            browser.phone();
            assertThat(kinds()).containsExactlyInAnyOrder("INSTRUCTION", "NOTE", "PHOTO");

            withdrawsTheNote(browser);
            somebodyElseOnTheSamePhone(browser, line);
        }
    }

    @Test
    void keepsTheQueueWhenTheSignInHasEnded() {
        try (Browser browser = Browser.open(port)) {
            browser.phone().signIn(account.login(), TestAccounts.PASSWORD);
            opened(browser);
            browser.driver().manage().deleteAllCookies();
            browser.go(base());
            state(browser, "sign-in");
            record(browser, "note", "登录过期时记的");
            waiting(browser, 1);
            browser.driver().findElement(By.cssSelector("#field-sign-in a")).click();
            browser.waitFor("name=\"username\"");
            browser.driver().findElement(By.name("username")).sendKeys(account.login());
            browser.driver().findElement(By.name("password")).sendKeys(TestAccounts.PASSWORD, "\n");
            synced(browser);
            waiting(browser, 0);
            assertThat(kinds()).containsExactly("NOTE");
            assertThat(browser.driver().getCurrentUrl()).endsWith("/field");
        }
    }

    @Test
    void isAPlainFormWithoutScript() {
        try (Browser browser = Browser.openWithoutScript(port)) {
            browser.phone().signIn(account.login(), TestAccounts.PASSWORD).go(base());
            browser.driver()
                    .findElement(By.cssSelector("[data-needs=note] > summary"))
                    .click();
            browser.driver().findElement(By.id("note-text")).sendKeys("没有脚本也能记");
            browser.driver()
                    .findElement(By.cssSelector("[data-needs=note] [type=submit]"))
                    .click();
            browser.waitFor("已记录");
            browser.screenshot("field-plain");
            assertThat(kinds()).containsExactly("NOTE");
        }
    }

    private void withdrawsTheNote(Browser browser) {
        browser.press(d -> d.findElements(By.cssSelector("#field-list li")).stream()
                .filter(item -> item.getText().contains("尚未通电"))
                .findFirst()
                .map(item -> item.findElement(By.cssSelector("[data-part=withdraw]"))));
        browser.waitFor("data-state=\"withdrawn\"");
        assertThat(kinds()).containsExactlyInAnyOrder("INSTRUCTION", "PHOTO");
    }

    /** The first one's record stays on the phone, sealed: not shown, not sent, until its author signs in again. */
    private void somebodyElseOnTheSamePhone(Browser browser, CutLine line) {
        line.cut();
        browser.go(base());
        state(browser, "offline");
        record(browser, "note", "只属于第一个人");
        waiting(browser, 1);
        Account other = people.with("government-office");
        // away from the page while the line is cut: what it still asked would be answered with a session of nobody's
        browser.driver().get("data:,");
        browser.driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
        line.mend();
        browser.signIn(other.login(), TestAccounts.PASSWORD).go(base());
        state(browser, "online");
        browser.waitFor(other.name());
        assertThat(browser.driver().getPageSource()).doesNotContain("只属于第一个人");
        assertThat(browser.driver().findElement(By.id("field-others-count")).getText())
                .isEqualTo("1");
        browser.screenshot("field-other-person");
        assertThat(readable(browser)).isEqualTo("0");
        assertThat(kinds()).hasSize(2);
        browser.signIn(account.login(), TestAccounts.PASSWORD).go(base());
        state(browser, "online");
        browser.waitFor("只属于第一个人");
        waiting(browser, 0);
        assertThat(kinds()).hasSize(3);
    }

    /** How many records in the phone's store open with the keys that are there. */
    private static String readable(Browser browser) {
        return String.valueOf(browser.driver().executeAsyncScript("""
                const done = arguments[0];
                FieldStore.holder().then((person) => FieldStore.list(person, document.body.dataset.number))
                  .then((all) => done(String(all.length)), (problem) => done(String(problem)));
                """));
    }

    @BeforeEach
    void aVisit() {
        account = people.with("government-office");
        SignedIn recorder = people.viewer(account);
        visit = field.visit(recorder);
    }

    private void opened(Browser browser) {
        browser.go(base());
        state(browser, "online");
        browser.waitFor("data-ready=\"yes\"");
    }

    private static void inEveryTab(Browser browser, Runnable act) {
        for (String tab : browser.driver().getWindowHandles()) {
            browser.driver().switchTo().window(tab);
            act.run();
        }
    }

    private static void record(Browser browser, String kind, String text) {
        open(browser, kind);
        browser.driver().findElement(By.id(kind + "-text")).sendKeys(text);
        keep(browser, kind);
        browser.waitFor(text);
    }

    private void photo(Browser browser) throws IOException {
        Path photo = Files.write(phone.resolve("IMG_0001.jpg"), TestPhotos.jpegWith(TestPhotos.exif(6, "GPS")));
        open(browser, "photo");
        browser.driver().findElement(By.id("photo-file")).sendKeys(photo.toString());
        keep(browser, "photo");
        browser.waitFor("IMG_0001.jpg");
    }

    private static void open(Browser browser, String kind) {
        browser.driver()
                .findElement(By.cssSelector("[data-needs=" + kind + "] > summary"))
                .click();
    }

    private static void keep(Browser browser, String kind) {
        browser.press(d -> Optional.of(d.findElement(By.cssSelector("[data-needs=" + kind + "] [type=submit]"))));
    }

    private static void state(Browser browser, String state) {
        browser.waitFor("role=\"status\" data-state=\"" + state + "\"");
    }

    private static void synced(Browser browser) {
        browser.waitFor("data-state=\"synced\"");
    }

    private static void waiting(Browser browser, int count) {
        browser.waitFor("id=\"field-waiting\">" + count + "<");
    }

    private List<String> kinds() {
        return entries.of(visit.id()).stream().map(TakenEntry::kind).toList();
    }

    private String base() {
        return FieldDoor.base(visit.number());
    }
}
