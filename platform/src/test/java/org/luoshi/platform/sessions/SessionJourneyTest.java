package org.luoshi.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.access.NewAccount;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.sessions.votes.ClosedVote;
import org.luoshi.platform.sessions.votes.Polls;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A session of the standing committee in real browsers: the staff in the chair's console, three members on phones (one by
 * keyboard alone; one keeps a group's time, two sign an amendment), somebody who sits in, the screen of the hall and the public page. The agenda is adopted, three reports
 * are heard, drafts are reviewed in writing, and seven questions are voted one by one; one of them fails.
 */
@PlatformTest
class SessionJourneyTest {
    private static final String PASSWORD = "a-long-session-2026";
    private static final int FAILING = 3;
    private static final String OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)";

    @LocalServerPort
    int port;

    @Autowired
    TestSessions sessions;

    @Autowired
    DraftAgenda draft;

    @Autowired
    Agendas agendas;

    @Autowired
    InviteAttendee invite;

    @Autowired
    org.luoshi.platform.sessions.decisions.PutDraft putDraft;

    @Autowired
    Polls polls;

    @Autowired
    Accounts accounts;

    @Autowired
    org.luoshi.platform.bodies.AddPerson addPerson;

    @Autowired
    CityDate date;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    private record Item(String title, ItemKind kind, ItemMode mode, boolean votes) {}

    private final List<Item> agenda = List.of(
            new Item("听取法治政府建设情况的报告" + mark, ItemKind.REPORT, ItemMode.ORAL, false),
            new Item("代表资格的报告" + mark, ItemKind.QUALIFICATION_REPORT, ItemMode.ORAL, true),
            new Item("听取大会筹备情况的报告" + mark, ItemKind.REPORT, ItemMode.ORAL, false),
            new Item("大会议程（草案）" + mark, ItemKind.CONGRESS_DRAFT, ItemMode.WRITTEN, true),
            new Item("主席团和秘书长名单（草案）" + mark, ItemKind.NAME_LIST, ItemMode.WRITTEN, true),
            new Item("列席人员名单（草案）" + mark, ItemKind.NAME_LIST, ItemMode.WRITTEN, true),
            new Item("议案审查委员会名单（草案）" + mark, ItemKind.NAME_LIST, ItemMode.WRITTEN, true),
            new Item("常委会工作报告（稿）" + mark, ItemKind.CONGRESS_DRAFT, ItemMode.WRITTEN, true),
            new Item("接受辞去职务请求的决定（草案）" + mark, ItemKind.RESIGNATION, ItemMode.WRITTEN, true));

    @Test
    void livesThroughASessionWithItsVotes() {
        Meeting meeting = sessions.noticed(sessions.committee("旅会" + mark, 5), date.today());
        List<Seat> members = sessions.assemblyNow(meeting).members();
        account("staff", "committee-office", null);
        for (int i = 0; i < 3; i++) {
            account("member" + i, "deputy", members.get(i).person());
        }
        PersonId guest = PersonId.random();
        addPerson
                .handle(
                        new org.luoshi.platform.bodies.AddPerson.Command(
                                guest, "旅客" + mark, org.luoshi.platform.bodies.Contact.NONE),
                        Sitting.OFFICE)
                .orThrow();
        account("guest", "government-office", guest);
        invite.handle(
                        new InviteAttendee.Command(meeting.id(), SeatId.fresh(), guest, "旅客" + mark, "副市长"),
                        Sitting.OFFICE)
                .orThrow();
        write(meeting);

        String page = "/sessions/" + meeting.number();
        try (Browser chair = Browser.open(port);
                Browser one = Browser.open(port);
                Browser two = Browser.open(port);
                Browser three = Browser.open(port);
                Browser hall = Browser.open(port)) {
            List<Browser> phones = List.of(one, two, three);
            for (int i = 0; i < 3; i++) {
                phones.get(i)
                        .signIn("member" + i + "-" + mark, PASSWORD)
                        .phone()
                        .go(page + "/me");
                press(phones.get(i), "button[value=IN]");
                phones.get(i).waitFor("退席");
            }
            hall.signIn("guest-" + mark, PASSWORD).go(page + "/me");
            press(hall, "button[value=IN]");
            hall.go(page + "/screen");
            hall.until(d ->
                    d.findElement(By.cssSelector(".quorum__figure")).getText().startsWith("3"));

            chair.signIn("staff-" + mark, PASSWORD).go(page);
            press(chair, "button[name=step][value=OPEN]");
            chair.waitFor("已开会");

            vote(chair, phones, hall, page, "", "会议议程", "agenda", true);
            assertThat(agendas.adopted(meeting.id())).isPresent();
            chair.go(page);
            press(chair, "button[name=step][value=DELIBERATE]");
            List<AgendaItem> items = agendas.of(meeting.id()).orElseThrow().items();
            for (AgendaItem item : items) {
                step(chair, page, item, "OPEN");
                step(chair, page, item, "FINISH");
            }
            groupTakesTime(chair, one, page, members);
            putDraft.handle(meeting.id(), items.get(3).id(), "一、会议议程。\n二、各项一并审议。", Sitting.OFFICE)
                    .orThrow();
            amendmentIsSigned(one, two, page, items.get(3));
            one.go(page + "/me");
            two.go(page + "/me");
            chair.go(page);
            press(chair, "button[name=step][value=BEGIN_VOTES]");
            for (AgendaItem item : items) {
                if (item.votes()) {
                    boolean passes = item.place() != FAILING + 1;
                    vote(
                            chair,
                            phones,
                            hall,
                            page,
                            item.id().toString(),
                            item.title(),
                            item.kind().voteKind(),
                            passes);
                }
            }
            one.screenshot("session-member-phone");
            hall.screenshot("session-hall");
            chair.go(page + "/votes").screenshot("session-votes");

            hall.go("/public" + page);
            assertThat(hall.driver().getPageSource())
                    .doesNotContain(items.getFirst().title());
            chair.go(page);
            chair.driver().executeScript(OPEN_ALL);
            chair.driver().findElements(By.name("part")).forEach(WebElement::click);
            press(chair, "form[action$='/release'] button");
            hall.driver().manage().deleteAllCookies();
            hall.go("/public" + page).waitFor("未通过");
            assertThat(hall.accessibilityProblems()).isEmpty();
            hall.screenshot("session-public");

            chair.go(page);
            press(chair, "button[name=step][value=CLOSE]");
            chair.waitFor("已闭会");
        }
        assertThat(polls.of(meeting.id())).hasSize(8).allMatch(ClosedVote.class::isInstance);
        assertThat(polls.of(meeting.id()).stream().map(ClosedVote.class::cast).filter(poll -> !poll.passed()))
                .singleElement()
                .satisfies(failed -> assertThat(failed.tally().votesFor()).isEqualTo(1));
        assertThat(agendas.of(meeting.id()).orElseThrow().items())
                .extracting(AgendaItem::state)
                .containsOnly(ItemState.CONCLUDED, ItemState.VOTED);
    }

    /** The office forms a group; its convenor begins its time on the phone. */
    private static void groupTakesTime(Browser chair, Browser convenor, String page, List<Seat> members) {
        chair.go(page + "/groups").driver().executeScript(OPEN_ALL);
        chair.driver().findElement(By.name("name")).sendKeys("第一组");
        choose(chair, "convenor", members.get(0));
        choose(chair, "recorder", members.get(1));
        for (Seat member : members.subList(0, 2)) {
            chair.driver()
                    .executeScript(
                            "arguments[0].click()",
                            chair.driver()
                                    .findElement(By.cssSelector("input[name=member][value='" + member.id() + "']")));
        }
        press(chair, "form[action$='/groups'] button");
        chair.waitFor("已编组");
        convenor.go(page + "/groups").driver().executeScript(OPEN_ALL);
        new Select(convenor.driver().findElement(By.name("item"))).selectByIndex(1);
        press(convenor, "form[action$='/time'] button");
        convenor.waitFor("正在审议");
        assertThat(convenor.accessibilityProblems()).isEmpty();
        convenor.screenshot("session-group-phone");
    }

    /** A member proposes an amendment on the phone; another signs it, by the own act. */
    private static void amendmentIsSigned(Browser mover, Browser second, String page, AgendaItem item) {
        mover.go(page + "/proposals").driver().executeScript(OPEN_ALL);
        new Select(mover.driver().findElement(By.name("item")))
                .selectByValue(item.id().toString());
        mover.driver().findElement(By.name("passage")).sendKeys("各项一并审议");
        mover.driver().findElement(By.name("wording")).sendKeys("各项分别审议");
        mover.driver().findElement(By.name("reason")).sendKeys("各项情况不同");
        press(mover, "button[name=kind][value=AMENDMENT]");
        mover.waitFor("各项分别审议");
        second.go(page + "/proposals");
        String sign = "form[action$='/sign'] button[value=true]";
        String leave = "form[action$='/sign'] button[value=false]";
        press(second, sign);
        press(second, leave);
        press(second, sign);
        second.until(d -> !d.findElements(By.cssSelector(leave)).isEmpty());
        assertThat(second.accessibilityProblems()).isEmpty();
        second.screenshot("session-amendment-phone");
    }

    private static void choose(Browser browser, String name, Seat seat) {
        new Select(browser.driver().findElement(By.name(name)))
                .selectByValue(seat.id().toString());
    }

    private void vote(
            Browser chair,
            List<Browser> phones,
            Browser hall,
            String page,
            String item,
            String title,
            String kind,
            boolean passes) {
        chair.go(page + "/votes");
        new Select(chair.driver().findElement(By.name("item"))).selectByValue(item);
        new Select(chair.driver().findElement(By.name("kind"))).selectByValue(kind);
        if (item.isEmpty()) {
            chair.driver().findElement(By.name("title")).sendKeys(title);
        }
        press(chair, "form[action$='/votes'] button[type=submit]");
        chair.waitFor("开始表决");
        press(chair, "form[action$='/open'] button");
        chair.waitFor("表决进行中");
        for (int i = 0; i < phones.size(); i++) {
            Browser phone = phones.get(i);
            // the question comes by itself: nobody reloads the page
            phone.until(d -> !d.findElements(By.cssSelector(".ballot")).isEmpty());
            phone.until(d -> d.findElement(By.id("vote")).getText().contains(title));
            String choice = passes || i == 0 ? "FOR" : "AGAINST";
            if (i == 1) {
                byKeyboard(phone, choice);
            } else {
                press(phone, ".ballot button[value=" + choice + "]");
            }
            phone.waitFor("回执");
        }
        chair.until(d ->
                d.findElement(By.cssSelector("[data-figure=cast]")).getText().equals("3"));
        press(chair, "form[action$='/close'] button");
        chair.until(
                d -> d.findElements(By.cssSelector("form[action$='/close']")).isEmpty());
        hall.until(
                d -> d.findElement(By.cssSelector(".screen__title")).getText().contains(title)
                        && !d.findElements(By.cssSelector(passes ? ".result--passed" : ".result--failed"))
                                .isEmpty());
        phones.getFirst().until(d -> d.findElements(By.cssSelector(".ballot")).isEmpty());
    }

    /** With the keyboard alone, and told to a screen reader as what it is. */
    private static void byKeyboard(Browser phone, String choice) {
        assertThat(phone.accessibilityProblems()).isEmpty();
        Object tree = phone.driver().executeCdpCommand("Accessibility.getFullAXTree", Map.of());
        assertThat(tree.toString()).contains("赞成", "反对", "弃权");
        phone.driver()
                .executeScript("document.getElementById('vote').setAttribute('tabindex', '-1');"
                        + "document.getElementById('vote').focus()");
        for (int i = 0; i < 8; i++) {
            new Actions(phone.driver()).sendKeys(Keys.TAB).perform();
            if (choice.equals(phone.driver().executeScript("return document.activeElement.value"))) {
                new Actions(phone.driver()).sendKeys(Keys.ENTER).perform();
                return;
            }
        }
        throw new AssertionError(
                "no way to " + choice + " by keyboard: " + phone.driver().getPageSource());
    }

    private static void step(Browser chair, String page, AgendaItem item, String step) {
        chair.go(page);
        press(chair, "form[action$='/items/" + item.id() + "'] button[value=" + step + "]");
    }

    private void write(Meeting meeting) {
        List<DraftAgenda.Line> lines = new ArrayList<>();
        for (Item item : agenda) {
            lines.add(new DraftAgenda.Line(ItemId.fresh(), item.title(), item.kind(), item.mode(), "", item.votes()));
        }
        draft.handle(new DraftAgenda.Command(meeting.id(), lines, ""), Sitting.OFFICE)
                .orThrow();
    }

    private void account(String login, String role, @Nullable PersonId person) {
        accounts.create(new NewAccount(login + "-" + mark, login, PASSWORD, Set.of(role), null, person), Actor.SYSTEM)
                .orThrow();
    }

    /** Presses a button and waits until the page that answers is there; a page that renews itself may take it away first. */
    private static void press(Browser browser, String selector) {
        browser.until(d -> {
            d.executeScript("window.pressed = true; arguments[0].click()", d.findElement(By.cssSelector(selector)));
            return true;
        });
        browser.until(d ->
                Boolean.TRUE.equals(d.executeScript("return !window.pressed && document.readyState === 'complete'")));
    }
}
