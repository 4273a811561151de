package org.luoshi.platform.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.text.Numerals;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.demo.RegulationText.Edition;
import org.luoshi.platform.laws.ConfirmLaws;
import org.luoshi.platform.laws.LawImportFile;
import org.luoshi.platform.laws.LawImports;
import org.luoshi.platform.laws.PreviewLaws;
import org.luoshi.platform.laws.Progress;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.luoshi.platform.laws.ledger.ActKind;
import org.luoshi.platform.laws.ledger.ConcludeCleanup;
import org.luoshi.platform.laws.ledger.ConcludeCleanup.Conclusion;
import org.luoshi.platform.laws.ledger.ConcludeCleanup.Mode;
import org.luoshi.platform.laws.ledger.ConcludeCleanup.Plan;
import org.luoshi.platform.laws.ledger.ConcludeCleanup.PlanKind;
import org.luoshi.platform.laws.ledger.FourDays;
import org.luoshi.platform.laws.ledger.LedgerAct.ChangedArticle;
import org.luoshi.platform.laws.ledger.RecordAct;
import org.springframework.stereotype.Component;

/**
 * The regulations of 示例市 (示例法规): 91 in force when the year closes, five of them changed in it, two new, one more
 * repealed; each examined once, eight for the legislative plan. All through the real use cases, each on its day.
 */
@Component
class DemoRegulations {
    private static final LocalDate LIBRARY_BEGINS = LocalDate.of(2024, 5, 20);
    private static final LocalDate CLEANED = LocalDate.of(2026, 1, 28);
    private static final String CAMPAIGN = "2025年平等对待各类企业专项清理";
    private static final int REPEALED = 91;
    private static final List<Integer> ENACTED = List.of(6, 61);

    /** Rows that go into a plan: to be amended, but for the last two. */
    private static final List<Integer> TO_PLAN = List.of(8, 12, 27, 41, 56, 74, 33, 87);

    private static final List<PlanKind> PLAN_KINDS = List.of(PlanKind.FORMAL, PlanKind.RESERVE, PlanKind.RESEARCH);

    private final PreviewLaws preview;
    private final ConfirmLaws confirm;
    private final LawImports imports;
    private final RecordAct record;
    private final ConcludeCleanup conclude;
    private final CityDate date;
    private final List<DemoTable.Row> rows = DemoTable.rows("regulations.csv");

    DemoRegulations(
            PreviewLaws preview,
            ConfirmLaws confirm,
            LawImports imports,
            RecordAct record,
            ConcludeCleanup conclude,
            CityDate date) {
        this.preview = preview;
        this.confirm = confirm;
        this.imports = imports;
        this.record = record;
        this.conclude = conclude;
        this.date = date;
    }

    /** A change of the year: which row, what kind, its days, and what became different. */
    private record Change(
            int row, ActKind kind, int meeting, FourDays days, String department, boolean dearer, boolean superior) {}

    private static final List<Change> CHANGES = List.of(
            new Change(
                    0,
                    ActKind.AMENDED,
                    27,
                    days("2025-06-27", "2025-07-31", "2025-08-08", "2025-10-01"),
                    "",
                    true,
                    true),
            new Change(
                    2,
                    ActKind.AMENDED,
                    28,
                    days("2025-08-29", "2025-09-26", "2025-10-10", "2025-12-01"),
                    "",
                    false,
                    true),
            new Change(
                    3,
                    ActKind.AMENDED,
                    29,
                    days("2025-10-30", "2025-11-27", "2025-12-05", "2026-01-01"),
                    "",
                    true,
                    false),
            new Change(
                    4,
                    ActKind.AMENDED,
                    29,
                    days("2025-10-30", "2025-11-27", "2025-12-05", "2026-01-01"),
                    "综合行政执法主管部门",
                    false,
                    false));

    /** Passed and not yet in force: approval and promulgation came in the next year. */
    private static final Change WAITING = new Change(
            1,
            ActKind.REVISED,
            30,
            days("2025-12-26", "2026-03-27", "2026-04-10", "2026-06-01"),
            "畜牧兽医主管部门",
            true,
            true);

    private static FourDays days(String passed, String approved, String promulgated, String inForce) {
        return new FourDays(
                LocalDate.parse(passed),
                LocalDate.parse(approved),
                LocalDate.parse(promulgated),
                LocalDate.parse(inForce));
    }

