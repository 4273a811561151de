package org.luoshi.platform.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.access.NewAccount;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A visit in a real browser: planned, begun, an instruction that is vague made concrete, assigned to a lead and two
 * co-handlers, signed for, fed back, verified; and a firm that reads its answer by its link.
 */
@PlatformTest
class VisitJourneyTest {
    private static final String PASSWORD = "a-long-visit-2026";

    @LocalServerPort
    int port;

    @Autowired
    TestVisits visits;

    @Autowired
    Visits store;

    @Autowired
    Instructions instructions;

    @Autowired
    Accounts accounts;

    @Autowired
    CityDate date;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void goesFromThePlanToTheVerification() {
        OrganisationId government = visits.unit("旅程政府");
        OrganisationId water = visits.unit("旅程水务局");
        OrganisationId land = visits.unit("旅程规划局");
        OrganisationId town = visits.unit("旅程河口区");
        account("secretary", "government-office", government);
        account("water", "handler", water);
        account("land", "handler", land);
        account("town", "handler", town);
        try (Browser browser = Browser.open(port)) {
            browser.signIn("secretary-" + mark, PASSWORD).go("/visits/new");
            choose(browser, "organ", government.toString());
            type(browser, "title", "沿河调研" + mark);
            type(browser, "leader", "带队人" + mark);
            type(browser, "stops", "09:00 购物中心\n10:10 乳品厂 | 临江路 18 号\n11:20 堤防工地\n14:00 古祠");
            submit(browser, "/visits");
            browser.waitFor("已计划");
            Visit visit = store.all().stream()
                    .filter(v -> v.title().endsWith(mark))
                    .findFirst()
                    .orElseThrow();
            assertThat(visit.stops()).extracting(Stop::name).containsExactly("购物中心", "乳品厂", "堤防工地", "古祠");
            String page = "/visits/" + visit.number();
            press(browser, "button[name=to][value=HELD]");
            browser.waitFor("调研视察已经开始");
            entry(browser, "INSTRUCTION", visit.stops().get(2).id(), "要继续加强堤防建设" + mark, "带队人" + mark);
            entry(browser, "REQUEST", visit.stops().get(1).id(), "报装用电要几天" + mark, "示例乳业" + mark);

            Instruction said = instructions.of(visit.id()).getFirst();
            String instruction = page + "/instructions/" + said.id();
            browser.go(instruction).waitFor("加强 继续");
            write(browser, "堤防加固" + mark, "建设水平继续提升", water, List.of(land, town));
            browser.waitFor("结果只有方向");
            assertThat(browser.driver().findElements(By.cssSelector("form[action$='/assign']")))
                    .isEmpty();
            browser.go("/visits/instructions?stage=UNCONFIRMED").waitFor("堤防加固" + mark);
            browser.go(instruction);
            write(browser, "堤防加固" + mark, "完成堤防加固 1.2 公里并通过验收", water, List.of());
            browser.waitFor("可以交办");
            submit(browser, "/assign");
            browser.waitFor("已经交办");
            assertThat(browser.accessibilityProblems()).isEmpty();
            String number = browser.driver()
                    .findElement(By.cssSelector("a.button[href^='/matters/']"))
                    .getAttribute("href");
            String matter = String.valueOf(number).replaceFirst("^.*?/matters/", "/matters/");
            browser.go("/visits/instructions?stage=WAITING").waitFor("堤防加固" + mark);
            browser.go(page).phone();
            assertThat(browser.width()).isLessThanOrEqualTo(browser.viewport());
            assertThat(browser.accessibilityProblems()).isEmpty();
            browser.desktop();

            for (String unit : List.of("water", "land", "town")) {
                browser.signIn(unit + "-" + mark, PASSWORD).go(matter);
                act(browser, "sign");
            }
            browser.signIn("water-" + mark, PASSWORD).go(matter);
            fill(browser, "feed-back", "text", "已经完成 1.2 公里，验收合格");
            act(browser, "feed-back");
            browser.signIn("secretary-" + mark, PASSWORD)
                    .go("/visits/instructions?stage=FED_BACK")
                    .waitFor("堤防加固" + mark);
            browser.go(matter);
            verify(browser);
            browser.go("/visits/instructions?stage=VERIFIED").waitFor("堤防加固" + mark);

            browser.go(page);
            choose(browser, "owner", land.toString());
            day(browser, "due");
            submit(browser, "/send");
            browser.waitFor("请把链接交给企业");
            String link =
                    browser.driver().findElement(By.id("flash")).getText().replaceFirst("(?s)^.*(/firm/\\S+).*$", "$1");
            browser.driver().manage().deleteAllCookies();
            browser.go(link).waitFor("报装用电要几天" + mark);
            assertThat(browser.driver().getPageSource()).doesNotContain("带队人" + mark);
            assertThat(browser.accessibilityProblems()).isEmpty();
        }
    }

