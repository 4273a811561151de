package org.luoshi.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.AddOrganisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.sessions.Sitting;
import org.luoshi.platform.sessions.TestSessions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * In a real browser: a clerk pastes an invented page with three reports and turns the cooperation report into a list item,
 * the session report into a session with its agenda, the visit into an assigned matter.
 */
@PlatformTest
class IntakeJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSessions sessions;

    @Autowired
    AddOrganisation addOrganisation;

    @Autowired
    AssistantStandIn assistant;

    private final String city = "旅" + UUID.randomUUID().toString().substring(0, 8) + "市";

    @Test
    void turnsAPageIntoRecords() {
        sessions.committee(city, 1);
        unit(city + "教育局");
        unit(city + "人民政府");
        Account clerk = accounts.with("office", "committee-office", "government-office");
        try (Browser browser = Browser.open(port)) {
            browser.signIn(clerk.login(), TestAccounts.PASSWORD).go("/intake");
            browser.driver()
                    .executeScript(
                            "document.querySelector('[name=pasted]').value = arguments[0]",
                            InventedPage.of(city, "九十一"));
            type(browser.driver().findElement(By.name("name")), "示例日报第1版");
            press(browser, browser.driver().findElement(By.cssSelector("main form button.button")));
            browser.waitFor("已导入，请逐条核对");

            card(
                    browser,
                    "合作事项",
                    "otherCity",
                    city + "邻市",
                    "owner",
                    city + "教育局",
                    "theirOwner",
                    "邻市教育局",
                    "due",
                    "2027-09-30");
            browser.waitFor("已核对1条");
            card(browser, "常委会会议", "body", city + "人大常委会");
            browser.waitFor("已核对2条");
            press(browser, browser.driver().findElement(By.cssSelector("a[href$='/confirm/AGENDA_ITEM']")));
            browser.waitFor("成批确认议题");
            press(browser, browser.driver().findElement(By.cssSelector("main form button.button")));
            browser.waitFor("已确认4条议题");
            card(browser, "调研视察", "organ", city + "人民政府");
            browser.waitFor("已核对7条");
            card(browser, "现场交办", "owner", city + "教育局", "result", "12部电梯验收合格", "due", "2027-06-20");
            browser.waitFor("已核对8条");

            assertThat(browser.accessibilityProblems()).isEmpty();
            assertThat(browser.phone().width()).isLessThanOrEqualTo(browser.viewport());
            browser.desktop();
            String page = java.net
                    .URI
                    .create(Objects.requireNonNull(browser.driver().getCurrentUrl()))
                    .getRawPath();
            String list = record(browser, "/cooperation/items/");
            String session = record(browser, "/sessions/");
            String matter = record(browser, "/matters/");
            browser.go(list).waitFor("职业学校学分互认").waitFor("邻市教育局").waitFor("出自");
            browser.go(session + "/agenda").waitFor("职业教育发展情况的报告").waitFor("出自");
            browser.go(matter).waitFor("出自");
            browser.go(page);
            card(browser, "现场交办");
            browser.waitFor("已核对9条");
            String visit = record(browser, "/visits/");
            String said = record(browser, "/visits/", "/instructions/");
            browser.go(said).waitFor("出自");
            browser.go(visit).waitFor("出自");
            browser.go(page);
            proposesAndAPersonConfirms(browser);
            keepsARestrictedTextFromIt(browser);
        }
    }

    /** The operator named an assistant: it is asked, it answers, and what it says is confirmed card by card. */
    private void proposesAndAPersonConfirms(Browser browser) {
        assistant.knows(city, """
                {"assistant":"示例模型","drafts":[
                  {"kind":"FIGURE","quote":"合作事项列入清单管理","fields":{"value":"12","unit":"项","subject":"列入清单的事项"},"why":"数字"},
                  {"kind":"FIGURE","quote":"这句话不在这一页","fields":{"value":"1"},"why":"数字"}]}
                """);
        press(browser, browser.driver().findElement(By.cssSelector("form[action$='/assistant'] button")));
        browser.waitFor("示例模型");
        WebElement proposed = browser.driver()
                .findElement(By.xpath("//article[contains(@class,'draft--open')][.//span[@class='mark mark--grey']]"));
        assertThat(proposed.getText()).contains("合作事项列入清单管理");
        fill(browser, proposed, "value", "12");
        fill(browser, proposed, "subject", "列入清单的事项");
        fill(browser, proposed, "day", "2026-05-07");
        press(browser, proposed.findElement(By.cssSelector("button[value=confirm]")));
        browser.waitFor("已核对10条");
        assertThat(assistant.saw(city)).isTrue();
    }

    private void keepsARestrictedTextFromIt(Browser browser) {
        String other = "密" + city;
        browser.go("/intake");
        browser.driver()
                .executeScript(
                        "document.querySelector('[name=pasted]').value = arguments[0];"
                                + "document.querySelector('[name=restricted]').checked = true",
                        InventedPage.of(other, "九十二"));
        type(browser.driver().findElement(By.name("name")), "限制阅读的一版");
        press(browser, browser.driver().findElement(By.cssSelector("main form button.button")));
        browser.waitFor("已导入，请逐条核对");
        assertThat(browser.driver().findElements(By.cssSelector("form[action$='/assistant']")))
                .isEmpty();
        assertThat(assistant.saw(other)).isFalse();
    }

    private static void fill(Browser browser, WebElement card, String field, String value) {
        browser.driver().executeScript("arguments[0].value = arguments[1]", card.findElement(By.name(field)), value);
    }

    /** Where the first record of a kind stands. */
    private static String record(Browser browser, String under) {
        return String.valueOf(browser.driver()
                .findElement(By.cssSelector(".draft__record a[href^='" + under + "']"))
                .getDomAttribute("href"));
    }

    private static String record(Browser browser, String under, String within) {
        return String.valueOf(browser.driver()
                .findElement(By.cssSelector(".draft__record a[href^='" + under + "'][href*='" + within + "']"))
                .getDomAttribute("href"));
    }

    /** Fills the first open draft of a kind and confirms it. */
    private static void card(Browser browser, String kind, String... fields) {
        WebElement card = browser.driver()
                .findElement(By.xpath(
                        "//article[contains(@class,'draft--open')][.//span[@class='mark'][.='" + kind + "']]"));
        for (int i = 0; i < fields.length; i += 2) {
            WebElement field = card.findElement(By.name(fields[i]));
            browser.driver().executeScript("arguments[0].value = arguments[1]", field, fields[i + 1]);
        }
        for (WebElement choice : card.findElements(By.tagName("select"))) {
            Select select = new Select(choice);
            if (String.valueOf(select.getFirstSelectedOption().getDomAttribute("value"))
                            .isEmpty()
                    && List.of("category", "batch").contains(choice.getDomAttribute("name"))) {
                select.selectByIndex(1);
            }
        }
        press(browser, card.findElement(By.cssSelector("button[value=confirm]")));
    }

    private static void press(Browser browser, WebElement button) {
        browser.driver().executeScript("arguments[0].scrollIntoView({block:'center'}); arguments[0].click()", button);
    }

    private static void type(WebElement field, String text) {
        field.clear();
        field.sendKeys(text);
    }

    private void unit(String name) {
        addOrganisation
                .handle(
                        new AddOrganisation.Command(
                                OrganisationId.random(),
                                OrganisationKind.BUREAU,
                                name,
                                "",
                                List.of(),
                                null,
                                LocalDate.of(2020, 1, 1),
                                1),
                        Sitting.OFFICE)
                .orThrow();
    }
}
