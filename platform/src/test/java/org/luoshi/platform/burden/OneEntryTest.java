package org.luoshi.platform.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a unit enters once stands in every list its suggestion belongs to, and no list asks for it again (一次填报). */
@PlatformTest
class OneEntryTest {
    private static final LocalDate DAY = LocalDate.of(2018, 5, 7);

    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestAccounts people;

    @Autowired
    MoveMatter move;

    @Autowired
    Matters matters;

    @Autowired
    CityDate date;

    private final String lead = UUID.randomUUID().toString();
    private final String unit = UUID.randomUUID().toString();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Mover handler = new Mover("handler-account", "承办", Set.of("handler"), unit, null, false);

    @Test
    void aPromiseTypedInTheReplyFeedsEveryListItBelongsTo() {
        Matter matter = suggestions.assigned(lead, unit, DAY, "关于一次填报的建议" + mark);
        move(
                matter,
                "contact",
                DAY,
                Map.of("way", Value.of("visit"), "on", new Value.Day(DAY), "heard", Value.of("尽快")));
        Map<String, Value> reply = new LinkedHashMap<>(Map.of(
                "class", Value.of("B"),
                "text", Value.of("已列入计划" + mark),
                "signer", Value.of("局长"),
                "committed", Value.of("改造三处泵站" + mark),
                "committed-until", new Value.Day(LocalDate.of(2018, 6, 30))));
        move(matter, "reply", DAY.plusDays(1), reply);
        String number = matter.number();
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("/suggestions?q=" + number, number);
        lists.put("/suggestions?as=csv&q=" + number, "答复");
        lists.put("/matters?unit=" + unit, number);
        lists.put("/suggestions?view=board&q=" + number, number);
        lists.put("/suggestions/register", number);
        lists.put("/suggestions/" + number, "已列入计划" + mark);
        lists.put("/suggestions/commitments?unit=" + unit, "改造三处泵站" + mark);
        lists.put("/burden/records?measure=fields&week=" + DAY + "&unit=" + unit, number);
        lists.put("/burden?week=" + DAY + "&unit=" + unit, "填写项数");
        SignedIn office = people.viewer("office");
        lists.forEach((address, shown) ->
                assertThat(page(address, office)).as(address).contains(shown));
        assertThat(matters.find(matter.id()).orElseThrow().run().history())
                .as("what the unit did: two acts, none of them for a list")
                .filteredOn(happened -> unit.equals(happened.actor().unit()))
                .hasSize(2);
    }

    @Test
    void whatIsLateStandsOnTheDeskAndInTheOverdueListWithoutBeingReported() {
        Matter matter = suggestions.assigned(lead, unit, DAY, "关于逾期的建议" + mark);
        SignedIn supervisor = people.viewer("office");
        for (String address : List.of(
                "/matters/desk",
                "/matters/desk?by=clock",
                "/suggestions?lamp=red&q=" + mark,
                "/matters?open=1&unit=" + unit)) {
            assertThat(page(address, supervisor)).as(address).contains(matter.number());
        }
    }

    private void move(Matter matter, String event, LocalDate day, Map<String, Value> carried) {
        long version = matters.version(matter.id()).orElseThrow();
        MoveMatter.Command command = new MoveMatter.Command(matter.id(), version, event, carried);
        assertThat(date.valueAt(day.atTime(10, 0), () -> move.handle(command, handler)))
                .as(event)
                .isInstanceOf(MoveResult.Done.class);
    }

    private String page(String address, SignedIn viewer) {
        String text = new String(
                web.get().uri(address).with(as(viewer)).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
        return address.contains("as=csv")
                ? text
                : Jsoup.parse(text).select("main").text();
    }
}