    private void entry(Browser browser, String kind, StopId stop, String text, String from) {
        WebElement form = browser.driver().findElement(By.cssSelector("form[action$='/entries']"));
        browser.driver().executeScript("arguments[0].closest('details').open = true", form);
        choose(browser, "kind", kind);
        choose(browser, "stop", stop.toString());
        form.findElement(By.name("text")).sendKeys(text);
        form.findElement(By.name("from")).sendKeys(from);
        form.findElement(By.cssSelector("button[type=submit]")).click();
        browser.waitFor(text);
    }

    private void write(Browser browser, String matter, String result, OrganisationId lead, List<OrganisationId> co) {
        type(browser, "matter", matter);
        type(browser, "result", result);
        choose(browser, "lead", lead.toString());
        browser.driver().executeScript("document.querySelector('details.units__more').open = true");
        for (OrganisationId unit : co) {
            press(browser, "input[name=co][value='" + unit + "']");
        }
        day(browser, "due");
        submit(browser, "/confirm");
        browser.waitFor("<title>");
    }

    private void verify(Browser browser) {
        WebElement form = form(browser, "verify");
        form.findElement(By.cssSelector("[name='verify.f.facts']")).sendKeys("现场丈量属实");
        pick(browser, form, "verify.f.method", "inspection");
        pick(browser, form, "verify.f.finding", "done");
        set(browser, form.findElement(By.name("verify.f.on")));
        form.findElement(By.cssSelector("button[type=submit]")).click();
        browser.waitFor("已核查");
    }

    private void act(Browser browser, String event) {
        form(browser, event).findElement(By.cssSelector("button[type=submit]")).click();
        browser.waitFor(event.equals("sign") ? "签收" : "待核查");
    }

    private void fill(Browser browser, String event, String field, String text) {
        form(browser, event).findElement(By.name(event + ".f." + field)).sendKeys(text);
    }

    private WebElement form(Browser browser, String event) {
        WebElement form = browser.driver().findElement(By.cssSelector("form[action$='/events/" + event + "']"));
        browser.driver().executeScript("const d = arguments[0].closest('details'); if (d) d.open = true", form);
        return form;
    }

    private void pick(Browser browser, WebElement form, String name, String value) {
        WebElement first = form.findElement(By.name(name));
        if (first.getTagName().equals("select")) {
            new Select(first).selectByValue(value);
        } else {
            browser.driver()
                    .executeScript(
                            "arguments[0].click()",
                            form.findElement(By.cssSelector("[name='" + name + "'][value='" + value + "']")));
        }
    }

    private void day(Browser browser, String name) {
        set(browser, browser.driver().findElement(By.name(name)));
    }

    /** A date field takes what the page's language shows; the value itself is the same everywhere. */
    private void set(Browser browser, WebElement field) {
        browser.driver()
                .executeScript(
                        "arguments[0].value = arguments[1]", field, date.today().toString());
    }

    private void choose(Browser browser, String name, String value) {
        new Select(browser.driver().findElement(By.name(name))).selectByValue(value);
    }

    private void type(Browser browser, String name, String text) {
        WebElement field = browser.driver().findElement(By.name(name));
        field.clear();
        field.sendKeys(text);
    }

    private void submit(Browser browser, String action) {
        press(browser, "form[action$='" + action + "'] button[type=submit]");
    }

    private void press(Browser browser, String css) {
        browser.driver().executeScript("arguments[0].click()", browser.driver().findElement(By.cssSelector(css)));
    }

    private void account(String name, String role, @Nullable OrganisationId unit) {
        accounts.create(
                        new NewAccount(name + "-" + mark, name + mark, PASSWORD, Set.of(role), unit, null),
                        Actor.SYSTEM)
                .orThrow();
    }
}
