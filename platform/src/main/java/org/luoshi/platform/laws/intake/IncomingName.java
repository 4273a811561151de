package org.luoshi.platform.laws.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file's name tells (文件名): {@code 行政法规/示例条例(2024-11-28).md} is 示例条例 of that day, from the folder 行政法规.
 */
public record IncomingName(
        String folders, String stem, @Nullable LocalDate day) {
    private static final Pattern DATED =
            Pattern.compile("(.*?)[\\s_]*[（(\\[]?(\\d{4})[-._年]?(\\d{2})[-._月]?(\\d{2})日?[)）\\]]?");

    public static IncomingName of(String name) {
        int slash = name.lastIndexOf('/');
        String leaf = name.substring(slash + 1);
        int dot = leaf.lastIndexOf('.');
        String stem = dot > 0 ? leaf.substring(0, dot) : leaf;
        Matcher dated = DATED.matcher(stem);
        String folders = name.substring(0, Math.max(slash, 0));
        return dated.matches() && day(dated) != null
                ? new IncomingName(folders, dated.group(1), day(dated))
                : new IncomingName(folders, stem, null);
    }

    private static @Nullable LocalDate day(Matcher dated) {
        try {
            return LocalDate.of(
                    Integer.parseInt(dated.group(2)),
                    Integer.parseInt(dated.group(3)),
                    Integer.parseInt(dated.group(4)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
