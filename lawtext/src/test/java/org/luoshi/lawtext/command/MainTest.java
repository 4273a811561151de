package org.luoshi.lawtext.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.lawtext.RealTexts;

/** The commands as they are typed. */
class MainTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writesTexts() throws IOException {
        write("甲.md", "# 示例市甲规定\n\n第一条 甲。\n\n第三条 乙。\n", StandardCharsets.UTF_8);
        write("乙.txt", "示例市乙规定\r\n第一条　甲。\r\n第一条规定的车辆。\r\n", Charset.forName("GB18030"));
    }

    @Test
    void checksAFolderAndNamesWhatDoesNotAgree() {
        String report = done(0, "check", folder.toString(), "--json");
        assertThat(report)
                .startsWith("{\"files\":2,\"articles\":3,\"characters\":")
                .contains("\"roundTripFailures\":0")
                .contains("\"articleCountMismatches\":[{\"file\":\"乙.txt\",\"parsed\":1,\"counted\":2,\"reason\":")
                .contains("\"GAP\":1")
                .contains("\"seconds\":");
        assertThat(done(0, "check", folder.toString(), "--json", "--threads", "2")
                        .replaceAll("\"seconds\".*", ""))
                .isEqualTo(report.replaceAll("\"seconds\".*", ""));
    }

    @Test
    void printsATextInEveryShape() {
        String file = folder.resolve("乙.txt").toString();
        assertThat(done(0, "parse", file, "--to", "akn")).contains("eId=\"art_1__para_2\"");
        assertThat(done(0, "parse", file, "--to=json")).contains("\"title\":\"示例市乙规定\"", "\"start\":12,\"end\":14");
        assertThat(done(0, "parse", file, "--to", "text")).contains("\n第一条 甲。\n");
        assertThat(done(0, "parse", file, "--to", "md")).startsWith("# 示例市乙规定\n\n");
    }

    @Test
    void holdsEveryRealTextAgainstTheStrictSchema() {
        Path schema = RealTexts.folder("../standards/akn").resolve("akomantoso30.xsd");
        Path laws = RealTexts.folder("laws");
        assertThat(done(0, "validate", laws.toString(), "--xsd", schema.toString(), "--threads", "2"))
                .contains("invalid\t[]");
        assertThat(done(0, "validate", folder.toString(), "--xsd", schema.toString()))
                .contains("valid\t2");
    }

    @Test
    void saysWhatIsMissingOrUnknown() {
        assertThat(done(1, "check")).contains("check DIR");
        assertThat(done(1, "check", folder.resolve("none").toString())).contains("no such file");
        String none = folder.resolve("none").toString();
        assertThat(done(1, "amend", none, none)).contains("no such file", none);
        assertThat(done(1, "check", folder.toString(), "--threads", "0")).contains("--threads");
        assertThat(done(1, "parse", folder.resolve("甲.md").toString(), "--to", "pdf"))
                .contains("pdf");
        assertThat(done(1, "validate", folder.toString())).contains("--xsd");
        assertThat(done(1, "no-such-command")).contains("./luoshi law check");
    }

    private void write(String name, String words, Charset charset) throws IOException {
        Files.writeString(folder.resolve(name), words, charset);
    }

    private static String done(int code, String... arguments) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Main.run(List.of(arguments), stream, stream)).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }
}
