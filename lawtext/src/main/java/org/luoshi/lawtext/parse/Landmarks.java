package org.luoshi.lawtext.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.text.Letters;

/**
 * What can only be told by looking at neighbouring lines: where the front ends, which lines are the contents, where a
 * second text begins, what signs. Each line is looked at a bounded number of times.
 */
final class Landmarks {
    private static final String END_OF_FRONT = "<!-- INFO END -->";
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NAME = 40;
    /** A file has one table of contents, or a few; looking for more would cost time on hostile text. */
    private static final int MOST_CONTENTS = 4;

    private static final int LONGEST_SIGNATURE = 40;
    private static final List<String> TITLE_ENDINGS = List.of(
            "法", "条例", "规定", "办法", "细则", "规则", "决定", "决议", "解释", "修正案", "章程", "规范", "意见", "通知", "批复", "准则", "公告", "公约",
            "标准", "方案", "制度", "法典", "（试行）", "(试行)", "（草案）");
    private static final List<String> ORGANS =
            List.of("院", "会", "府", "部", "局", "委", "署", "厅", "室", "团", "社", "处", "主席", "省长", "市长", "总理", "部长", "法院");
    private static final List<String> ACTS = List.of("通过", "修正", "修订", "修改", "公布", "发布", "施行", "批准", "废止", "颁布");
    private static final List<String> SELVES =
            List.of("本决定", "本修正案", "本解释", "本规定", "本通知", "本意见", "本办法", "本公告", "本批复", "以上", "此复", "特此");

    private final String text;
    private final List<Printed> lines;
    private final BitSet titles = new BitSet();
    private final BitSet history = new BitSet();
    private final BitSet secondTexts = new BitSet();
    private final Map<Integer, List<Integer>> contents = new java.util.HashMap<>();
    private int endOfFront = -1;

    private Landmarks(String text, List<Printed> lines) {
        this.text = text;
        this.lines = lines;
    }

    static Landmarks of(String text, List<Printed> lines) {
        var landmarks = new Landmarks(text, lines);
        landmarks.readFront();
        landmarks.readContents();
        landmarks.readSecondTexts();
        return landmarks;
    }

    boolean isTitle(int at) {
        return titles.get(at);
    }

    boolean isHistory(int at) {
        return history.get(at);
    }

    int endOfFront() {
        return endOfFront;
    }

    boolean startsSecondText(int at) {
        return secondTexts.get(at);
    }

    /** The lines a table of contents at this line lists; empty when it is none. */
    List<Integer> contentsOf(int at) {
        return contents.getOrDefault(at, List.of());
    }

    static boolean isContentsHeading(String text, Printed line) {
        return line.length() <= 6
                && Letters.fold(text.substring(line.from(), line.to())).equals("目录");
    }

    // ---- front ----

    private void readFront() {
        int mark = lineOfMark();
        int at = mark >= 0 ? readMarkedFront(mark) : readPlainFront();
        endOfFront = Math.max(mark, at - 1);
    }

    private int lineOfMark() {
        int limit = Math.min(lines.size(), 200);
        for (int i = 0; i < limit; i++) {
            if (text.startsWith(END_OF_FRONT, lines.get(i).from())) {
                return i;
            }
        }
        return -1;
    }

    private int readMarkedFront(int mark) {
        for (int i = 0; i < mark; i++) {
            if (lines.get(i).marks() == 1 || continuesTitle(i)) {
                titles.set(i);
            } else if (lines.get(i).length() > 0) {
                history.set(i);
            }
        }
        return mark;
    }

    private boolean continuesTitle(int i) {
        return i > 0
                && titles.get(i - 1)
                && !endsAsTitle(words(lines.get(i - 1)))
                && !startsWithDate(lines.get(i))
                && endsAsTitle(words(lines.get(i)))
                && lines.get(i).length() <= LONGEST_NAME;
    }

