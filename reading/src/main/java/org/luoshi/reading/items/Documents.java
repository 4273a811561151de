package org.luoshi.reading.items;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.reading.text.Piece;

/**
 * A list of documents cut into its members. 、 parts what is complete; 和 and 及 part only behind a whole document, since
 * they also stand within titles (主席团和秘书长名单).
 */
final class Documents {
    private static final Pattern MARK = Pattern.compile("、|，?(?:以及|及其|和|及|与|并)|，|(?<=》)(?=《)");
    private static final String PAREN = "(?:（[^）]{1,14}）)?(?:》)?(?:（[^）]{1,14}）)?";
    private static final Pattern WHOLE = Pattern.compile(
            "(?:报告稿?|说明|》|议案|草案|名单|决定|决议|议程|日程|方案|条例|办法|规定|意见|纲要|要点|事项|建议|报告书|通知|制度|细则|规则|守则|公报|公告|讲话|精神|书面报告|修正案|审议意见|清单)"
                    + PAREN + "$");
    private static final Pattern FIRM =
            Pattern.compile("(?:报告稿?|说明|》|议案|（草案[^）]{0,10}）|名单|决议|精神|事项|草案|修正案|方案|（.{0,6}稿）|议程)" + PAREN + "$");
    private static final Pattern LOOSE = Pattern.compile("(?:情况|结果|执行|计划|预算|决算|工作|规划|建设|整改|目标|名单)" + PAREN + "$");

    private Documents() {}

    static List<Piece> cut(Piece list) {
        var parts = new ArrayList<Piece>();
        String text = list.text();
        Matcher mark = MARK.matcher(text);
        int start = 0;
        while (mark.find()) {
            if (depth(text, start, mark.start()) > 0 || mark.start() <= start) {
                continue;
            }
            String before = text.substring(start, mark.start());
            String after = text.substring(mark.end());
            boolean parts2 = "、".startsWith(mark.group()) ? parted(before, after) : firm(before, after);
            if (parts2) {
                parts.add(list.part(start, mark.start()));
                start = mark.end();
            }
        }
        if (start < text.length()) {
            parts.add(list.after(start));
        }
        return parts.stream()
                .map(Piece::trimmed)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean parted(String before, String after) {
        return WHOLE.matcher(before).find()
                || (LOOSE.matcher(before).find() && before.contains("关于") && after.matches(".{2,40}(报告|说明).*"));
    }

    private static boolean firm(String before, String after) {
        if (!FIRM.matcher(before).find() && !before.endsWith("条例")) {
            return false;
        }
        boolean open = before.contains("关于") && before.matches(".*(草案|方案|名单|精神|）|议程)$");
        return !(open && after.matches("[^、，《]{0,40}(的报告|的说明|的议案|的决议|情况报告).*"))
                && !after.matches("^(审议|修改|编制|执行|实施|落实|整改).*");
    }

    private static int depth(String text, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth += "《（“".indexOf(c) >= 0 ? 1 : "》）”".indexOf(c) >= 0 ? -1 : 0;
        }
        return Math.max(depth, 0);
    }
}
