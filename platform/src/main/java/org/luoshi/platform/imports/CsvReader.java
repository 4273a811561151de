package org.luoshi.platform.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a text table: UTF-8 with or without a mark at its start, or GB18030; separated by commas, semicolons or tabs. */
final class CsvReader {
    static final String SHEET = "CSV";
    private static final Charset GB = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';

    private final String text;
    private final String note;
    private final int most;
    private final char separator;
    private final List<Table.Raw> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int at;
    private int row = 1;

    private CsvReader(String text, String note, int most) {
        this.text = text;
        this.note = note;
        this.most = most;
        this.separator = separator(text);
    }

    static Table read(Path file, int most) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Optional<String> utf8 = decode(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new CsvReader(withoutMark(utf8.get()), "", most).table();
        }
        Optional<String> gb =
                isUtf16(bytes) ? Optional.empty() : decode(bytes, GB).filter(CsvReader::isPlausible);
        return gb.map(text -> new CsvReader(text, "imports.note.gb18030", most).table())
                .orElseGet(() -> Table.unreadable(SHEET, "encoding"));
    }

    private Table table() {
        while (at < text.length() && problems.isEmpty()) {
            Table.Raw next = line();
            if (!next.isEmpty()) {
                rows.add(next);
            }
            if (rows.size() > most + 1) {
                problems.add(Problem.at(SHEET, "", "too-many-rows", most));
            }
        }
        return new Table(SHEET, note, rows, problems);
    }

    private Table.Raw line() {
        int number = row;
        Map<Integer, String> cells = new HashMap<>();
        int column = 0;
        boolean more = true;
        while (more) {
            cells.put(column, cell(column, number).strip());
            column++;
            more = at < text.length() && text.charAt(at) == separator;
            at = more ? at + 1 : at;
        }
        endOfLine();
        return new Table.Raw(number, cells);
    }

    private void endOfLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        row++;
    }

    private String cell(int column, int number) {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted(column, number);
        }
        int from = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** {@code "示例市, ""本级"""} is 示例市, "本级"; what follows the closing quote belongs to no cell. */
    private String quoted(int column, int number) {
        StringBuilder content = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean doubled = c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
            if (c == '"' && !doubled) {
                at++;
                skipToEnd();
                return content.toString();
            }
            at = doubled ? at + 1 : at;
            content.append(c);
        }
        problems.add(Problem.at(Cell.at(SHEET, column, number), head(content.toString()), "open-quote"));
        return content.toString();
    }

    private void skipToEnd() {
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
    }

    private boolean isEnd(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return List.of(',', '\t', ';', '，').stream()
                .max(Comparator.comparingLong(
                        c -> first.chars().filter(x -> x == c).count()))
                .orElse(',');
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    }

    /** Bytes of another encoding read as GB18030 give letters nobody uses. */
    private static boolean isPlausible(String text) {
        return text.codePoints().noneMatch(c -> {
            int type = Character.getType(c);
            return type == Character.PRIVATE_USE || type == Character.UNASSIGNED || type == Character.SURROGATE;
        });
    }

    private static String head(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