    void play() {
        Map<Integer, LawImportFile> held = begin();
        enact(held, 6, days("2025-04-25", "2025-05-30", "2025-06-06", "2025-09-01"), 26);
        enact(held, 61, days("2025-08-29", "2025-09-26", "2025-10-10", "2026-01-01"), 28);
        CHANGES.forEach(change -> on(promulgated(change.days()), () -> change(held, change, change.days())));
        FourDays passed = new FourDays(WAITING.days().passed(), null, null, null);
        on(passed.passed(), () -> change(held, WAITING, passed));
        repeal(held);
        cleanUp(held);
        on(
                promulgated(WAITING.days()),
                () -> act(
                        held.get(1), ActKind.REVISED, meeting(30, WAITING.days().passed()), WAITING.days(), List.of()));
    }

    private static LocalDate promulgated(FourDays days) {
        LocalDate day = days.promulgated();
        return day == null ? days.passed() : day;
    }

    private Map<Integer, LawImportFile> begin() {
        Map<Integer, LawImportFile> held = new LinkedHashMap<>();
        on(LIBRARY_BEGINS, () -> {
            var files = new ArrayList<IncomingFile>();
            for (int i = 0; i < rows.size(); i++) {
                if (!ENACTED.contains(i)) {
                    files.add(file(i, first(i), "", false, false));
                }
            }
            Map<String, LawImportFile> made = take(files);
            for (int i = 0; i < rows.size(); i++) {
                LawImportFile file = made.get(title(i) + ".md");
                if (file != null) {
                    held.put(i, file);
                    act(file, ActKind.ENACTED, meeting(i % 40 + 1, first(i).passed()), first(i), List.of());
                }
            }
        });
        return held;
    }

    /** A regulation of an earlier year: passed, approved, promulgated and in force in their usual distances. */
    private static FourDays first(int row) {
        LocalDate passed = LocalDate.of(2004 + row * 7 % 20, 1 + row * 5 % 9, 3 + row * 11 % 25);
        return new FourDays(passed, passed.plusDays(35), passed.plusDays(44), passed.plusDays(100));
    }

    private void enact(Map<Integer, LawImportFile> held, int row, FourDays days, int meeting) {
        on(promulgated(days), () -> {
            LawImportFile file = only(take(List.of(file(row, days, "", false, false))));
            held.put(row, file);
            act(file, ActKind.ENACTED, meeting(meeting, days.passed()), days, List.of());
        });
    }

    private void change(Map<Integer, LawImportFile> held, Change change, FourDays known) {
        RegulationText writer = new RegulationText(rows.get(change.row()), change.row());
        List<String> history = new ArrayList<>(history(first(change.row()), "通过", 12));
        history.addAll(history(known, change.kind() == ActKind.REVISED ? "修订" : "修正", change.meeting()));
        LocalDate effective = change.days().inForce();
        String text = writer.write(new Edition(
                history,
                effective == null ? change.days().passed() : effective,
                change.department(),
                change.dearer(),
                change.superior()));
        String old = text(change.row(), first(change.row()), "", false, false);
        LawImportFile file = only(take(List.of(incoming(writer.title(), text))));
        held.put(change.row(), file);
        act(
                file,
                change.kind(),
                meeting(change.meeting(), change.days().passed()),
                known,
                ChangedArticles.of(old, text));
    }

    private void repeal(Map<Integer, LawImportFile> held) {
        FourDays days = days("2025-12-26", "2026-01-15", "2026-01-20", "2026-01-20");
        on(promulgated(days), () -> {
            String title = "示例市人民代表大会常务委员会关于废止《" + title(REPEALED) + "》的决定";
            String text = "# " + title + "\n\n" + String.join("\n\n", history(days, "通过", 30))
                    + "\n\n<!-- INFO END -->\n\n" + meeting(30, WAITING.days().passed()) + "决定：《" + title(REPEALED)
                    + "》自2026年1月20日起废止。\n\n本决定自公布之日起施行。\n";
            take(List.of(incoming(title, text)));
            act(held.get(REPEALED), ActKind.REPEALED, meeting(30, WAITING.days().passed()), days, List.of());
        });
    }

    private void cleanUp(Map<Integer, LawImportFile> held) {
        on(
                CLEANED,
                () -> held.forEach((row, file) -> {
                    if (row != REPEALED) {
                        conclude(row, file);
                    }
                }));
    }

