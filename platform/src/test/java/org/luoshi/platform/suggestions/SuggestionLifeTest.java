package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.ReadableHistory;
import org.luoshi.platform.matters.Source;
import org.luoshi.procedure.run.RunningClock;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SuggestionLifeTest {
    private static final String WATER = "11111111-0000-4000-8000-000000000001";
    private static final String ROADS = "11111111-0000-4000-8000-000000000002";
    private static final String PARKS = "11111111-0000-4000-8000-000000000003";
    private static final String LEAD = UUID.randomUUID().toString();
    private static final String CO = UUID.randomUUID().toString();

    @Autowired
    DraftSuggestion draft;

    @Autowired
    ChangeDraft change;

    @Autowired
    MoveMatter move;

    @Autowired
    Matters matters;

    @Autowired
    SuggestionViews views;

    @Autowired
    ReadableHistory history;

    @Autowired
    Journal journal;

    @Autowired
    CityDate date;

    @Autowired
    JdbcClient jdbc;

    /** A term far ahead would be everybody's last one. */
    @AfterEach
    void endTheTermAgain() {
        jdbc.sql("delete from bodies_congress_session where id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from bodies_term where id = :id")
                .param("id", id.value())
                .update();
    }

    private final MatterId id = MatterId.fresh();
    private LocalDate today = LocalDate.of(2026, 2, 3);

    @Test
    void isCarriedFromDraftToConcludedThroughAReturnAnExtensionAndAHandlingAgain() {
        begin(List.of(new DraftSuggestion.Deputy(CO, "陈一", "西河代表团")));
        refused(deputy(), "submit", "congress", "in-session");
        at(() -> change.coSign(id, suggestion().text().hash(), coSigner()));
        done(deputy(), "submit", "congress", "in-session");

        assertThat(result(matter().version(), handler(WATER), "accept", "category", "水务"))
                .isInstanceOf(MoveResult.Unknown.class);
        done(office(), "accept", "category", "水务");
        on(2026, 2, 10);
        done(office(), "forward");
        on(2026, 2, 11);
        done(government(), "dispatch", "units", units(WATER, "lead", PARKS, "co"));
        assertThat(clock("reply", WATER).due()).isEqualTo(LocalDate.of(2026, 5, 10));

        on(2026, 2, 12);
        done(handler(WATER), "request-return", "reason", "属于道路排水");
        done(office(), "reassign", "unit", WATER, "units", units(ROADS, "lead"));
        assertThat(clock("reply", WATER).state()).isEqualTo(RunningClock.State.SUPERSEDED);
        assertThat(clock("reply", ROADS).due()).isEqualTo(LocalDate.of(2026, 5, 12));
        refused(handler(WATER), "reply", "class", "A", "text", "已办", "signer", "张三");

        on(2026, 3, 2);
        refused(handler(ROADS), "reply", "class", "A", "text", "已办", "signer", "张三");
        done(handler(ROADS), "contact", "way", "visit", "on", today, "heard", "希望雨季前完成");
        done(handler(PARKS), "give-co-opinion", "opinion", "绿地可以下凹");
        on(2026, 4, 20);
        done(handler(ROADS), "request-extension", "reason", "需要勘测", "until", LocalDate.of(2026, 7, 20));
        refused(office(), "grant-extension", "unit", ROADS, "until", LocalDate.of(2026, 9, 1));
        done(office(), "grant-extension", "unit", ROADS, "until", LocalDate.of(2026, 7, 20));
        assertThat(clock("reply", ROADS).due()).isEqualTo(LocalDate.of(2026, 5, 12));
        assertThat(clock("extended-reply", ROADS).due()).isEqualTo(LocalDate.of(2026, 7, 20));

        on(2026, 7, 1);
        done(
                handler(ROADS),
                "reply",
                "class",
                "B",
                "text",
                "列入汛前计划",
                "signer",
                "李四",
                "committed",
                "改造泵站",
                "committed-until",
                LocalDate.of(2026, 12, 31));
        assertThat(matter().run().step()).isEqualTo("replied");
        refused(coSigner(), "rate", "attitude", "satisfied", "result", "satisfied");
        refused(deputy(), "rate", "attitude", "satisfied", "result", "dissatisfied");
        done(deputy(), "rate", "attitude", "satisfied", "result", "dissatisfied", "reason", "没有时间表");
        assertThat(views.part(matter(), handler(ROADS)).orElseThrow().ratingsHidden())
                .isTrue();
        assertThat(carriedByRating(handler(ROADS))).isEmpty();
        assertThat(carriedByRating(deputy())).containsKey("result");
        done(office(), "order-rehandling", "instruction", "给出时间表");
        on(2026, 7, 20);
        done(handler(ROADS), "reply-again", "class", "A", "text", "已经完工", "signer", "李四");
        done(deputy(), "rate", "attitude", "satisfied", "result", "satisfied");
        done(office(), "conclude");

        SuggestionViews.Part part = views.part(matter(), office()).orElseThrow();
        assertThat(part.concludedOn()).isEqualTo(today);
        assertThat(part.implementedOn()).isNull();
        assertThat(part.replies()).hasSize(2);
        assertThat(part.replies()).allSatisfy(r -> assertThat(r.recipients()).isEqualTo(2));
        assertThat(part.ratings())
                .extracting(SuggestionViews.Rating::result)
                .containsExactly("dissatisfied", "satisfied");

        List<Line> lines = journal.of(new Subject("matter", id.toString()));
        assertThat(lines).hasSizeGreaterThan(matter().run().history().size());
        assertThat(lines).anySatisfy(l -> assertThat(l.outcome().name()).isEqualTo("REFUSED"));
    }

    @Test
    void aFormMadeForAnOlderVersionChangesNothing() {
        begin(List.of());
        done(deputy(), "submit", "congress", "between");
        MoveResult twice = result(matter().version() - 1, deputy(), "submit", "congress", "between");
        assertThat(twice).isInstanceOf(MoveResult.Stale.class);
    }

    @Test
    void aDraftIsUnknownToTheOffice() {
        begin(List.of());
        assertThat(result(0, office(), "accept", "category", "水务")).isInstanceOf(MoveResult.Unknown.class);
    }

    @Test
    void draftingTwiceWithTheSameIdentityGivesOneDraft() {
        begin(List.of());
        assertThat(date.valueAt(today.atTime(9, 0), () -> draft.handle(command(List.of()), deputy())))
                .isInstanceOf(DraftSuggestion.Result.Known.class);
    }

    @Test
    void aMotionAfterThePresidiumsDeadlineIsNoneOfThisSession() {
        jdbc.sql("insert into bodies_term (id, number, valid_from, valid_until)"
                        + " values (:id, 94, '2094-01-01', '2094-12-31')")
                .param("id", id.value())
                .update();
        jdbc.sql("insert into bodies_congress_session (id, term_id, number, opens, closes, motions_until)"
                        + " values (:id, :id, 1, '2094-02-01', '2094-02-05', '2094-02-03 10:30')")
                .param("id", id.value())
                .update();
        DraftSuggestion.Command motion = new DraftSuggestion.Command(
                id,
                new DraftSuggestion.Congress("94-1", "市94-1", 2094),
                new DraftSuggestion.Deputy(LEAD, "李一", "东岭代表团"),
                new Suggestion.Text("关于制定排水条例的议案", "积水逾年。", "请制定条例。"),
                "",
                Suggestion.Secrecy.OPEN,
                "",
                Suggestion.Kind.MOTION,
                new Source("congress-session", "94-1", "市94-1"),
                List.of());
        on(2094, 2, 3);
        assertThat(date.valueAt(today.atTime(9, 0), () -> draft.handle(motion, deputy())))
                .isInstanceOf(DraftSuggestion.Result.Drafted.class);
        assertThat(refusal("in-session")).contains("议案截止时间是 2094-02-03 10:30");
        assertThat(refusal("between")).contains("10名以上代表联名");
        today = LocalDate.of(2094, 2, 2);
        assertThat(refusal("in-session")).contains("10名以上代表联名");
    }

    private String refusal(String congress) {
        MoveResult result = result(matter().version(), deputy(), "submit", "congress", congress);
        assertThat(result).isInstanceOf(MoveResult.Refused.class);
        return ((MoveResult.Refused) result).words().zh();
    }

    private void begin(List<DraftSuggestion.Deputy> signers) {
        assertThat(date.valueAt(today.atTime(9, 0), () -> draft.handle(command(signers), deputy())))
                .isInstanceOf(DraftSuggestion.Result.Drafted.class);
    }

    private DraftSuggestion.Command command(List<DraftSuggestion.Deputy> signers) {
        return new DraftSuggestion.Command(
                id,
                new DraftSuggestion.Congress("15-5", "市15-5", 2026),
                new DraftSuggestion.Deputy(LEAD, "李一", "东岭代表团"),
                new Suggestion.Text("关于改造下穿通道积水点的建议", "暴雨时积水半米。", "请改造泵站。"),
                "",
                Suggestion.Secrecy.OPEN,
                "",
                Suggestion.Kind.SUGGESTION,
                new Source("congress-session", "15-5", "市15-5"),
                signers);
    }

    private void on(int year, int month, int day) {
        today = LocalDate.of(year, month, day);
    }

    private void at(Runnable action) {
        date.at(today.atTime(10, 0), action);
    }

    private Suggestion suggestion() {
        return views.part(matter(), office()).orElseThrow().suggestion();
    }

    private Matter matter() {
        return matters.find(id).orElseThrow();
    }

    private RunningClock clock(String clock, String party) {
        return matter().run().clocks().stream()
                .filter(c -> c.clock().equals(clock) && party.equals(c.party()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private void done(Mover mover, String event, Object... carried) {
        assertThat(result(matter().version(), mover, event, carried)).isInstanceOf(MoveResult.Done.class);
    }

    private void refused(Mover mover, String event, Object... carried) {
        assertThat(result(matter().version(), mover, event, carried)).isInstanceOf(MoveResult.Refused.class);
    }

    private MoveResult result(long version, Mover mover, String event, Object... carried) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < carried.length; i += 2) {
            values.put((String) carried[i], value(carried[i + 1]));
        }
        return date.valueAt(
                today.atTime(11, 0), () -> move.handle(new MoveMatter.Command(id, version, event, values), mover));
    }

    private static Value value(Object raw) {
        return switch (raw) {
            case String text -> Value.of(text);
            case LocalDate day -> Value.of(day);
            case Value value -> value;
            default -> throw new IllegalArgumentException(raw.toString());
        };
    }

    private static Value units(String... unitsAndParts) {
        Value.Assigned[] assigned = new Value.Assigned[unitsAndParts.length / 2];
        for (int i = 0; i < assigned.length; i++) {
            assigned[i] = new Value.Assigned(unitsAndParts[2 * i], unitsAndParts[2 * i + 1]);
        }
        return Value.of(assigned);
    }

    private static Mover mover(String role, @Nullable String unit, @Nullable String person, boolean all) {
        return new Mover(role + "-account", role, Set.of(role), unit, person, all);
    }

    private static Mover deputy() {
        return mover("deputy", null, LEAD, false);
    }

    private static Mover coSigner() {
        return mover("deputy", null, CO, false);
    }

    private static Mover office() {
        return mover("office", null, null, true);
    }

    private static Mover government() {
        return mover("government-office", null, null, true);
    }

    private static Mover handler(String unit) {
        return mover("handler", unit, null, false);
    }

    /** What the history tells this person of the rating. */
    private Map<String, Value> carriedByRating(Mover mover) {
        return history.of(matter(), mover).stream()
                .filter(happened -> happened.event().equals("rate"))
                .findFirst()
                .orElseThrow()
                .carried();
    }
}
