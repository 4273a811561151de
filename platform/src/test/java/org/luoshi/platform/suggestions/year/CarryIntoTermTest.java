package org.luoshi.platform.suggestions.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.Span;
import org.luoshi.platform.bodies.Term;
import org.luoshi.platform.bodies.TermId;
import org.luoshi.platform.bodies.Terms;
import org.luoshi.platform.bodies.TestDeputies;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.RemindHolders;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.luoshi.procedure.run.RunningClock;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a term leaves to the next is taken over once: an explanation owed gets its clock, another rates where the office says so. */
@PlatformTest
class CarryIntoTermTest {
    private static final LocalDate OPENED = LocalDate.of(2025, 2, 18);
    private static final Term TERM = new Term(TermId.random(), 16, new Span(OPENED, null));

    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestDeputies deputies;

    @Autowired
    TestAccounts accounts;

    @Autowired
    CarryIntoTerm carry;

    @Autowired
    AskForExplanations asking;

    @Autowired
    PassRating rating;

    @Autowired
    CarriedPromises carried;

    @Autowired
    RemindHolders remind;

    @Autowired
    MoveMatter move;

    @Autowired
    Matters matters;

    @Autowired
    Terms terms;

    @Autowired
    CityDate date;

    @Autowired
    JdbcClient jdbc;

    private final String lead = UUID.randomUUID().toString();
    private final OrganisationId unit = OrganisationId.random();
    private final Mover office = new Mover("office-account", "经办", Set.of("office"), null, null, true);
    private final Mover supervisor = new Mover("sup-account", "委员会", Set.of("supervisor"), null, null, true);
    private final Mover handler = new Mover("handler-account", "承办", Set.of("handler"), unit.toString(), null, false);

    @Test
    void startsTheClockOfTheExplanationWhereThePlaceAsksForItAndOnlyOnce() {
        Matter here = promised("关于未落实承诺的建议");
        Matter elsewhere = promised("关于外地承诺的建议");
        in("shanghai", here);
        on(OPENED.plusDays(1), () -> carry.handle(TERM));
        assertThat(explanation(here)).singleElement().satisfies(clock -> {
            assertThat(clock.party()).isEqualTo(unit.toString());
            assertThat(clock.trigger()).isEqualTo(OPENED);
            assertThat(clock.due()).isNull();
            assertThat(clock.basis()).isNotNull().extracting("article").isEqualTo("22");
        });
        assertThat(explanation(elsewhere)).isEmpty();
        long version = matters.version(here.id()).orElseThrow();
        on(OPENED.plusDays(2), () -> carry.handle(TERM));
        assertThat(matters.version(here.id())).contains(version);
    }

    @Test
    void isLateOnTheDayTheOfficeSetAndRemindsUntilItIsExplained() {
        Matter matter = promised("关于逾期说明的建议");
        in("shanghai", matter);
        Account staff = accounts.with(unit, null, "handler");
        on(OPENED.plusDays(1), () -> carry.handle(TERM));
        LocalDate by = LocalDate.of(2025, 3, 31);
        act(matter, office, OPENED.plusDays(2), "ask-explanation", Map.of("explain-by", new Value.Day(by)));
        assertThat(promise(matter, by))
                .returns(true, CarriedPromises.Promise::owed)
                .returns(false, CarriedPromises.Promise::overdue);
        assertThat(promise(matter, by.plusDays(1)))
                .returns(by, CarriedPromises.Promise::explainBy)
                .returns(true, CarriedPromises.Promise::overdue);
        on(by.plusDays(1), remind::handle);
        assertThat(jdbc.sql("select count(*) from notice where account_id = :account and number = :number")
                        .param("account", staff.id().toString())
                        .param("number", matter.number())
                        .query(Integer.class)
                        .single())
                .isPositive();
        act(
                matter,
                handler,
                by.plusDays(2),
                "explain-change",
                Map.of("explanation", Value.of("资金到位后动工"), "signer", Value.of("王局长")));
        assertThat(promise(matter, by.plusDays(2)))
                .returns(false, CarriedPromises.Promise::owed)
                .returns(by.plusDays(2), CarriedPromises.Promise::explainedOn);
    }

