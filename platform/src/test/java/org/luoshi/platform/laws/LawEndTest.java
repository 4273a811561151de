package org.luoshi.platform.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.laws.LawEnd.Kind;
import org.luoshi.platform.laws.LawImports.Shown;
import org.luoshi.platform.laws.LawLibrary.Order;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.annotation.Autowired;

/** A law stops to apply: by its own words, by another text, or because an office wrote it down. */
@PlatformTest
class LawEndTest {
    private static final OffsetDateTime EVER = OffsetDateTime.parse("2999-01-01T00:00:00+08:00");

    @Autowired
    PreviewLaws preview;

    @Autowired
    ConfirmLaws confirm;

    @Autowired
    UndoLaws undo;

    @Autowired
    LawImports imports;

    @Autowired
    LawLibrary library;

    @Autowired
    RecordEnd record;

    @Autowired
    LawEnds ends;

    @Autowired
    Journal journal;

    @Autowired
    TestAccounts accounts;

    private final String place = "终" + UUID.randomUUID().toString().substring(0, 6);
    private UUID batch = new UUID(0, 0);

    @AfterEach
    void back() {
        undo.handle(batch, new Librarian());
    }

    @Test
    void tellsTheStatusOfEveryTextOnAnyDay() {
        String first = text("办法", "2015年3月4日 示例市人民政府公布", "本办法自2015年5月1日起施行，有效期五年。");
        String second = text("办法", "2015年3月4日 示例市人民政府公布\n\n2018年3月4日 示例市人民政府修正", "本办法自2018年6月1日起施行，有效期至2022年12月31日。");
        LawWork work = held(first, second);

        statuses(work, "2015-04-30", LawStatus.NOT_YET, LawStatus.NOT_YET);
        statuses(work, "2016-01-01", LawStatus.IN_FORCE, LawStatus.NOT_YET);
        statuses(work, "2018-06-01", LawStatus.AMENDED, LawStatus.IN_FORCE);
        statuses(work, "2022-12-31", LawStatus.AMENDED, LawStatus.IN_FORCE);
        statuses(work, "2023-01-01", LawStatus.AMENDED, LawStatus.EXPIRED);
        row("2023-01-01", LawStatus.EXPIRED, null);
    }

    @Test
    void showsInAListTheTextInForceWithTheComingOneBesideIt() {
        String now = text("条例", "2015年3月4日 示例市人民代表大会常务委员会通过", "本条例自2015年5月1日起施行。");
        String next = text("条例", "2015年3月4日 示例市人民代表大会常务委员会通过\n\n2026年3月4日 示例市人民代表大会常务委员会修订", "本条例自2030年6月1日起施行。");
        held(now, next);

        row("2026-05-01", LawStatus.IN_FORCE, LocalDate.of(2030, 6, 1));
        row("2030-06-01", LawStatus.IN_FORCE, null);
        row("2010-01-01", LawStatus.NOT_YET, LocalDate.of(2030, 6, 1));
        assertThat(list("2026-05-01", "NOT_YET"))
                .singleElement()
                .satisfies(line -> assertThat(line.effective()).isEqualTo(LocalDate.of(2030, 6, 1)));
    }

