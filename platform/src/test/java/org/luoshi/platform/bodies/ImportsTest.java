package org.luoshi.platform.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.Pages;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.imports.Checked;
import org.luoshi.platform.imports.ConfirmImport;
import org.luoshi.platform.imports.Import;
import org.luoshi.platform.imports.ImportDesk;
import org.luoshi.platform.imports.ImportId;
import org.luoshi.platform.imports.Imports;
import org.luoshi.platform.imports.PreviewImport;
import org.luoshi.platform.imports.Problem;
import org.luoshi.platform.imports.UndoImport;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tables of organisations and deputies: every wrong cell is named, everything or nothing is made, all of it can be taken back. */
@PlatformTest
class ImportsTest {
    private static final String HEADER = "名称,简称,类别,上级,设立日期\n";
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    @LocalServerPort
    int port;

    @Autowired
    PreviewImport preview;

    @Autowired
    ConfirmImport confirm;

    @Autowired
    UndoImport undo;

    @Autowired
    Imports imports;

    @Autowired
    ImportDesk desk;

    @Autowired
    Organisations organisations;

    @Autowired
    AddOrganisation addOrganisation;

    @Autowired
    AddPerson addPerson;

    @Autowired
    Terms terms;

    @Autowired
    OpenTerm openTerm;

    @Autowired
    Deputies deputies;

    @Autowired
    CityDate date;

    @Autowired
    Journal journal;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MockMvcTester web;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Viewer clerk = Viewer.PUBLIC;

    @BeforeEach
    void aClerk() {
        clerk = accounts.viewer("office");
    }

    @Test
    void makesEveryRowAndSaysWhereEachCameFrom() {
        ImportId id = previewed(bureaus());
        assertThat(confirm.handle(id, clerk)).isEqualTo(new ConfirmImport.Result.Confirmed(2));
        Organisation upper = organisation("导入局甲" + mark);
        Organisation lower = organisation("导入局乙" + mark);
        assertThat(lower.parent()).isEqualTo(upper.id());
        assertThat(lower.kind()).isEqualTo(OrganisationKind.BUREAU);
        assertThat(imports.of("organisation", lower.id().toString()))
                .hasValueSatisfying(from -> assertThat(from.row()).isEqualTo(3))
                .hasValueSatisfying(from -> assertThat(from.cells())
                        .containsEntry("CSV!A3", "导入局乙" + mark)
                        .containsEntry("CSV!D3", "导入局甲" + mark))
                .hasValueSatisfying(from -> assertThat(from.sha256()).hasSize(64));
        assertThat(lines(id)).containsExactly("file.add DONE", "import.preview DONE", "import.confirm DONE");
    }

    @Test
    void namesEveryWrongCellAtOnceAndMakesNothing() {
        addOrganisation("导入在册局" + mark);
        ImportId id = previewed(HEADER
                + "导入在册局" + mark + ",,政府部门,,2026-02-03\n"
                + "导入局丙" + mark + ",,政府部门,导入在册" + mark + ",2026-02-03\n"
                + ",,政府部们,,2026-02-30\n"
                + "导入局丁" + mark + ",,政府部门,,去年\n"
                + "导入局丁" + mark + ",,政府部门,,2026年2月3日\n");
        check(
                id,
                "CSV!A2 bodies.import.name-taken",
                "CSV!D3 bodies.import.unknown-near",
                "CSV!A4 imports.problem.required",
                "CSV!C4 imports.problem.no-choice",
                "CSV!E4 imports.problem.no-such-day",
                "CSV!E5 imports.problem.no-date",
                "CSV!A6 imports.problem.twice");
        assertThat(confirm.handle(id, clerk)).isInstanceOf(ConfirmImport.Result.Wrong.class);
        assertThat(organisations.find("导入局丙" + mark, date.today())).isInstanceOf(Lookup.None.class);
        assertThat(lines(id)).endsWith("import.confirm REFUSED");
    }

