package org.luoshi.platform.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.cooperation.joint.Item;
import org.luoshi.platform.cooperation.joint.Stage;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A clerk of the government's office in a real browser: an item is proposed, confirmed from the other city's letter, put on
 * the list, linked to a plan, blocked, decided by a coordination meeting and done for both.
 */
@PlatformTest
class CooperationJourneyTest {
    private static final String LETTER = "旅邻函〔2026〕8号";

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    AloneList alone;

    @Autowired
    CityDate date;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void anItemIsProposedConfirmedBlockedDecidedAndDone() {
        CooperationList list = alone.with("旅邻城市" + mark);
        alone.bureau("合作旅程局" + mark);
        String login = accounts.with("government-office").login();
        try (Browser clerk = Browser.open(port)) {
            clerk.signIn(login, TestAccounts.PASSWORD).go("/cooperation").waitFor(list.name());
            String page = "/cooperation/lists/" + list.id();
            propose(clerk, page);
            clerk.waitFor("等待旅邻城市" + mark);
            String item = clerk.driver().getCurrentUrl().replaceFirst("^https?://[^/]+", "");

            typed(clerk, "confirm", "document", LETTER, "owner", "邻交通局");
            clerk.waitFor("双方已确认");
            clerk.go(page + "/versions");
            fill(clerk, "form[action$='/acts/version']", "title", "第一版");
            press(clerk, "form[action$='/acts/version'] button");
            agree(clerk);
            clerk.waitFor("第 1 版");

            clerk.go(item);
            typed(clerk, "plan", "level", "省级", "plan", "省规划", "status", "已列入");
            clerk.waitFor("省规划");
            typed(clerk, "block", "text", "用地手续不同");
            clerk.waitFor("等待协调会议");

            clerk.go(page + "/coordination").waitFor("用地手续不同");
            fill(clerk, "form[action$='/acts/call']", "title", "协调会议");
            day(clerk, "form[action$='/acts/call']", "on", date.today().plusDays(3));
            press(clerk, "form[action$='/acts/call'] button");
            clerk.waitFor("下一次协调会议");
            assertThat(clerk.accessibilityProblems()).isEmpty();

            clerk.go(item);
            typed(clerk, "decide", "text", "同图报批");
            clerk.waitFor("等待答复的动议");
            agree(clerk);
            clerk.waitFor("双方决定");

            typed(clerk, "done", "text", "我方通车");
            clerk.waitFor("我方通车");
            typed(clerk, "done", "text", "邻方通车", "document", LETTER);
            clerk.waitFor("双方确认完成");
            assertThat(clerk.accessibilityProblems()).isEmpty();
            clerk.screenshot("cooperation-item");
            clerk.phone().go(page).screenshot("cooperation-list-phone");
            assertThat(clerk.width()).isLessThanOrEqualTo(clerk.viewport());
        }
        List<Item> items = alone.joint(list).items();
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.stage()).isEqualTo(Stage.DONE);
            assertThat(item.blockers().getFirst().decision()).isNotNull();
            assertThat(item.done().values()).extracting(Item.Done::evidence).containsOnly("我方通车", "邻方通车");
        });
    }

    private void propose(Browser clerk, String page) {
        clerk.go(page + "/propose");
        String form = "form[action$='/propose']";
        fill(clerk, form, "title", "跨界通道" + mark);
        select(clerk, form, "category", "traffic");
        new Select(clerk.driver().findElement(By.cssSelector(form + " [name=unit]")))
                .selectByVisibleText("合作旅程局" + mark);
        day(clerk, form, "deadline", date.today().plusMonths(3));
        press(clerk, form + " button[type=submit]");
    }

    /** The other city's agreement to what waits, recorded from its letter. */
    private static void agree(Browser clerk) {
        clerk.waitFor("等待答复的动议");
        fill(clerk, "form[action$='/acts/answer']", "document", LETTER);
        press(clerk, "form[action$='/acts/answer'] button[value=yes]");
    }

    /** Fills the form of an act and sends it. */
    private static void typed(Browser clerk, String act, String... fields) {
        String form = "form[action$='/acts/" + act + "']";
        for (int i = 0; i < fields.length; i += 2) {
            fill(clerk, form, fields[i], fields[i + 1]);
        }
        press(clerk, form + " button[type=submit]");
    }

    private static void fill(Browser clerk, String form, String field, String text) {
        clerk.driver().executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
        clerk.driver()
                .findElement(By.cssSelector(form + " [name='" + field + "']"))
                .sendKeys(text);
    }

    private static void select(Browser clerk, String form, String field, String value) {
        new Select(clerk.driver().findElement(By.cssSelector(form + " [name=" + field + "]"))).selectByValue(value);
    }

    private static void day(Browser clerk, String form, String field, LocalDate day) {
        clerk.driver()
                .executeScript(
                        "arguments[0].value = arguments[1]",
                        clerk.driver().findElement(By.cssSelector(form + " [name=" + field + "]")),
                        day.toString());
    }

    private static void press(Browser clerk, String css) {
        clerk.driver().executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
        clerk.driver().findElement(By.cssSelector(css)).click();
    }
}
