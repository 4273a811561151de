package org.luoshi.platform.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.Project;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.bodies.TestDeputies;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.notices.Notice;
import org.luoshi.platform.notices.Notices;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every list of the house is taken along as CSV, as a workbook and as one page to print, and what is taken along is what
 * was shown. The pages are found in the server's own list; those of one record are not lists.
 */
@PlatformTest
class EveryListTest {
    /** Tables that are no lists: a calendar, a form's choice, a comparison, what something is made of. */
    private static final Set<String> NO_LISTS = Set.of(
            "site/patterns", "portal/about", "calendar/year", "calendar/import", "imports/new", "sessions/devices");

    private static final Map<String, String> ROLES = Map.of(
            "/accounts", "security-officer",
            "/roles", "security-officer",
            "/journal", "audit-officer",
            "/exchange", "administrator");

    /** A row of a table, or an item of a list that says its columns. */
    private static final String ROW = "main table.table tbody tr, main [data-row]";

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestDeputies deputies;

    @Autowired
    TestBodies bodies;

    @Autowired
    Notices notices;

    @Autowired
    CityDate date;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void isTakenAlongAsItIsShown() throws IOException {
        Matter matter = suggestions.assigned(
                UUID.randomUUID().toString(), UUID.randomUUID().toString(), LocalDate.of(2016, 3, 1), "关于清单的建议");
        String name = "名册" + UUID.randomUUID().toString().substring(0, 8);
        bodies.bureau(name + "局");
        deputies.named(name, deputies.delegation(name + "团"));
        List<String> wrong = new ArrayList<>();
        Set<String> lists = new TreeSet<>();
        for (String path : pages()) {
            Account account = people.with(ROLES.getOrDefault(path, "office"));
            notices.send(new Notice(
                    "list:" + account.id(),
                    account.id().toString(),
                    "notices.inbox",
                    List.of(),
                    "/inbox",
                    date.today()));
            // taking the journal along is a line of the journal itself
            String asked = path.equals("/journal") ? path + "?kind=matter&id=" + matter.id() : path;
            Document page = Jsoup.parse(get(asked, account));
            if (!page.select(ROW).isEmpty() && !page.select("p.export").isEmpty()) {
                lists.add(path);
                check(asked, page, account, wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(lists).contains("/inbox", "/journal", "/bodies", "/deputies", "/suggestions");
    }

    @Test
    void saysSoOnEveryPageWithAList() throws IOException {
        Path templates = Project.path("platform/src/main/jte");
        List<String> without = new ArrayList<>();
        for (Path file : Project.files("platform/src/main/jte", ".jte")) {
            String name = templates.relativize(file).toString().replace(".jte", "");
            String text = Files.readString(file);
            boolean list = (text.contains("<table class=\"table") || text.contains("data-row"))
                    && !text.contains("@param Content")
                    && isAList(name);
            if (list && !text.contains("site._export(") && !text.contains(".csv")) {
                without.add(name);
            }
        }
        assertThat(without).isEmpty();
    }

    /** The last part of a list's name: list, all, index, accounts …; the others show one record. */
    private static boolean isAList(String name) {
        return !NO_LISTS.contains(name)
                && name.matches(
                        ".*/(.*list|all|index|accounts|roles|inbox|deputies|tree|desk|ledger|published|sessions|conferences|decisions|activities|changes|repealed|quality|statistics|commitments|burden|reports|one|assign)");
    }

    private void check(String path, Document page, Account account, List<String> wrong) throws IOException {
        List<List<String>> csv = csv(get(path + as(path, "csv"), account));
        List<List<String>> xlsx = workbook(bytes(path + as(path, "xlsx"), account));
        Document whole = Jsoup.parse(get(path + as(path, "print"), account));
        int printed = whole.select(ROW).size();
        long shown = page.select(ROW).size();
        if (shown > printed || csv.size() < printed + 1 || xlsx.size() != csv.size()) {
            wrong.add(path + ": " + shown + " rows shown, " + printed + " printed, " + csv.size() + " and "
                    + xlsx.size() + " lines taken along");
        }
        Set<String> taken = csv.stream().flatMap(List::stream).collect(Collectors.toSet());
        whole.select("main table.table tbody tr > th[scope=row], main [data-row] > a[data-col]")
                .forEach(title -> {
                    if (!taken.contains(words(title))) {
                        wrong.add(path + " does not take along " + words(title));
                    }
                });
    }

    private static String as(String path, String take) {
        return (path.contains("?") ? "&" : "?") + "as=" + take;
    }

    private static String words(Element cell) {
        Element copy = cell.clone();
        copy.select("form, button, .no-print").remove();
        copy.select("time[datetime]").forEach(time -> time.text(time.attr("datetime")));
        String text = copy.text().strip();
        return text.isEmpty() || "=+-@".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private Set<String> pages() {
        return mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> !path.contains("{") && !path.contains(".") && !path.startsWith("/api"))
                .filter(path -> !path.startsWith("/error") && !path.contains("breaking") && !path.equals("/lang"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String get(String path, Account account) {
        return new String(bytes(path, account), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path, Account account) {
        return web.get()
                .uri(path)
                .with(TestAccounts.as(people.viewer(account)))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : text.replace("\uFEFF", "").replace("\"\"", "\u0000").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString().replace("\r", "").replace('\u0000', '"'));
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    private static List<List<String>> workbook(byte[] bytes) throws IOException {
        DataFormatter words = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = book.getSheetAt(0);
            List<List<String>> rows = new ArrayList<>();
            sheet.forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(words.formatCellValue(cell)));
                rows.add(cells);
            });
            return rows;
        }
    }
}
