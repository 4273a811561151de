package org.luoshi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.files.Papers;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.matters.Matter;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes into the archive is whole, readable, and proved without this program. */
@PlatformTest
class ArchiveMatterTest {
    @Autowired
    TestDesk desk;

    @Autowired
    TestAccounts accounts;

    @Autowired
    ArchiveMatter archive;

    @Test
    void packsWhatEndedWithEveryHashAndRefusesTheRest() throws Exception {
        SignedIn clerk = desk.clerk();
        Matter matter = desk.numbered(desk.series(0), "归档的一件");
        assertThat(archive.handle(matter, Map.of(), clerk)).isEqualTo(DeskResult.refused(new DeskRefusal.NotEnded()));
        StoredFile scan = desk.scan(matter, Papers.pdf("stamped"), clerk);
        desk.attempt(
                matter,
                "seal",
                clerk,
                Map.of(
                        "scan",
                        new Value.Files(List.of(scan.id().toString())),
                        "copies",
                        new Value.Num(BigDecimal.ONE)));
        Matter ended = desk.act(matter, "archive", "document-clerk", Map.of());
        assertThat(archive.handle(ended, Map.of(), accounts.viewer("document-signer")))
                .isEqualTo(DeskResult.refused(new DeskRefusal.NotPermitted(DeskRights.ARCHIVE)));
        Map<String, byte[]> files =
                TakenPackage.files(archive.handle(ended, Map.of("正文.docx", new byte[] {1, 2}), clerk)
                        .orThrow());
        String folder = ended.number() + "/";
        assertThat(files)
                .containsKeys(folder + "documents/正文.docx", folder + "index.html", folder + "journal.jsonl", "目录.csv");
        assertThat(TakenPackage.text(files, folder + "index.html"))
                .contains("归档的一件", "30年", "用印", "files/001-" + scan.shortHash());
        assertThat(TakenPackage.text(files, folder + "journal.jsonl")).contains("\"hash\"", "seal", "sign");
        assertThat(TakenPackage.text(files, "目录.csv")).contains(ended.number(), "归档的一件", "30年");
        TakenPackage.proves(files);
    }

    @Test
    void printsTheIndexAsDocxAndSaysWhyWhereNoTypefaceHasACharacterOfIt() throws Exception {
        String rare = Character.toString(0x3106C);
        Matter ended = desk.archived(2001, "关于" + rare + "村的通知");
        Map<String, byte[]> files =
                TakenPackage.files(archive.handle(ended, Map.of(), desk.clerk()).orThrow());
        assertThat(files).containsKey("目录.docx").doesNotContainKey("目录.pdf");
        assertThat(TakenPackage.text(files, "manifest.json")).contains("noPdf", rare);
        TakenPackage.proves(files);
    }
}
