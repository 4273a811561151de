package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.Pages;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class MatterJournalTest {
    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestAccounts people;

    @Autowired
    CityDate date;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void showsTheLinesOfOneMatterToThoseWhoReadEveryMatter() {
        OrganisationId bureau = bodies.bureau("日志局" + mark);
        Matter matter =
                suggestions.assigned(UUID.randomUUID().toString(), bureau.toString(), date.today(), "关于日志的建议" + mark);
        String path = "/matters/" + matter.number() + "/journal";
        assertThat(web.get().uri(path).with(as(people.viewer("supervisor"))))
                .hasStatusOk()
                .bodyText()
                .contains("交办", "建立事项", "关于日志的建议" + mark)
                .doesNotContain("⟦");
        assertThat(web.get().uri(path).with(as(people.viewer(people.with(bureau, null, "handler")))))
                .hasStatus(403);
        assertThat(web.get().uri(path).with(as(people.viewer("handler")))).hasStatus(404);
        assertThat(web.get().uri("/suggestions/" + matter.number()).with(as(people.viewer("office"))))
                .bodyText()
                .contains(path);
    }

    @Test
    void isFitToBeSeen() {
        Matter matter = suggestions.submitted(UUID.randomUUID().toString(), date.today(), "关于日志的建议" + mark);
        Account office = people.with("office");
        try (Browser browser = Browser.open(port)) {
            browser.signIn(office.login(), TestAccounts.PASSWORD);
            Pages.look(browser, "/matters/" + matter.number() + "/journal", "matter-journal");
        }
    }
}
