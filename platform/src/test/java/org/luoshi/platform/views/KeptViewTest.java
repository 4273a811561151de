package org.luoshi.platform.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.Project;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.KeptViews;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.ViewLink;
import org.luoshi.platform.site.ViewStrip;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Filters kept under a name: by whom, for whom, how many, what of them, and that a view shows nobody more than the list. */
@PlatformTest
class KeptViewTest {
    @Autowired
    KeepView keep;

    @Autowired
    ChangeView change;

    @Autowired
    ChooseView choose;

    @Autowired
    RemoveView remove;

    @Autowired
    KeptViews pages;

    @Autowired
    List<FilteredList> lists;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    Journal journal;

    @Autowired
    MockMvcTester web;

    @Test
    void keepsWhatTheListKnowsAndNamesTheRest() {
        SignedIn office = accounts.viewer("office");
        ViewResult result = keep(office, "/suggestions?lamp=red&lamb=1&year=no&page=3&q=%E5%85%AC%E4%BA%A4", "逾期公交");
        assertThat(result).isInstanceOfSatisfying(ViewResult.Done.class, done -> {
            assertThat(done.view().query()).isEqualTo("lamp=red&q=%E5%85%AC%E4%BA%A4");
            assertThat(done.leftOut()).containsExactlyInAnyOrder("lamb", "year");
        });
        assertThat(journal.of(subject(result.orThrow())))
                .singleElement()
                .returns("view.keep", Line::action)
                .returns(Outcome.DONE, Line::outcome);
    }

    @Test
    void refusesWhatIsNoViewAndLeavesALine() {
        SignedIn office = accounts.viewer("office");
        checkRefused(keep(office, "/nowhere?a=b", "无"), new ViewRefusal.NoSuchList());
        checkRefused(keep(accounts.viewer("office"), "/accounts?q=a", "账号"), new ViewRefusal.NoSuchList());
        checkRefused(keep(office, "/suggestions", "全部"), new ViewRefusal.NothingToKeep());
        checkRefused(keep(office, "/suggestions?page=2&foo=bar", "全部"), new ViewRefusal.NothingToKeep());
        checkRefused(keep(office, "/suggestions?lamp=red", "  "), new ViewRefusal.NameMissing());
        checkRefused(keep(office, "/suggestions?lamp=red", "长".repeat(31)), new ViewRefusal.NameTooLong(30));
        keep(office, "/suggestions?lamp=red", "逾期").orThrow();
        checkRefused(keep(office, "/suggestions?lamp=yellow", " 逾期 "), new ViewRefusal.NameTaken("逾期"));
        checkRefused(
                keep.handle(command("/suggestions?lamp=red", "共享", true), accounts.viewer("handler")),
                new ViewRefusal.MayNotShare());
        checkRefused(keep.handle(command("/suggestions?lamp=red", "共享", true), office), new ViewRefusal.NoUnit());
    }

    @Test
    void holdsTheLimitWhateverIsSent() {
        SignedIn office = accounts.viewer("office");
        List<SavedView> kept = new ArrayList<>();
        for (int n = 0; n < KeepView.MOST; n++) {
            kept.add(keep(office, "/suggestions?q=" + n, "第" + n).orThrow());
        }
        checkRefused(keep(office, "/suggestions?lamp=red", "多一个"), new ViewRefusal.TooMany(KeepView.MOST));
        remove.handle(kept.getFirst().id(), office).orThrow();
        keep(office, "/suggestions?lamp=red", "多一个").orThrow();
        checkRefused(remove.undo(kept.getFirst().id(), office), new ViewRefusal.TooMany(KeepView.MOST));
    }

    @Test
    void isSharedWithTheUnitAndWithNobodyElse() {
        OrganisationId unit = new OrganisationId(UUID.randomUUID());
        SignedIn office = of(unit, "office");
        SignedIn colleague = of(unit, "handler");
        SignedIn stranger = of(new OrganisationId(UUID.randomUUID()), "handler");
        SavedView view = keep.handle(command("/suggestions?lamp=red", "逾期", true), office)
                .orThrow();
        assertThat(names(colleague)).contains("逾期");
        assertThat(names(stranger)).doesNotContain("逾期");
        checkRefused(change.rename(view.id(), "别名", colleague), new ViewRefusal.NotYours());
        checkRefused(remove.handle(view.id(), colleague), new ViewRefusal.NotYours());
        checkRefused(change.rename(view.id(), "别名", stranger), new ViewRefusal.NotThere());
        change.share(view.id(), false, office).orThrow();
        assertThat(names(colleague)).doesNotContain("逾期");
    }

    @Test
    void countsForEachReaderWhatThatReaderMaySee() {
        String title = "关于常用视图计数的建议" + UUID.randomUUID().toString().substring(0, 8);
        suggestions.assigned(
                UUID.randomUUID().toString(), UUID.randomUUID().toString(), LocalDate.of(2016, 3, 1), title);
        OrganisationId unit = new OrganisationId(UUID.randomUUID());
        SignedIn office = of(unit, "office");
        keep.handle(command("/suggestions?q=" + title.substring(11), "这一件", true), office)
                .orThrow();
        assertThat(link(office, "这一件").rows()).isEqualTo(1);
        assertThat(link(of(unit, "handler"), "这一件").rows())
                .as("a unit that does not hold it")
                .isZero();
    }