    @Test
    void followsWhatAnOfficeWroteDownAndTakesItBack() {
        LawWork work = held(text("规定", "2015年3月4日 示例市人民政府公布", "本规定自2015年5月1日起施行。"));
        Viewer office = accounts.viewer("office");
        LocalDate day = LocalDate.of(2020, 1, 1);
        var command = new RecordEnd.Command(work.id(), Kind.EXPIRED, day, "调整对象已不存在", "示例市人民政府公告2019年第9号");

        assertThat(record.handle(command, office)).isInstanceOf(RecordEnd.Result.Recorded.class);
        statuses(work, "2019-12-31", LawStatus.IN_FORCE);
        statuses(work, "2020-01-01", LawStatus.EXPIRED);
        assertThat(record.handle(command, office)).isInstanceOf(RecordEnd.Result.Already.class);
        assertThat(undo.handle(batch, new Librarian())).isInstanceOf(UndoLaws.Result.InUse.class);

        assertThat(record.takeBack(work.id(), office)).isInstanceOf(RecordEnd.Result.TakenBack.class);
        statuses(work, "2020-01-01", LawStatus.IN_FORCE);
        assertThat(record.takeBack(work.id(), office)).isInstanceOf(RecordEnd.Result.NothingThere.class);
        var repeal = new RecordEnd.Command(work.id(), Kind.REPEALED, day, "另有规定", "示例市人民政府令第9号");
        record.handle(repeal, office);
        statuses(work, "2020-01-01", LawStatus.REPEALED);
        record.takeBack(work.id(), office);
        assertThat(journal.of(new Subject("law", work.id())))
                .extracting(line -> line.action())
                .contains("law.end.record", "law.end.take-back");
    }

    @Test
    void refusesWhatHasNoBasisOrLiesBeforeTheLaw() {
        LawWork work = held(text("细则", "2015年3月4日 示例市人民政府公布", "本细则自2015年5月1日起施行。"));
        Viewer office = accounts.viewer("office");
        LocalDate day = LocalDate.of(2020, 1, 1);
        assertThat(record.handle(new RecordEnd.Command(work.id(), Kind.EXPIRED, day, "理由", " "), office))
                .isInstanceOf(RecordEnd.Result.Incomplete.class);
        assertThat(record.handle(
                        new RecordEnd.Command(work.id(), Kind.EXPIRED, LocalDate.of(2015, 3, 3), "理由", "公告"), office))
                .isInstanceOf(RecordEnd.Result.BeforeItBegan.class);
        assertThat(record.handle(new RecordEnd.Command("none", Kind.EXPIRED, day, "理由", "公告"), office))
                .isInstanceOf(RecordEnd.Result.UnknownWork.class);
        assertThat(record.handle(new RecordEnd.Command(work.id(), Kind.EXPIRED, day, "理由", "公告"), Viewer.PUBLIC))
                .isInstanceOf(RecordEnd.Result.NotPermitted.class);
        assertThat(ends.of(work.id())).isEmpty();
    }

    private void statuses(LawWork work, String day, LawStatus... expected) {
        LawWork now = library.work(work.id()).orElseThrow();
        assertThat(library.versions(now, LocalDate.parse(day), EVER))
                .as(day)
                .extracting(LawVersion::status)
                .containsExactly(expected);
    }

    private void row(String day, LawStatus status, @org.jspecify.annotations.Nullable LocalDate coming) {
        assertThat(list(day, "")).as(day).singleElement().satisfies(line -> {
            assertThat(line.status()).isEqualTo(status);
            assertThat(line.comingOn()).isEqualTo(coming);
        });
    }

    private List<LawLine> list(String day, String status) {
        var filter = new LawFilter("示例市" + place, "", "", "", "", "", status);
        assertThat(library.count(filter, LocalDate.parse(day))).isEqualTo(1);
        return library.list(filter, LocalDate.parse(day), Order.TITLE, false, 0, 10);
    }

    private LawWork held(String... texts) {
        var files = new java.util.ArrayList<IncomingFile>();
        for (String text : texts) {
            files.add(new IncomingFile((files.size() + 1) + ".md", text.getBytes(StandardCharsets.UTF_8)));
        }
        batch = ((PreviewLaws.Result.Begun) preview.begin(files, new Librarian())).id();
        preview.read(batch, files, Progress.Listener.NONE);
        confirm.handle(new ConfirmLaws.Command(batch, true), new Librarian(), Progress.Listener.NONE);
        return library.work(imports.files(batch, Shown.ALL, 0, 1).getFirst().workId())
                .orElseThrow();
    }

    private String text(String name, String history, String last) {
        return "# 示例市" + place + name + "\n\n" + history + "\n\n<!-- INFO END -->\n\n第一条 为了样本，制定本规定。\n\n第二条 " + last
                + "\n";
    }
}
