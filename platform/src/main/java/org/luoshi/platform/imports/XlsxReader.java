package org.luoshi.platform.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads the first sheet of a workbook as a stream, so that a large one takes no more memory than a small one. */
final class XlsxReader {
    private static final Pattern FROM_1904 = Pattern.compile("date1904\\s*=\\s*\"(1|true)\"");
    private static final String ERROR = "ERROR:";

    private final List<Table.Raw> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final int most;
    private String sheet = "";

    private XlsxReader(int most) {
        this.most = most;
    }

    static Table read(Path file, int most) {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return new XlsxReader(most).table(new XSSFReader(workbook), new ReadOnlySharedStringsTable(workbook));
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            // the content is proved by its hash before: what cannot be unpacked was sent so
            return Table.unreadable("XLSX", "unreadable");
        }
    }

    private Table table(XSSFReader workbook, ReadOnlySharedStringsTable words)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        SheetIterator sheets = (SheetIterator) workbook.getSheetsData();
        try (InputStream content = sheets.next()) {
            sheet = sheets.getSheetName();
            if (countsFrom1904(workbook)) {
                return Table.unreadable(sheet, "dates-1904");
            }
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new Sheet(workbook, words));
            xml.parse(new InputSource(content));
        } catch (Enough e) {
            problems.add(Problem.at(sheet, "", "too-many-rows", most));
        }
        return new Table(sheet, sheets.hasNext() ? "imports.note.first-sheet" : "", rows, problems);
    }

    /** Such a workbook means other days by the same numbers. */
    private static boolean countsFrom1904(XSSFReader workbook) throws IOException, OpenXML4JException {
        try (InputStream in = workbook.getWorkbookData()) {
            return FROM_1904
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .find();
        }
    }

    /** More rows than are taken: the rest is not read. */
    private static final class Enough extends SAXException {}

    /** The cells of a sheet, and the merges that follow them. */
    private final class Sheet extends XSSFSheetXMLHandler {
        Sheet(XSSFReader workbook, ReadOnlySharedStringsTable words) throws IOException, OpenXML4JException {
            super(workbook.getStylesTable(), words, new Rows(), new PlainFormatter(), false);
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            if ("mergeCell".equals(name)) {
                String merged = attributes.getValue("ref");
                int colon = merged.indexOf(':');
                problems.add(
                        Problem.at(sheet + "!" + (colon < 0 ? merged : merged.substring(0, colon)), merged, "merged"));
            }
            if ("row".equals(name) && rows.size() > most + 1) {
                throw new Enough();
            }
            super.startElement(uri, name, qualified, attributes);
        }
    }

    private final class Rows implements SheetContentsHandler {
        private Map<Integer, String> cells = new HashMap<>();

        @Override
        public void startRow(int number) {
            cells = new HashMap<>();
        }

        @Override
        public void endRow(int number) {
            Table.Raw row = new Table.Raw(number + 1, cells);
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            if (reference == null || value == null) {
                return;
            }
            if (value.startsWith(ERROR)) {
                problems.add(Problem.at(sheet + "!" + reference, value.substring(ERROR.length()), "formula"));
            }
            cells.put((int) new CellReference(reference).getCol(), value.strip());
        }
    }
}