    @Test
    void readsWorkbooksAndNamesWhatIsWrongInThem() {
        check(xlsx(sheet -> {
            row(sheet, 0, "名称", "类别", "设立日期");
            row(sheet, 1, "工作簿局" + mark, "政府部门", "");
            var day = sheet.getWorkbook().createCellStyle();
            day.setDataFormat((short) 14);
            sheet.getRow(1).createCell(2).setCellValue(LocalDate.of(2026, 5, 1));
            sheet.getRow(1).getCell(2).setCellStyle(day);
        }));
        check(
                xlsx(sheet -> {
                    row(sheet, 0, "名称", "类别", "设立日期");
                    row(sheet, 1, "合并局" + mark, "政府部门", "2026-05-01");
                    row(sheet, 2, "", "政府部门", "2026-05-01");
                    sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
                    sheet.getRow(1).createCell(3).setCellErrorValue((byte) 23);
                }),
                "表1!D2 imports.problem.formula",
                "表1!A2 imports.problem.merged",
                "表1!A3 imports.problem.required");
        check(
                xlsx(sheet -> row(sheet, 0, "名称", "设立日")),
                "表1!1 imports.problem.column-missing",
                "表1!B1 imports.problem.column-near");
        check(xlsx(sheet -> {}), "表1 imports.problem.empty");
    }

    @Test
    void refusesMoreRowsThanItTakes() {
        String rows = "某局,,政府部门,,2026-02-03\n".repeat(5_001);
        check(previewed(HEADER + rows), "CSV imports.problem.too-many-rows");
    }

    @Test
    void readsTextInTheEncodingsOfAnOfficeAndRefusesOthers() {
        check(previewed(bytes("\uFEFF" + bureaus(), StandardCharsets.UTF_8)));
        check(previewed(bytes(bureaus(), Charset.forName("GB18030"))));
        check(previewed(bytes(bureaus().replace(',', '\t'), StandardCharsets.UTF_8)));
        check(previewed(HEADER + "\"引号局" + mark + ",,政府部门,,2026-02-03\n"), "CSV!A2 imports.problem.open-quote");
        assertThat(preview.handle(
                        "organisations",
                        "utf16.csv",
                        new ByteArrayInputStream(bytes("\uFEFF" + bureaus(), StandardCharsets.UTF_16LE)),
                        clerk))
                .isInstanceOf(PreviewImport.Result.FileRefused.class);
    }

    @Test
    void isConfirmedOnceThoughTwoPeopleConfirmAtTheSameMoment() throws Exception {
        ImportId id = previewed(bureaus());
        List<ConfirmImport.Result> results = atOnce(() -> confirm.handle(id, clerk), () -> confirm.handle(id, clerk));
        assertThat(results).hasAtLeastOneElementOfType(ConfirmImport.Result.Confirmed.class);
        assertThat(results).hasAtLeastOneElementOfType(ConfirmImport.Result.Already.class);
        assertThat(imports.recordsOf(id)).hasSize(2);
    }

    @Test
    void isConfirmedOnceThoughTheSameFileIsPreviewedTwice() throws Exception {
        ImportId one = previewed(bureaus());
        ImportId two = previewed(bureaus());
        List<ConfirmImport.Result> results = atOnce(() -> confirm.handle(one, clerk), () -> confirm.handle(two, clerk));
        assertThat(results).hasAtLeastOneElementOfType(ConfirmImport.Result.Confirmed.class);
        assertThat(results).hasAtLeastOneElementOfType(ConfirmImport.Result.SameFile.class);
    }

    @Test
    void isTakenBackWholeAndMayComeAgain() {
        ImportId id = previewed(bureaus());
        confirm.handle(id, clerk);
        OrganisationId made = organisation("导入局甲" + mark).id();
        assertThat(undo.handle(id, clerk)).isEqualTo(new UndoImport.Result.Undone(2));
        assertThat(organisations.byId(made)).isEmpty();
        assertThat(imports.of("organisation", made.toString())).isEmpty();
        assertThat(undo.handle(id, clerk)).isInstanceOf(UndoImport.Result.NothingToUndo.class);
        assertThat(confirm.handle(id, clerk)).isInstanceOf(ConfirmImport.Result.Already.class);
        assertThat(confirm.handle(previewed(bureaus()), clerk)).isInstanceOf(ConfirmImport.Result.Confirmed.class);
    }

