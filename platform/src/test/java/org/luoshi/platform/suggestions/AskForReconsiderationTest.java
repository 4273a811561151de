package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.files.AddFile;
import org.luoshi.platform.files.FileResult;
import org.luoshi.platform.files.Papers;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.matters.Source;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A motion the presidium refused is asked for again by its signers, each by an own consent, before the hour 上海's text sets. */
@PlatformTest
class AskForReconsiderationTest {
    private static final LocalDate DAY = LocalDate.of(2093, 2, 3);
    private static final LocalDateTime UNTIL = DAY.plusDays(1).atTime(11, 30);
    private static final int SIGNERS = 20;

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts accounts;

    @Autowired
    DraftSuggestion draft;

    @Autowired
    ChangeDraft change;

    @Autowired
    Suggestions texts;

    @Autowired
    Reconsiderations consents;

    @Autowired
    MoveMatter move;

    @Autowired
    Matters matters;

    @Autowired
    AddFile add;

    @Autowired
    Journal journal;

    @Autowired
    CityDate date;

    @Autowired
    JdbcClient jdbc;

    private final UUID session = UUID.randomUUID();
    private @Nullable SignedIn clerk;

    private final MatterId id = MatterId.fresh();
    private final List<String> signers = IntStream.range(0, SIGNERS)
            .mapToObj(_ -> UUID.randomUUID().toString())
            .toList();

    @BeforeEach
    void aRefusedMotionOfTwentySigners() {
        DraftSuggestion.Command motion = motion(session());
        on(DAY.atTime(9, 0), () -> draft.handle(motion, deputy(0)));
        for (int i = 1; i < SIGNERS; i++) {
            Mover signer = deputy(i);
            TextHash text = texts.find(id).orElseThrow().text().hash();
            assertThat(on(DAY.atTime(9, 0), () -> change.coSign(id, text, signer)))
                    .isInstanceOf(ChangeDraft.Result.Done.class);
        }
        jdbc.sql("update matter set profile = 'shanghai' where id = :id")
                .param("id", id.value())
                .update();
        done(DAY.atTime(10, 0), deputy(0), "submit", Map.of("congress", Value.of("in-session")));
        done(
                DAY.atTime(15, 0),
                office(),
                "refuse",
                Map.of("decided-on", new Value.Day(DAY), "reason", Value.of("属于政府职权")));
    }

    @Test
    void isCountedByOwnConsentsAndThoseOnTheSignedPaperUntilThereAreEnough() throws Exception {
        done(DAY.atTime(16, 0), deputy(0), "consent-reconsideration", Map.of());
        done(DAY.atTime(16, 0), deputy(1), "consent-reconsideration", Map.of());
        assertThat(words(attempt(DAY.atTime(16, 1), deputy(1), "consent-reconsideration", Map.of())))
                .contains("已经同意");
        assertThat(words(attempt(DAY.atTime(16, 2), deputy(0), "ask-reconsideration", REASON)))
                .contains("20名", "须有11名", "现有2名", "还差9名");
        assertThat(words(attempt(DAY.atTime(16, 3), office(), "record-reconsideration", paper("代表2、外人"))))
                .contains("外人");
        done(DAY.atTime(16, 4), office(), "record-reconsideration", paper(names(1, 10)));
        assertThat(words(attempt(DAY.atTime(16, 5), deputy(0), "ask-reconsideration", REASON)))
                .contains("现有10名");
        done(DAY.atTime(16, 6), deputy(10), "consent-reconsideration", Map.of());
        done(DAY.atTime(16, 7), deputy(2), "take-back-reconsideration", Map.of());
        assertThat(words(attempt(DAY.atTime(16, 8), deputy(2), "take-back-reconsideration", Map.of())))
                .contains("没有同意过");
        assertThat(words(attempt(DAY.atTime(16, 9), deputy(0), "ask-reconsideration", REASON)))
                .contains("现有10名");
        done(DAY.atTime(16, 10), deputy(11), "consent-reconsideration", Map.of());

        Reconsideration asked = consents.of(matter()).orElseThrow();
        assertThat(asked.consents()).hasSize(11);
        assertThat(asked.consents())
                .filteredOn(consent -> consent.way() == Reconsideration.Way.ACCOUNT)
                .hasSize(4);
        String page =
                Jsoup.parse(page(0)).select("section:has(#reconsideration)").text();
        assertThat(page).contains("须有 11 名本人同意，现有 11 名", "签名原件", "2093");
        done(DAY.atTime(17, 0), deputy(0), "ask-reconsideration", REASON);
        assertThat(matter().run().step()).isEqualTo("reconsidering");
        assertThat(journal.of(OpenMatter.subject(id)))
                .filteredOn(line -> line.outcome() == Outcome.REFUSED)
                .hasSize(6);
    }

