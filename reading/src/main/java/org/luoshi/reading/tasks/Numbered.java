package org.luoshi.reading.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.reading.text.Piece;

/** What one speaker asks for, cut at ； and before the numbers of a list: …办实事：一要…；二要…. */
final class Numbered {
    private static final Pattern NUMBER = Pattern.compile("[：，](?=[一二三四五六七](?:要|是要)|第[一二三四五六七][，、])");

    private Numbered() {}

    static List<Piece> cut(Piece said) {
        var parts = new ArrayList<Piece>();
        for (Piece part : said.cut("；", true)) {
            Matcher number = NUMBER.matcher(part.text());
            int start = 0;
            while (number.find()) {
                parts.add(part.part(start, number.start()));
                start = number.end();
            }
            parts.add(part.after(start));
        }
        return parts;
    }
}
