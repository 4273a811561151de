package org.luoshi.platform.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.laws.LawImports.Shown;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.luoshi.platform.laws.intake.IntakeReason;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes in, what stays out and why; and the way back. */
@PlatformTest
class LawImportTest {
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
    CheckLibrary check;

    private final String place = "样本" + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void saysOfEveryBadFileWhatIsWrongAndTakesTheGoodOnesIn() throws IOException {
        String good = law("管护办法", "2021年3月4日", "2021年5月1日", "甲");
        UUID id = previewed(List.of(
                file("好.md", good),
                file("再来一次.txt", good.replace("\n\n", "\r\n")),
                new IncomingFile(
                        "国标.txt", law("编码办法", "2021年3月4日", "2021年5月1日", "乙").getBytes(Charset.forName("GB18030"))),
                new IncomingFile("假.docx", "%PDF-1.7 样本".getBytes(StandardCharsets.UTF_8)),
                new IncomingFile("版面.pdf", "%PDF-1.7 样本".getBytes(StandardCharsets.UTF_8)),
                new IncomingFile("炸弹.docx", bomb()),
                new IncomingFile(
                        "实体.docx",
                        zip(
                                "word/document.xml",
                                "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_8))),
                new IncomingFile("空.md", new byte[0]),
                new IncomingFile("图.md", new byte[] {1, 2, 3, 0, 0, 5}),
                file("密.md", "机密★1年\n\n" + good),
                file("无题.md", "第一条 本办法没有标题。\n\n第二条 本办法自2021年5月1日起施行。\n"),
                file("两件.md", good + "\n\n# 示例市" + place + "另一办法\n\n第一条 另一件从这里开始。\n\n第二条 到此为止。\n"),
                file("无日期.md", "# 示例市" + place + "无日期办法\n\n第一条 没有写明日期。\n\n第二条 照此办理。\n")));

        has(id, "好.md", Verdict.WORK);
        has(id, "再来一次.txt", Verdict.SAME);
        has(id, "国标.txt", Verdict.WORK);
        has(id, "假.docx", Verdict.REFUSED, IntakeReason.DISGUISED);
        has(id, "版面.pdf", Verdict.REFUSED, IntakeReason.PDF);
        has(id, "炸弹.docx", Verdict.REFUSED, IntakeReason.BOMB);
        has(id, "实体.docx", Verdict.REFUSED, IntakeReason.ENTITY);
        has(id, "空.md", Verdict.REFUSED, IntakeReason.EMPTY);
        has(id, "图.md", Verdict.REFUSED, IntakeReason.NOT_TEXT);
        has(id, "密.md", Verdict.REFUSED, IntakeReason.MARKED);
        has(id, "无题.md", Verdict.WORK, IntakeReason.NO_TITLE);
        assertThat(named(id, "两件.md").reasons()).extracting(Reason::kind).contains(IntakeReason.SECOND_TEXT);
        has(id, "无日期.md", Verdict.WORK, IntakeReason.NO_DAY);

        LawImport run = confirmed(id, false);
        assertThat(run.works()).isEqualTo(2);
        assertThat(run.duplicates()).isEqualTo(1);
        assertThat(run.leftOut()).isEqualTo(10);
        assertThat(confirm.handle(new ConfirmLaws.Command(id, true), new Librarian(), Progress.Listener.NONE))
                .isInstanceOf(ConfirmLaws.Result.Already.class);
        back(id);
    }

    @Test
    void readsWordAndWebPagesAsItReadsText() throws IOException {
        String words = law("格式办法", "2022年3月4日", "2022年5月1日", "丙");
        UUID id = previewed(List.of(
                new IncomingFile("a.docx", docx(words)),
                file(
                        "b.html",
                        "<!DOCTYPE html><html><body><nav>菜单</nav><h1>示例市" + place
                                + "网页办法</h1><p>第一条 网页上的一条。</p><p>第二条 本办法自2022年5月1日起施行。</p></body></html>")));
        has(id, "a.docx", Verdict.WORK);
        has(id, "b.html", Verdict.WORK);
        assertThat(named(id, "b.html").title()).isEqualTo("示例市" + place + "网页办法");
        confirmed(id, true);
        back(id);
    }

    @Test
    void keepsTheTextsOfAWorkApartByDayAndByWhatWasKnown() {
        UUID first = previewed(List.of(file("一.md", law("停放条例", "2019年3月4日", "2019年5月1日", "旧文"))));
        confirmed(first, false);
        String workId = named(first, "一.md").workId();
        OffsetDateTime before = imports.find(first).orElseThrow().at();
        String amended =
                law("停放条例", "2019年3月4日", "2019年5月1日", "新文").replace("通过\n", "通过\n\n2023年6月1日 示例市人民代表大会常务委员会第九次会议修正\n");
        UUID second = previewed(List.of(file("二.md", amended)));
        has(second, "二.md", Verdict.VERSION);
        confirmed(second, false);

        LawWork work = library.work(workId).orElseThrow();
        OffsetDateTime now = imports.find(second).orElseThrow().at();
        assertThat(library.versions(work, LocalDate.of(2024, 1, 1), now))
                .extracting(LawVersion::status)
                .containsExactly(LawStatus.AMENDED, LawStatus.IN_FORCE);
        assertThat(library.versions(work, LocalDate.of(2020, 1, 1), now))
                .extracting(LawVersion::status)
                .containsExactly(LawStatus.IN_FORCE, LawStatus.NOT_YET);
        assertThat(library.versions(work, LocalDate.of(2024, 1, 1), before)).hasSize(1);

        UUID third = previewed(List.of(file("三.md", amended.replace("新文", "另一种新文"))));
        has(third, "三.md", Verdict.VERSION, IntakeReason.SAME_DAY);
        confirmed(third, true);
        OffsetDateTime later = imports.find(third).orElseThrow().at();
        assertThat(library.versions(work, LocalDate.of(2024, 1, 1), later)).hasSize(2);
        back(third);
        assertThat(library.versions(work, LocalDate.of(2024, 1, 1), later)).hasSize(2);
        back(second);
        back(first);
        assertThat(library.work(workId)).isEmpty();
    }

    @Test
    void takesARepealFromTheTextThatSaysIt() {
        UUID old = previewed(List.of(file("旧.md", law("旧办法", "2010年3月4日", "2010年5月1日", "丁"))));
        confirmed(old, false);
        String repealing = law("新条例", "2020年3月4日", "2020年5月1日", "戊").replace("起施行。", "起施行。《示例市" + place + "旧办法》同时废止。");
        UUID fresh = previewed(List.of(file("新.md", repealing)));
        confirmed(fresh, false);
        LawWork work = library.work(named(old, "旧.md").workId()).orElseThrow();
        assertThat(work.repealed()).isEqualTo(LocalDate.of(2020, 5, 1));
        assertThat(check.handle())
                .allSatisfy(result -> assertThat(result.different())
                        .as(result.thing() + " " + result.examples())
                        .isZero());
        back(fresh);
        assertThat(library.work(work.id()).orElseThrow().repealed()).isNull();
        back(old);
    }

    @Test
    void tellsHowFarItIsInEveryStage() {
        UUID id = previewed(List.of(file("进度.md", law("进度办法", "2021年3月4日", "2021年5月1日", "庚"))));
        var told = new ArrayList<String>();
        confirm.handle(
                new ConfirmLaws.Command(id, true),
                new Librarian(),
                (stage, done, total) -> told.add(stage + " " + done + "/" + total));
        assertThat(told).containsExactly("READING 1/1", "WRITING 1/1", "RELATING 1/1");
        back(id);
    }

    @Test
    void listsTheFilesOfOneReason() {
        UUID id = previewed(List.of(
                file("好.md", law("理由办法", "2021年3月4日", "2021年5月1日", "辛")),
                file("空.md", ""),
                file("无题.md", "第一条 本办法没有标题。\n\n第二条 本办法自2021年5月1日起施行。\n")));
        assertThat(imports.reasons(id))
                .containsOnly(Map.entry(IntakeReason.EMPTY, 1), Map.entry(IntakeReason.NO_TITLE, 1));
        assertThat(imports.files(id, Shown.ALL, IntakeReason.NO_TITLE, 0, 10))
                .extracting(LawImportFile::name)
                .containsExactly("无题.md");
    }

    @Test
    void letsNobodyImportWithoutTheRight() {
        assertThat(preview.begin(List.of(file("a.md", "甲")), Viewer.PUBLIC))
                .isInstanceOf(PreviewLaws.Result.NotPermitted.class);
        UUID id = previewed(List.of(file("a.md", law("权限办法", "2021年3月4日", "2021年5月1日", "己"))));
        assertThat(confirm.handle(new ConfirmLaws.Command(id, true), Viewer.PUBLIC, Progress.Listener.NONE))
                .isInstanceOf(ConfirmLaws.Result.NotPermitted.class);
        assertThat(undo.handle(id, Viewer.PUBLIC)).isInstanceOf(UndoLaws.Result.NotPermitted.class);
        assertThat(undo.handle(id, new Librarian())).isInstanceOf(UndoLaws.Result.NothingToUndo.class);
    }

    private String law(String name, String passed, String effective, String words) {
        return "# 示例市" + place + name + "\n\n" + passed + " 示例市人民代表大会常务委员会第三次会议通过\n\n<!-- INFO END -->\n\n第一条 为了样本"
                + words + "，制定本规定。\n\n第二条 本规定第一条适用于全市。\n\n第三条 本规定自" + effective + "起施行。\n";
    }

    private static IncomingFile file(String name, String words) {
        return new IncomingFile(name, words.getBytes(StandardCharsets.UTF_8));
    }

    private UUID previewed(List<IncomingFile> files) {
        UUID id = ((PreviewLaws.Result.Begun) preview.begin(files, new Librarian())).id();
        preview.read(id, files, Progress.Listener.NONE);
        return id;
    }

    private LawImport confirmed(UUID id, boolean suspicious) {
        var result = confirm.handle(new ConfirmLaws.Command(id, suspicious), new Librarian(), Progress.Listener.NONE);
        return ((ConfirmLaws.Result.Confirmed) result).run();
    }

    private void back(UUID id) {
        assertThat(undo.handle(id, new Librarian())).isInstanceOf(UndoLaws.Result.Undone.class);
    }

    private void has(UUID id, String name, Verdict verdict, IntakeReason... reasons) {
        LawImportFile found = named(id, name);
        assertThat(found.verdict()).as(name + " " + found.reasons()).isEqualTo(verdict);
        assertThat(found.reasons()).as(name).extracting(Reason::kind).containsExactly(reasons);
    }

    private LawImportFile named(UUID id, String name) {
        return imports.files(id, Shown.ALL, 0, 100).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] docx(String words) throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            words.lines()
                    .filter(line -> !line.startsWith("<!--"))
                    .map(line -> line.replace("# ", ""))
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] bomb() throws IOException {
        return zip("word/document.xml", new byte[40 * 1024 * 1024]);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
