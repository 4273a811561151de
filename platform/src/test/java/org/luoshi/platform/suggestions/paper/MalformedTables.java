package org.luoshi.platform.suggestions.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Spreadsheets as they should not be, by a seed: a sound list of suggestions, then up to three things done to its cells, then
 * perhaps something to its bytes. One in twenty is left sound, for a mill that refuses everything proves nothing.
 */
final class MalformedTables {
    private static final List<String> HEADER =
            List.of("编号", "题目", "领衔代表", "联名代表", "情况", "建议", "建议承办单位", "类别", "收到日期", "提出时间");
    private static final List<String> ODD = List.of(
            "",
            " ",
            "　",
            "=1/0",
            "=HYPERLINK(\"x\")",
            "-1",
            "2026-02-30",
            "二〇二六年",
            "_x0000_",
            "a_x0001_b",
            "\uFFFE",
            "\uD800",
            "机密★一年",
            "<script>",
            "'; drop table suggestion_entry; --",
            "张三、李四、、，",
            "（）",
            "()(",
            "\u202E反",
            "🏛️",
            "%s%n",
            "{0}",
            "第九百号",
            "1e309",
            "大会",
            "，，，",
            "\"",
            "\t");

    private final Random random;
    private final String lead;
    private final String mark;

    MalformedTables(long seed, String lead, String mark) {
        this.random = new Random(seed);
        this.lead = lead;
        this.mark = mark + Long.toString(seed, 36);
    }

    /** A file as somebody would send it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Sent(String name, byte[] bytes) {}

    Sent next() {
        List<List<String>> rows = sound();
        boolean leaveSound = random.nextInt(20) == 0;
        for (int i = leaveSound ? 3 : random.nextInt(3); i < 3; i++) {
            spoil(rows);
        }
        String ending = List.of("csv", "xlsx", "xls", "et").get(random.nextInt(4));
        byte[] bytes = ending.equals("csv") ? csv(rows) : workbook(rows, ending.equals("xlsx"), leaveSound);
        if (!leaveSound && random.nextInt(3) == 0) {
            bytes = damage(bytes);
        }
        String name = !leaveSound && random.nextInt(20) == 0 ? "表.csv" : "表." + ending;
        return new Sent(name, bytes);
    }

    private List<List<String>> sound() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(HEADER));
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            rows.add(new ArrayList<>(
                    List.of(mark + "-" + i, "关于第" + i + "件事的建议", lead, "", "有情况。", "有建议。", "", "水务", "", "闭会期间")));
        }
        return rows;
    }

    private void spoil(List<List<String>> rows) {
        List<String> row = rows.get(random.nextInt(rows.size()));
        switch (random.nextInt(8)) {
            case 0 -> row.set(random.nextInt(row.size()), "长".repeat(1 + random.nextInt(12_000)));
            case 1 -> row.remove(row.size() - 1);
            case 2 -> rows.remove(random.nextInt(rows.size()));
            case 3 -> rows.add(new ArrayList<>(row));
            case 4 -> row.set(random.nextInt(row.size()), letters());
            default -> row.set(random.nextInt(row.size()), ODD.get(random.nextInt(ODD.size())));
        }
        if (rows.isEmpty() || row.isEmpty()) {
            rows.add(new ArrayList<>(List.of("空", "")));
        }
    }

    private String letters() {
        int length = random.nextInt(30);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append((char) random.nextInt(Character.MAX_VALUE));
        }
        return letters.toString();
    }

    private byte[] csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                boolean quoted = random.nextInt(10) != 0;
                String cell = quoted ? row.get(i).replace("\"", "\"\"") : row.get(i);
                text.append(i == 0 ? "" : ",").append(quoted ? '"' + cell + '"' : cell);
            }
            text.append(random.nextBoolean() ? "\r\n" : "\n");
        }
        Charset charset = List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_8,
                        Charset.forName("GB18030"),
                        StandardCharsets.UTF_16)
                .get(random.nextInt(4));
        return text.toString().getBytes(charset);
    }

    private byte[] workbook(List<List<String>> rows, boolean modern, boolean leaveSound) {
        try (Workbook book = modern ? new XSSFWorkbook() : new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("建议");
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r + (leaveSound ? 0 : random.nextInt(2)));
                for (int c = 0; c < rows.get(r).size(); c++) {
                    fill(row.createCell(c), rows.get(r).get(c), leaveSound);
                }
            }
            if (!leaveSound && random.nextInt(8) == 0) {
                sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1 + random.nextInt(3)));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Cell cell, String text, boolean leaveSound) {
        switch (leaveSound ? 9 : random.nextInt(60)) {
            case 0 -> cell.setCellValue(random.nextGaussian() * 1e12);
            case 1 -> cell.setCellFormula("1/0");
            case 2 -> cell.setCellErrorValue((byte) 42);
            case 3 -> cell.setCellValue(true);
            default -> cell.setCellValue(text);
        }
    }

    private byte[] damage(byte[] bytes) {
        byte[] damaged = Arrays.copyOf(bytes, random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : bytes.length);
        for (int i = random.nextInt(20); i > 0 && damaged.length > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return damaged;
    }
}
