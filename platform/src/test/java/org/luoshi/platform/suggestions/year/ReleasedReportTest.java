package org.luoshi.platform.suggestions.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.suggestions.PublishedSuggestions.Piece;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The yearly report before the public: released by the office alone, opened number by number, taken back with a reason. */
@PlatformTest
class ReleasedReportTest {
    private static final AtomicInteger DAYS = new AtomicInteger();

    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestAccounts people;

    @Autowired
    FixReport fix;

    @Autowired
    ReleaseReport release;

    @Autowired
    PublicRecords records;

    @Autowired
    Journal journal;

    private final String lead = UUID.randomUUID().toString();
    private final String unit = UUID.randomUUID().toString();
    private SignedIn office;
    private Matter open;
    private Matter done;
    private Matter hidden;
    private HandlingReport report;

    @BeforeEach
    void aFixedReportOfADayOfItsOwn() {
        LocalDate day = LocalDate.of(2014, 1, 1).plusDays(DAYS.getAndIncrement());
        open = suggestions.assigned(lead, unit, day, "关于在办的建议");
        done = suggestions.concludedFrom(suggestions.assigned(lead, unit, day, "关于公开的建议"), lead, unit, day);
        hidden = suggestions.submittedInConfidence(lead, day, "关于不公开的建议");
        suggestions.concluded(hidden, lead, unit, day);
        office = people.viewer("office");
        report = fix.handle(new Period(day, day), office).orElseThrow();
    }

    @Test
    void isReadByNobodyOutsideBeforeTheOfficeReleasesIt() {
        for (String address : List.of("", ".json", ".docx", "/records/" + publication("replied"))) {
            assertThat(outside(address)).as(address).hasStatus(404);
        }
        assertThat(text(web.get().uri("/public/reports").exchange()))
                .doesNotContain(report.id().toString());
    }

    @Test
    void opensToEverybodyWithEveryNumberAndNobodysName() {
        assertThat(asked("office").getResponse().getStatus()).isEqualTo(200);
        assertThat(post("/release", office)).hasStatus3xxRedirection();
        assertThat(text(web.get().uri("/public/reports").exchange()))
                .contains(report.id().toString());
        Document page = Jsoup.parse(text(outside("")));
        assertThat(page.select(".report__figure")).hasSizeGreaterThan(25);
        for (var number : page.select(".report__figure")) {
            MvcTestResult opened = web.get().uri(number.attr("href")).exchange();
            assertThat(opened).as(number.attr("href")).hasStatusOk();
            assertThat(Jsoup.parse(text(opened)).select("h1").text()).endsWith(number.text());
        }
        assertThat(page.text()).doesNotContain(office.name());
        assertThat(outside(".docx")).hasStatusOk();
        assertThat(outside(".json"))
                .hasStatusOk()
                .bodyText()
                .contains("suggestions.handling.replied")
                .doesNotContain(office.name());
        assertThat(lines("suggestion.release-report", Outcome.DONE)).isEqualTo(1);
    }

    @Test
    void showsOfEachNumberOnlyWhatIsPublicAndHowManyAreNot() {
        PublicRecords.Opened submitted = opened("submitted", Set.of(Piece.TEXT, Piece.REPLY));
        assertThat(submitted.value()).isEqualTo("3");
        assertThat(submitted.shown()).extracting(line -> line.number()).containsExactly(done.number());
        assertThat(submitted.withheld()).isEqualTo(2);
        assertThat(opened("submitted", Set.of()).withheld()).isEqualTo(3);
    }

