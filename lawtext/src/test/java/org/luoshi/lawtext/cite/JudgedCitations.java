package org.luoshi.lawtext.cite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.RealTexts;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Letters;

/** Counts how far the program and a list of judged citations agree: a citation is right when span and target are. */
record JudgedCitations(int expected, int found, int right, int rightKinds, List<String> differences) {
    /** A row: a passage that was read, or a citation in the passage above it. */
    private record Row(String file, int start, int end, String kind, String target) {}

    private static final String OWN = ".";

    /** {@code sample}: the name of a list in {@code citations/}. */
    static JudgedCitations compare(Path laws, String sample) {
        var byFile = new LinkedHashMap<String, List<Row>>();
        rows(sample)
                .forEach(row -> byFile.computeIfAbsent(row.file(), _ -> new ArrayList<>())
                        .add(row));
        int expected = 0;
        int found = 0;
        int right = 0;
        int kinds = 0;
        var differences = new ArrayList<String>();
        for (Map.Entry<String, List<Row>> file : byFile.entrySet()) {
            String text = RealTexts.read(laws.resolve(file.getKey()));
            Map<Integer, Row> citations = citations(text, file.getKey());
            for (Row row : file.getValue()) {
                if (row.kind().equals("passage")) {
                    List<Row> within = citations.values().stream()
                            .filter(c -> c.start() >= row.start() && c.end() <= row.end())
                            .toList();
                    found += within.size();
                    within.stream()
                            .filter(c -> file.getValue().stream().noneMatch(r -> same(r, c)))
                            .forEach(c -> differences.add("found  " + shown(c, text)));
                } else {
                    expected++;
                    Row citation = citations.get(row.start());
                    if (citation != null && same(row, citation)) {
                        right++;
                        kinds += citation.kind().equals(row.kind()) ? 1 : 0;
                        if (!citation.kind().equals(row.kind())) {
                            differences.add("kind   " + shown(row, text) + " ≠ " + citation.kind());
                        }
                    } else {
                        differences.add("missed " + shown(row, text));
                    }
                }
            }
        }
        return new JudgedCitations(expected, found, right, kinds, differences);
    }

    double precision() {
        return (double) right / found;
    }

    double recall() {
        return (double) right / expected;
    }

    double kindsRight() {
        return (double) rightKinds / right;
    }

    String summary() {
        return "judged %d, found %d, right %d: precision %.4f, recall %.4f, kinds %.4f"
                .formatted(expected, found, right, precision(), recall(), kindsRight());
    }

    private static boolean same(Row a, Row b) {
        return a.start() == b.start() && a.end() == b.end() && a.target().equals(b.target());
    }

    private static String shown(Row row, String text) {
        String words = text.substring(text.offsetByCodePoints(0, row.start()), text.offsetByCodePoints(0, row.end()));
        return row.file() + " " + row.start() + " " + words + " → " + row.kind() + " " + row.target();
    }

    private static Map<Integer, Row> citations(String text, String file) {
        var rows = new LinkedHashMap<Integer, Row>();
        for (Citation citation : CitationReader.read(text)) {
            int start = text.codePointCount(0, citation.span().start());
            int end = start
                    + text.codePointCount(
                            citation.span().start(), citation.span().end());
            rows.put(start, new Row(file, start, end, citation.kind().key(), target(citation.target())));
        }
        return rows;
    }

    private static String target(@Nullable Target target) {
        if (target == null) {
            return "nothing";
        }
        Place from = target.from();
        Place to = target.to() == null ? from : target.to();
        String title =
                target.text().own() ? OWN : Letters.fold(target.text().title()).replaceFirst("^中华人民共和国", "");
        return String.join(
                "\t",
                title,
                from.division().isEmpty() ? run(article(from), article(to)) : from.division(),
                run(number(from.paragraph()), number(to.paragraph())),
                run(number(from.item()), number(to.item())));
    }

    private static String run(String from, String to) {
        return from.equals(to) ? from : from + ".." + to;
    }

    private static String article(Place place) {
        return place.article().equals(ProvisionNumber.NONE)
                ? ""
                : place.article().ascii();
    }

    private static String number(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    private static List<Row> rows(String sample) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(JudgedCitations.class.getResourceAsStream("/citations/" + sample + ".tsv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(
                            cells[0],
                            Integer.parseInt(cells[1]),
                            Integer.parseInt(cells[2]),
                            cells[3],
                            String.join("\t", Letters.fold(cells[4]), cells[5], cells[6], cells[7])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
