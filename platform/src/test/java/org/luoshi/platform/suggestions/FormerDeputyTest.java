package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.TestDeputies;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.matters.Source;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is no deputy any more proposes and co-signs nothing, by page, form and interface; reads and rates what is theirs. */
@PlatformTest
class FormerDeputyTest {
    private static final Pattern CELL = Pattern.compile("\\|");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** What may be done, where the deputy's own suggestion stands, by whom. The text of another is there to be signed. */
    private static final String RIGHTS = """
            draft       | none                             | in-office
            revise      | draft                            | in-office
            invite      | draft                            | in-office
            submit      | draft                            | in-office
            co-sign     | another                          | in-office
            take-back   | another                          | in-office suspended former
            read        | draft submitted handling replied | in-office suspended former
            ask-secrecy | submitted handling replied       | in-office suspended former
            withdraw    | submitted handling               | in-office suspended former
            rate        | replied                          | in-office suspended former
            """;

    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestDeputies deputies;

    @Autowired
    TestAccounts accounts;

    @Autowired
    DraftSuggestion draft;

    @Autowired
    ChangeDraft change;

    @Autowired
    MoveMatter move;

    @Autowired
    Matters matters;

    @Autowired
    MatterAccess access;

    @Autowired
    Suggestions texts;

    @Autowired
    Journal journal;

    @Autowired
    CityDate date;

    @Autowired
    PlatformTransactionManager transactions;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String unit = UUID.randomUUID().toString();
    private PersonId colleague = PersonId.random();
    private OrganisationId delegation = OrganisationId.random();

    @BeforeEach
    void aDelegation() {
        delegation = deputies.delegation("换届代表团" + mark);
        colleague = deputies.named("同仁" + mark, delegation);
    }

    @Test
    void everyStandingMayDoInEveryStateWhatTheTableSaysAndNothingElse() {
        Set<String> expected = new TreeSet<>();
        RIGHTS.lines()
                .map(line -> CELL.splitAsStream(line).map(String::strip).toList())
                .forEach(cells -> SPACE.splitAsStream(cells.get(1))
                        .forEach(state -> SPACE.splitAsStream(cells.get(2))
                                .forEach(standing -> expected.add(cells.get(0) + " @ " + state + " by " + standing))));
        Set<String> allowed = new TreeSet<>();
        for (String standing : List.of("in-office", "suspended", "former")) {
            PersonId person = deputies.named(standing + mark, delegation);
            Map<String, Matter> states = states(person.toString());
            leave(person, standing);
            Mover deputy = new Mover("deputy-account", "李一", Set.of("deputy"), null, person.toString(), false);
            states.forEach((state, matter) -> RIGHTS.lines()
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .filter(act -> may(act, matter, deputy))
                    .forEach(act -> allowed.add(act + " @ " + state + " by " + standing)));
            if (draft(deputy)) {
                allowed.add("draft @ none by " + standing);
            }
        }
        assertThat(allowed).isEqualTo(expected);
    }

