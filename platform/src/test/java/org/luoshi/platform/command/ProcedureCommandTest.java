package org.luoshi.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./luoshi procedure check}, {@code draw} and {@code due} with their exit codes. */
class ProcedureCommandTest {
    @TempDir
    Path files;

    @Test
    void printsTheAgreedJsonAndNothingElse() {
        Ran ran = due("return", "上海", "2025-09-30", "--json");
        assertThat(ran.exit).isZero();
        assertThat(ran.err).isEmpty();
        JsonNode json = JsonMapper.builder().build().readTree(ran.out);
        assertThat(List.copyOf(json.propertyNames()))
                .containsExactly("due", "trigger", "unit", "amount", "from", "provisional", "basis", "explanation");
        assertThat(json.get("due").asString()).isEqualTo("2025-10-16");
        assertThat(json.get("trigger").asString()).isEqualTo("unit-received");
        assertThat(json.get("unit").asString()).isEqualTo("working_day");
        assertThat(json.get("amount").asInt()).isEqualTo(7);
        assertThat(json.get("from").asString()).isEqualTo("2025-09-30");
        assertThat(json.get("provisional").asBoolean()).isFalse();
        assertThat(json.get("basis").toString())
                .isEqualTo("{\"law\":\"上海市人民代表大会关于代表建议、批评和意见的规定\",\"version\":\"2015-01-29\",\"article\":\"14\"}");
        assertThat(json.get("explanation").asString()).startsWith("2025-10-16（星期四）：自2025-09-30次日起第7个工作日");
    }

    @Test
    void countsEveryUnit() {
        check(
                "assign",
                "shandong",
                "2025-01-24",
                "\"due\":\"2025-01-29\"",
                "\"unit\":\"calendar_day\"",
                "\"amount\":5");
        check(
                "reply",
                "national",
                "2025-03-10",
                "\"due\":\"2025-06-10\"",
                "\"unit\":\"month\"",
                "\"version\":\"2015-08-29\"");
        check(
                "reply",
                "全国",
                "2025-03-11",
                "\"due\":\"2025-06-11\"",
                "\"version\":\"2025-03-11\"",
                "\"article\":\"51(2)\"");
        check(
                "extended-reply",
                "shanghai",
                "2025-11-30",
                "\"due\":\"2026-05-28\"",
                "\"unit\":\"month\"",
                "\"amount\":6");
    }

    @Test
    void explainsInBothLanguagesWithTheCautionOfTheText() {
        Ran ran = due("assign", "qingdao", "2025-01-24");
        assertThat(ran.exit).isZero();
        assertThat(ran.out)
                .contains("2025-02-07（星期五）：自2025-01-24次日起第5个工作日，依据《青岛市")
                .contains("2025-02-07 (Friday): 5 working days from 2025-01-24, basis 青岛市")
                .contains("text as of 2021-07-29");
    }

    @Test
    void exitsWithThreeWhereThePlaceHasNoSuchLimit() {
        refuses(3, "has no limit", due("assignment-meeting", "qingdao", "2025-02-21"));
        refuses(3, "only a duty to act promptly", due("reassign", "上海", "2025-02-21", "--json"));
        refuses(3, "Did you mean “reply”?", due("replly", "上海", "2025-02-21"));
        refuses(3, "2015-02-28", due("assign", "shanghai", "2015-02-28"));
    }

    @Test
    void exitsWithFourAndNamesNoDateWhereAYearIsMissing() {
        Ran ran = due("assign", "qingdao", "2026-12-31", "--json");
        assertThat(ran.exit).isEqualTo(4);
        assertThat(ran.out).contains("\"due\":null").contains("\"provisional\":true");
        assertThat(ran.err).contains("holiday arrangement of 2027 is missing");
        assertThat(due("assign", "qingdao", "2026-12-31").out).isEmpty();
        assertThat(due("reply", "qingdao", "2026-12-31").exit).isZero();
    }

