package org.luoshi.platform.suggestions.paper;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which papers a scan is of, by its name: {@code 12.pdf}, {@code 第12号.jpg}, {@code 001-050.pdf} for a pile scanned at once. */
final class ScanName {
    private static final Pattern RANGE = Pattern.compile("第?\\s*(\\d{1,5})\\s*[-—–至到~]\\s*(\\d{1,5})\\s*号?.*");
    private static final int MOST = 1_000;

    private ScanName() {}

    /** Numbers as papers bear them, without the zeros in front; the name itself where it is no number. */
    static List<String> papers(String file) {
        String name = file.replaceFirst("\\.[A-Za-z0-9]+$", "").strip();
        Matcher range = RANGE.matcher(name);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            return from <= to && to - from < MOST
                    ? IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toList()
                    : List.of();
        }
        return List.of(plain(name));
    }

    /** 第012号, 012 and 12 are one number. */
    static String plain(String paper) {
        String bare = Roster.plain(paper).replaceAll("^第|号$", "");
        return bare.matches("0*\\d+") ? bare.replaceFirst("^0+(?=\\d)", "") : bare;
    }
}