    @Test
    void aSharedViewOfAListItsReaderMayNotOpenIsNotShown() {
        OrganisationId unit = new OrganisationId(UUID.randomUUID());
        SignedIn both = of(unit, "administrator", "office");
        keep.handle(command("/accounts?state=disabled", "停用账号", true), both).orThrow();
        assertThat(names(both)).contains("停用账号");
        assertThat(names(of(unit, "handler"))).doesNotContain("停用账号");
    }

    @Test
    void isDeletedAndBroughtBack() {
        SignedIn office = accounts.viewer("office");
        SavedView view = keep(office, "/motions?year=2026", "今年").orThrow();
        remove.handle(view.id(), office).orThrow();
        assertThat(names(office)).doesNotContain("今年");
        assertThat(get("/views", office, null)).hasStatusOk().bodyText().contains("最近删除", "今年");
        remove.undo(view.id(), office).orThrow();
        assertThat(names(office)).contains("今年");
        assertThat(journal.of(subject(view)))
                .extracting(Line::action)
                .containsExactly("view.keep", "view.remove", "view.restore");
    }

    @Test
    void opensTheListWithTheChosenViewButFollowsWhatIsPressedOnTheList() {
        SignedIn office = accounts.viewer("office");
        SavedView view = keep(office, "/suggestions?lamp=red", "逾期").orThrow();
        choose.handle(view.id(), true, office).orThrow();
        assertThat(get("/suggestions", office, null))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/suggestions?lamp=red");
        assertThat(get("/suggestions", office, "http://localhost/suggestions?lamp=red"))
                .hasStatusOk();
        assertThat(get("/suggestions", accounts.viewer("office"), null)).hasStatusOk();
        remove.handle(view.id(), office).orThrow();
        assertThat(get("/suggestions", office, null)).hasStatusOk();
    }

    @Test
    void standsAboveTheListAndIsKeptByAPlainForm() {
        SignedIn office = accounts.viewer("office");
        Document page = page("/suggestions?lamp=red", office);
        assertThat(page.select("form[action=/views] input[name=shown]").attr("value"))
                .isEqualTo("/suggestions?lamp=red");
        assertThat(web.post()
                        .uri("/views")
                        .param("shown", "/suggestions?lamp=red&odd=1")
                        .param("name", "表单保存")
                        .with(as(office))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange())
                .hasRedirectedUrl("/suggestions?lamp=red");
        Document after = page("/suggestions?lamp=red", office);
        assertThat(after.select("nav.views a[aria-current=page]").text()).startsWith("表单保存");
        assertThat(after.select("form[action=/views]")).as("it is kept already").isEmpty();
    }

    /** A new list with filters either keeps its views or stands here with the reason. */
    @Test
    void everyListWithFiltersKeepsItsViews() {
        List<String> choosers = List.of(
                "cooperation/versions", // two versions side by side
                "laws/show", // one law on a day
                "laws/compare", // two texts
                "figures/one", // one figure's period
                "figures/all", // the period of all figures
                "suggestions/statistics", // a year
                "suggestions/report", // a year
                "suggestions/carried-over", // the term that begins
                "desk/archive", // the year packed
                "suggestions/replies", // a template for a sitting
                "site/patterns",
                "bodies/organisation", // one organisation on a day
                "bodies/tree"); // the tree on a day
        List<String> known = lists.stream().map(FilteredList::titleKey).toList();
        List<String> without = Project.files("platform/src/main/jte", ".jte").stream()
                .filter(file -> Project.read(file).contains("site._filters("))
                .map(file -> Project.path("platform/src/main/jte")
                        .relativize(file)
                        .toString()
                        .replace(".jte", ""))
                .filter(name -> !choosers.contains(name))
                .toList();
        assertThat(without)
                .containsExactlyInAnyOrder(
                        "access/accounts",
                        "bodies/deputies",
                        "burden/burden",
                        "cooperation/list",
                        "desk/incoming-list",
                        "desk/outgoing-list",
                        "journal/all",
                        "laws/changes",
                        "laws/list",
                        "matters/list",
                        "suggestions/commitments",
                        "suggestions/keys",
                        "suggestions/published");
        assertThat(known).hasSize(15).doesNotHaveDuplicates();
    }

    private ViewResult keep(SignedIn by, String shown, String name) {
        return keep.handle(command(shown, name, false), by);
    }

    private static KeepView.Command command(String shown, String name, boolean share) {
        return new KeepView.Command(Query.read(shown), name, share, false);
    }

    private SignedIn of(OrganisationId unit, String... roles) {
        return accounts.viewer(accounts.with(unit, null, roles));
    }

    private java.util.Set<String> names(SignedIn viewer) {
        return pages.all(viewer).stream().map(ViewLink::name).collect(Collectors.toSet());
    }

    private ViewLink link(SignedIn viewer, String name) {
        ViewStrip strip = pages.strip(viewer, Query.read("/suggestions"));
        return Objects.requireNonNull(strip).links().stream()
                .filter(link -> link.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Subject subject(SavedView view) {
        return new Subject("view", view.id().toString());
    }

    private Document page(String path, SignedIn viewer) {
        return Jsoup.parse(new String(
                get(path, viewer, null).getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8));
    }

    private MvcTestResult get(String path, SignedIn viewer, @org.jspecify.annotations.Nullable String referer) {
        var request = web.get().uri(path).with(as(viewer));
        return (referer == null ? request : request.header("Referer", referer)).exchange();
    }

    private static void checkRefused(ViewResult result, ViewRefusal refusal) {
        assertThat(result).isEqualTo(ViewResult.refused(refusal));
    }
}