    private int readPlainFront() {
        int i = 0;
        while (i < lines.size() && lines.get(i).length() == 0) {
            i++;
        }
        if (i < lines.size() && canBeTitle(lines.get(i))) {
            titles.set(i);
            i++;
            if (i < lines.size() && continuesTitle(i)) {
                titles.set(i);
                i++;
            }
            while (i < lines.size() && readHistory(i)) {
                i++;
            }
        }
        return i;
    }

    private boolean canBeTitle(Printed line) {
        if (line.marks() == 1) {
            return true;
        }
        return line.length() <= LONGEST_TITLE
                && Markers.read(text, line) == null
                && !Markers.hasSentenceMark(text, line.to() - 1, line.to())
                && text.charAt(line.from()) != '|';
    }

    /** A note in brackets may run over several lines; a line that begins with a date and tells an act is one too. */
    private boolean readHistory(int i) {
        Printed line = lines.get(i);
        boolean within = i > 0 && history.get(i - 1) && opensBracketWithoutClosing(i - 1);
        boolean tells = within || (startsWithDate(line) && tellsAct(line)) || (opens(line) && tellsActSoon(i));
        if (line.marks() > 0 || !tells) {
            return false;
        }
        history.set(i);
        return true;
    }

    private boolean opens(Printed line) {
        char first = text.charAt(line.from());
        return (first == '（' || first == '(') && Markers.read(text, line) == null;
    }

    private boolean opensBracketWithoutClosing(int i) {
        int begin = i;
        while (begin > 0 && history.get(begin) && !opens(lines.get(begin)) && i - begin < 40) {
            begin--;
        }
        if (!history.get(begin) || !opens(lines.get(begin))) {
            return false;
        }
        char last = text.charAt(lines.get(i).to() - 1);
        return last != '）' && last != ')';
    }

