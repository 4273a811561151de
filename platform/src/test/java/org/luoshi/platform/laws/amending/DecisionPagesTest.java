package org.luoshi.platform.laws.amending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.Browser;
import org.luoshi.platform.Pages;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.access.NewAccount;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.laws.ConfirmLaws;
import org.luoshi.platform.laws.PreviewLaws;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk without script attaches a decision on three laws, accepts one, and reads the law before and after. */
@PlatformTest
class DecisionPagesTest {
    private static final String PASSWORD = "decisions-are-read-2026";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    PreviewLaws preview;

    @Autowired
    ConfirmLaws confirm;

    @Autowired
    Decisions decisions;

    @Test
    void amendsThreeLawsAndShowsBothDays() {
        String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String mark = unique.toUpperCase(java.util.Locale.ROOT) + "区";
        InventedLaws.load(preview, confirm, InventedLaws.three(mark));
        String login = "decisions-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(new NewAccount(login, "法规处", PASSWORD, Set.of("office"), null, null), Actor.SYSTEM)
                .orThrow();
        String address;
        try (Browser browser = Browser.openWithoutScript(port)) {
            browser.signIn(login, PASSWORD).go("/laws/decisions");
            browser.driver().findElement(By.name("pasted")).sendKeys(InventedLaws.decision(mark));
            browser.driver()
                    .findElement(By.cssSelector("form[action='/laws/decisions'] button"))
                    .click();
            browser.waitFor("决定原文");
            address = String.valueOf(browser.driver().getCurrentUrl());
            String path = address.substring(address.indexOf("/laws/decisions/"));
            assertThat(browser.driver().findElements(By.cssSelector(".order--applied")))
                    .hasSize(3);
            browser.go(path + "/1");
            assertThat(browser.driver().findElements(By.cssSelector(".sides .blame")))
                    .isNotEmpty();
            browser.driver()
                    .findElement(By.cssSelector("form[action$='/1/accept'] button"))
                    .click();
            browser.waitFor("的新文本已入库");
            UUID id = UUID.fromString(path.substring("/laws/decisions/".length()));
            String work = decisions.law(id, 1).orElseThrow().work();
            browser.go("/laws/" + work + "?on=2024-07-31").waitFor("建设部门");
            assertThat(text(browser)).doesNotContain("文化和旅游部门");
            browser.go("/laws/" + work + "?on=2024-08-01").waitFor("文化和旅游部门");
            assertThat(text(browser)).contains("遇有大风").contains("等三部地方性法规的决定");
        }
        look(login, address);
    }

    @Test
    void readsADecisionThatIsAWordDocument(@TempDir Path folder) throws IOException {
        String mark =
                "文" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(java.util.Locale.ROOT);
        InventedLaws.load(preview, confirm, InventedLaws.three(mark));
        Path file = folder.resolve("修改决定.docx");
        Files.write(file, InventedLaws.docx(InventedLaws.decision(mark)));
        String login = "word-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(new NewAccount(login, "法规处", PASSWORD, Set.of("office"), null, null), Actor.SYSTEM)
                .orThrow();
        try (Browser browser = Browser.openWithoutScript(port)) {
            browser.signIn(login, PASSWORD).go("/laws/decisions");
            browser.driver().findElement(By.name("file")).sendKeys(file.toString());
            browser.driver()
                    .findElement(By.cssSelector("form[action='/laws/decisions'] button"))
                    .click();
            browser.waitFor("决定原文");
            String address = String.valueOf(browser.driver().getCurrentUrl());
            UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
            assertThat(decisions.find(id).orElseThrow().fileName()).isEqualTo("修改决定.docx");
            assertThat(decisions.laws(id)).hasSize(3).allSatisfy(law -> {
                assertThat(law.state()).isEqualTo(LawAmendment.State.WAITING);
                assertThat(law.complete()).isTrue();
            });
        }
    }

    private void look(String login, String address) {
        try (Browser browser = Browser.open(port)) {
            browser.signIn(login, PASSWORD);
            String path = address.substring(address.indexOf("/laws/decisions/"));
            Pages.look(browser, "/laws/decisions", "decisions");
            Pages.look(browser, path, "decision");
            Pages.look(browser, path + "/1", "decision-law");
            Pages.look(browser, path + "/1/table", "decision-table");
        }
    }

    private static String text(Browser browser) {
        return browser.driver().findElement(By.tagName("main")).getText();
    }
}
