package org.luoshi.platform.sessions.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.visits.TestVisits;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * In a real browser: a conference whose field is another's is told so and kept with a reason; what it deployed goes to a
 * unit with a day and the paragraph it stands on, and that unit signs for it.
 */
@PlatformTest
class ConferenceJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestVisits units;

    @Autowired
    Organisations organisations;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void recordsAConferenceAndDeploysATask() {
        OrganisationId bureau = units.unit("统战部");
        String name = organisations.require(bureau).name();
        try (Browser browser = Browser.open(port)) {
            browser.signIn(accounts.with("office").login(), TestAccounts.PASSWORD)
                    .go("/sessions/conferences/new");
            type(browser, "title", "全市统战部长会议" + mark);
            type(browser, "host", name);
            type(browser, "deployed", "部署今年全市宣传思想工作" + mark);
            type(browser, "exchange", "东岭区委统战部\n西河区委统战部\n云溪县委统战部\n高新区党群工作部");
            press(browser, "main form button[type=submit]");
            browser.waitFor("宣传").waitFor("keptBecause");
            assertThat(value(browser, "exchange")).contains("云溪县委统战部");
            type(browser, "keptBecause", "已向召开单位核对，原文如此");
            press(browser, "main form button[type=submit]");
            browser.waitFor("全市统战部长会议" + mark).waitFor("已向召开单位核对，原文如此");

            browser.driver()
                    .executeScript("document.querySelector(\"form[action$='/tasks']\").closest('details').open = true");
            type(browser, "text", "建立统战工作责任清单" + mark);
            type(browser, "owner", name);
            type(browser, "due", "2027-06-30");
            type(browser, "paragraph", "会议要求建立统战工作责任清单" + mark + "。");
            press(browser, "form[action$='/tasks'] button[type=submit]");
            browser.waitFor("所据段落");
            assertThat(browser.accessibilityProblems()).isEmpty();
            assertThat(browser.phone().width()).isLessThanOrEqualTo(browser.viewport());
            browser.desktop();
            String task = String.valueOf(browser.driver()
                    .findElement(By.cssSelector("th a[href^='/matters/']"))
                    .getDomAttribute("href"));

            browser.signIn(accounts.with(bureau, null, "handler").login(), TestAccounts.PASSWORD)
                    .go(task)
                    .waitFor("sign-for.f.contact");
            type(browser, "'sign-for.f.contact'", "经办人");
            press(browser, "form[action$='/sign-for'] button[type=submit]");
            browser.waitFor("办理中");
        }
    }

    private static void type(Browser browser, String field, String text) {
        browser.driver()
                .executeScript(
                        "arguments[0].value = arguments[1]",
                        browser.driver().findElement(By.cssSelector("main [name=" + field + "]")),
                        text);
    }

    private static String value(Browser browser, String field) {
        return String.valueOf(browser.driver()
                .findElement(By.cssSelector("main [name=" + field + "]"))
                .getDomProperty("value"));
    }

    private static void press(Browser browser, String css) {
        WebElement button = browser.driver().findElement(By.cssSelector(css));
        browser.driver().executeScript("arguments[0].scrollIntoView({block:'center'}); arguments[0].click()", button);
    }
}
