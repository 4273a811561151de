package org.luoshi.reading.split;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.reading.draft.Span;
import org.luoshi.reading.split.Line.Kind;
import org.luoshi.reading.text.Chars;

/** Tells what each line of a page is: headline, byline, caption, text, or the frame around it. */
final class Lines {
    private static final Pattern MARKS = Pattern.compile("^(#{1,6}\\s*|[■□◆◇●○▲△▶★☆◎※]\\s*|>\\s*)+");
    private static final Pattern BOLD = Pattern.compile("^\\*\\*(.+)\\*\\*$");
    private static final String DAY =
            "((19|20)\\d\\d\\s?[年/.-]\\s?\\d{1,2}\\s?[月/.-]\\s?\\d{1,2}日?|二[〇○零]..年.{1,2}月.{1,3}日)";
    private static final Pattern FRAME =
            Pattern.compile("^(.{0,6}第\\s?[A-Z]?\\s?[0-9一二三四五六七八九十]{1,4}\\s?版([：:].*|\\s.*)?|[（(]?" + DAY
                    + "[^。，]{0,24}|(.{0,24}[^一-龥])?" + DAY
                    + "(\\s.{0,20})?|(责任|本版|执行)?(编辑|校对|责编|审核|主编|美编|值班|编审|监制)[：:\\s].{0,30}"
                    + "|(信息|稿件|文章|新闻)?(来源|出处|发布时间|发布日期|发布机构|日期|浏览次数|浏览量|点击数?|阅读量?|字号|字体|打印|分享|关键词|标签|索引号|上一篇|下一篇|当前位置|您的位置)"
                    + "([：:].*|\\s.*|到.*)?|【?(字体|字号)[：: ].*|(星期|农历).{0,20}|[-—=_*·.\\s]{3,}|.{0,12}(日报|晚报|晨报)(社)?)$");
    private static final Pattern BYLINE = Pattern.compile(
            "^[（(]?(文/图?|图/文|作者|撰文|采写|供稿|(本报|本网|.{2,8}(日报|晚报|网|台|融媒体?))?(全媒体|融媒体?|见习|首席|实习)?(记者|通讯员|特约记者))[：:\\s/]?[^。，；]{2,40}[）)]?$");
    private static final Pattern CAPTION = Pattern.compile(
            "(^图(为|[①-⑩\\d一二三])|^(左|右|上|下)图|^[（(]?(资料)?图片?[：:]|[\\s）)。]\\s?[^。，]{1,12}(摄|摄影|供图|图|/摄)[）)]?$|（.{1,14}(摄|供图)）$)");
    private static final Pattern SECTION = Pattern.compile(
            "^([一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\\d{1,2}[.、．]|[①-⑩]|第[一二三四五六七八九十]{1,3}[章节部分]{1,2}).{0,38}$");
    private static final int LONGEST_HEAD = 60;

    private Lines() {}

    static List<Line> of(String raw) {
        var lines = new ArrayList<Line>();
        int start = 0;
        for (int i = 0; i <= raw.length(); i++) {
            if (i == raw.length() || raw.charAt(i) == '\n' || raw.charAt(i) == '\r') {
                add(lines, raw, start, i);
                start = i + 1;
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, String raw, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Chars.isBlank(raw.charAt(from))) {
            from++;
        }
        while (to > from && Chars.isBlank(raw.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            lines.add(line(raw, from, to));
        }
    }

    private static Line line(String raw, int from, int to) {
        String printed = raw.substring(from, to);
        Matcher bold = BOLD.matcher(printed);
        if (bold.matches()) {
            return line(raw, new Span(from + 2, to - 2), Kind.SECTION, true);
        }
        Matcher marks = MARKS.matcher(printed);
        int skip = marks.find() ? marks.end() : 0;
        boolean heading = printed.startsWith("#");
        Span span = new Span(from + skip, to);
        return line(raw, span, heading ? Kind.HEAD : kind(span.of(raw)), heading);
    }

    private static Line line(String raw, Span span, Kind kind, boolean marked) {
        return new Line(span, span.of(raw), kind, marked);
    }

    private static Kind kind(String text) {
        if (text.length() < LONGEST_HEAD) {
            if (FRAME.matcher(text).matches()) {
                return Kind.FRAME;
            }
            if (BYLINE.matcher(text).matches()) {
                return Kind.BYLINE;
            }
        }
        if (text.length() < 2 * LONGEST_HEAD && CAPTION.matcher(text).find()) {
            return Kind.CAPTION;
        }
        if (text.length() > LONGEST_HEAD
                || text.contains("。")
                || (Chars.endsSentence(text) && text.contains("，"))
                || text.startsWith("本报讯")) {
            return Kind.BODY;
        }
        return SECTION.matcher(text).matches() ? Kind.SECTION : Kind.HEAD;
    }
}
