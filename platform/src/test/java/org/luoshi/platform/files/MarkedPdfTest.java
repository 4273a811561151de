package org.luoshi.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.springframework.beans.factory.annotation.Autowired;

/** A PDF as an office program writes it, with Chinese words in its text layer, marked as a state secret or not. */
// law: 保守国家秘密法 (2024) art. 29(2) — what is marked travels on paper
@PlatformTest
class MarkedPdfTest {
    private static final String TITLE = "关于治理积水点的答复";

    @Autowired
    AddFile add;

    @Autowired
    StoredFiles files;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Journal journal;

    private final Subject shelf = new Subject(Shelf.KIND, UUID.randomUUID().toString());

    @ParameterizedTest
    @ValueSource(strings = {"机密★10年", "秘密★", "绝　密", "密级：秘密", "000012 机密", "【绝密】"})
    void isRefusedWithItsMarkNamed(String mark) {
        FileResult result = send(Papers.chinesePdf(mark, TITLE));
        assertThat(result)
                .isInstanceOfSatisfying(
                        FileResult.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(
                                        FileRefusal.Marked.class,
                                        marked -> assertThat(mark.replaceAll("\\p{Z}", ""))
                                                .contains(marked.mark())));
        assertThat(files.of(shelf)).isEmpty();
        assertThat(journal.of(shelf))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.reason()).startsWith("Marked").doesNotContain("积水"));
    }

    @Test
    void isRefusedWhereverOnTheFirstPageTheMarkStands() {
        assertThat(send(Papers.chinesePdf(TITLE, "示例市水务局", "机密★一年"))).isInstanceOf(FileResult.Refused.class);
    }

    @Test
    void isTakenWhenItOnlySpeaksOfSecrets() {
        assertThat(send(Papers.chinesePdf("关于加强商业秘密保护的答复", "企业的秘密由企业依法保护。"))).isInstanceOf(FileResult.Added.class);
    }

    private FileResult send(byte[] pdf) {
        var command = new AddFile.Command(shelf, "答复.pdf", true);
        return add.handle(command, new ByteArrayInputStream(pdf), accounts.viewer("office"));
    }
}
