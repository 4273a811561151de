package org.luoshi.lawtext.parse;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.luoshi.lawtext.text.Numerals;

/** The title and the lines under it that tell how the text came to be (题注). */
final class Front {
    private static final String END_OF_FRONT = "<!-- INFO END -->";
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_TITLE_LINES = 4;
    private static final int LONGEST_NOTE = 400;
    private static final int MOST_NOTE_LINES = 40;
    private static final List<String> TITLE_ENDINGS = List.of(
            "法", "条例", "规定", "办法", "细则", "规则", "决定", "决议", "解释", "修正案", "章程", "规范", "意见", "通知", "批复", "准则", "公告", "公约",
            "标准", "方案", "制度", "法典");
    private static final List<String> ACTS =
            List.of("通过", "修正", "修订", "修改", "公布", "发布", "施行", "批准", "废止", "颁布", "生效", "印发");

    private final Lines lines;
    private final BitSet titles = new BitSet();
    private final BitSet history = new BitSet();
    private int end = -1;

    private Front(Lines lines) {
        this.lines = lines;
    }

    static Front of(Lines lines) {
        var front = new Front(lines);
        int mark = front.lineOfMark();
        int at = mark >= 0 ? front.readMarked(mark) : front.readPlain();
        front.end = at - 1;
        return front;
    }

    boolean isTitle(int at) {
        return titles.get(at);
    }

    boolean isHistory(int at) {
        return history.get(at);
    }

    /** The last line of the front, or -1. */
    int end() {
        return end;
    }

    /** Whether the line goes on with the note above it: it begins with no date, bracket or number of its own. */
    boolean continuesNote(int at) {
        return history.get(at)
                && at > 0
                && history.get(at - 1)
                && !startsWithDate(at)
                && !opens(at)
                && !isDocumentNumber(at);
    }

    /** The words of the note that begins at the line, with the lines that go on with it. */
    String note(int at) {
        int last = at;
        while (last - at < MOST_NOTE_LINES && continuesNote(last + 1)) {
            last++;
        }
        return last == at
                ? lines.words(at)
                : IntStream.rangeClosed(at, last).mapToObj(lines::words).collect(Collectors.joining());
    }

    static boolean endsAsTitle(String words) {
        String bare = withoutBracket(words);
        return TITLE_ENDINGS.stream().anyMatch(bare::endsWith);
    }

    /** 示例条例（试行）, 示例条例（修订草案）: the kind of text stands before the bracket. */
    private static String withoutBracket(String words) {
        int last = words.length() - 1;
        if (last < 0 || (words.charAt(last) != '）' && words.charAt(last) != ')')) {
            return words;
        }
        int open = Math.max(words.lastIndexOf('（'), words.lastIndexOf('('));
        return open > 0 ? words.substring(0, open).stripTrailing() : words;
    }

    private int lineOfMark() {
        int limit = Math.min(lines.size(), 200);
        for (int i = 0; i < limit; i++) {
            if (lines.startsWith(i, END_OF_FRONT)) {
                return i;
            }
        }
        return -1;
    }

    private int readMarked(int mark) {
        for (int i = 0; i < mark; i++) {
            if (lines.get(i).marks() == 1 || continuesTitle(i)) {
                titles.set(i);
            } else if (lines.get(i).length() > 0) {
                history.set(i);
            }
        }
        return readNotes(mark + 1);
    }

    private int readPlain() {
        int i = 0;
        while (i < lines.size() && lines.get(i).length() == 0) {
            i++;
        }
        if (i >= lines.size() || !canBeTitle(i)) {
            return i;
        }
        int last = i + Math.max(titleLines(i), 1);
        titles.set(i, last);
        return readNotes(last);
    }

    private int readNotes(int from) {
        int i = from;
        while (i < lines.size() && readHistory(i)) {
            i++;
        }
        return i;
    }

