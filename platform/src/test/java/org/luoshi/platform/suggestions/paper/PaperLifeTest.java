package org.luoshi.platform.suggestions.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.bodies.TestDeputies;
import org.luoshi.platform.imports.ConfirmImport;
import org.luoshi.platform.imports.ImportId;
import org.luoshi.platform.imports.Imports;
import org.luoshi.platform.imports.PreviewImport;
import org.luoshi.platform.imports.UndoImport;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.Proposals;
import org.luoshi.platform.suggestions.Register;
import org.luoshi.platform.suggestions.RegisterNumber;
import org.luoshi.platform.suggestions.paper.PaperEntry.State;
import org.springframework.beans.factory.annotation.Autowired;

/** Suggestions on paper: from a table or a pile of documents into the register, once their signed originals are there. */
@PlatformTest
class PaperLifeTest {
    private static final String HEADER = "建议编号,标题,领衔人,联名人,情况,建议,主办单位,类别,提出时间\n";
    static final byte[] SCAN = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    @Autowired
    PreviewImport preview;

    @Autowired
    ConfirmImport confirm;

    @Autowired
    UndoImport undo;

    @Autowired
    Imports imports;

    @Autowired
    PaperEntries entries;

    @Autowired
    ReadPapers read;

    @Autowired
    CorrectPaper correct;

    @Autowired
    KeepPapers keep;

    @Autowired
    DropPapers drop;

    @Autowired
    AttachScans attach;

    @Autowired
    RegisterWaiting register;

    @Autowired
    Register numbers;

    @Autowired
    Proposals proposals;

    @Autowired
    Matters matters;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestDeputies deputies;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String lead = "领" + mark;
    private Viewer clerk = Viewer.PUBLIC;
    private String unit = "";

    @BeforeEach
    void aClerkAndDeputies() {
        clerk = accounts.viewer("office");
        unit = bodies.bureau("纸面水务局" + mark).toString();
        var delegation = deputies.delegation("纸面代表团" + mark);
        deputies.named(lead, delegation);
        deputies.named("联" + mark, delegation);
    }

    @Test
    void isRegisteredOnlyOnceItsSignedOriginalIsThere() {
        ImportId id = imported(HEADER + row("A", "in-session") + row("B", "in-session"));
        PaperEntry first = waiting("A");
        assertThat(register.handle(clerk)).isNotEqualTo(new PaperResult.Done(2));
        assertThat(matters.find(first.id())).isEmpty();

        assertThat(attach.handle(List.of(scan("A")), true, clerk))
                .containsExactly(new AttachScans.Attached.Papers("A" + mark + ".pdf", 1));
        assertThat(register.handle(clerk)).isEqualTo(new PaperResult.Done(1));

        assertThat(matters.find(first.id())).hasValueSatisfying(matter -> {
            assertThat(matter.run().step()).isEqualTo("accepted");
            assertThat(matter.category()).isEqualTo("水务");
        });
        assertThat(entries.find(first.id()).orElseThrow().scan())
                .satisfies(original -> assertThat(original.sha256()).hasSize(64));
        assertThat(proposals.of(first.id(), "水务").lead()).isEqualTo(unit);
        assertThat(waiting("B").scan()).isNull();
        assertThat(undo.handle(id, clerk)).isInstanceOf(UndoImport.Result.InUse.class);
    }

