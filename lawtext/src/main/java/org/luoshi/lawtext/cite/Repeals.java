package org.luoshi.lawtext.cite;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.lawtext.text.Span;

/**
 * The words of a line that repeal what they name: 《示例规定》同时废止, where the titles stand before the verb, and
 * 同时废止《示例规定》和《示例办法》, where they stand after it.
 */
final class Repeals {
    private static final Pattern REPEALED =
            Pattern.compile("(?:同时|予以|即行|自行|相应|一律|一并|均|即|[起日])(?:宣布)?(?:废止|失效|停止执行|停止施行)(?=[。；;，,、）)：:]|$)");

    private static final List<String> HINTS = List.of("废止", "失效", "停止");
    private static final String VERB = "废止";
    /** What stands before 废止 where nothing is repealed: 关于废止《……》的决定, 可以废止, 修改或者废止. */
    private static final List<String> NO_ACTS =
            List.of("关于", "不", "未", "拟", "提请", "申请", "建议", "要求", "应当", "可以", "需要", "有权", "或者", "或", "和", "、", "被", "已");

    private static final Pattern JOINED = Pattern.compile("^(?:、|和|及|以及|与|$)");
    private static final String PARTING = "。；;：:》“”";
    /** From the verb to the first title: who made it, and when. */
    private static final int LONGEST_LEAD = 80;

    private static final int LONGEST_TITLE = 200;

    private final int start;
    /** The offsets of such words. */
    private final BitSet covered = new BitSet();

    private Repeals(int start) {
        this.start = start;
    }

    static Repeals of(String text, Span line) {
        var repeals = new Repeals(line.start());
        if (HINTS.stream().noneMatch(hint -> text.indexOf(hint, line.start(), line.end()) >= 0)) {
            return repeals;
        }
        repeals.before(text, line);
        repeals.after(text, line);
        return repeals;
    }

    private void before(String text, Span line) {
        Matcher words = REPEALED.matcher(text).region(line.start(), line.end());
        int from = line.start();
        while (words.find()) {
            int sentence = Math.max(from, sentenceStart(text, from, words.start()));
            covered.set(sentence - start, words.start() - start);
            from = words.end();
        }
    }

    private static int sentenceStart(String text, int from, int at) {
        int i = at;
        while (i > from && text.charAt(i - 1) != '。') {
            i--;
        }
        return i;
    }

    private void after(String text, Span line) {
        int at = text.indexOf(VERB, line.start(), line.end());
        while (at >= 0) {
            int from = at + VERB.length();
            int to = titlesEnd(text, from, line.end());
            if (to > from && isAct(text, line.start(), at)) {
                covered.set(from - start, to - start);
            }
            at = text.indexOf(VERB, Math.max(from, to), line.end());
        }
    }

    private static boolean isAct(String text, int from, int verb) {
        return NO_ACTS.stream()
                .noneMatch(word -> verb - word.length() >= from && text.startsWith(word, verb - word.length()));
    }

    /** The end of the run of titles that begins here, joined by 、 和 以及; {@code from} when none begins. */
    private static int titlesEnd(String text, int from, int end) {
        int next = from;
        int to = from;
        while (true) {
            int open = text.indexOf('《', next, Math.min(end, next + LONGEST_LEAD));
            if (open < 0 || !leads(text, next, open, to == from)) {
                return to;
            }
            int close = text.indexOf('》', open, Math.min(end, open + LONGEST_TITLE));
            if (close < 0) {
                return to;
            }
            to = close + 1;
            next = afterBrackets(text, to, end);
        }
    }

    /** Whether nothing but who made it, and when, stands between the verb or the last title and the next. */
    private static boolean leads(String text, int from, int open, boolean first) {
        String words = text.substring(from, open);
        boolean joined = first ? !words.startsWith("的") : JOINED.matcher(words).find();
        return joined && PARTING.chars().noneMatch(c -> words.indexOf(c) >= 0);
    }

    private static int afterBrackets(String text, int at, int end) {
        if (at >= end || (text.charAt(at) != '（' && text.charAt(at) != '(')) {
            return at;
        }
        int close = text.indexOf(text.charAt(at) == '（' ? '）' : ')', at, Math.min(end, at + LONGEST_TITLE));
        return close < 0 ? at : close + 1;
    }

    boolean covers(int offset) {
        return covered.get(offset - start);
    }
}
