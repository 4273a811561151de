package org.luoshi.procedure.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.procedure.yaml.Problem;

/** Every mistake a person can make in a procedure file is named with line, path and remedy. */
class ProceduresTest {
    /** A permit: asked for, examined or handed round, granted. Line numbers below count from here. */
    private static final String SOUND = """
            procedure: permit
            title: { zh: 许可, en: Permit }
            roles:
              citizen: { zh: 公民, en: Citizen }
              office: { zh: 窗口, en: Window }
            parts:
              lead: { zh: 主办, en: Lead }
            settings:
              publish: ["off"]
            steps:
              begun: { zh: 开始, en: Begun, kind: start }
              checked: { zh: 审核, en: Checked, mandatory: true }
              granted: { zh: 准予, en: Granted, kind: end }
              refused: { zh: 不准, en: Refused, kind: stopped }
            events:
              apply:
                title: { zh: 申请, en: Apply }
                from: begun
                to: checked
                by: citizen/owner
                carries:
                  way: { title: { zh: 方式, en: Way }, type: choice, required: true, options: { online: { zh: 网上, en: Online }, paper: { zh: 书面, en: On paper } } }
                  note: { title: { zh: 备注, en: Note }, type: text, required-when: { field: way, is: [paper] } }
              decide:
                title: { zh: 决定, en: Decide }
                from: checked
                to:
                  - { step: granted, guard: { carries: { answer: "yes" } } }
                  - { step: refused }
                by: office
                when:
                  - { guard: { running: decision }, refusal: { zh: 未计时, en: No clock runs } }
                carries:
                  answer: { title: { zh: 结果, en: Answer }, type: choice, required: true, options: { "yes": { zh: 准, en: Yes }, "no": { zh: 否, en: No } } }
            clocks:
              decision:
                title: { zh: 决定期限, en: Decision }
                holder: office
                starts-on: apply
                stops-on: decide
                rules:
                  - { amount: 20 working days, basis: { law: 行政许可法, version: 2003-08-27, article: "42" }, from: 2004-07-01, until: 2019-04-22 }
                  - { amount: 20 working days, basis: { law: 行政许可法, version: 2019-04-23, article: "42" }, from: 2019-04-23 }
              longer:
                title: { zh: 延长后, en: Extended }
                holder: office
                extends: decision
                starts-on: apply
                stops-on: decide
                rules:
                  - { amount: 30 working days, basis: { law: 行政许可法, version: 2019-04-23, article: "42" }, from: 2019-04-23 }
            """;

    private static final String PLACE = """
            profile: place
            title: { zh: 某地, en: Place }
            procedures:
              permit:
                text: { law: 某地规定, version: 2024-05-01, in-force: 2024-06-01 }
                settings: { publish: [text] }
                events:
                  apply:
                    carries:
                      note: { type: long-text }
                clocks:
                  decision:
                    rules: [ { amount: 10 working days, article: "3" } ]
            """;

    @TempDir
    Path directory;

    @Test
    void aSoundFileHasNoProblem() {
        assertThat(Procedures.load(SOUND, "permit.yaml")).isInstanceOf(Procedures.Loaded.class);
    }

