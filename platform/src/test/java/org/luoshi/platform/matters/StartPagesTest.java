package org.luoshi.platform.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A matter of a procedure without a context of its own is begun by form, by those whose role begins it. */
@PlatformTest
class StartPagesTest {
    private static final String HARDSHIP = "casework/hardship-assistance";

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    Matters matters;

    @Autowired
    Journal journal;

    @Test
    void offersWhatTheRoleBegins() {
        assertThat(get("/matters/new", people.viewer("window-clerk")))
                .hasStatusOk()
                .bodyText()
                .contains("困难职工帮扶", "工会法")
                .doesNotContain("规范性文件备案审查", "代表建议办理", "⟦matters");
        assertThat(get("/matters/new", people.viewer("handler")))
                .hasStatusOk()
                .bodyText()
                .contains("没有可以由您新建的事项");
        assertThat(get("/matters/new?procedure=" + HARDSHIP, people.viewer("handler")))
                .hasStatus(404);
    }

    @Test
    void beginsOneMatterHoweverOftenTheFormIsSent() {
        SignedIn clerk = people.viewer("window-clerk");
        String id = UUID.randomUUID().toString();
        MvcTestResult first = begin(clerk, id, "申请医疗帮扶", "本人申请");
        String page = String.valueOf(first.getResponse().getHeader(HttpHeaders.LOCATION));
        assertThat(first).hasStatus(303);
        assertThat(page).startsWith("/matters/%E5%9B%B0");
        assertThat(begin(clerk, id, "申请医疗帮扶", "本人申请")).hasStatus(303).hasHeader(HttpHeaders.LOCATION, page);
        Matter matter = matters.find(new MatterId(UUID.fromString(id))).orElseThrow();
        assertThat(get("/matters/" + matter.number(), clerk))
                .hasStatusOk()
                .bodyText()
                .contains("申请医疗帮扶", "本人申请", "提出申请");
    }

    @Test
    void givesBackWhatWasTypedWithWhatIsMissing() {
        assertThat(begin(people.viewer("window-clerk"), UUID.randomUUID().toString(), " ", "街道转来"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写事由", "街道转来");
        assertThat(begin(people.viewer("window-clerk"), UUID.randomUUID().toString(), "长".repeat(201), ""))
                .hasStatus(422)
                .bodyText()
                .contains("事由不超过200字", "请填写来源");
    }

    @Test
    void turnsAwayATitleNoTextColumnTakes() {
        String id = UUID.randomUUID().toString();
        assertThat(begin(people.viewer("window-clerk"), id, "申请\0帮扶", "本人")).hasStatus(400);
        assertThat(matters.find(new MatterId(UUID.fromString(id)))).isEmpty();
    }

    @Test
    void refusesEverybodyElseAndKeepsALine() {
        SignedIn handler = people.viewer("handler");
        String id = UUID.randomUUID().toString();
        assertThat(begin(handler, id, "申请", "本人")).hasStatus(403);
        assertThat(matters.find(new MatterId(UUID.fromString(id)))).isEmpty();
        assertThat(journal.of(new Subject("procedure", HARDSHIP)))
                .anySatisfy(line -> assertThat(line.action() + " " + line.outcome() + " "
                                + line.actor().id())
                        .isEqualTo("matter.start REFUSED " + handler.accountId()));
    }

    private MvcTestResult get(String uri, SignedIn who) {
        return web.perform(web.get().uri(uri).with(as(who)));
    }

    private MvcTestResult begin(SignedIn who, String id, String title, String source) {
        return web.perform(web.post()
                .uri("/matters")
                .with(as(who))
                .with(csrf())
                .param("id", id)
                .param("procedure", HARDSHIP)
                .param("title", title)
                .param("source", source)
                .param("confidential", "yes"));
    }
}