    @Test
    void setsOneDayForEveryExplanationOwedByTheOfficeAlone() {
        Matter first = promised("关于统一说明的建议");
        Matter second = promised("关于同日说明的建议");
        in("shanghai", first);
        in("shanghai", second);
        on(OPENED.plusDays(1), () -> carry.handle(TERM));
        LocalDate by = LocalDate.of(2025, 4, 15);
        AskForExplanations.Asked refused = on(OPENED.plusDays(2), () -> asking.handle(OPENED, by, supervisor));
        assertThat(refused.asked()).isZero();
        assertThat(refused.refused()).contains(first.number(), second.number());
        AskForExplanations.Asked asked = on(OPENED.plusDays(2), () -> asking.handle(OPENED, by, office));
        assertThat(asked.refused()).isEmpty();
        assertThat(asked.asked()).isGreaterThanOrEqualTo(2);
        assertThat(promise(second, OPENED.plusDays(3))).returns(by, CarriedPromises.Promise::explainBy);
        assertThat(web.post()
                        .uri("/suggestions/carried-over/explanations")
                        .param("by", "2001-01-01")
                        .with(as(accounts.viewer("office")))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .flash()
                .isNotEmpty();
    }

    @Test
    void letsTheFormerDeputyRateUnlessTheOfficeChoseTheFirstSignerInOffice() {
        OrganisationId delegation = deputies.delegation("评价代表团" + lead.substring(0, 6));
        PersonId former = deputies.named("卸任" + lead.substring(0, 6), delegation);
        PersonId left = deputies.named("离任" + lead.substring(0, 6), delegation);
        PersonId staying = deputies.named("留任" + lead.substring(0, 6), delegation);
        LocalDate day = date.today();
        Matter own = replied(former, List.of(left, staying), day);
        Matter passed = replied(former, List.of(left, staying), day);
        Matter alone = replied(former, List.of(left), day);
        deputies.endsToday(former);
        deputies.endsToday(left);
        Mover named = new Mover(
                "x", "冒名", Set.of("deputy", "rater"), null, PersonId.random().toString(), true);
        assertThat(attempt(own, named, day, "rate", RATING)).isInstanceOf(MoveResult.Refused.class);
        assertThat(attempt(own, deputy(former), day, "rate", RATING)).isInstanceOf(MoveResult.Done.class);

        rating.toSigners(day.plusDays(1));
        rating.toSigners(day.plusDays(1));
        assertThat(matters.find(passed.id()).orElseThrow().tied(Matter.Person.RATER))
                .containsExactly(staying.toString());
        assertThat(attempt(passed, deputy(left), day, "rate", RATING)).isInstanceOf(MoveResult.Refused.class);
        assertThat(attempt(passed, deputy(former), day, "rate", RATING))
                .isInstanceOfSatisfying(
                        MoveResult.Refused.class,
                        refused -> assertThat(refused.words().zh()).contains("留任", "代表工作机构"));
        assertThat(attempt(passed, named, day, "rate", RATING)).isInstanceOf(MoveResult.Refused.class);
        assertThat(attempt(passed, deputy(staying), day, "rate", RATING)).isInstanceOf(MoveResult.Done.class);
        assertThat(attempt(alone, deputy(former), day, "rate", RATING)).isInstanceOf(MoveResult.Done.class);
    }

    @Test
    void saysOnThePageWhoRatesAndThatItIsTheOfficesChoice() {
        assertThat(web.get().uri("/suggestions/carried-over").with(as(accounts.viewer("office"))))
                .bodyText()
                .contains("答复仍由其本人评价", "本机关的选择");
    }

    @Test
    void isGivenToProgramsInPartsThatMeetWithoutGapOrDoubleAndRefusedToWhoDoesNotWorkOnMatters() throws Exception {
        OrganisationId delegation = deputies.delegation("接口届代表团" + lead.substring(0, 6));
        deputies.named("接口届" + lead.substring(0, 6), delegation);
        Term term = terms.on(date.today()).orElseThrow();
        LocalDate before = term.span().from().minusMonths(2);
        Matter first = suggestions.assigned(lead, unit.toString(), before, "关于结转接口的建议");
        Matter second = suggestions.replied(
                suggestions.assigned(lead, unit.toString(), before, "关于接口承诺的建议"), unit.toString(), before, "B");
        String token = accounts.writingToken(accounts.with("office"));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (!cursor.equals("null")) {
            JsonNode part = json(token, "/api/v1/carried-over?limit=2&cursor=" + cursor, 200);
            part.path("items")
                    .forEach(item -> seen.add(item.path("kind").asString() + " "
                            + item.path("number").asString()));
            cursor = part.path("next").isNull() ? "null" : part.path("next").asString();
        }
        assertThat(seen)
                .contains(
                        "suggestion " + first.number(),
                        "suggestion " + second.number(),
                        "commitment " + second.number());
        assertThat(seen).filteredOn(line -> line.endsWith(first.number())).hasSize(1);
        assertThat(json(token, "/api/v1/carried-over?kind=commitment&term=" + term.number(), 200)
                        .path("items"))
                .anySatisfy(item -> {
                    assertThat(item.path("number").asString()).isEqualTo(second.number());
                    assertThat(item.path("promise").asString()).isEqualTo("改造泵站");
                    assertThat(item.path("explanation").path("owed").asBoolean())
                            .isFalse();
                });
        assertThat(json(token, "/api/v1/carried-over?term=999", 404)
                        .path("reason")
                        .asString())
                .isEqualTo("UNKNOWN");
        String other = accounts.writingToken(accounts.with("administrator"));
        assertThat(json(other, "/api/v1/carried-over", 403).path("reason").asString())
                .isEqualTo("NOT_PERMITTED");
    }

    private JsonNode json(String token, String path, int status) throws Exception {
        MvcTestResult result =
                web.get().uri(path).header("Authorization", "Bearer " + token).exchange();
        assertThat(result).hasStatus(status);
        return JsonMapper.shared().readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private static final Map<String, Value> RATING =
            Map.of("attitude", Value.of("satisfied"), "result", Value.of("satisfied"));

    private Matter promised(String title) {
        LocalDate day = OPENED.minusMonths(5);
        return suggestions.replied(suggestions.assigned(lead, unit.toString(), day, title), unit.toString(), day, "B");
    }

    private Matter replied(PersonId person, List<PersonId> signers, LocalDate day) {
        Matter submitted = suggestions.submittedJointly(
                person.toString(), signers.stream().map(PersonId::toString).toList(), day, "关于换届后评价的建议");
        return suggestions.replied(suggestions.assign(submitted, unit.toString(), day), unit.toString(), day, "A");
    }

    /** The rules of that place govern the matter. */
    private void in(String profile, Matter matter) {
        jdbc.sql("update matter set profile = :profile where id = :id")
                .param("profile", profile)
                .param("id", matter.id().value())
                .update();
    }

    private List<RunningClock> explanation(Matter matter) {
        return matters.find(matter.id()).orElseThrow().run().clocks().stream()
                .filter(clock -> clock.clock().equals(CarriedPromises.EXPLANATION))
                .toList();
    }

    private CarriedPromises.Promise promise(Matter matter, LocalDate day) {
        return on(day, () -> carried.of(OPENED, office)).stream()
                .filter(line -> line.number().equals(matter.number()))
                .findFirst()
                .orElseThrow();
    }

    private void act(Matter matter, Mover mover, LocalDate day, String event, Map<String, Value> carried) {
        assertThat(attempt(matter, mover, day, event, carried)).isInstanceOf(MoveResult.Done.class);
    }

    private MoveResult attempt(Matter matter, Mover mover, LocalDate day, String event, Map<String, Value> carried) {
        long version = matters.version(matter.id()).orElseThrow();
        return on(day, () -> move.handle(new MoveMatter.Command(matter.id(), version, event, carried), mover));
    }

    private <T> T on(LocalDate day, Supplier<T> action) {
        return date.valueAt(day.atTime(10, 0), action);
    }

    private static Mover deputy(PersonId person) {
        return new Mover("deputy-account", "代表", Set.of("deputy"), null, person.toString(), false);
    }
}
