package org.luoshi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.calendar.CityDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A refused form of the desk comes back open and filled, with the problem beside its field. */
@PlatformTest
class RefusedFormsTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    TestDesk desk;

    @Autowired
    RegisterIncoming register;

    @Autowired
    RecordInstruction record;

    @Autowired
    CityDate date;

    @Test
    void keepsAnInstructionWhoseDayIsStillToCome() {
        String tomorrow = date.today().plusDays(1).toString();
        Document page = sent(
                "/documents/incoming/" + incoming().number() + "/instructions",
                Map.of("id", UUID.randomUUID().toString(), "leader", "李四", "given", tomorrow, "instruction", "请研究办理"));
        assertThat(value(page, "leader")).isEqualTo("李四");
        assertThat(value(page, "given")).isEqualTo(tomorrow);
        assertThat(page.select("textarea[name=instruction]").text()).isEqualTo("请研究办理");
        assertThat(page.select("#f-given-error").text()).contains("批示日期", tomorrow);
        assertThat(page.select(".panel--refused").text()).contains("改正日期");
        assertThat(page.select("details[open] input[name=leader]")).hasSize(1);
    }

    @Test
    void keepsASeriesWhosePaperNumberIsNone() {
        Document page = sent(
                "/documents/numbers",
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "code",
                        "示测",
                        "name",
                        "测试发文",
                        "issuer",
                        "办公室",
                        "form",
                        "LETTER",
                        "onPaper",
                        "十七"));
        assertThat(value(page, "code") + value(page, "name") + value(page, "issuer"))
                .isEqualTo("示测测试发文办公室");
        assertThat(page.select("input[name=form][checked]").attr("value")).isEqualTo("LETTER");
        assertThat(value(page, "onPaper")).isEqualTo("十七");
        assertThat(page.select("#f-onPaper-error").text()).contains("十七");
    }

    @Test
    void keepsWhatIsToBeCarriedOutAndUntilWhen() {
        Instruction written = record.handle(
                        new RecordInstruction.Command(
                                UUID.randomUUID(),
                                new Instruction.On.Incoming(incoming().id()),
                                "张三",
                                date.today(),
                                "请办",
                                null),
                        desk.clerk())
                .orThrow();
        Document page = sent(
                "/documents/instructions/" + written.id() + "/assign",
                Map.of("task", "核对积水点", "unit", "", "due", "五月底"));
        assertThat(page.select("textarea[name=task]").text()).isEqualTo("核对积水点");
        assertThat(page.select("#f-unit-error").text()).contains("牵头单位");
    }

    @Test
    void forgetsWhatWasTypedOnceItWasShown() {
        MockHttpSession session = new MockHttpSession();
        SignedIn clerk = desk.clerk();
        post(
                "/documents/numbers",
                Map.of("id", UUID.randomUUID().toString(), "code", "一次", "onPaper", "0"),
                clerk,
                session);
        assertThat(value(page("/documents/numbers", clerk, session), "code")).isEqualTo("一次");
        assertThat(value(page("/documents/numbers", clerk, session), "code")).isEmpty();
    }

    private Document sent(String path, Map<String, String> fields) {
        MockHttpSession session = new MockHttpSession();
        SignedIn clerk = desk.clerk();
        MvcTestResult result = post(path, fields, clerk, session);
        String to = Objects.requireNonNull(
                result.getResponse().getRedirectedUrl(),
                () -> "" + result.getResponse().getStatus());
        return page(to, clerk, session);
    }

    private MvcTestResult post(String path, Map<String, String> fields, SignedIn by, MockHttpSession session) {
        var request = web.post().uri(path).session(session).with(as(by)).with(csrf());
        new LinkedHashMap<>(fields).forEach(request::param);
        return request.exchange();
    }

    private Document page(String path, SignedIn by, MockHttpSession session) {
        MvcTestResult result =
                web.get().uri(URI.create(path)).session(session).with(as(by)).exchange();
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static String value(Document page, String name) {
        Element field = page.selectFirst("input[name=" + name + "]");
        return field == null ? "no field " + name : field.attr("value");
    }

    private IncomingDocument incoming() {
        return register.handle(
                        new RegisterIncoming.Command(
                                IncomingId.fresh(), date.today(), "局", "", "函", IncomingDocument.Urgency.NORMAL, null),
                        desk.clerk())
                .orThrow();
    }
}