    @Test
    void comesTooLateFromFourHoursBeforeThePresidiumsLastMeetingOn() {
        done(UNTIL, deputy(0), "consent-reconsideration", Map.of());
        done(UNTIL, office(), "record-reconsideration", paper(names(1, 13)));
        MoveResult late = attempt(UNTIL.plusMinutes(1), deputy(0), "ask-reconsideration", REASON);
        assertThat(words(late)).contains("2093-02-04 11:30", "作为代表建议提出");
        assertThat(((MoveResult.Refused) late).basis())
                .isNotNull()
                .extracting("article")
                .isEqualTo("14");
        assertThat(words(attempt(UNTIL.plusMinutes(1), deputy(14), "consent-reconsideration", Map.of())))
                .contains("已经过了");
        done(UNTIL, deputy(0), "ask-reconsideration", REASON);
    }

    @Test
    void isForThoseWhoSignedAlone() {
        Mover stranger =
                new Mover("x", "旁人", Set.of("deputy"), null, UUID.randomUUID().toString(), true);
        assertThat(attempt(DAY.atTime(16, 0), stranger, "consent-reconsideration", Map.of()))
                .isInstanceOf(MoveResult.Refused.class);
        assertThat(attempt(DAY.atTime(16, 0), office(), "consent-reconsideration", Map.of()))
                .isInstanceOf(MoveResult.Refused.class);
    }

    private static final Map<String, Value> REASON = Map.of("reason", Value.of("属于人大职权"));

    private DraftSuggestion.Command motion(String congress) {
        return new DraftSuggestion.Command(
                id,
                new DraftSuggestion.Congress(congress, "市93-1", 2093),
                named(0),
                new Suggestion.Text("关于制定排水条例的议案", "积水逾年。", "请制定条例。"),
                "",
                Suggestion.Secrecy.OPEN,
                "",
                Suggestion.Kind.MOTION,
                new Source("congress-session", congress, "市93-1"),
                IntStream.range(1, SIGNERS).mapToObj(this::named).toList());
    }

    /** A session far ahead of all others; it goes with the test, so that no other meets it. */
    private String session() {
        jdbc.sql("insert into bodies_term (id, number, valid_from, valid_until)"
                        + " values (:id, 93, '2093-02-01', '2093-12-31')")
                .param("id", session)
                .update();
        jdbc.sql(
                        "insert into bodies_congress_session (id, term_id, number, opens, closes, motions_until, presidium_last)"
                                + " values (:id, :id, 1, '2093-02-01', '2093-02-05', '2093-02-03 12:00', '2093-02-04 15:30')")
                .param("id", session)
                .update();
        return session.toString();
    }

    @AfterEach
    void theSessionIsOver() {
        jdbc.sql("delete from bodies_congress_session where id = :id")
                .param("id", session)
                .update();
        jdbc.sql("delete from bodies_term where id = :id").param("id", session).update();
    }

    private DraftSuggestion.Deputy named(int place) {
        return new DraftSuggestion.Deputy(signers.get(place), "代表" + place, "东岭代表团");
    }

    private Map<String, Value> paper(String names) {
        return Map.of("names", Value.of(names), "paper", scan());
    }

    private Value scan() {
        FileResult result = add.handle(
                new AddFile.Command(OpenMatter.subject(id), "复议签名.pdf", false),
                new ByteArrayInputStream(Papers.pdf("signed")),
                clerk());
        return Value.files(((FileResult.Added) result).file().id().toString());
    }

    private SignedIn clerk() {
        if (clerk == null) {
            clerk = accounts.viewer("office");
        }
        return clerk;
    }

    private static String names(int from, int until) {
        return String.join(
                "、", IntStream.range(from, until).mapToObj(i -> "代表" + i).toList());
    }

    private Matter matter() {
        return matters.find(id).orElseThrow();
    }

    private void done(LocalDateTime at, Mover mover, String event, Map<String, Value> carried) {
        assertThat(attempt(at, mover, event, carried)).isInstanceOf(MoveResult.Done.class);
    }

    private MoveResult attempt(LocalDateTime at, Mover mover, String event, Map<String, Value> carried) {
        long version = matters.version(id).orElseThrow();
        return date.valueAt(at, () -> move.handle(new MoveMatter.Command(id, version, event, carried), mover));
    }

    private static String words(MoveResult result) {
        assertThat(result).isInstanceOf(MoveResult.Refused.class);
        return ((MoveResult.Refused) result).words().zh();
    }

    private String page(int place) throws Exception {
        Account account = accounts.with(null, PersonId.of(signers.get(place)), "deputy");
        MvcTestResult result = web.get()
                .uri("/suggestions/" + matter().number())
                .with(as(accounts.viewer(account)))
                .exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private <T> T on(LocalDateTime at, java.util.function.Supplier<T> action) {
        return date.valueAt(at, action);
    }

    private Mover office() {
        return Mover.of(clerk());
    }

    private Mover deputy(int place) {
        return new Mover("deputy-" + place, "代表" + place, Set.of("deputy"), null, signers.get(place), false);
    }
}