    @Test
    void exitsWithTwoOnWrongUse() {
        refuses(2, "2025-02-30", due("reply", "qingdao", "2025-02-30"));
        refuses(2, "write it like 2025-03-11", due("reply", "qingdao", "11.3.2025"));
        refuses(2, "Did you mean “qingdao”?", due("reply", "qingdoa", "2025-03-11"));
        refuses(
                2,
                "Did you mean “suggestions/handling”?",
                run(
                        "procedure",
                        "due",
                        "--procedure",
                        "suggestion/handling",
                        "--clock",
                        "reply",
                        "--profile",
                        "qingdao",
                        "--from",
                        "2025-03-11"));
        refuses(
                2,
                "--from",
                run(
                        "procedure",
                        "due",
                        "--procedure",
                        "suggestions/handling",
                        "--clock",
                        "reply",
                        "--profile",
                        "qingdao"));
    }

    @Test
    void findsNoProblemInTheShippedFiles() {
        Ran ran = run("procedure", "check");
        assertThat(ran.out).contains("8 places, 3 years: no problem");
        assertThat(ran.exit).isZero();
    }

    @Test
    void listsEachProblemWithItsFileAndLine() throws IOException {
        write("broken.yaml", "procedure: broken\ntitle: { zh: 坏, en: Broken }\nstpes: {}\n", StandardCharsets.UTF_8);
        write("gb.yaml", "procedure: gb\ntitle: { zh: 程序, en: GB }\n", Charset.forName("GB18030"));
        write("empty.yaml", "", StandardCharsets.UTF_8);
        Files.createDirectories(files.resolve("calendar"));
        write(
                "calendar/2027.yaml",
                "year: 2027\nnotice: n\nsource: s\nholidays:\n  - { name: { zh: 元旦, en: New Year }, from: 2027-02-30 }\n",
                StandardCharsets.UTF_8);
        Ran ran = run("procedure", "check", files.toString());
        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.out)
                .contains(files + "/broken.yaml:3:1: stpes: ")
                .contains("Did you mean “steps”?")
                .contains(files + "/gb.yaml:2:1: 不是UTF-8编码")
                .contains(files + "/empty.yaml:1:1: 文件是空的")
                .contains(files + "/calendar/2027.yaml:5:")
                .doesNotContain("Exception");
    }

    @Test
    void checksASingleFileAndSaysThatADirectoryIsMissing() throws IOException {
        write("one.yaml", "procedure: [\n", StandardCharsets.UTF_8);
        assertThat(run("procedure", "check", files.resolve("one.yaml").toString()).out)
                .contains("one.yaml:2:1: YAML语法错误");
        Ran ran = run("procedure", "check", files.resolve("nowhere").toString());
        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.out).contains("nowhere").contains("the directory cannot be read");
    }

    private void write(String name, String text, Charset charset) throws IOException {
        Files.writeString(files.resolve(name), text, charset);
    }

    private static void check(String clock, String place, String from, String... parts) {
        Ran ran = due(clock, place, from, "--json");
        assertThat(ran.exit).as(ran.err).isZero();
        assertThat(ran.out).contains(parts);
    }

    private static void refuses(int exit, String said, Ran ran) {
        assertThat(ran.err).contains(said).doesNotContain("Exception");
        assertThat(ran.out).isEmpty();
        assertThat(ran.exit).isEqualTo(exit);
    }

    @Test
    void drawsAProcedureToTheScreenOrToAFile() throws IOException {
        Ran shown = run("procedure", "draw", "filing/normative-document", "--profile", "北京");
        assertThat(shown.exit).isZero();
        assertThat(shown.out).startsWith("<svg").endsWith("</svg>\n").contains("报送备案", "30日（11）");
        Path file = files.resolve("suggestion.svg");
        Ran written = run("procedure", "draw", "suggestions/handling", "--out", file.toString());
        assertThat(written.out).contains("Drawn to");
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("代表建议办理");
        Ran unknown = run("procedure", "draw", "suggestions/handlin");
        assertThat(unknown.exit).isEqualTo(2);
        assertThat(unknown.err).contains("Did you mean “suggestions/handling”?");
    }

    @Test
    void theHelpSaysWhereHolidaysComeFrom() {
        Ran ran = run("procedure", "due", "--help");
        assertThat(ran.exit).isZero();
        assertThat(ran.out).contains("procedures/calendar", "数据库");
    }

    private static Ran due(String clock, String place, String from, String... more) {
        String[] words = {
            "procedure",
            "due",
            "--procedure",
            "suggestions/handling",
            "--clock",
            clock,
            "--profile",
            place,
            "--from",
            from
        };
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return run(all);
    }

    private static Ran run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Ran(line.execute(words), out.toString(), err.toString());
    }

    private record Ran(int exit, String out, String err) {}
}
