package org.luoshi.platform.desk;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.documents.Block;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;

/** The index of a package (归档目录): for a spreadsheet, and as a paper to be signed at the hand-over. */
final class ArchiveIndex {
    static final String CSV = "目录.csv";
    static final String PDF = "目录.pdf";
    static final String DOCX = "目录.docx";

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

    /** The matters of a package. */
    static String of(ArchiveVolume volume) {
        return csv(rows(volume, true));
    }

    /** The same as a paper; one matter's files are named too. The hashes stand in the manifest. */
    static Paper paper(ArchiveVolume volume, String issuer) {
        Paper paper = Paper.letter(issuer, new DocumentNumber("归", volume.year(), 0), volume.title())
                .with(table(rows(volume, false)));
        return volume.matters().size() == 1 ? paper.with(table(files(volume))) : paper;
    }

    private static Block.Table table(List<List<String>> rows) {
        return new Block.Table(rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static List<List<String>> files(ArchiveVolume volume) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("序号", "文件", "字节"));
        volume.files().forEach(part -> rows.add(List.of("" + rows.size(), part.name(), "" + part.size())));
        return rows;
    }

    private static List<List<String>> rows(ArchiveVolume volume, boolean whole) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                whole
                        ? List.of("序号", "编号", "题名", "事项", "立项", "办结", "保管期限", "件数")
                        : List.of("序号", "编号", "题名", "办结", "保管期限", "件数"));
        for (ArchiveBatch.Item item : volume.matters()) {
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
