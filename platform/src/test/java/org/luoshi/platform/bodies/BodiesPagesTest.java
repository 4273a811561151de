package org.luoshi.platform.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.access.NewAccount;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The pages and forms, as the office and the public see them; what is entered here stays in the shared database. */
@PlatformTest
class BodiesPagesTest {
    private static final String OFFICE = "bodies-office";
    private static final String GUEST = "bodies-guest";
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    @Autowired
    MockMvcTester web;

    @Autowired
    Accounts accounts;

    @Autowired
    AddOrganisation addOrganisation;

    @Autowired
    AddPerson addPerson;

    @Autowired
    AppointToPost appoint;

    @Autowired
    Organisations organisations;

    @Autowired
    Journal journal;

    private OrganisationId bureau = OrganisationId.random();

    @BeforeEach
    void aBureauAndTwoAccounts() {
        if (accounts.byLogin(OFFICE).isEmpty()) {
            accounts.create(new NewAccount(OFFICE, "经办", null, Set.of("office"), null, null), Actor.SYSTEM);
            accounts.create(new NewAccount(GUEST, "访客", null, Set.of("handler"), null, null), Actor.SYSTEM);
        }
        bureau = organisation("页面市测试局" + UUID.randomUUID());
    }

    @Test
    void showsTheTreeToEverybodyAsOfADay() {
        String name = organisations.require(bureau).name();
        assertThat(web.get().uri("/bodies"))
                .hasStatusOk()
                .bodyText()
                .contains(name)
                .doesNotContain("⟦bodies", "登记机构");
        assertThat(web.get().uri("/bodies?on=2019-12-31")).bodyText().doesNotContain(name);
        assertThat(web.get().uri("/bodies?q=" + name)).bodyText().contains("找到 1 个机构", "/bodies/" + bureau);
        assertThat(web.get().uri("/bodies").cookie(new Cookie("luoshi-lang", "en")))
                .bodyText()
                .contains("Organisations and people")
                .doesNotContain("⟦bodies");
        assertThat(web.get().uri("/bodies/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void givesTheSameAsJsonAndAsATable() {
        String name = organisations.require(bureau).name();
        assertThat(web.get().uri("/bodies.json")).hasStatusOk().bodyText().contains(name);
        assertThat(web.get().uri("/bodies.csv"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .bodyText()
                .contains("名称,简称,类别,上级,自\r\n", name + ",")
                .startsWith("\uFEFF");
    }

    @Test
    void namesStaffToTheOfficeAlone() {
        appointed("局长", PostRank.PRINCIPAL_HEAD, "局长甲");
        appointed("工作人员", PostRank.STAFF, "科员乙");
        assertThat(web.get().uri("/bodies/" + bureau))
                .bodyText()
                .contains("局长甲")
                .doesNotContain("科员乙", "/bodies/people/");
        assertThat(web.get().uri("/bodies/" + bureau).with(user(OFFICE)))
                .bodyText()
                .contains("局长甲", "科员乙", "/bodies/people/");
    }

    @Test
    void renamesByForm() {
        String fresh = "页面市更名局" + UUID.randomUUID();
        String rename = "/bodies/" + bureau + "/rename";
        assertThat(web.get().uri(rename).with(user(OFFICE)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("⟦bodies");
        assertThat(post(OFFICE, rename, Map.of("name", "", "short", "", "on", "31.12.")))
                .hasStatusOk()
                .bodyText()
                .contains("请填写", "请填写日期，例如 2026-02-20");
        assertThat(post(OFFICE, rename, Map.of("name", fresh, "short", "", "on", "2019-06-01")))
                .bodyText()
                .contains("这一天没有所指的机构", "核对日期");
        assertThat(post(OFFICE, rename, Map.of("name", fresh, "short", "", "on", "2024-06-01")))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, "/bodies/" + bureau);
        assertThat(organisations.require(bureau).name()).isEqualTo(fresh);
        assertThat(journal.of(new Subject("organisation", bureau.toString())))
                .extracting(line -> line.action() + " " + line.outcome())
                .containsExactly("organisation.add DONE", "organisation.rename REFUSED", "organisation.rename DONE");
    }

    @Test
    void keepsFormsFromEverybodyElse() {
        for (String form :
                List.of("/bodies/new", "/bodies/" + bureau + "/end", "/deputies/new", "/bodies/sessions/new")) {
            assertThat(web.get().uri(form).with(user(OFFICE))).as(form).hasStatusOk();
            assertThat(web.get().uri(form).with(user(GUEST))).as(form).hasStatus(403);
            assertThat(post(GUEST, form, Map.of("name", "甲"))).as(form).hasStatus(403);
        }
    }

    @Test
    void asksWhichOfTwoNamesakesIsMeant() {
        String name = "同名" + UUID.randomUUID();
        PersonId one = person(name);
        person(name);
        String form = "/bodies/" + bureau + "/appoint";
        Map<String, String> fields =
                Map.of("person", name, "meant", "KNOWN", "title", "局长", "rank", "PRINCIPAL_HEAD", "from", "2024-01-02");
        assertThat(post(OFFICE, form, fields)).hasStatusOk().bodyText().contains("登记过不止一个");
        Map<String, String> exact = Map.of(
                "person",
                one.toString(),
                "meant",
                "KNOWN",
                "title",
                "局长",
                "rank",
                "PRINCIPAL_HEAD",
                "from",
                "2024-01-02");
        assertThat(post(OFFICE, form, exact)).hasStatus(303);
        assertThat(web.get().uri("/bodies/people/" + one).with(user(OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("局长", "工作移交")
                .doesNotContain("⟦bodies");
    }

    @Test
    void showsTheRollAndTheSessionsToEverybody() {
        for (String page : List.of("/deputies", "/bodies/sessions", "/deputies.json", "/deputies.csv")) {
            assertThat(web.get().uri(page)).as(page).hasStatusOk().bodyText().doesNotContain("⟦bodies");
        }
    }

    private MvcTestResult post(String login, String uri, Map<String, String> fields) {
        AbstractMockHttpServletRequestBuilder<?> request =
                web.post().uri(uri).with(user(login)).with(csrf());
        fields.forEach(request::param);
        return web.perform(request);
    }

    private void appointed(String title, PostRank rank, String name) {
        appoint.handle(
                        new AppointToPost.Command(
                                MembershipId.random(), person(name), bureau, title, rank, FOUNDED, ""),
                        Clerk.OFFICE)
                .orThrow();
    }

    private PersonId person(String name) {
        return addPerson
                .handle(new AddPerson.Command(PersonId.random(), name, Contact.NONE), Clerk.OFFICE)
                .orThrow();
    }

    private OrganisationId organisation(String name) {
        return addOrganisation
                .handle(
                        new AddOrganisation.Command(
                                OrganisationId.random(),
                                OrganisationKind.BUREAU,
                                name,
                                "",
                                List.of(),
                                null,
                                FOUNDED,
                                1),
                        Clerk.OFFICE)
                .orThrow();
    }
}
