package org.luoshi.platform.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.desk.CityCodes;
import org.luoshi.platform.desk.PaperBoxes;
import org.luoshi.platform.desk.codes.CodeCheck;
import org.luoshi.platform.documents.ReadPaper;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The supervision sheet of an item of two cities is proved like every other paper of the house. */
@PlatformTest
class SupervisionSheetTest {
    private static final LocalDate DUE = LocalDate.of(2026, 2, 27);

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts accounts;

    @Autowired
    AloneList alone;

    @Autowired
    MoveMatter move;

    @Autowired
    CityCodes codes;

    @Test
    void bearsACodeOnceItWasSentAndStandsInItsBoxes() throws Exception {
        SignedIn office = accounts.viewer("government-office");
        CooperationList list = alone.with("督办邻城市");
        String unit = alone.bureau("督办交通局").toString();
        Matter item = alone.matter(list, alone.listed(list, "督办通道", unit, DUE));
        String path = "/cooperation/items/" + item.number() + "/sheet.docx";
        assertThat(CodeCheck.of(ReadPaper.text(paper(path, office)), null, codes.keys()))
                .as("not sent yet")
                .isInstanceOf(CodeCheck.NoCode.class);
        Map<String, Value> carried =
                Map.of("text", new Value.Text("请说明原因。"), "feedback-by", new Value.Day(DUE.plusYears(2)));
        assertThat(move.handle(
                        new MoveMatter.Command(item.id(), item.version(), "supervise", carried), Mover.of(office)))
                .isInstanceOf(MoveResult.Done.class);
        byte[] docx = paper(path, office);
        PaperBoxes.checkDocx(docx);
        PaperBoxes.proves(docx, path, codes.keys());
        String text = ReadPaper.text(docx);
        assertThat(text).contains("请说明原因。");
        assertThat(ReadPaper.text(paper(path, office))).isEqualTo(text);
    }

    private byte[] paper(String path, SignedIn viewer) {
        MvcTestResult answer = web.get().uri(path).with(as(viewer)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