    @Test
    void namesWhatIsUnknownWithTheNearestName() {
        check("    by: citizen/owner", "    bye: citizen/owner", 20, "events.apply.bye", "Did you mean “by”?");
        check("to: checked", "to: cheked", 19, "events.apply.to", "Did you mean “checked”?");
        check("step: refused", "step: refuse", 29, "events.decide.to[1].step", "Did you mean “refused”?");
        check(
                "running: decision",
                "running: decisoin",
                32,
                "events.decide.when[0].guard.running",
                "Did you mean “decision”?");
        check(
                "running: decision",
                "runing: decision",
                32,
                "events.decide.when[0].guard.runing",
                "Did you mean “running”?");
        check(
                "running: decision",
                "happened: aply",
                32,
                "events.decide.when[0].guard.happened",
                "Did you mean “apply”?");
        check(
                "answer: \"yes\" }",
                "answr: \"yes\" }",
                28,
                "events.decide.to[0].guard.carries.answr",
                "Did you mean “answer”?");
        check(
                "answer: \"yes\" }",
                "answer: \"yess\" }",
                28,
                "events.decide.to[0].guard.carries.answer",
                "there is no option “yess”");
        check(
                "stops-on: decide\n    rules:\n      - { amount: 20",
                "stops-on: decid\n    rules:\n      - { amount: 20",
                40,
                "clocks.decision.stops-on",
                "Did you mean “decide”?");
        check(
                "stops-on: decide\n    rules:\n      - { amount: 20",
                "stops-on: decide\n    falls-away-on: { aply: { filled: note } }\n    rules:\n      - { amount: 20",
                41,
                "clocks.decision.falls-away-on.aply",
                "Did you mean “apply”?");
        check("by: citizen/owner", "by: citizn/owner", 20, "events.apply.by", "Did you mean “citizen”?");
        check("by: citizen/owner", "by: citizen/leed", 20, "events.apply.by", "Did you mean “lead”?");
        check(
                "holder: office\n    starts-on: apply\n    stops-on: decide\n    rules:\n      - { amount: 20",
                "holder: { parts: [leed] }\n    starts-on: apply\n    stops-on: decide\n    rules:\n      - { amount: 20",
                38,
                "clocks.decision.holder.parts[0]",
                "Did you mean “lead”?");
        check("field: way", "field: wy", 23, "required-when.field", "Did you mean “way”?");
        check("type: text", "type: txt", 23, "events.apply.carries.note.type", "Did you mean “text”?");
        check("kind: end", "kind: final", 13, "steps.granted.kind", "there is no kind of step “final”");
        check("extends: decision", "extends: decison", 47, "clocks.longer.extends", "Did you mean “decision”?");
    }

    @Test
    void refusesLengthsAndDatesThatDoNotExist() {
        check(
                "amount: 30 working days",
                "amount: 5 weeks",
                51,
                "clocks.longer.rules[0].amount",
                "there is no unit of time “weeks”");
        check("amount: 30 working days", "amount: 0 days", 51, "clocks.longer.rules[0].amount", "is no length of time");
        check("amount: 30 working days", "amount: soon", 51, "clocks.longer.rules[0].amount", "is no length of time");
        check(
                "amount: 30 working days",
                "amount: 3 months + 5 days",
                51,
                "clocks.longer.rules[0].amount",
                "mixes two units");
        check(
                "from: 2004-07-01",
                "from: 2004-02-30",
                42,
                "clocks.decision.rules[0].from",
                "the calendar has no day 2004-02-30");
        check("from: 2004-07-01", "from: July 2004", 42, "clocks.decision.rules[0].from", "is no date");
    }

    @Test
    void refusesRulesThatOverlapLeaveAGapOrHaveNoBasis() {
        check("until: 2019-04-22", "until: 2019-04-30", 43, "clocks.decision.rules[1]", "overlaps the rule before it");
        check(", until: 2019-04-22", "", 43, "clocks.decision.rules[1]", "overlaps the rule before it");
        check(
                "until: 2019-04-22",
                "until: 2019-03-31",
                43,
                "clocks.decision.rules[1]",
                "no rule from 2019-04-01 to 2019-04-22");
        check("until: 2019-04-22", "until: 2000-01-01", 42, "clocks.decision.rules[0]", "before it begins");
        check(
                "amount: 30 working days, basis: { law: 行政许可法, version: 2019-04-23, article: \"42\" }",
                "amount: 30 working days",
                51,
                "clocks.longer.rules[0]",
                "without a legal basis");
    }

