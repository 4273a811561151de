package org.luoshi.platform.sessions.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.TestSessions;
import org.luoshi.platform.suggestions.ChairpersonsItems;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.luoshi.platform.suggestions.key.ProposeKey;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the chairpersons' meeting voted settles a list of key suggestions; what it has not voted, or voted down, settles none. */
@PlatformTest
class SettledItemsTest {
    @Autowired
    TestSessions sessions;

    @Autowired
    Votes votes;

    @Autowired
    List<ChairpersonsItems> items;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestAccounts accounts;

    @Autowired
    ProposeKey propose;

    @Autowired
    MoveMatter move;

    @Autowired
    Matters matters;

    @Autowired
    MockMvcTester web;

    private final String unit = UUID.randomUUID().toString();
    private final String committee = UUID.randomUUID().toString();
    private final Mover office = new Mover("office-account", "经办", Set.of("office"), null, null, true);
    private final Mover chairs = new Mover("chair-account", "主任", Set.of("chairperson"), null, null, true);

    @Test
    void anItemVotedAndPassedDecidesTheKeySuggestionsOfItsList() throws Exception {
        Meeting meeting = chairpersons();
        sessions.onTheDay(() -> {
            List<AgendaItem> agenda = votes.agenda(meeting, ItemKind.DECISION, ItemKind.DECISION);
            AgendaItem list = agenda.getFirst();
            List<Matter> keys = List.of(listed("关于一号清单的建议"), listed("关于二号清单的建议"));
            assertThat(words(decide(keys.getFirst(), code(meeting, list)))).contains("没有已经议定的主任会议议题");
            assertThat(settled(meeting)).isEmpty();

            votes.on(meeting, list, 3);
            votes.on(meeting, agenda.getLast(), 0);

            assertThat(settled(meeting))
                    .extracting(ChairpersonsItems.Item::code)
                    .containsExactly(code(meeting, list));
            assertThat(words(decide(keys.getFirst(), code(meeting, agenda.getLast()))))
                    .contains("没有已经议定的主任会议议题");
            for (Matter key : keys) {
                assertThat(decide(key, code(meeting, list))).isInstanceOf(MoveResult.Done.class);
            }
        });
        String page = web.get()
                .uri("/suggestions/key")
                .param("year", "2026")
                .with(as(accounts.viewer("office")))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("关于一号清单的建议" + unit, "关于二号清单的建议" + unit);
    }

    private Meeting chairpersons() {
        return sessions.chairpersonsInSession(sessions.committee("清单" + unit.substring(0, 6) + "市", 3), 3);
    }

    private List<ChairpersonsItems.Item> settled(Meeting meeting) {
        return items.stream()
                .flatMap(each -> each.settled().stream())
                .filter(item -> item.code().startsWith(meeting.number()))
                .toList();
    }

    private static String code(Meeting meeting, AgendaItem item) {
        return meeting.number() + "/" + item.id().toString().substring(0, 8);
    }

    private Matter listed(String title) {
        Matter suggestion =
                suggestions.assigned(UUID.randomUUID().toString(), unit, TestSessions.DAY.minusDays(9), title + unit);
        Matter key =
                ((ProposeKey.Result.Proposed) propose.handle(suggestion.id(), MatterId.fresh(), office)).supervision();
        act(key, "analyse", Map.of("ground", Value.of("many"), "analysis", Value.of("多次反映")));
        act(
                key,
                "consult",
                Map.of(
                        "with", Value.of("市政府办公厅"),
                        "on", new Value.Day(TestSessions.DAY),
                        "opinion", Value.of("同意")));
        act(key, "put-on-list", Map.of());
        return key;
    }

    private void act(Matter key, String event, Map<String, Value> carried) {
        assertThat(attempt(key, office, event, carried)).isInstanceOf(MoveResult.Done.class);
    }

    private MoveResult decide(Matter key, String item) {
        return attempt(
                key,
                chairs,
                "decide",
                Map.of(
                        "committee", Value.of(new Value.Assigned(committee, "committee")),
                        "on", new Value.Day(TestSessions.DAY),
                        "item", Value.of(item)));
    }

    private MoveResult attempt(Matter matter, Mover mover, String event, Map<String, Value> carried) {
        long version = matters.version(matter.id()).orElseThrow();
        return move.handle(new MoveMatter.Command(matter.id(), version, event, carried), mover);
    }

    private static String words(MoveResult result) {
        return result instanceof MoveResult.Refused refused ? refused.words().zh() : result.toString();
    }
}