    @Test
    void staysWhenSomethingDependsOnIt() {
        ImportId id = previewed(bureaus());
        confirm.handle(id, clerk);
        OrganisationId lower = organisation("导入局乙" + mark).id();
        Account account = accounts.with(lower, null, "handler");
        assertThat(undo.handle(id, clerk))
                .isInstanceOfSatisfying(
                        UndoImport.Result.InUse.class,
                        inUse -> assertThat(inUse.lines())
                                .extracting(line -> line.label() + " "
                                        + line.use().messageKey() + line.use().args())
                                .containsExactly("导入局乙" + mark + " access.use.account[" + account.login() + "]"));
        assertThat(organisations.byId(lower)).isPresent();
    }

    private void aTermWithADelegation() {
        if (terms.on(date.today()).isEmpty()) {
            openTerm.handle(new OpenTerm.Command(TermId.random(), 27, LocalDate.of(2020, 1, 6)), Clerk.OFFICE)
                    .orThrow();
        }
        addOrganisation("导入代表团" + mark, OrganisationKind.DELEGATION);
    }

    @Test
    void makesDeputiesWithThePeopleBehindThem() {
        aTermWithADelegation();
        String header = "姓名,代表团,代表证号,选举单位,当选日期\n";
        ImportId wrong = previewed(
                "deputies",
                bytes(header + "岑一,导入代表" + mark + ",A" + mark + ",东岭区,2022-01-05\n", StandardCharsets.UTF_8));
        check(wrong, "CSV!B2 bodies.import.unknown-near");
        ImportId id = previewed(
                "deputies",
                bytes(
                        header + "岑一,导入代表团" + mark + ",A" + mark + ",东岭区,2022-01-05\n岑一,导入代表团" + mark + ",B" + mark
                                + ",东岭区,2022-01-05\n",
                        StandardCharsets.UTF_8));
        assertThat(confirm.handle(id, clerk)).isEqualTo(new ConfirmImport.Result.Confirmed(2));
        assertThat(imports.recordsOf(id)).hasSize(4);
        DeputyId made = DeputyId.of(imports.recordsOf(id).get(1).record().id());
        assertThat(deputies.byId(made, date.today())).isPresent();
        assertThat(undo.handle(id, clerk)).isEqualTo(new UndoImport.Result.Undone(2));
        assertThat(deputies.byId(made, date.today())).isEmpty();
    }

    @Test
    void makesSomebodyEnteredAlreadyADeputyOnceTheRowSaysSo() {
        aTermWithADelegation();
        PersonId known = person("徐在册" + mark, "139" + mark);
        check(previewed("deputies", deputy("徐在册" + mark + ",,")), "CSV!G2 bodies.import.say-who");
        check(previewed("deputies", deputy("徐无此人" + mark + ",,是")), "CSV!G2 bodies.import.nobody");
        checkMatched(known, deputy("徐在册" + mark + ",,是"));
        checkMatched(known, deputy("徐在册" + mark + ",139" + mark + ","));
        ImportId other = previewed("deputies", deputy("徐在册" + mark + ",,否"));
        assertThat(confirm.handle(other, clerk)).isEqualTo(new ConfirmImport.Result.Confirmed(1));
        assertThat(deputies.byPerson(known, date.today())).isEmpty();
        check(
                previewed("deputies", anotherCertificate(deputy("徐在册" + mark + ",,是"))),
                "CSV!F2 bodies.import.namesakes");
    }

    private void checkMatched(PersonId known, String table) {
        ImportId id = previewed("deputies", table);
        assertThat(web.get().uri(id.href()).with(TestAccounts.as(clerk)))
                .bodyText()
                .contains("已登记人员“徐在册" + mark + "”登记为代表");
        assertThat(confirm.handle(id, clerk)).isEqualTo(new ConfirmImport.Result.Confirmed(1));
        assertThat(deputies.byPerson(known, date.today())).isPresent();
        assertThat(imports.recordsOf(id))
                .extracting(made -> made.record().kind())
                .containsExactly("deputy");
        check(previewed("deputies", anotherCertificate(table)), "CSV!A2 bodies.import.deputy-already");
        assertThat(undo.handle(id, clerk)).isEqualTo(new UndoImport.Result.Undone(1));
        assertThat(deputies.byPerson(known, date.today())).isEmpty();
    }

