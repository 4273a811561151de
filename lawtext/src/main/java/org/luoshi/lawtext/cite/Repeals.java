package org.luoshi.lawtext.cite;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.lawtext.text.Span;

/** The sentences of a line that repeal what they name: 《示例规定》同时废止。 */
final class Repeals {
    private static final Pattern REPEALED =
            Pattern.compile("(?:同时|予以|即行|自行|相应|一律|一并|均|即|[起日])(?:宣布)?(?:废止|失效|停止执行|停止施行)(?=[。；;，,、）)：:]|$)");

    private static final List<String> HINTS = List.of("废止", "失效", "停止");

    private final int start;
    /** The offsets that stand before such words in their sentence. */
    private final BitSet covered = new BitSet();

    private Repeals(int start) {
        this.start = start;
    }

    static Repeals of(String text, Span line) {
        var repeals = new Repeals(line.start());
        if (HINTS.stream().noneMatch(hint -> text.indexOf(hint, line.start(), line.end()) >= 0)) {
            return repeals;
        }
        Matcher words = REPEALED.matcher(text).region(line.start(), line.end());
        int from = line.start();
        while (words.find()) {
            int sentence = Math.max(from, sentenceStart(text, from, words.start()));
            repeals.covered.set(sentence - line.start(), words.start() - line.start());
            from = words.end();
        }
        return repeals;
    }

    private static int sentenceStart(String text, int from, int at) {
        int i = at;
        while (i > from && text.charAt(i - 1) != '。') {
            i--;
        }
        return i;
    }

    boolean covers(int offset) {
        return covered.get(offset - start);
    }
}
