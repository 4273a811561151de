package org.luoshi.platform.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Procedures that no line of Java knows: their roles can be given, their matters are shown and moved by the common pages. */
@PlatformTest
class ProceduresFromDataTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    ProcedureLibrary procedures;

    @Autowired
    OpenMatter open;

    @Autowired
    MoveMatter move;

    @Autowired
    TestAccounts people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyRoleAProcedureNamesCanBeGivenToAnAccount() {
        var named = new TreeSet<String>();
        procedures.ids().forEach(id -> named.addAll(procedures.here(id).roles().keySet()));
        named.remove("system");
        named.removeAll(Matter.Person.ROLES);
        assertThat(jdbc.sql("select id from role").query(String.class).list()).containsAll(named);
    }

    @Test
    void hardshipAssistanceIsAppliedForAndCheckedAtTheWindow() {
        var clerk = people.viewer("window-clerk");
        var matter = opened("casework/hardship-assistance", clerk);
        checkShown(matter, clerk, "困难职工帮扶", "提出申请");
        matter = moved(matter, clerk, "apply", "kind", "living", "circumstances", "例", "household", 3, "consent", true);
        matter = moved(matter, clerk, "accept");
        checkShown(matter, clerk, "已受理", "调查核实");
        checkHidden(matter, people.viewer("handler"));
        checkHidden(matter, people.viewer("office"));
        checkHidden(matter, people.viewer("supervisor"));
    }

    @Test
    void aNormativeDocumentIsRecordedAndFiledByItsMaker() {
        var office = people.viewer("filing-office");
        var matter = opened("filing/normative-document", office);
        var organ = UUID.randomUUID().toString();
        var maker = Value.of(new Value.Assigned(organ, "maker"));
        matter = moved(
                matter,
                office,
                "record",
                "makers",
                maker,
                "document",
                "示例政发〔2026〕1号",
                "kind",
                "government",
                "published-on",
                matter.openedOn());
        var clerk = people.viewer(people.with(new OrganisationId(UUID.fromString(organ)), null, "maker"));
        checkShown(matter, clerk, "规范性文件备案审查", "报送备案");
        matter = moved(matter, clerk, "file", "report", "示例府备〔2026〕1号", "note", "例");
        checkShown(matter, office, "已报送", "形式审查");
    }

    @Test
    void reviewOpinionsGoFromTheCommitteeToTheChairpersons() {
        var committee = people.viewer("supervisor");
        var matter = opened("oversight/review-opinion", committee);
        matter = moved(
                matter,
                committee,
                "record-session",
                "session",
                "第二十五次会议",
                "session-closed-on",
                matter.openedOn(),
                "topic",
                "budget");
        matter = moved(matter, committee, "compile", "opinions", "例");
        matter = moved(matter, people.viewer("chairperson"), "approve");
        checkShown(matter, people.viewer("committee-office"), "待交办", "交办审议意见");
    }

    @Test
    void whatACongressNeedsIsDraftedAndItsMissingPartsAreTold() {
        var office = people.viewer("committee-office");
        var matter = opened("sessions/congress-preparation", office);
        matter = moved(matter, office, "begin", "congress", "第五次会议");
        matter = movedBySystem(
                matter,
                "decide-date",
                "congress-on",
                matter.openedOn().plusDays(60),
                "calling",
                "ordinary",
                "decision",
                "例");
        matter = moved(matter, office, "give-notice", "topics", "例");
        checkTold(matter, office, "提出草案", "缺议程草案");
        matter = moved(matter, office, "draft", "draft", "agenda");
        matter = movedBySystem(matter, "pass-draft", "passed", "agenda", "session", "第二十五次会议");
        checkTold(matter, office, "缺主席团和秘书长名单草案");
    }

    @Test
    void anAcceptedResignationIsFiledByTheOfficeAtTheNextCongress() {
        var office = people.viewer("committee-office");
        var matter = opened("sessions/filing-duty", office);
        matter = movedBySystem(
                matter,
                "accept",
                "person",
                "示例人",
                "post",
                "监察委员会主任",
                "post-kind",
                "supervision",
                "accepted-on",
                matter.openedOn(),
                "decision",
                "例",
                "congress-on",
                matter.openedOn().plusDays(60));
        checkShown(
                matter,
                office,
                "待报大会备案",
                "报大会备案",
                matter.openedOn().plusDays(60).toString());
        matter = moved(matter, office, "file", "congress", "第五次会议", "filed-on", matter.openedOn());
        checkShown(matter, office, "已备案");
    }

    /** As a context does that tells a matter what came of a vote. */
    private Matter movedBySystem(Matter matter, String event, Object... carried) {
        return moved(matter, new Mover("system", "系统", Set.of("system"), null, null, true), event, carried);
    }

    private Matter opened(String procedure, SignedIn by) {
        var title = "数据程序 " + UUID.randomUUID();
        var source = new Source("test", UUID.randomUUID().toString(), "测试");
        return open.handle(
                new OpenMatter.New(MatterId.fresh(), "测试-", procedure, title, source, false, null, List.of()),
                Mover.of(by));
    }

    private Matter moved(Matter matter, SignedIn by, String event, Object... carried) {
        return moved(matter, Mover.of(by), event, carried);
    }

    private Matter moved(Matter matter, Mover by, String event, Object... carried) {
        var values = new java.util.HashMap<String, Value>();
        for (int i = 0; i < carried.length; i += 2) {
            values.put((String) carried[i], value(carried[i + 1]));
        }
        var result = move.handle(new MoveMatter.Command(matter.id(), matter.version(), event, Map.copyOf(values)), by);
        assertThat(result).isInstanceOf(MoveResult.Done.class);
        return ((MoveResult.Done) result).matter();
    }

    private static Value value(Object raw) {
        return switch (raw) {
            case Value value -> value;
            case java.time.LocalDate date -> Value.of(date);
            case Boolean yes -> Value.of(yes);
            case Integer number -> Value.of(java.math.BigDecimal.valueOf(number));
            default -> Value.of(raw.toString());
        };
    }

    private void checkShown(Matter matter, SignedIn viewer, String... words) {
        var list = mvc.get().uri("/matters?q=" + matter.title()).with(as(viewer));
        assertThat(list).hasStatusOk().bodyText().contains(matter.number());
        var page = mvc.get().uri("/matters/" + matter.number()).with(as(viewer));
        assertThat(page).hasStatusOk().bodyText().contains(words);
    }

    /** Where the page of the matter is another context's, programs are told the same. */
    private void checkTold(Matter matter, SignedIn viewer, String... words) {
        var told = mvc.get().uri("/api/v1/matters/" + matter.number()).with(as(viewer));
        assertThat(told).hasStatusOk().bodyText().contains(words);
    }

    private void checkHidden(Matter matter, SignedIn viewer) {
        assertThat(mvc.get().uri("/matters/" + matter.number()).with(as(viewer)))
                .hasStatus(404);
    }
}