    private void conclude(int row, LawImportFile file) {
        int planned = TO_PLAN.indexOf(row);
        boolean stays = planned < 0;
        Conclusion conclusion = stays ? Conclusion.KEEP : planned < 6 ? Conclusion.AMEND : Conclusion.REPEAL;
        Plan plan = stays ? null : new Plan(planned < 4 ? 2026 : 2027, PLAN_KINDS.get(planned % 3));
        Mode mode = row % 3 == 0 ? Mode.COMMISSIONED : Mode.SELF;
        String party = mode == Mode.COMMISSIONED ? "示例大学法学院" : "市人大常委会法制工作委员会";
        String reason =
                stays ? "与上位法一致，未见区别对待。" : conclusion == Conclusion.AMEND ? "部分条款与上位法不一致。" : "调整对象已不存在，内容已被上位法覆盖。";
        var result = conclude.handle(
                new ConcludeCleanup.Command(CAMPAIGN, file.workId(), mode, party, conclusion, reason, plan, CLEANED),
                new DemoViewer());
        if (!(result instanceof ConcludeCleanup.Result.Concluded)) {
            throw new IllegalStateException("the clean-up of " + file.title() + ": " + result);
        }
    }

    // ---- texts ----

    private String title(int row) {
        return "示例市" + rows.get(row).get("title");
    }

    private IncomingFile file(int row, FourDays days, String department, boolean dearer, boolean superior) {
        return incoming(title(row), text(row, days, department, dearer, superior));
    }

    private String text(int row, FourDays days, String department, boolean dearer, boolean superior) {
        LocalDate effective = days.inForce();
        return new RegulationText(rows.get(row), row)
                .write(new Edition(
                        history(days, "通过", 12),
                        effective == null ? days.passed() : effective,
                        department,
                        dearer,
                        superior));
    }

    private static IncomingFile incoming(String title, String text) {
        return new IncomingFile(title + ".md", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> history(FourDays days, String act, int meeting) {
        var lines = new ArrayList<String>();
        lines.add(words(days.passed()) + " " + meeting(meeting, days.passed()) + act);
        line(days.approved(), "示例省人民代表大会常务委员会批准", lines);
        line(days.promulgated(), "示例市人民代表大会常务委员会公告公布", lines);
        return lines;
    }

    private static void line(@Nullable LocalDate day, String words, List<String> lines) {
        if (day != null) {
            lines.add(words(day) + " " + words);
        }
    }

    private static String words(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** The terms are of five years; the fifteenth began in 2022. */
    private static String meeting(int number, LocalDate day) {
        int term = 15 + Math.floorDiv(day.getYear() - 2022, 5);
        return "示例市第" + Numerals.chinese(term) + "届人民代表大会常务委员会第" + Numerals.chinese(number) + "次会议";
    }

    // ---- acts ----

    private Map<String, LawImportFile> take(List<IncomingFile> files) {
        UUID id = ((PreviewLaws.Result.Begun) preview.begin(files, new DemoViewer())).id();
        preview.read(id, files, Progress.Listener.NONE);
        var result = confirm.handle(new ConfirmLaws.Command(id, false), new DemoViewer(), Progress.Listener.NONE);
        Map<String, LawImportFile> made = imports.files(id, LawImports.Shown.ALL, 0, files.size()).stream()
                .filter(LawImportFile::taken)
                .collect(Collectors.toMap(LawImportFile::name, Function.identity()));
        if (made.size() != files.size()) {
            throw new IllegalStateException(
                    "regulations stayed out: " + result + ", " + made.size() + " of " + files.size());
        }
        return made;
    }

    private static LawImportFile only(Map<String, LawImportFile> made) {
        return made.values().iterator().next();
    }

    private void act(
            @Nullable LawImportFile file, ActKind kind, String session, FourDays days, List<ChangedArticle> articles) {
        if (file == null) {
            throw new IllegalStateException("no text for the act of " + days.passed());
        }
        String version = kind == ActKind.REPEALED ? "" : file.versionId();
        var result = record.handle(
                new RecordAct.Command(file.workId(), version, kind, session, days, articles), new DemoViewer());
        if (!(result instanceof RecordAct.Result.Recorded)) {
            throw new IllegalStateException("the act on " + file.title() + ": " + result);
        }
    }

    private void on(LocalDate day, Runnable action) {
        date.at(day.atTime(LocalTime.of(10, 0)), action);
    }
}
