package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.access.NewAccount;
import org.luoshi.platform.bodies.AddDeputy;
import org.luoshi.platform.bodies.AddOrganisation;
import org.luoshi.platform.bodies.AddPerson;
import org.luoshi.platform.bodies.Clerk;
import org.luoshi.platform.bodies.CongressSessionId;
import org.luoshi.platform.bodies.CongressSessions;
import org.luoshi.platform.bodies.Contact;
import org.luoshi.platform.bodies.DeputyId;
import org.luoshi.platform.bodies.OpenTerm;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.ScheduleCongressSession;
import org.luoshi.platform.bodies.TermId;
import org.luoshi.platform.bodies.Terms;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real browser, each person signing in for the steps that are theirs, from draft to concluded. */
@PlatformTest
class SuggestionJourneyTest {
    private static final String PASSWORD = "a-long-journey-2026";
    private static final int TERM = 1;
    private static final LocalDate OPENED = LocalDate.of(1990, 1, 6);

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    AddOrganisation addOrganisation;

    @Autowired
    AddPerson addPerson;

    @Autowired
    AddDeputy addDeputy;

    @Autowired
    OpenTerm openTerm;

    @Autowired
    Terms terms;

    @Autowired
    ScheduleCongressSession schedule;

    @Autowired
    CongressSessions sessions;

    @Autowired
    CityDate date;

    private final Clerk clerk = Clerk.OFFICE;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void isCarriedFromDraftToConcludedByThePeopleWhoseStepsTheyAre() {
        OrganisationId delegation = organisation(OrganisationKind.DELEGATION, "旅途代表团" + mark);
        OrganisationId water = organisation(OrganisationKind.BUREAU, "旅途水务局" + mark);
        OrganisationId roads = organisation(OrganisationKind.BUREAU, "旅途交通局" + mark);
        PersonId person = deputy(delegation);
        account("deputy", "deputy", null, person);
        account("office", "office", null, null);
        account("government", "government-office", null, null);
        account("water", "handler", water, null);
        account("roads", "handler", roads, null);
        account("supervisor", "supervisor", null, null);

        try (Browser browser = Browser.open(port)) {
            Person deputy = new Person(browser, "deputy");
            deputy.signIn();
            browser.phone().go("/suggestions/new");
            browser.screenshot("suggestion-new-phone");
            deputy.type("title", "关于治理积水点的建议" + mark);
            deputy.type("facts", "下穿通道暴雨时积水。");
            deputy.type("proposal", "请改造泵站。");
            deputy.press("main form.form button[type=submit]");
            browser.desktop();
            String page = browser.driver().getCurrentUrl().replaceFirst("^https?://[^/]+", "");
            deputy.choose("submit.f.congress", "between");
            deputy.act("submit");

            Person office = new Person(browser, "office");
            office.signIn();
            browser.go(page);
            office.type("accept.f.category", "水务");
            office.act("accept");
            office.act("forward");

            Person government = new Person(browser, "government");
            government.signIn();
            browser.go(page);
            government.select("dispatch.f.units.lead", water.toString());
            government.act("dispatch");

            Person waterUnit = new Person(browser, "water");
            waterUnit.signIn();
            browser.go(page);
            waterUnit.type("request-return.f.reason", "属于道路排水，建议交通局办理");
            waterUnit.act("request-return");

            office.signIn();
            browser.go(page);
            office.select("reassign.f.unit", water.toString());
            office.select("reassign.f.units.lead", roads.toString());
            office.act("reassign");

            Person roadsUnit = new Person(browser, "roads");
            roadsUnit.signIn();
            browser.go(page);
            assertThat(roadsUnit.offered()).doesNotContain("act-reply");
            assertThat(browser.driver().findElement(By.cssSelector(".not-now")).getDomProperty("textContent"))
                    .contains("答复前应当与代表沟通");
            roadsUnit.choose("contact.f.way", "visit");
            roadsUnit.type("contact.f.on", date.today().toString());
            roadsUnit.type("contact.f.heard", "希望雨季前完成");
            roadsUnit.act("contact");
            roadsUnit.type("request-extension.f.reason", "需要勘测");
            roadsUnit.type(
                    "request-extension.f.until", date.today().plusMonths(4).toString());
            roadsUnit.act("request-extension");

            office.signIn();
            browser.go(page);
            office.select("grant-extension.f.unit", roads.toString());
            office.type("grant-extension.f.until", date.today().plusMonths(4).toString());
            office.act("grant-extension");

            roadsUnit.signIn();
            browser.go(page);
            roadsUnit.choose("reply.f.class", "A");
            roadsUnit.type("reply.f.text", "已经改造泵站");
            roadsUnit.type("reply.f.signer", "李四");
            roadsUnit.act("reply");

            deputy.signIn();
            browser.go(page);
            deputy.choose("rate.f.attitude", "satisfied");
            deputy.choose("rate.f.result", "dissatisfied");
            deputy.type("rate.f.reason", "没有时间表");
            deputy.act("rate");

            Person supervisor = new Person(browser, "supervisor");
            supervisor.signIn();
            browser.go(page);
            supervisor.type("order-rehandling.f.instruction", "请给出时间表");
            supervisor.act("order-rehandling");

            roadsUnit.signIn();
            browser.go(page);
            roadsUnit.choose("reply-again.f.class", "A");
            roadsUnit.type("reply-again.f.text", "六月底前完工");
            roadsUnit.type("reply-again.f.signer", "李四");
            roadsUnit.act("reply-again");

            deputy.signIn();
            browser.go(page);
            deputy.choose("rate.f.attitude", "satisfied");
            deputy.choose("rate.f.result", "satisfied");
            deputy.act("rate");

            office.signIn();
            browser.go(page);
            office.act("conclude");
            assertThat(browser.driver()
                            .findElement(By.cssSelector(".two-facts"))
                            .getText())
                    .contains("办结")
                    .contains("尚未");
            assertThat(browser.accessibilityProblems()).isEmpty();
            browser.screenshot("suggestion-concluded");
            browser.phone().go(page);
            browser.screenshot("suggestion-concluded-phone");
        }
    }

