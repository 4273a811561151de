package org.luoshi.platform.cooperation.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.luoshi.platform.cooperation.joint.Item;
import org.luoshi.platform.site.Frame;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The list as a table to take along. */
@Component
class ListTable {
    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "category",
            "kind",
            "year",
            "stage",
            "ours",
            "theirs",
            "deadline",
            "first",
            "shares",
            "waits");

    List<List<String>> rows(ListView view, List<Item> items) {
        Frame frame = view.frame();
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(key -> frame.t("cooperation.col." + key)).toList());
        items.forEach(item -> rows.add(row(view, item)));
        return rows;
    }

    private static List<String> row(ListView view, Item item) {
        return List.of(
                view.number(item.id()),
                item.content().title(),
                view.category(item.content().category()),
                view.kind(item),
                String.valueOf(item.content().year()),
                view.stage(item),
                view.owner(item, view.list().ours()),
                view.owner(item, view.list().theirs()),
                item.deadline().toString(),
                item.firstDeadline().toString(),
                item.shares().isEmpty() ? "" : view.shares(item.shares()),
                view.waits(item));
    }

    /** Every cell is text: nothing of it is ever a formula. */
    ResponseEntity<byte[]> workbook(ListView view, List<Item> items) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(view.frame().t("cooperation.tab.list"));
            List<List<String>> rows = rows(view, items);
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                List<String> cells = rows.get(r);
                for (int c = 0; c < cells.size(); c++) {
                    row.createCell(c).setCellValue(cells.get(c));
                }
            }
            book.write(out);
            return ResponseEntity.ok()
                    .contentType(XLSX)
                    .header(HttpHeaders.CONTENT_DISPOSITION, name(view))
                    .body(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook in memory", e);
        }
    }

    private static String name(ListView view) {
        return ContentDisposition.attachment()
                .filename(view.list().name() + ".xlsx", StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
