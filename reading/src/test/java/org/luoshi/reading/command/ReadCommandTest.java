package org.luoshi.reading.command;

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

class ReadCommandTest {
    private static final String PAGE = "示例市五届人大常委会举行第九次会议\n3月6日，示例市五届人大常委会举行第九次会议。会议听取市政府关于供水工作情况的报告。\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsAListing() throws IOException {
        assertThat(run("read", page())).isZero();
        assertThat(printed()).startsWith("1. 示例市五届人大常委会举行第九次会议\n").contains("市政府关于供水工作情况的报告  [item-verb]");
    }

    @Test
    void printsJsonInTheShapeOfTheGoldFiles() throws IOException {
        assertThat(run("read", page(), "--json")).isZero();
        assertThat(printed()).isEqualTo("""
                {
                  "reports": [
                    {
                      "title": "示例市五届人大常委会举行第九次会议",
                      "kicker": null,
                      "subtitle": null,
                      "date": "--03-06",
                      "bylines": [],
                      "kind": "session",
                      "body": "示例市五届人大常委会",
                      "session": {
                        "term": 5,
                        "ordinal": 9
                      },
                      "presiding": [],
                      "attending": [],
                      "nonvoting": [],
                      "items": [
                        {
                          "act": "hear",
                          "object": "市政府关于供水工作情况的报告"
                        }
                      ],
                      "commitments": [],
                      "figures": [],
                      "continued_on": null,
                      "captions": []
                    }
                  ]
                }
                """);
    }

    @Test
    void measuresAFolderOfPagesAgainstTheirGoldFiles() throws IOException {
        String page = page();
        run("read", page, "--json");
        Files.writeString(Path.of(page.replace(".txt", ".json")), printed());
        out.reset();
        assertThat(run("bench", folder.toString())).isZero();
        assertThat(printed()).contains("1.000  1.000  1.000      1/   1/   1  议题 items");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws IOException {
        assertThat(run("read")).isEqualTo(1);
        assertThat(run("read", page(), "--xml")).isEqualTo(1);
        assertThat(run("read", folder.resolve("none.txt").toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("./luoshi read FILE [--json]", "没有这个文件");
    }

    private String page() throws IOException {
        return Files.writeString(folder.resolve("01.txt"), PAGE).toString();
    }

    private int run(String... arguments) {
        return Main.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