    private OrganisationId organisation(OrganisationKind kind, String name) {
        return addOrganisation
                .handle(
                        new AddOrganisation.Command(
                                new OrganisationId(UUID.randomUUID()), kind, name, name, List.of(), null, OPENED, 1),
                        clerk)
                .orThrow();
    }

    private PersonId deputy(OrganisationId delegation) {
        if (terms.on(date.today()).isEmpty()) {
            openTerm.handle(new OpenTerm.Command(new TermId(UUID.randomUUID()), TERM, OPENED), clerk)
                    .orThrow();
        }
        int term = terms.on(date.today()).orElseThrow().number();
        if (sessions.latest(date.today()).isEmpty()) {
            schedule.handle(
                            new ScheduleCongressSession.Command(
                                    new CongressSessionId(UUID.randomUUID()),
                                    term,
                                    1,
                                    date.today().minusDays(30),
                                    date.today().minusDays(27)),
                            clerk)
                    .orThrow();
        }
        PersonId person = new PersonId(UUID.randomUUID());
        addPerson
                .handle(new AddPerson.Command(person, "旅途一" + mark, Contact.NONE), clerk)
                .orThrow();
        addDeputy
                .handle(
                        new AddDeputy.Command(
                                new DeputyId(UUID.randomUUID()), person, term, "旅途区", delegation, "J-" + mark, OPENED),
                        clerk)
                .orThrow();
        return person;
    }

    private void account(
            String login,
            String role,
            @org.jspecify.annotations.Nullable OrganisationId unit,
            @org.jspecify.annotations.Nullable PersonId person) {
        accounts.create(new NewAccount(login + "-" + mark, login, PASSWORD, Set.of(role), unit, person), Actor.SYSTEM)
                .orThrow();
    }

    /** Somebody at the browser. */
    private final class Person {
        private final Browser browser;
        private final String login;

        Person(Browser browser, String login) {
            this.browser = browser;
            this.login = login + "-" + mark;
        }

        void signIn() {
            browser.driver().manage().deleteAllCookies();
            browser.go("/login");
            type("username", login);
            type("password", PASSWORD);
            press("main form.form button[type=submit]");
        }

        void type(String name, String text) {
            WebElement field = reveal(browser.driver().findElement(By.name(name)));
            if ("date".equals(field.getDomAttribute("type"))) {
                browser.driver().executeScript("arguments[0].value = arguments[1]", field, text);
            } else {
                field.clear();
                field.sendKeys(text);
            }
        }

        void choose(String name, String value) {
            WebElement box =
                    browser.driver().findElement(By.cssSelector("input[name='" + name + "'][value='" + value + "']"));
            browser.driver().executeScript("arguments[0].click()", reveal(box));
        }

        void select(String name, String value) {
            new Select(reveal(browser.driver().findElement(By.name(name)))).selectByValue(value);
        }

        void act(String event) {
            press("#act-" + event + " button[type=submit]");
        }

        List<String> offered() {
            return browser.driver().findElements(By.cssSelector("details.act[id]")).stream()
                    .map(act -> String.valueOf(act.getDomAttribute("id")))
                    .toList();
        }

        void press(String selector) {
            WebElement button = reveal(browser.driver().findElement(By.cssSelector(selector)));
            browser.driver().executeScript("arguments[0].click()", button);
            new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                    .until(d -> gone(button)
                            && "complete".equals(browser.driver().executeScript("return document.readyState")));
        }

        private boolean gone(WebElement element) {
            try {
                element.isEnabled();
                return false;
            } catch (org.openqa.selenium.StaleElementReferenceException e) {
                return true;
            }
        }

        private WebElement reveal(WebElement element) {
            browser.driver()
                    .executeScript(
                            "for (let e = arguments[0]; e; e = e.parentElement) if (e.tagName === 'DETAILS') e.open = true;",
                            element);
            return element;
        }
    }
}
