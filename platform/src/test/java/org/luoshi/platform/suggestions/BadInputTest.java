package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What goes wrong on the page of a suggestion: refused with place and remedy, nothing lost, a line in the journal. */
@PlatformTest
class BadInputTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestAccounts people;

    @Autowired
    Matters matters;

    @Autowired
    Journal journal;

    @Autowired
    CityDate date;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Matter matter;
    private SignedIn handler;

    @BeforeEach
    void aSuggestionWithItsUnit() {
        OrganisationId bureau = bodies.bureau("承办局" + mark);
        matter = suggestions.assigned(UUID.randomUUID().toString(), bureau.toString(), date.today(), "关于出错的建议" + mark);
        handler = people.viewer(people.with(bureau, null, "handler"));
    }

    @Test
    void aStaleFormKeepsWhatWasTypedAndSaysWhatToDo() {
        MvcTestResult answer = contact(handler, version() - 1, "群众希望尽快完工");
        assertThat(answer).hasStatus(409).bodyText().contains("群众希望尽快完工", "请核对后重新提交");
        assertThat(refused()).anyMatch(line -> line.startsWith("contact stale form"));
        assertThat(matters.version(matter.id())).contains(version());
    }

    @Test
    void aFormSentTwiceActsOnce() {
        long version = version();
        assertThat(contact(handler, version, "第一次")).hasStatus3xxRedirection();
        assertThat(contact(handler, version, "第一次")).hasStatus(409);
        assertThat(journal.of(subject()))
                .filteredOn(line -> line.action().equals("contact") && line.outcome() == Outcome.DONE)
                .hasSize(1);
    }

    @Test
    void aFormWithoutAVersionIsStale() {
        assertThat(send(handler, "contact", "version", "", "contact.f.heard", "没有版本的表单"))
                .hasStatus(409);
        assertThat(send(handler, "contact", "version", "一", "contact.f.heard", "没有版本的表单"))
                .hasStatus(409);
    }

    @Test
    void aReplyByAUnitWithoutAPartIsNotFoundAndLeavesALine() {
        SignedIn other = people.viewer(people.with(bodies.bureau("无关局" + mark), null, "handler"));
        assertThat(contact(other, version(), "不是我的事")).hasStatus(404);
        assertThat(journal.of(subject()))
                .last()
                .returns(Outcome.REFUSED, line -> line.outcome())
                .returns(other.accountId(), line -> line.actor().id());
    }

    @Test
    void anActOfAnotherStepOrRoleIsRefusedWithItsReason() {
        MvcTestResult answer = send(handler, "conclude", "version", "" + version());
        assertThat(answer).hasStatus(422).bodyText().contains("panel--refused");
        assertThat(refused()).anyMatch(line -> line.startsWith("conclude"));
    }

    @Test
    void aDayThatDoesNotExistIsNamedAtItsField() {
        MvcTestResult answer = send(
                handler,
                "contact",
                "version",
                "" + version(),
                "contact.f.way",
                "visit",
                "contact.f.on",
                "2026-02-30",
                "contact.f.heard",
                "二月三十日");
        assertThat(answer).hasStatus(422).bodyText().contains("二月三十日", "2026-02-30", "field--wrong");
    }

    @Test
    void anActNobodyKnowsIsRefused() {
        assertThat(send(handler, "no-such-act", "version", "" + version())).hasStatus(422);
        assertThat(refused()).anyMatch(line -> line.startsWith("no-such-act"));
    }

    private long version() {
        return matters.version(matter.id()).orElseThrow();
    }

    private Subject subject() {
        return new Subject("matter", matter.id().toString());
    }

    private List<String> refused() {
        return journal.of(subject()).stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .map(line -> line.action() + " " + line.reason())
                .toList();
    }

    private MvcTestResult contact(SignedIn viewer, long version, String heard) {
        return send(
                viewer,
                "contact",
                "version",
                "" + version,
                "contact.f.way",
                "visit",
                "contact.f.on",
                date.today().toString(),
                "contact.f.heard",
                heard);
    }

    private MvcTestResult send(SignedIn viewer, String event, String... fields) {
        var form = web.post()
                .uri("/suggestions/" + matter.number() + "/events/" + event)
                .with(as(viewer))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }
}