    private boolean tellsActSoon(int i) {
        for (int j = i; j < Math.min(lines.size(), i + 5); j++) {
            if (tellsAct(lines.get(j))) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsAct(Printed line) {
        String words = words(line);
        return words.length() <= 400 && ACTS.stream().anyMatch(words::contains);
    }

    private boolean startsWithDate(Printed line) {
        int end = org.luoshi.lawtext.text.Numerals.end(text, line.from());
        return end - line.from() == 4 && end < line.to() && text.charAt(end) == '年';
    }

    // ---- contents ----

    private void readContents() {
        int tries = 0;
        for (int i = 0; i < lines.size() && tries < MOST_CONTENTS; i++) {
            if (isContentsHeading(text, lines.get(i))) {
                tries++;
                List<Integer> listed = listed(i);
                if (!listed.isEmpty()) {
                    contents.put(i, listed);
                    i = listed.getLast();
                }
            } else if (Markers.read(text, lines.get(i)) instanceof Marker.OfArticle) {
                return;
            }
        }
    }

    /** The headings below 目录, up to where the first of them comes again. */
    private List<Integer> listed(int heading) {
        var listed = new ArrayList<Integer>();
        @Nullable String first = null;
        for (int i = heading + 1; i < lines.size(); i++) {
            Printed line = lines.get(i);
            String words = entry(line);
            if (line.length() > LONGEST_TITLE || Markers.read(text, line) instanceof Marker.OfArticle) {
                return List.of();
            }
            if (words.equals(first)) {
                return listed;
            }
            if (first == null && line.length() > 0) {
                first = words;
            }
            listed.add(i);
        }
        return List.of();
    }

    /** A heading without the page number or the articles in brackets that a table of contents puts after it. */
    private String entry(Printed line) {
        String words = Letters.fold(words(line));
        int bracket = words.indexOf("(第");
        return bracket > 0 ? words.substring(0, bracket) : words;
    }

    // ---- a second text ----

    private void readSecondTexts() {
        boolean begun = false;
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            Printed line = lines.get(i);
            if (line.marks() == 1 && i > endOfFront && begun && Markers.read(text, line) == null) {
                secondTexts.set(i);
                last = 0;
            } else if (Markers.read(text, line) instanceof Marker.OfArticle article && article.apart()) {
                int value = article.number().value();
                if (value == 1 && last > 2) {
                    titleBefore(i);
                }
                last = value;
                begun = true;
            }
        }
    }

    /** Where article one comes again, a title above it begins a text of its own; annex headings speak for themselves. */
    private void titleBefore(int article) {
        for (int i = article - 1; i > 0 && article - i < 60; i--) {
            Printed line = lines.get(i);
            Marker marker = line.length() == 0 ? null : Markers.read(text, line);
            if (marker instanceof Marker.OfArticle || isAnnex(i) || secondTexts.get(i)) {
                return;
            }
            if (marker == null && line.length() <= LONGEST_TITLE && endsAsTitle(words(line))) {
                secondTexts.set(i);
                return;
            }
        }
    }

    private static boolean endsAsTitle(String words) {
        return TITLE_ENDINGS.stream().anyMatch(words::endsWith);
    }

    // ---- single lines ----

    /** A line that can be the name of the division whose number stands alone above it. */
    boolean continuesHeading(int at) {
        if (at >= lines.size()) {
            return false;
        }
        Printed line = lines.get(at);
        return line.length() > 0
                && line.length() <= LONGEST_NAME
                && line.marks() == 0
                && Markers.read(text, line) == null
                && text.charAt(line.from()) != '|'
                && !Markers.hasSentenceMark(text, line.from(), line.to());
    }

    /** 附则, 总则, 序言 on a line of their own. */
    boolean isBareHeading(int at) {
        Printed line = lines.get(at);
        if (line.length() > 6) {
            return false;
        }
        return switch (Letters.fold(words(line))) {
            case "附则", "总则", "序言" -> true;
            default -> false;
        };
    }

    /** 附件, 附表 2, 附：…: a short line that announces what is added after the text. */
    boolean isAnnex(int at) {
        Printed line = lines.get(at);
        if (line.length() == 0 || line.length() > LONGEST_TITLE || text.charAt(line.from()) != '附') {
            return false;
        }
        int i = line.from() + 1;
        if (i < line.to() && "件录表图".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        boolean named = i > line.from() + 1;
        i = org.luoshi.lawtext.text.Numerals.end(text, i);
        if (i >= line.to()) {
            return named;
        }
        char next = text.charAt(i);
        boolean parted = next == '：' || next == ':' || (named && Letters.isBlank(next));
        return parted && text.charAt(line.to() - 1) != '。';
    }

    /** A date alone, or the name of an organ next to one or at the very end. */
    boolean isSignature(int at) {
        return isDate(at) || (isOrgan(at) && (isDated(at + 1) || at >= lines.size() - 2));
    }

    private boolean isDated(int at) {
        return isDate(at) || (isOrgan(at) && isDate(at + 1));
    }

    private boolean isDate(int at) {
        if (at >= lines.size()) {
            return false;
        }
        Printed line = lines.get(at);
        return line.length() >= 6 && line.length() <= 16 && HistoryReader.isDate(words(line));
    }

    private boolean isOrgan(int at) {
        if (at >= lines.size()) {
            return false;
        }
        Printed line = lines.get(at);
        String words = words(line);
        return line.length() > 2
                && line.length() <= LONGEST_SIGNATURE
                && ORGANS.stream().anyMatch(words::endsWith)
                && !Markers.hasSentenceMark(text, line.from(), line.to());
    }

    /** A line that speaks of the text it stands in: it closes an enumeration and does not continue it. */
    boolean speaksOfItself(int at) {
        int from = lines.get(at).from();
        return SELVES.stream().anyMatch(self -> text.startsWith(self, from));
    }

    private String words(Printed line) {
        return text.substring(line.from(), line.to());
    }
}
