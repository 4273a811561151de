package org.luoshi.platform.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address in sessions that takes a form refuses what is too long, and says what. */
@PlatformTest
class TypedLengthsTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    Journal journal;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyFormRefusesWhatIsOneCharacterTooLongAndNamesFieldLengthAndLimit() {
        Viewer staff = people.viewer("committee-office");
        Set<String> routes = routes();
        assertThat(routes).hasSizeGreaterThan(45).containsAll(Typed.FORMS.keySet());
        for (String route : routes) {
            List<Typed> fields = Typed.FORMS.getOrDefault(route, List.of(Typed.of(route, "anything")));
            for (Typed typed : fields) {
                String parameter = typed.name().replace("*", "0");
                MvcTestResult answer = post(staff, route, parameter, "字".repeat(typed.max() + 1));
                assertThat(answer).as("%s %s", route, parameter).hasStatus(400);
                assertThat(answer)
                        .bodyText()
                        .as("%s %s", route, parameter)
                        .contains("%d".formatted(typed.max() + 1), "%d".formatted(typed.max()));
            }
        }
    }

    @Test
    void whatFitsGoesOnToTheUseCase() {
        Viewer staff = people.viewer("committee-office");
        for (String route : Typed.FORMS.keySet()) {
            Typed typed = Typed.FORMS.get(route).getFirst();
            MvcTestResult answer = post(staff, route, typed.name().replace("*", "0"), "字".repeat(typed.max()));
            assertThat(
                            answer.getResponse().getContentType() == null
                                    ? ""
                                    : new String(
                                            answer.getResponse().getContentAsByteArray(),
                                            java.nio.charset.StandardCharsets.UTF_8))
                    .as(route)
                    .doesNotContain("填写的内容太长");
        }
    }

    @Test
    void theTextIsGivenBackAndTheRefusalLeavesALineWithoutIt() {
        String text = "请假事由".repeat(200);
        MvcTestResult answer = post(people.viewer("deputy"), "/sessions/{number}/seats/{seat}/leave", "reason", text);
        assertThat(answer).bodyText().contains("事由", "800", "500", text);
        List<Line> lines = journal.of(new Subject("form", "/sessions/{number}/seats/{seat}/leave"));
        assertThat(lines).last().returns("session.typed", Line::action).returns(Outcome.REFUSED, Line::outcome);
        assertThat(lines.getLast().toString()).doesNotContain("请假事由请假事由");
    }

    @Test
    void aProgramHearsTheSameAsAProblem() {
        MvcTestResult answer = web.post()
                .uri("/sessions/devices")
                .with(as(people.viewer("committee-office")))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .header("Accept", "application/json")
                .param("name", "x".repeat(61))
                .exchange();
        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(answer).bodyText().contains("61", "60", "remedy");
    }

    private MvcTestResult post(Viewer viewer, String route, String parameter, String value) {
        return web.post()
                .uri(route.replace("{number}", "会-1").replaceAll("\\{\\w+}", "00000000-0000-0000-0000-000000000000"))
                .with(as(viewer))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param(parameter, value)
                .exchange();
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/sessions"))
                        .forEach(routes::add);
            }
        });
        return routes;
    }
}
