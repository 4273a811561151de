package org.luoshi.platform.desk;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.documents.Block;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;

/** The index of a package (归档目录): for a spreadsheet, and as a paper to be signed at the hand-over. */
final class ArchiveIndex {
    /** Without it a spreadsheet reads Chinese as nonsense. */
    private static final String MARK = "\uFEFF";

    private ArchiveIndex() {}

    /** The files of one matter. */
    static String of(List<ArchivePart> parts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("序号", "文件", "字节", "SHA-256"));
        for (ArchivePart part : parts) {
            rows.add(List.of("" + rows.size(), part.name(), "" + part.size(), part.sha256()));
        }
        return csv(rows);
    }

    /** The matters of a year. */
    static String of(ArchiveBatch batch) {
        return csv(rows(batch, true));
    }

    /** The same as a paper; the hashes stand in the manifest. */
    static Paper paper(ArchiveBatch batch, String issuer) {
        List<List<String>> rows = rows(batch, false);
        return Paper.letter(issuer, new DocumentNumber("归", batch.year(), 0), batch.year() + "年度归档文件目录")
                .with(new Block.Table(rows.getFirst(), rows.subList(1, rows.size())));
    }

    private static List<List<String>> rows(ArchiveBatch batch, boolean whole) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                whole
                        ? List.of("序号", "编号", "题名", "事项", "立项", "办结", "保管期限", "件数")
                        : List.of("序号", "编号", "题名", "办结", "保管期限", "件数"));
        for (ArchiveBatch.Item item : batch.packed()) {
            String place = "" + rows.size();
            String term = ArchiveContents.words(item.retention());
            rows.add(
                    whole
                            ? List.of(
                                    place,
                                    item.number(),
                                    item.title(),
                                    item.procedure(),
                                    item.openedOn().toString(),
                                    item.endedOn().toString(),
                                    term,
                                    "" + item.parts())
                            : List.of(
                                    place,
                                    item.number(),
                                    item.title(),
                                    item.endedOn().toString(),
                                    term,
                                    "" + item.parts()));
        }
        return rows;
    }

    private static String csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder(MARK);
        rows.forEach(row -> text.append(
                        String.join(",", row.stream().map(ArchiveIndex::cell).toList()))
                .append("\r\n"));
        return text.toString();
    }

    /** Nothing in it is taken for a formula. */
    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