    @Test
    void tellsHowSomethingWasRatedOnlyWhereThePlaceMakesRatingsPublic() {
        for (String measure : List.of("rated", "result-satisfied")) {
            assertThat(opened(measure, Set.of(Piece.TEXT, Piece.REPLY)).shown())
                    .as(measure)
                    .isEmpty();
            assertThat(opened(measure, Set.of(Piece.TEXT, Piece.REPLY)).ratings())
                    .as(measure)
                    .isTrue();
            assertThat(opened(measure, Set.of(Piece.FEEDBACK)).shown())
                    .as(measure)
                    .hasSize(1);
        }
        assertThat(opened("rehandled", Set.of(Piece.TEXT)).ratings()).isTrue();
        assertThat(opened("replied", Set.of(Piece.TEXT)).ratings()).isFalse();
    }

    @Test
    void opensNoNumberThatIsNotOfTheReport() {
        post("/release", office);
        assertThat(outside("/records/" + UUID.randomUUID())).hasStatus(404);
        assertThat(text(outside("/records/" + publication("submitted"))))
                .doesNotContain(open.number(), hidden.number(), "关于不公开的建议");
    }

    @Test
    void isTakenBackWithAReasonAndClosedThen() {
        post("/release", office);
        assertThat(withdraw(" ", office)).hasStatus(422).bodyText().contains("撤回公开没有写明理由");
        assertThat(withdraw("长".repeat(501), office)).hasStatus(422).bodyText().contains("长".repeat(501));
        assertThat(outside("")).hasStatusOk();
        assertThat(withdraw("有一处表述不准", office)).hasStatus3xxRedirection();
        assertThat(outside("")).hasStatus(404);
        assertThat(outside(".docx")).hasStatus(404);
        assertThat(text(asked("office", ""))).contains("撤回公开。理由：有一处表述不准");
        assertThat(release.withdraw(report.id(), "再来一次", office)).isEqualTo(new ReleaseReport.Result.Unchanged());
        assertThat(lines("suggestion.withdraw-report", Outcome.REFUSED)).isEqualTo(3);
        post("/release", office);
        assertThat(outside("")).hasStatusOk();
    }

    @Test
    void isTheOfficesToReleaseAlone() {
        for (String role : List.of("handler", "deputy", "supervisor", "government-office")) {
            assertThat(post("/release", people.viewer(role))).as(role).hasStatus(403);
            assertThat(withdraw("不该", people.viewer(role))).as(role).hasStatus(403);
            assertThat(asked(role)).as(role).hasStatus(403);
        }
        assertThat(lines("suggestion.release-report", Outcome.REFUSED)).isEqualTo(4);
        assertThat(release.release(report.id(), office)).isEqualTo(new ReleaseReport.Result.Released());
        assertThat(release.release(report.id(), office)).isEqualTo(new ReleaseReport.Result.Unchanged());
    }

    private PublicRecords.Opened opened(String measure, Set<Piece> pieces) {
        return records.of(report, publication(measure), pieces).orElseThrow();
    }

    private UUID publication(String measure) {
        return Optional.ofNullable(report.figures().get(new FigureId("suggestions.handling." + measure)))
                .map(HandlingReport.Kept::published)
                .orElseThrow();
    }

    private MvcTestResult outside(String tail) {
        return web.get().uri("/public/reports/" + report.id() + tail).exchange();
    }

    private MvcTestResult asked(String role) {
        return asked(role, "/release");
    }

    private MvcTestResult asked(String role, String tail) {
        return web.get()
                .uri("/suggestions/reports/" + report.id() + tail)
                .with(as(people.viewer(role)))
                .exchange();
    }

    private MvcTestResult post(String tail, SignedIn by) {
        return web.post()
                .uri("/suggestions/reports/" + report.id() + tail)
                .with(as(by))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult withdraw(String reason, SignedIn by) {
        return web.post()
                .uri("/suggestions/reports/" + report.id() + "/withdraw")
                .param("withdrawal", reason)
                .with(as(by))
                .with(csrf())
                .exchange();
    }

    private long lines(String action, Outcome outcome) {
        return journal.of(new Subject("handling-report", report.id().toString())).stream()
                .filter(line -> line.outcome() == outcome)
                .map(Line::action)
                .filter(action::equals)
                .count();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