    /** How many lines from here make one title, 0 when no line ends as one. */
    private int titleLines(int from) {
        int limit = Math.min(lines.size(), from + MOST_TITLE_LINES);
        for (int i = from; i < limit && (i == from || isShortName(i)); i++) {
            if (endsAsTitle(lines.words(i))) {
                return i - from + 1;
            }
        }
        return 0;
    }

    private boolean continuesTitle(int i) {
        return i > 0
                && titles.get(i - 1)
                && !endsAsTitle(lines.words(i - 1))
                && isShortName(i)
                && endsAsTitle(lines.words(i));
    }

    private boolean isShortName(int i) {
        Printed line = lines.get(i);
        return line.length() > 0
                && line.length() <= LONGEST_NAME
                && line.marks() == 0
                && lines.marker(i) == null
                && !startsWithDate(i)
                && !lines.hasSentenceMark(i);
    }

    private boolean canBeTitle(int i) {
        Printed line = lines.get(i);
        return line.marks() == 1
                || (line.length() <= LONGEST_TITLE
                        && lines.marker(i) == null
                        && !Markers.hasSentenceMark(lines.text, line.to() - 1, line.to())
                        && !lines.isRow(i));
    }

    /** A note in brackets may run over several lines; a line that begins with a date and tells an act is one too. */
    private boolean readHistory(int i) {
        boolean within = i > 0 && history.get(i - 1) && opensBracketWithoutClosing(i - 1);
        boolean tells = within
                || (startsWithDate(i) && (tellsAct(i) || isDatedNote(i)))
                || (opens(i) && tellsActSoon(i))
                || isDocumentNumber(i)
                || endsTitleOfDecision(i);
        if (lines.get(i).marks() > 0 || !tells) {
            return false;
        }
        history.set(i);
        return true;
    }

    /** A note broken inside 《…》: the line that closes the title belongs to it, even when it begins like an article. */
    private boolean endsTitleOfDecision(int i) {
        if (i == 0 || !history.get(i - 1)) {
            return false;
        }
        String above = lines.words(i - 1);
        String words = lines.words(i);
        return above.lastIndexOf('《') > above.lastIndexOf('》') && words.indexOf('》') > words.lastIndexOf('《');
    }

    /** 2020年8月31日 某会议: a short line that begins with a date and a blank. */
    private boolean isDatedNote(int i) {
        Printed line = lines.get(i);
        int day = lines.text.indexOf("日", line.from());
        return day > 0
                && day - line.from() <= 12
                && day + 1 < line.to()
                && org.luoshi.lawtext.text.Letters.isBlank(lines.text.charAt(day + 1))
                && line.length() <= LONGEST_TITLE
                && lines.last(i) != '。';
    }

    /** 示例府发〔2024〕3号 alone under the title. */
    private boolean isDocumentNumber(int i) {
        Printed line = lines.get(i);
        return line.length() <= LONGEST_NAME
                && lines.last(i) == '号'
                && ("〔[［".chars().anyMatch(c -> lines.text.indexOf(c, line.from(), line.to()) >= 0)
                        || lines.text.indexOf('令', line.from(), line.to()) >= 0);
    }

    private boolean opens(int i) {
        char first = lines.first(i);
        return (first == '（' || first == '(') && lines.marker(i) == null;
    }

    private boolean opensBracketWithoutClosing(int i) {
        int begin = i;
        while (begin > 0 && history.get(begin) && !opens(begin) && i - begin < 40) {
            begin--;
        }
        if (!history.get(begin) || !opens(begin)) {
            return false;
        }
        char last = lines.last(i);
        return last != '）' && last != ')';
    }

    private boolean tellsActSoon(int i) {
        for (int j = i; j < Math.min(lines.size(), i + 5); j++) {
            if (tellsAct(j)) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsAct(int i) {
        return lines.get(i).length() <= LONGEST_NOTE && ACTS.stream().anyMatch(lines.words(i)::contains);
    }

    private boolean startsWithDate(int i) {
        Printed line = lines.get(i);
        int end = Numerals.end(lines.text, line.from());
        return end - line.from() == 4 && end < line.to() && lines.text.charAt(end) == '年';
    }
}
