package org.luoshi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
        Map<String, byte[]> files = files(archive.handle(ended, Map.of("正文.docx", new byte[] {1, 2}), clerk)
                .orThrow());
        assertThat(files).containsKeys("documents/正文.docx", "index.html", "journal.jsonl", "SHA256SUMS");
        assertThat(text(files, "index.html")).contains("归档的一件", "30年", "用印", "files/001-" + scan.shortHash());
        assertThat(text(files, "journal.jsonl")).contains("\"hash\"", "seal", "sign");
        Map<String, String> sums = new LinkedHashMap<>();
        text(files, "SHA256SUMS").lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        assertThat(sums).hasSize(files.size() - 1);
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(sum.getKey()))))
                    .as(sum.getKey())
                    .isEqualTo(sum.getValue());
        }
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
