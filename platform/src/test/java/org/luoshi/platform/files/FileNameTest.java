package org.luoshi.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.luoshi.platform.files.FileRefusal.NameFlaw;

class FileNameTest {
    @Test
    void takesNamesAsPeopleWriteThem() {
        check("答复函.pdf", null);
        check("关于“一老一小”的答复（定稿 2）.docx", null);
        check("  答复函.pdf  ", null);
        check("report.final.v2.xlsx", null);
        check("console.txt", null);
    }

    @Test
    void refusesPaths() {
        check("../../etc/passwd.txt", NameFlaw.PATH);
        check("..\\windows\\a.txt", NameFlaw.PATH);
        check("/etc/passwd.txt", NameFlaw.PATH);
        check("C:\\a.txt", NameFlaw.PATH);
        check("a.txt:stream.pdf", NameFlaw.PATH);
        check("..a.txt", NameFlaw.PATH);
    }

    @Test
    void refusesWhatIsNotSeen() {
        check("答复\u202Efdp.exe", NameFlaw.HIDDEN);
        check("a\u0000.pdf", NameFlaw.HIDDEN);
        check("a\r\nSet-Cookie: b.pdf", NameFlaw.HIDDEN);
        check("a\u200B.pdf", NameFlaw.HIDDEN);
        check("\uFEFFa.pdf", NameFlaw.HIDDEN);
        check("a\uD800.pdf", NameFlaw.HIDDEN);
    }

    @Test
    void refusesWhatAnOperatingSystemReserves() {
        check("CON", NameFlaw.RESERVED);
        check("nul.txt", NameFlaw.RESERVED);
        check("Com1.pdf", NameFlaw.RESERVED);
    }

    @Test
    void refusesNoNameAndTooMuchName() {
        check("", NameFlaw.MISSING);
        check(".htaccess", NameFlaw.MISSING);
        check("a.pdf.", NameFlaw.MISSING);
        check("长".repeat(150) + ".pdf", NameFlaw.TOO_LONG);
    }

    @Test
    void readsTheExtensionWhateverItsCase() {
        assertThat(FileName.of("A.b.PDF").extension()).isEqualTo("pdf");
        assertThat(FileName.of("README").extension()).isEmpty();
    }

    private static void check(String name, @org.jspecify.annotations.Nullable NameFlaw flaw) {
        assertThat(FileName.of(name).flaw().orElse(null)).as(name).isEqualTo(flaw);
    }
}