    @Test
    void refusesAGraphThatCannotBeWalked() {
        check(
                "  refused: { zh: 不准",
                "  lost: { zh: 丢, en: Lost, kind: stopped }\n  refused: { zh: 不准",
                14,
                "steps.lost",
                "cannot be reached");
        check("      - { step: refused }", "      - { step: begun }", 14, "steps.refused", "cannot be reached");
        check("kind: end }", "mandatory: true }", 1, "", "there is no step of kind end");
        check(
                "    to: checked",
                "    to: [ { step: checked, guard: { carries: { way: paper } } }, { step: granted } ]",
                12,
                "steps.checked",
                "can be skipped: begun → granted");
        check(", kind: stopped", "", 14, "steps.refused", "no way out of step “refused”");
        check(
                "    starts-on: apply\n    stops-on: decide\n    rules:\n      - { amount: 20",
                "    extends: longer\n    starts-on: apply\n    stops-on: decide\n    rules:\n      - { amount: 20",
                36,
                "clocks.decision.extends",
                "extends runs in a circle: decision → longer → decision");
        check(
                "    stops-on: decide\n    rules:\n      - { amount: 30",
                "    rules:\n      - { amount: 30",
                45,
                "clocks.longer",
                "starts but nothing stops it");
    }

    @Test
    void refusesBrokenYaml() {
        check("roles:\n", "roles: [\n", 5, "", "YAML syntax");
        check(
                "title: { zh: 许可, en: Permit }",
                "title: { zh: 许可, en: Permit }\ntitle: { zh: 又, en: Again }",
                3,
                "title",
                "written twice (first on line 2)");
        check("title: { zh: 许可, en: Permit }", "title: { zh: 许可 }", 2, "title", "“en” is missing");
        check("title: { zh: 许可, en: Permit }", "title: 许可", 2, "title", "a mapping is expected here");
        check(
                "required: true, options: { online",
                "required: maybe, options: { online",
                22,
                "events.apply.carries.way.required",
                "neither true nor false");
    }

