package org.luoshi.reading.items;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.reading.text.Piece;

/** Cuts a clause where a second verb of business begins in it: 总结工作、部署任务; 听取…的报告并通过…. */
final class Verbs {
    private static final Pattern SECOND =
            Pattern.compile("(?:、|并|和|；)(?=(?:还|分别|依法|表决|审议|决定|书面)*(?:听取|审议|表决通过|通过|批准|传达|部署|任命|免去|补选|安排部署|研究部署|接受))");

    private Verbs() {}

    static List<Piece> cut(Piece clause) {
        var parts = new ArrayList<Piece>();
        String text = clause.text();
        Matcher second = SECOND.matcher(text);
        int start = 0;
        while (second.find()) {
            String before = text.substring(start, second.start());
            if (outside(text, second.start())
                    && before.length() > 4
                    && Verb.at(clause.after(second.end())) != null
                    && !before.matches(".*(听取|审议|审查|表决|学习|讨论)$")) {
                parts.add(clause.part(start, second.start()));
                start = second.end();
            }
        }
        parts.add(clause.after(start));
        return parts.stream()
                .map(Piece::trimmed)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean outside(String text, int at) {
        int depth = 0;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            depth += "《（“".indexOf(c) >= 0 ? 1 : "》）”".indexOf(c) >= 0 ? -1 : 0;
        }
        return depth <= 0;
    }
}
