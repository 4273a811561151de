package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.matters.Matter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A suggestion is taken along as a paper by whoever may open its page. */
@PlatformTest
class SuggestionPaperTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final String UNIT = "11111111-0000-4000-8000-00000000000b";

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    TestSuggestions suggestions;

    private final String person = UUID.randomUUID().toString();

    @Test
    void carriesTextAndRepliesAsDocx() throws IOException {
        Matter matter = suggestions.submitted(person, DAY, "打印的一件建议");
        suggestions.concluded(matter, person, UNIT, DAY);
        MvcTestResult answer = get(matter, "docx", people.viewer("office"));
        assertThat(answer).hasStatusOk();
        assertThat(String.valueOf(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)))
                .startsWith("attachment");
        try (var document = new XWPFDocument(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("打印的一件建议", "暴雨时积水半米。", "请改造泵站。", "泵站已经改造", "2026年3月5日", "李一")
                    .contains("〔2026〕");
        }
    }

    @Test
    void isAPdfOrSaysWhatIsMissing() {
        Matter matter = suggestions.submitted(person, DAY, "打印成PDF的建议");
        MvcTestResult answer = get(matter, "pdf", people.viewer("office"));
        if (answer.getResponse().getStatus() == 200) {
            assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
        } else {
            assertThat(System.getenv("LUOSHI_REQUIRE_BROWSER"))
                    .as("the check that requires a browser requires a font too")
                    .isNotEqualTo("1");
            assertThat(answer).hasStatus3xxRedirection();
        }
    }

    @Test
    void isKeptFromEverybodyElse() {
        Matter draft = suggestions.drafted(person, DAY, "还没有提交的建议");
        assertThat(get(draft, "docx", people.viewer("office"))).hasStatus(404);
        Matter other = suggestions.submitted(person, DAY, "与他无关的建议");
        assertThat(get(other, "docx", people.viewer("handler"))).hasStatus(404);
        assertThat(web.get().uri("/suggestions/" + other.number() + "/paper.docx"))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult get(Matter matter, String kind, SignedIn who) {
        return web.perform(web.get()
                .uri("/suggestions/" + matter.number() + "/paper." + kind)
                .with(as(who)));
    }
}
