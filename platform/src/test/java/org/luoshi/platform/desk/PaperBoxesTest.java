package org.luoshi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.luoshi.platform.access.TestAccounts.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Need;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.desk.codes.CodeCheck;
import org.luoshi.platform.documents.PrintedPage;
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
        for (String paper : papers) {
            byte[] docx = get(paper + ".docx", office);
            checkDocx(docx);
            proves(docx, paper);
            MvcTestResult answer =
                    web.get().uri(paper + ".pdf").with(as(office)).exchange();
            Need.BROWSER.met(answer.getResponse().getStatus() == 200, "no typeface for Chinese was found");
            byte[] pdf = answer.getResponse().getContentAsByteArray();
            checkPdf(pdf, paper);
            proves(pdf, paper);
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

    private void proves(byte[] file, String paper) throws IOException {
        String text = ReadPaper.text(file);
        assertThat(CodeCheck.of(text, text, codes.keys())).as(paper).isInstanceOf(CodeCheck.Genuine.class);
        assertThat(CodeCheck.of(text, text + "改", codes.keys())).as(paper).isInstanceOf(CodeCheck.Changed.class);
    }

    private static void checkDocx(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var section = document.getDocument().getBody().getSectPr();
            near(mm(section.getPgMar().getTop()), 37, 0.1);
            near(mm(section.getPgMar().getLeft()), 28, 0.1);
            near(210 - mm(section.getPgMar().getLeft()) - mm(section.getPgMar().getRight()), 156, 0.1);
            near(297 - mm(section.getPgMar().getTop()) - mm(section.getPgMar().getBottom()), 225, 0.1);
            double line = section.getDocGrid().getLinePitch().doubleValue() / 20;
            double character = 16 + section.getDocGrid().getCharSpace().doubleValue() / 4096;
            assertThat(22 * line * 25.4 / 72).isBetween(224.0, 225.0);
            near(28 * character * 25.4 / 72, 156, 0.1);
        }
    }

    private static void checkPdf(byte[] pdf, String paper) throws IOException {
        List<PrintedPage.Line> lines = PrintedPage.lines(pdf);
        List<Double> sizes = new ArrayList<>();
        for (PrintedPage.Line line : lines) {
            boolean inside = line.left() > 27 && line.right() < 185 && line.baseline() > 30 && line.baseline() < 262;
            assertThat(inside || line.text().startsWith("— "))
                    .as(paper + ": " + line)
                    .isTrue();
            sizes.add(line.size());
        }
        assertThat(sizes).as(paper).anyMatch(size -> Math.abs(size - 22) < 0.2);
        assertThat(sizes).as(paper).anyMatch(size -> Math.abs(size - 16) < 0.2);
    }

    private byte[] get(String path, SignedIn who) {
        MvcTestResult answer = web.get().uri(path).with(as(who)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static double mm(Object twips) {
        return Double.parseDouble(twips.toString()) / 20 * 25.4 / 72;
    }

    private static void near(double measured, double wanted, double tolerance) {
        assertThat(measured).isCloseTo(wanted, within(tolerance));
    }
}
