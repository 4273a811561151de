package org.luoshi.platform.desk;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.platform.documents.Block;

/**
 * The body of a draft as it is typed: a line is a paragraph, a line that begins with a heading's number is a heading. The
 * numbers are counted again when the paper is set, so that one left out or typed twice does no harm.
 */
final class BodyText {
    private static final int LONGEST_HEADING = 40;
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("[一二三四五六七八九十]{1,3}、(.+)"),
            Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)](.+)"),
            Pattern.compile("\\d{1,2}[.．](?!\\d)(.+)"),
            Pattern.compile("[（(]\\d{1,2}[）)](.+)"));

    private BodyText() {}

    static List<Block> blocks(String body) {
        return body.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(BodyText::block)
                .toList();
    }

    /** A numbered line that ends like a sentence, or is long, is a paragraph: its number is its own. */
    private static Block block(String line) {
        boolean sentence = line.length() > LONGEST_HEADING || "。；：".indexOf(line.charAt(line.length() - 1)) >= 0;
        for (int level = 1; level <= LEVELS.size() && !sentence; level++) {
            Matcher heading = LEVELS.get(level - 1).matcher(line);
            if (heading.matches()) {
                return new Block.Heading(level, heading.group(1).strip());
            }
        }
        return new Block.Paragraph(line);
    }
}