    @Test
    void numbersSessionAndYearApartWithoutAGap() {
        imported(HEADER + row("C", "in-session") + row("D", "between") + row("E", "in-session") + row("F", "between"));
        attach.handle(List.of(scan("C"), scan("E")), true, clerk);
        attach.handle(List.of(scan("D"), scan("F")), false, clerk);
        MatterId c = waiting("C").id();
        MatterId d = waiting("D").id();
        MatterId e = waiting("E").id();
        MatterId f = waiting("F").id();
        assertThat(register.handle(clerk)).isEqualTo(new PaperResult.Done(4));
        assertThat(number(c).inSession()).isTrue();
        assertThat(number(d).inSession()).isFalse();
        assertThat(number(e).ordinal()).isEqualTo(number(c).ordinal() + 1);
        assertThat(number(f).ordinal()).isEqualTo(number(d).ordinal() + 1);
        numbers.series()
                .forEach(series -> assertThat(numbers.lines(series.id()))
                        .extracting(line -> line.registered().ordinal())
                        .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(
                                        1, series.last().ordinal())
                                .boxed()
                                .toList()));
    }

    @Test
    void namesRowCellAndRemedyOfWhatIsWrongAndTakesNothing() {
        ImportId id = previewed(
                "x.csv",
                (HEADER + "1" + mark + ",关于一事的建议,领" + mark.substring(0, 5) + ",,情况,建议,不存在的单位" + mark + ",,闭会期间\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(confirm.handle(id, clerk)).isInstanceOfSatisfying(ConfirmImport.Result.Wrong.class, wrong -> {
            assertThat(wrong.problems())
                    .extracting(problem -> problem.cell() + " " + problem.key())
                    .contains("CSV!C2 suggestions.paper.problem.nobody-near");
            assertThat(wrong.problems()).extracting(problem -> problem.cell()).contains("CSV!G2");
        });
        assertThat(imports.recordsOf(id)).isEmpty();
    }

    @Test
    void takesAWorkbookOfWpsAndUndoesIt() throws IOException {
        ImportId id = previewed("清单" + mark + ".et", workbook());
        assertThat(confirm.handle(id, clerk)).isEqualTo(new ConfirmImport.Result.Confirmed(1));
        assertThat(waiting("W").fields().proposal()).isEqualTo("加装信号灯。");
        assertThat(undo.handle(id, clerk)).isEqualTo(new UndoImport.Result.Undone(1));
        assertThat(entries.in(State.WAITING))
                .noneMatch(entry -> entry.fields().paper().equals("W" + mark));
    }

    @Test
    void readsAPileOfDocumentsToBeCorrectedAndKeptTogether() throws IOException {
        ReadPapers.Taken taken = read.handle(
                List.of(
                        new ReadPapers.Sent("一.docx", document("题目：关于修桥的建议", "领衔代表：" + lead, "情况：桥旧。", "建议：修桥。")),
                        new ReadPapers.Sent("二.docx", document("题目：关于修路的建议", "领衔代表：无此人" + mark, "情况：路坏。", "建议：修路。")),
                        new ReadPapers.Sent("坏.docx", "不是文档".getBytes(StandardCharsets.UTF_8))),
                false,
                clerk);
        assertThat(taken.papers()).isEqualTo(2);
        assertThat(taken.refused()).extracting(ReadPapers.Refusal::name).containsExactly("坏.docx");
        assertThat(keep.handle(taken.batch(), clerk))
                .isInstanceOfSatisfying(
                        PaperResult.Wrong.class,
                        wrong -> assertThat(wrong.flaws())
                                .extracting(flaw ->
                                        flaw.place() + " " + flaw.problem().field())
                                .containsExactly("二.docx lead"));
        PaperEntry wrong = entries.in(State.READ).stream()
                .filter(entry ->
                        taken.batch().equals(entry.batch()) && entry.place().equals("二.docx"))
                .findFirst()
                .orElseThrow();
        PaperFields f = wrong.fields();
        PaperFields right =
                new PaperFields(f.paper(), f.title(), f.facts(), f.proposal(), lead, "", "", "", false, f.receivedOn());
        assertThat(correct.handle(wrong.id(), wrong.version(), right, clerk)).isEqualTo(new PaperResult.Done(1));
        assertThat(correct.handle(wrong.id(), wrong.version(), right, clerk)).isEqualTo(new PaperResult.Stale());
        assertThat(keep.handle(taken.batch(), clerk)).isEqualTo(new PaperResult.Done(2));
        assertThat(keep.handle(taken.batch(), clerk)).isEqualTo(new PaperResult.Nothing());
        assertThat(drop.handle(taken.batch(), clerk)).isEqualTo(new PaperResult.Done(2));
    }

    @Test
    void isForTheOfficeAlone() {
        Viewer deputy = accounts.viewer("deputy");
        assertThat(register.handle(deputy)).isEqualTo(new PaperResult.NotPermitted());
        assertThat(keep.handle(UUID.randomUUID(), deputy)).isEqualTo(new PaperResult.NotPermitted());
        assertThat(read.handle(List.of(scan("Z")), true, deputy).papers()).isZero();
        assertThat(attach.handle(List.of(scan("Z")), true, deputy)).isEmpty();
        assertThat(preview.handle("suggestions", "x.csv", new ByteArrayInputStream(new byte[0]), deputy))
                .isInstanceOf(PreviewImport.Result.UnknownKind.class);
    }

    private RegisterNumber number(MatterId id) {
        return numbers.of(id).orElseThrow();
    }

    private String row(String paper, String session) {
        return paper + mark + ",关于纸面" + paper + mark + "的建议," + lead + ",联" + mark + ",有情况。,有建议。,纸面水务局" + mark + ",水务,"
                + (session.equals("in-session") ? "大会期间" : "闭会期间") + "\n";
    }

    private ReadPapers.Sent scan(String paper) {
        return new ReadPapers.Sent(paper + mark + ".pdf", SCAN);
    }

    private PaperEntry waiting(String paper) {
        return entries.in(State.WAITING).stream()
                .filter(entry -> entry.fields().paper().equals(paper + mark))
                .findFirst()
                .orElseThrow();
    }

    private ImportId imported(String csv) {
        ImportId id = previewed("list" + UUID.randomUUID() + ".csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(confirm.handle(id, clerk)).isInstanceOf(ConfirmImport.Result.Confirmed.class);
        return id;
    }

    private ImportId previewed(String name, byte[] content) {
        PreviewImport.Result result = preview.handle("suggestions", name, new ByteArrayInputStream(content), clerk);
        assertThat(result).isInstanceOf(PreviewImport.Result.Previewed.class);
        return ((PreviewImport.Result.Previewed) result).id();
    }

    private byte[] workbook() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("建议");
            fill(sheet.createRow(0), "序号", "建议题目", "领衔代表", "正文");
            fill(sheet.createRow(1), "W" + mark, "关于信号灯的建议", lead, "路口没有信号灯。\n建议：加装信号灯。");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static byte[] document(String... lines) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String line : lines) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
