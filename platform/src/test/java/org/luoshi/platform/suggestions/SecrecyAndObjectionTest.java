package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a deputy may keep from the public after handing in: secrecy at request, and an objection to publication. */
@PlatformTest
class SecrecyAndObjectionTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestAccounts people;

    @Autowired
    PublishedSuggestions published;

    @Autowired
    ObjectToPublication object;

    @Autowired
    MoveMatter move;

    @Autowired
    Matters matters;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CityDate date;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final PersonId person = PersonId.random();
    private final OrganisationId unit = OrganisationId.random();

    @Test
    void nothingIsPublishedFromTheRequestOn() {
        Matter matter = concluded("要求保密" + mark);
        assertThat(published.counted(mark)).isEqualTo(1);
        moved(matter, deputy(), "ask-secrecy", "有人打听是谁提的");
        assertThat(published.counted(mark)).isZero();
        assertThat(page(people.viewer("office"), matter)).bodyText().contains("尚待决定", "/events/grant-secrecy");
        moved(matter, people.viewer("office"), "refuse-secrecy", "内容已经公开报道");
        assertThat(published.counted(mark)).isEqualTo(1);
    }

    @Test
    void whatIsGrantedIsClosedToThoseWhoOnlyReadEverything() {
        Matter matter = concluded("同意保密" + mark);
        SignedIn auditor = people.viewer(reader());
        assertThat(page(auditor, matter)).hasStatusOk();
        moved(matter, deputy(), "ask-secrecy", "担心受到打击报复");
        moved(matter, people.viewer("office"), "grant-secrecy", "");
        assertThat(published.counted(mark)).isZero();
        assertThat(matters.find(matter.id()).orElseThrow().confidential()).isTrue();
        assertThat(page(auditor, matter)).hasStatus(404);
        assertThat(web.get().uri("/suggestions?q=" + mark).with(as(auditor)))
                .bodyText()
                .doesNotContain(matter.number());
        assertThat(page(people.viewer(people.with(unit, null, "handler")), matter))
                .hasStatusOk();
        assertThat(page(people.viewer("office"), matter)).hasStatusOk();
    }

    @Test
    void whatIsSecretSinceItsDraftNeedsNoRequest() {
        Matter matter = suggestions.submittedInConfidence(person.toString(), date.today(), "起草时保密" + mark);
        assertThat(result(matter, deputy(), "ask-secrecy", "再次要求"))
                .isInstanceOfSatisfying(
                        MoveResult.Refused.class,
                        refused -> assertThat(refused.words().zh()).contains("现按保密办理"));
    }

    @Test
    void anObjectionKeepsASuggestionFromThePublicUntilItIsTakenBack() {
        Matter matter = inHenan(concluded("不宜公开" + mark));
        assertThat(published.counted(mark)).isEqualTo(1);
        assertThat(page(deputy(), matter)).bodyText().contains("提出不宜公开").doesNotContain("⟦");
        assertThat(post(deputy(), matter, "objection", "reason", "涉及一户人家")).hasStatus3xxRedirection();
        assertThat(published.counted(mark)).isZero();
        assertThat(page(deputy(), matter)).bodyText().contains("代表认为不宜公开", "涉及一户人家");
        assertThat(lines(matter).getLast().action()).isEqualTo("suggestion.object");
        assertThat(post(deputy(), matter, "objection/take-back")).hasStatus3xxRedirection();
        assertThat(published.counted(mark)).isEqualTo(1);
    }

    @Test
    void onlyTheDeputyObjectsAndOnlyWhereTheRulesKnowIt() {
        Matter matter = concluded("谁能提出" + mark);
        check(matter, deputy(), "理由", ObjectToPublication.Result.NOT_HERE);
        inHenan(matter);
        check(matter, people.viewer("office"), "理由", ObjectToPublication.Result.UNKNOWN);
        check(
                matter,
                people.viewer(people.with(null, PersonId.random(), "deputy")),
                "理由",
                ObjectToPublication.Result.UNKNOWN);
        check(matter, deputy(), " ", ObjectToPublication.Result.NO_REASON);
        assertThat(published.counted(mark)).isEqualTo(1);
        assertThat(post(people.viewer("office"), matter, "objection", "reason", "理由"))
                .hasStatus(404);
        Matter draft = inHenan(suggestions.drafted(person.toString(), date.today(), "草稿" + mark));
        check(draft, deputy(), "理由", ObjectToPublication.Result.NOT_HERE);
    }

    private void check(Matter matter, SignedIn who, String reason, ObjectToPublication.Result expected) {
        assertThat(object.object(matter.id(), reason, Mover.of(who))).isEqualTo(expected);
        assertThat(lines(matter).getLast().outcome()).isEqualTo(Outcome.REFUSED);
    }

    private Matter concluded(String title) {
        LocalDate today = date.today();
        return suggestions.concluded(
                suggestions.submitted(person.toString(), today, title), person.toString(), unit.toString(), today);
    }

    /** The matter runs by the rules of 河南, as if that were the city's province. */
    private Matter inHenan(Matter matter) {
        jdbc.sql("update matter set profile = 'henan' where id = :id")
                .param("id", matter.id().value())
                .update();
        return matter;
    }

    /** A role made here, which reads every matter and acts in none. */
    private org.luoshi.platform.access.Account reader() {
        String role = "reader-" + mark;
        jdbc.sql("insert into role (id, name_zh, name_en, officer, sort) values (:id, '阅览', 'Reader', false, 99)")
                .param("id", role)
                .update();
        jdbc.sql("insert into role_permission (role_id, permission_id) values (:id, 'matters.read-all')")
                .param("id", role)
                .update();
        return people.with(role);
    }

    private SignedIn deputy() {
        return people.viewer(people.with(null, person, "deputy"));
    }

    private void moved(Matter matter, SignedIn who, String event, String words) {
        assertThat(result(matter, who, event, words)).as(event).isInstanceOf(MoveResult.Done.class);
    }

    private MoveResult result(Matter matter, SignedIn who, String event, String words) {
        String field = event.equals("grant-secrecy") ? "note" : "reason";
        long version = matters.version(matter.id()).orElseThrow();
        return move.handle(
                new MoveMatter.Command(matter.id(), version, event, Map.of(field, Value.of(words))), Mover.of(who));
    }

    private List<Line> lines(Matter matter) {
        return journal.of(new Subject("matter", matter.id().toString()));
    }

    private MvcTestResult page(SignedIn who, Matter matter) {
        return web.get().uri("/suggestions/" + matter.number()).with(as(who)).exchange();
    }

    private MvcTestResult post(SignedIn who, Matter matter, String act, String... fields) {
        var request = web.post()
                .uri("/suggestions/" + matter.number() + "/" + act)
                .with(as(who))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