    @Test
    void thePageOfARecordSaysWhereItCameFromToThoseWhoMayImport() {
        ImportId id = previewed(bureaus());
        confirm.handle(id, clerk);
        String page = "/bodies/" + organisation("导入局乙" + mark).id();
        assertThat(web.get().uri(page).with(TestAccounts.as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("导入自", id.href(), "第 3 行（CSV!A3–E3）")
                .doesNotContain("⟦");
        assertThat(web.get().uri(page)).hasStatusOk().bodyText().doesNotContain("导入自");
        aTermWithADelegation();
        ImportId made = previewed("deputies", deputy("徐新人" + mark + ",,"));
        confirm.handle(made, clerk);
        assertThat(imports.recordsOf(made))
                .hasSize(2)
                .allSatisfy(record -> assertThat(
                                web.get().uri(record.record().href()).with(TestAccounts.as(clerk)))
                        .hasStatusOk()
                        .bodyText()
                        .contains("导入自", made.href(), "第 2 行"));
    }

    /** A table of one deputy; what is given: name, telephone, and whether the person is entered already. */
    private String deputy(String given) {
        String[] cells = given.split(",", -1);
        return "姓名,代表团,代表证号,选举单位,当选日期,电话,已登记人员\n"
                + String.join(",", cells[0], "导入代表团" + mark, "Z" + mark, "东岭区", "2022-01-05", cells[1], cells[2])
                + "\n";
    }

    private String anotherCertificate(String table) {
        return table.replace("Z" + mark, "Y" + mark);
    }

    private PersonId person(String name, String phone) {
        return addPerson
                .handle(new AddPerson.Command(PersonId.random(), name, new Contact(phone, "")), Clerk.OFFICE)
                .orThrow();
    }

    @Test
    void isOpenToOfficeAndAdministratorAlone() {
        for (String role : List.of("office", "administrator")) {
            assertThat(web.get().uri("/imports").with(TestAccounts.as(accounts.viewer(role))))
                    .as(role)
                    .hasStatusOk();
        }
        ImportId id = previewed(bureaus());
        for (String role : List.of("handler", "deputy", "chairperson", "audit-officer", "security-officer")) {
            Viewer other = accounts.viewer(role);
            assertThat(web.get().uri("/imports").with(TestAccounts.as(other)))
                    .as(role)
                    .hasStatus(403);
            assertThat(confirm.handle(id, other)).as(role).isInstanceOf(ConfirmImport.Result.NotThere.class);
            assertThat(undo.handle(id, other)).as(role).isInstanceOf(UndoImport.Result.NotThere.class);
        }
    }

    @Test
    void walksThroughItsPages() throws IOException {
        assertThat(web.get().uri("/imports/templates/organisations.csv").with(TestAccounts.as(clerk)))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("\uFEFF名称*,简称,类别*,上级,设立日期*\r\n");
        byte[] template = web.get()
                .uri("/imports/templates/organisations.xlsx")
                .with(TestAccounts.as(clerk))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        check(previewed("organisations", template, "模板.xlsx"), "填写 imports.problem.empty");
        assertThat(send("程序.txt", "不是表格"))
                .hasStatus(422)
                .bodyText()
                .contains("不是表格文件")
                .doesNotContain("⟦");
        MvcTestResult sent = send("机构.csv", bureaus());
        assertThat(sent).hasStatus3xxRedirection();
        String page = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(web.get().uri(page).with(TestAccounts.as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("核对无误，共 2 行", "导入局甲" + mark)
                .doesNotContain("⟦");
        assertThat(post(page + "/confirm")).hasStatus3xxRedirection();
        assertThat(web.get().uri(page).with(TestAccounts.as(clerk)))
                .bodyText()
                .contains("CSV!A2 = 导入局甲" + mark, "撤销这批导入")
                .doesNotContain("⟦");
        assertThat(post(page + "/confirm").getMvcResult().getFlashMap().toString())
                .contains("没有重复写入");
        assertThat(web.get().uri(page + "/undo").with(TestAccounts.as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("撤销“机构.csv”的导入？");
        assertThat(post(page + "/undo")).hasStatus3xxRedirection();
        assertThat(organisations.find("导入局甲" + mark, date.today())).isInstanceOf(Lookup.None.class);
    }

    @Test
    void looksRightInARealBrowser() {
        Account account = accounts.with("office");
        ImportId wrong = previewed(HEADER + ",,政府部们,,2026-02-30\n");
        ImportId made = previewed(bureaus());
        confirm.handle(made, clerk);
        try (Browser browser = Browser.open(port)) {
            browser.signIn(account.login(), TestAccounts.PASSWORD);
            Pages.look(browser, "/imports", "imports");
            Pages.look(browser, "/imports/new?kind=organisations", "imports-new");
            Pages.look(browser, wrong.href(), "imports-wrong");
            Pages.look(browser, made.href(), "imports-made");
        }
    }

    private String bureaus() {
        return HEADER + "导入局甲" + mark + ",甲局" + mark + ",政府部门,,2026-02-03\n导入局乙" + mark + ",,政府部门,导入局甲" + mark
                + ",2026-02-03\n";
    }

    private void check(ImportId id, String... problems) {
        Import run = imports.find(id).orElseThrow();
        Checked checked =
                desk.look(run, desk.kind(run.kind(), clerk).orElseThrow()).orElseThrow();
        assertThat(checked.problems()).extracting(ImportsTest::told).containsExactlyInAnyOrder(problems);
    }

    private static String told(Problem problem) {
        return problem.cell() + " " + problem.key();
    }

    private ImportId previewed(String csv) {
        return previewed(bytes(csv, StandardCharsets.UTF_8));
    }

    private ImportId previewed(byte[] csv) {
        return previewed("organisations", csv);
    }

    private ImportId previewed(String kind, String csv) {
        return previewed(kind, bytes(csv, StandardCharsets.UTF_8));
    }

    private ImportId previewed(String kind, byte[] csv) {
        return previewed(kind, csv, "表格.csv");
    }

    private ImportId previewed(String kind, byte[] content, String name) {
        return ((PreviewImport.Result.Previewed) preview.handle(kind, name, new ByteArrayInputStream(content), clerk))
                .id();
    }

    private ImportId xlsx(Consumer<XSSFSheet> writing) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writing.accept(workbook.createSheet("表1"));
            workbook.write(out);
            return previewed("organisations", out.toByteArray(), "表格.xlsx");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void row(XSSFSheet sheet, int number, String... cells) {
        var row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static List<ConfirmImport.Result> atOnce(
            Callable<ConfirmImport.Result> one, Callable<ConfirmImport.Result> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            var first = two.submit(() -> {
                start.await();
                return one.call();
            });
            var second = two.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }

    private List<String> lines(ImportId id) {
        return journal.of(new Subject("import", id.toString())).stream()
                .map(line -> line.action() + " " + line.outcome())
                .toList();
    }

    private MvcTestResult send(String name, String content) {
        return web.post()
                .uri("/imports/new?kind=organisations")
                .multipart()
                .file(new MockMultipartFile("table", name, null, bytes(content, StandardCharsets.UTF_8)))
                .with(TestAccounts.as(clerk))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String uri) {
        return web.post().uri(uri).with(TestAccounts.as(clerk)).with(csrf()).exchange();
    }

    private Organisation organisation(String name) {
        return ((Lookup.Unique) organisations.find(name, date.today())).organisation();
    }

    private void addOrganisation(String name) {
        addOrganisation(name, OrganisationKind.BUREAU);
    }

    private void addOrganisation(String name, OrganisationKind kind) {
        addOrganisation
                .handle(
                        new AddOrganisation.Command(
                                OrganisationId.random(), kind, name, "", List.of(), null, FOUNDED, 1),
                        Clerk.OFFICE)
                .orThrow();
    }
}
