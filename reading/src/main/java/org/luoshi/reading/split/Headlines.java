package org.luoshi.reading.split;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.draft.Span;
import org.luoshi.reading.draft.Words;

/** Title, kicker (引题) and subtitle (副题) of the headlines of one report. */
record Headlines(
        Words title, @Nullable Words kicker, @Nullable Words subtitle) {
    private static final Pattern LEADS_ON = Pattern.compile("(强调|指出|要求|表示|提出|寄语|时说|会议精神|之[一二三四五六七八九十]+)[：:]?$");

    static Headlines of(String raw, List<Line> heads) {
        int title = title(heads);
        boolean marked = heads.get(title).marked();
        return new Headlines(
                words(raw, heads.get(title).span(), marked ? Rule.TITLE_MARKED : Rule.TITLE_FIRST),
                title > 0 ? words(raw, heads.get(title - 1).span(), Rule.KICKER_BEFORE) : null,
                title + 1 < heads.size() ? words(raw, heads.get(title + 1).span(), Rule.SUBTITLE_AFTER) : null);
    }

    /** The marked one, else the first that does not lead on to the next. */
    private static int title(List<Line> heads) {
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).marked()) {
                return i;
            }
        }
        for (int i = 0; i < heads.size() - 1; i++) {
            if (!LEADS_ON.matcher(heads.get(i).text()).find()) {
                return i;
            }
        }
        return heads.size() - 1;
    }

    static Words words(String raw, Span span, Rule rule) {
        String printed = span.of(raw);
        return new Words(span, printed, printed, rule);
    }
}
