package org.luoshi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Need;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.desk.codes.CodeCheck;
import org.luoshi.platform.documents.ReadPaper;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.luoshi.platform.visits.TestVisits;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The papers of a suggestion's handling keep the boxes of GB/T 9704, and each proves itself by its code. */
@PlatformTest
class PaperBoxesTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestVisits organs;

    @Autowired
    TestDesk desk;

    @Autowired
    IssueSheet issue;

    @Autowired
    CityCodes codes;

    private final LocalDate day = LocalDate.of(2026, 3, 5);

    @Test
    void keepsTheBoxesAndTheCodeOfEveryPaper() throws IOException {
        SignedIn office = people.viewer("office");
        String person = UUID.randomUUID().toString();
        String unit = organs.unit("市水务局").toString();
        Matter assigned = suggestions.assigned(person, unit, day, "整治积水点");
        desk.act(assigned, "urge", "office", Map.of("text", new Value.Text("请抓紧办理。")));
        Sheet first = issue.handle(assigned, Sheet.Kind.ASSIGNMENT, office).orThrow();
        Sheet urged = issue.handle(assigned, Sheet.Kind.SUPERVISION, office).orThrow();
        assertThat(issue.handle(assigned, Sheet.Kind.ASSIGNMENT, office).orThrow())
                .isEqualTo(first);
        Matter concluded = suggestions.concludedFrom(assigned, person, unit, day);
        String base = "/documents/papers/" + concluded.number() + "/";
        List<String> papers = List.of(
                base + "sheet-" + first.id(),
                base + "sheet-" + urged.id(),
                base + "reply-1",
                base + "rating-1",
                "/suggestions/" + concluded.number() + "/paper");
        check(papers, office);
    }

    @Test
    void keepsTheBoxesAndTheCodeOfAnOutgoingDocumentOnceItHasItsNumber() throws IOException {
        SignedIn clerk = desk.clerk();
        Series series = desk.series(0);
        Matter numbered = desk.numbered(series, "关于做好答复工作的通知");
        check(List.of("/documents/outgoing/" + numbered.number() + "/paper"), clerk);
        String draft = "/documents/outgoing/" + desk.signed(series, "还没有文号").number() + "/paper.docx";
        assertThat(CodeCheck.of(ReadPaper.text(get(draft, clerk)), null, codes.keys()))
                .isInstanceOf(CodeCheck.NoCode.class);
        desk.act(numbered, "void", "document-clerk", Map.of("reason", new Value.Text("不发了")));
        assertThat(CodeCheck.of(
                        ReadPaper.text(get("/documents/outgoing/" + numbered.number() + "/paper.docx", clerk)),
                        null,
                        codes.keys()))
                .as("a voided number proves nothing any more")
                .isInstanceOf(CodeCheck.NoCode.class);
    }

    private void check(List<String> papers, SignedIn office) throws IOException {
        for (String paper : papers) {
            byte[] docx = get(paper + ".docx", office);
            PaperBoxes.checkDocx(docx);
            PaperBoxes.proves(docx, paper, codes.keys());
            MvcTestResult answer =
                    web.get().uri(paper + ".pdf").with(as(office)).exchange();
            Need.BROWSER.met(answer.getResponse().getStatus() == 200, "no typeface for Chinese was found");
            byte[] pdf = answer.getResponse().getContentAsByteArray();
            PaperBoxes.checkPdf(pdf, paper);
            PaperBoxes.proves(pdf, paper, codes.keys());
        }
    }

    @Test
    void showsAnybodyWhatACodeProvesAndGivesTheKeysOut() throws IOException {
        String person = UUID.randomUUID().toString();
        Matter assigned = suggestions.assigned(person, organs.unit("市水务局").toString(), day, "核验一件");
        Sheet sheet = issue.handle(assigned, Sheet.Kind.ASSIGNMENT, people.viewer("office"))
                .orThrow();
        byte[] docx = get(
                "/documents/papers/" + assigned.number() + "/sheet-" + sheet.id() + ".docx", people.viewer("office"));
        String code = org.luoshi.platform.desk.codes.DocumentCode.in(ReadPaper.text(docx))
                .orElseThrow()
                .text();
        assertThat(web.get().uri("/verify?code=" + code))
                .hasStatusOk()
                .bodyText()
                .contains(sheet.number().text(), "本机关签出");
        assertThat(web.get().uri("/verify?code=" + code.substring(0, 120)))
                .bodyText()
                .contains("没有读到完整的核验码");
        assertThat(web.get().uri("/verify.json?code=" + code)).bodyText().contains("genuine");
        assertThat(web.get().uri("/verify/keys.txt"))
                .bodyText()
                .contains(codes.keys().getFirst());
        assertThat(web.get().uri("/documents/papers/" + assigned.number()).with(as(people.viewer("handler"))))
                .hasStatus(404);
    }

    private byte[] get(String path, SignedIn who) {
        MvcTestResult answer = web.get().uri(path).with(as(who)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
