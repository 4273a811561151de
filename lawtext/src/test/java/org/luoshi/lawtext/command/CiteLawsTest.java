package org.luoshi.lawtext.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CiteLawsTest {
    @TempDir
    private Path folder;

    @Test
    void printsEachCitationWithItsPlaceInCharacters() throws IOException {
        Files.writeString(folder.resolve("停车.md"), "# 示例市停车条例\n\n第一条 𠮷祥路依照《示例法》第2条停车。\n\n第二条 违反第一条至第二条的，警告。\n");
        String json = cite(folder.toString(), "--json");
        assertThat(json)
                .contains("\"file\":\"停车.md\",\"start\":20,\"end\":28,\"text\":\"《示例法》第2条\",\"kind\":\"named\"")
                .contains("\"target\":{\"title\":\"示例法\",\"article\":\"第二条\",\"paragraph\":null,\"item\":null},"
                        + "\"status\":\"not-looked-up\"")
                .contains("\"article\":\"第一条\",\"paragraph\":null,\"item\":null,"
                        + "\"to\":{\"article\":\"第二条\",\"paragraph\":null,\"item\":null}},\"status\":\"resolved\"");
    }

    @Test
    void looksTitlesUpInAFolderOnADay() throws IOException {
        Files.writeString(
                folder.resolve("示例法(2001-03-01).md"),
                "# 示例法\n2001年3月1日 示例大会通过\n<!-- INFO END -->\n第一条 甲。\n第二条 本法自2001年7月1日起施行。\n");
        Path citing = Files.writeString(folder.resolve("a.md"), "# 示例办法\n第一条 依照《示例法》第一条。\n");
        assertThat(cite(citing.toString(), "--json", "--library", folder.toString(), "--on", "2002-01-01"))
                .contains("\"status\":\"resolved\",\"version\":\"2001-03-01\"");
        assertThat(cite(citing.toString(), "--json", "--library", folder.toString(), "--on", "2001-04-01"))
                .contains("\"status\":\"not-yet-in-force\",\"inForceFrom\":\"2001-07-01\"");
    }

    @Test
    void refusesADayThatIsNone() {
        var err = new ByteArrayOutputStream();
        int code = Main.run(
                List.of("cite", folder.toString(), "--on", "昨天"),
                new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--on").contains("2025-03-01");
    }

    private static String cite(String... arguments) {
        var out = new ByteArrayOutputStream();
        var all = new java.util.ArrayList<>(List.of("cite"));
        all.addAll(List.of(arguments));
        assertThat(Main.run(all, new PrintStream(out, true, StandardCharsets.UTF_8), System.err))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