    @Test
    void neverThrowsOnHostileText() {
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            hostile("", "the file is empty");
            hostile("# only a comment\n", "the file is empty");
            hostile("- a\n- b\n", "the file must be a mapping");
            hostile("a: &a [*a]\n", "an anchor refers to itself");
            hostile("a: " + "[".repeat(5000), "nested too deeply");
            hostile("a: *nowhere\n", "YAML syntax");
            hostile("\t- x", "YAML syntax");
            hostile("a: \u0007\n", "YAML syntax");
            hostile("? [a, b]\n: c\n", "YAML syntax");
            hostile("--- {a: 1}\n--- {b: 2}\n", "YAML syntax");
            var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
            for (int i = 1; i < 9; i++) {
                bomb.append("a%d: &a%d [".formatted(i, i))
                        .append(("*a" + (i - 1) + ", ").repeat(9))
                        .append("x]\n");
            }
            hostile(bomb.toString(), "Number of aliases");
        });
    }

    @Test
    void findsEveryProblemInOneRun() {
        var broken = SOUND.replace("to: checked", "to: cheked")
                .replace("by: office", "by: offices")
                .replace("30 working days", "30 weeks");
        assertThat(problems(Procedures.load(broken, "permit.yaml")))
                .extracting(problem -> problem.where().line())
                .contains(19, 30, 51);
    }

    @Test
    void aPlaceIsLaidOverTheBase() throws IOException {
        write("permit.yaml", SOUND);
        write("profiles/place.yaml", PLACE);
        var loaded = (Procedures.Loaded) Procedures.load(directory);
        var here = loaded.procedure("permit", "place").orElseThrow();
        assertThat(here.settings()).containsEntry("publish", List.of("text"));
        assertThat(here.event("apply").orElseThrow().carries())
                .filteredOn(field -> field.id().equals("note"))
                .extracting(Field::type, Field::title)
                .containsExactly(tuple(Field.Type.LONG_TEXT, new Words("备注", "Note")));
        var rules = here.clock("decision").orElseThrow().rules();
        assertThat(rules)
                .extracting(ClockRule::from)
                .containsExactly(day("2004-07-01"), day("2019-04-23"), day("2024-06-01"));
        assertThat(rules.getLast().basis()).isEqualTo(new Basis("某地规定", day("2024-05-01"), "3"));
        assertThat(rules.getLast().cap()).isNotNull();
        assertThat(here.text()).isEqualTo(new LocalText("某地规定", day("2024-05-01"), day("2024-06-01")));
        assertThat(loaded.procedure("permit", "national")
                        .orElseThrow()
                        .clock("decision")
                        .orElseThrow()
                        .rules())
                .hasSize(2);
        assertThat(loaded.profile("某地")).map(Profile::id).contains("place");
    }

    @Test
    void refusesAPlaceThatChangesNothingOrSomethingUnknown() throws IOException {
        place("publish: [text]", "publish: [\"off\"]", 6, "the same as the national base");
        place(
                "rules: [ { amount: 10 working days, article: \"3\" } ]",
                "title: { en: Decision }",
                13,
                "the same as the national base");
        place(
                "    settings: { publish: [text] }\n",
                "    settings: { publsh: [text] }\n",
                6,
                "Did you mean “publish”?");
        place("      decision:", "      decison:", 12, "Did you mean “decision”?");
        place("      apply:", "      aply:", 8, "Did you mean “apply”?");
        place("  permit:", "  permits:", 4, "Did you mean “permit”?");
        place("title: { zh: 某地", "extends: shandong\ntitle: { zh: 某地", 2, "overlays the national base only");
        place("note: { type: long-text }", "note: { typ: long-text }", 10, "there is no key “typ”");
        place("profile: place", "profile: plaice", 1, "its file says otherwise");
        place("10 working days, article: \"3\"", "10 working days", 13, "without a legal basis");
        place("10 working days, article: \"3\"", "10 wks, article: \"3\"", 13, "there is no unit of time “wks”");
        place("    text: { law: 某地规定, version: 2024-05-01, in-force: 2024-06-01 }\n", "", 5, "“text” is missing");
    }

    @Test
    void refusesAWrongEncodingAndAWrongName() throws IOException {
        Files.writeString(directory.resolve("permit.yaml"), SOUND, Charset.forName("GB18030"));
        assertThat(problems(Procedures.load(directory))).anySatisfy(problem -> {
            assertThat(problem.en()).isEqualTo("the file is not UTF-8");
            assertThat(problem.where().line()).isEqualTo(2);
        });
        write("permit.yaml", "\uFEFF" + SOUND);
        assertThat(Procedures.load(directory)).isInstanceOf(Procedures.Loaded.class);
        write("permit.yaml", SOUND.replace("procedure: permit", "procedure: licence"));
        assertThat(problems(Procedures.load(directory)))
                .anySatisfy(problem -> assertThat(problem.remedyEn()).isEqualTo("Write procedure: permit"));
    }

    private void place(String from, String to, int line, String said) throws IOException {
        assertThat(PLACE).contains(from);
        write("permit.yaml", SOUND);
        write("profiles/place.yaml", PLACE.replace(from, to));
        assertThat(problems(Procedures.load(directory))).anySatisfy(problem -> {
            assertThat(problem.lineEn()).contains(said);
            assertThat(problem.where().file()).isEqualTo("profiles/place.yaml");
            assertThat(problem.where().line()).isEqualTo(line);
        });
    }

    private static void check(String from, String to, int line, String path, String said) {
        assertThat(SOUND).contains(from);
        var broken = SOUND.replace(from, to);
        assertThat(problems(Procedures.load(broken, "permit.yaml"))).anySatisfy(problem -> {
            assertThat(problem.lineEn()).contains(said);
            assertThat(problem.where().path()).endsWith(path);
            assertThat(problem.where().line()).isEqualTo(line);
            assertThat(problem.zh()).isNotBlank();
            assertThat(problem.remedyZh()).isNotBlank();
            assertThat(problem.remedyEn()).isNotBlank();
        });
    }

    private static void hostile(String text, String said) {
        assertThat(problems(Procedures.load(text, "x.yaml")))
                .extracting(Problem::en)
                .anyMatch(en -> en.contains(said));
    }

    private static List<Problem> problems(Procedures.Result result) {
        return switch (result) {
            case Procedures.Loaded _ -> List.of();
            case Procedures.Problems(var problems) -> problems;
        };
    }

    private void write(String name, String text) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