    @Test
    void isToldWhyAndWhatToDoByPageFormAndInterfaceAndEachLeavesALine() throws Exception {
        PersonId person = deputies.named("卸任" + mark, delegation);
        Matter own = suggestions.drafted(person.toString(), date.today(), "关于未提交的建议" + mark);
        Matter anothers = invited(person.toString());
        Account account = accounts.with(null, person, "deputy");
        deputies.endsToday(person);

        MvcTestResult page = web.get()
                .uri("/suggestions/new")
                .with(as(accounts.viewer(account)))
                .exchange();
        assertThat(page).bodyText().contains("卸任" + mark, "不再担任代表", "可以请在任代表提出");
        assertThat(Jsoup.parse(page.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .select("textarea"))
                .isEmpty();

        String id = UUID.randomUUID().toString();
        assertThat(post(account, "/suggestions", "id", id, "title", "关于新提的建议", "facts", "情况", "proposal", "建议"))
                .hasStatus(403)
                .bodyText()
                .contains("不再担任代表", "关于新提的建议");
        assertThat(refused(new MatterId(UUID.fromString(id)))).containsExactly("matter.open");

        assertThat(post(
                        account,
                        "/suggestions/" + own.number() + "/events/submit",
                        "version",
                        "0",
                        "submit.f.congress",
                        "between"))
                .hasStatus(422)
                .bodyText()
                .contains("不再担任代表");
        assertThat(refused(own.id())).containsExactly("submit");

        MvcTestResult signed = post(
                account,
                "/suggestions/" + anothers.number() + "/co-sign",
                "text",
                texts.find(anothers.id()).orElseThrow().text().hash().hex());
        assertThat(signed.getResponse().getRedirectedUrl()).endsWith("?refused=office");
        assertThat(refusedPage(anothers, account)).bodyText().contains("不再担任代表");
        assertThat(refused(anothers.id())).containsExactly("suggestion.co-sign");

        JsonNode problem = JsonMapper.shared()
                .readTree(byProgram(account).getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(problem.path("reason").asString()).isEqualTo("NOT_IN_OFFICE");
        assertThat(problem.toString()).contains("不再担任代表", "可以请在任代表提出");
    }

    @Test
    void isNotInvitedToCoSign() {
        PersonId person = deputies.named("受邀" + mark, delegation);
        deputies.endsToday(person);
        Matter own = suggestions.drafted(colleague.toString(), date.today(), "关于邀请的建议" + mark);
        Account account = accounts.with(null, colleague, "deputy");
        MvcTestResult invited = post(account, "/suggestions/" + own.number() + "/invite", "person", person.toString());
        assertThat(invited.getResponse().getRedirectedUrl()).endsWith("?refused=office");
        assertThat(refusedPage(own, account)).bodyText().contains("请邀请在任代表");
        assertThat(refused(own.id())).containsExactly("suggestion.invite");
    }

    private MvcTestResult refusedPage(Matter matter, Account account) {
        return web.get()
                .uri("/suggestions/" + matter.number() + "?refused=office")
                .with(as(accounts.viewer(account)))
                .exchange();
    }

    private Map<String, Matter> states(String person) {
        LocalDate day = date.today();
        Matter handling = suggestions.assigned(person, unit, day, "关于办理中的建议" + mark);
        Matter replied =
                suggestions.replied(suggestions.assigned(person, unit, day, "关于已答复的建议" + mark), unit, day, "A");
        return Map.of(
                "draft", suggestions.drafted(person, day, "关于草稿的建议" + mark),
                "another", invited(person),
                "submitted", suggestions.submitted(person, day, "关于已提交的建议" + mark),
                "handling", handling,
                "replied", replied);
    }

    /** Another deputy's draft that asks this person to co-sign. */
    private Matter invited(String person) {
        Matter matter = suggestions.drafted(colleague.toString(), date.today(), "关于联名的建议" + mark);
        Mover lead = new Mover("deputy-account", "同仁", Set.of("deputy"), null, colleague.toString(), false);
        assertThat(change.invite(matter.id(), person, "受邀人", lead)).isInstanceOf(ChangeDraft.Result.Done.class);
        return matter;
    }

    private void leave(PersonId person, String standing) {
        if (standing.equals("former")) {
            deputies.endsToday(person);
        } else if (standing.equals("suspended")) {
            deputies.suspendedToday(person);
        }
    }

    private boolean draft(Mover deputy) {
        return undone(() -> draft.handle(command(deputy), deputy) instanceof DraftSuggestion.Result.Drafted);
    }

    private boolean may(String act, Matter matter, Mover deputy) {
        return undone(() -> tried(act, matter, deputy));
    }

    /** Tried and undone, so that each act meets the same state. */
    private boolean undone(BooleanSupplier act) {
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return act.getAsBoolean();
        }));
    }

    private boolean tried(String act, Matter matter, Mover deputy) {
        boolean own = Objects.equals(deputy.person(), matter.owner());
        return switch (act) {
            case "draft" -> false;
            case "revise" -> done(change.revise(matter.id(), new Suggestion.Text("关于改过的建议", "情况", "建议"), "", deputy));
            case "invite" -> done(change.invite(matter.id(), colleague.toString(), "同仁", deputy));
            case "co-sign" -> done(change.coSign(matter.id(), text(matter), deputy));
            case "take-back" -> done(change.withdrawConsent(matter.id(), deputy));
            case "read" -> own && access.maySee(matter, deputy);
            case "submit" -> moved(matter, act, Map.of("congress", Value.of("between")), deputy);
            case "rate" ->
                moved(matter, act, Map.of("attitude", Value.of("satisfied"), "result", Value.of("satisfied")), deputy);
            default -> moved(matter, act, Map.of("reason", Value.of("理由")), deputy);
        };
    }

    private TextHash text(Matter matter) {
        return texts.find(matter.id()).orElseThrow().text().hash();
    }

    private static boolean done(ChangeDraft.Result result) {
        return result instanceof ChangeDraft.Result.Done;
    }

    private boolean moved(Matter matter, String event, Map<String, Value> carried, Mover deputy) {
        long version = matters.version(matter.id()).orElseThrow();
        return move.handle(new MoveMatter.Command(matter.id(), version, event, carried), deputy)
                instanceof MoveResult.Done;
    }

    private static DraftSuggestion.Command command(Mover deputy) {
        return new DraftSuggestion.Command(
                MatterId.fresh(),
                new DraftSuggestion.Congress("test", "测试会议", 2026),
                new DraftSuggestion.Deputy(Objects.requireNonNull(deputy.person()), "李一", "东岭代表团"),
                new Suggestion.Text("关于新的建议", "情况", "建议"),
                "",
                Suggestion.Secrecy.OPEN,
                "",
                Suggestion.Kind.SUGGESTION,
                new Source("congress-session", "test", "测试会议"),
                List.of());
    }

    private MvcTestResult post(Account account, String path, String... typed) {
        var request = web.post().uri(path).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.with(as(accounts.viewer(account))).with(csrf()).exchange();
    }

    private MvcTestResult byProgram(Account account) {
        String body = JsonMapper.shared()
                .createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("title", "关于接口的建议")
                .put("facts", "情况")
                .put("proposal", "建议")
                .toString();
        MvcTestResult result = web.post()
                .uri("/api/v1/suggestions")
                .header("Authorization", "Bearer " + accounts.writingToken(account))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        assertThat(result).hasStatus(403);
        return result;
    }

    private List<String> refused(MatterId matter) {
        return journal.of(OpenMatter.subject(matter)).stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .map(line -> line.action())
                .toList();
    }
}
