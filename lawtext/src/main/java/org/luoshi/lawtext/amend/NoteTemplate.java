package org.luoshi.lawtext.amend;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a note under a title (题注) tells of an amendment, read from the last it tells: with 根据 before the date or without,
 * 会议《关于……》 or 会议通过的《某会关于……》, 修正 or 修订.
 *
 * <p>Example: 根据2020年1月2日示例市人民代表大会常务委员会第三次会议《关于修改〈示例条例〉的决定》第一次修正.
 *
 * @param found whether the note tells of an amendment at all
 * @param verb 修正, 修订 or nothing
 * @param numbered whether the last one has its number: 第二次修正
 * @param passed whether 通过的 stands before the title
 * @param shortTitle whether the title begins with 关于, the organ before it left out
 * @param nameless whether the title follows the date without an organ between
 */
record NoteTemplate(
        boolean found, String verb, boolean numbered, boolean passed, boolean shortTitle, boolean nameless) {
    private static final Pattern AMENDMENT = Pattern.compile(
            "日[\\s　]*([^日《》\ue000]{0,80}?)(通过的|批准的)?\ue000([^\ue001]*)\ue001(第[一二三四五六七八九十]+次)?(修正|修订)?");

    private static final Pattern EVENT =
            Pattern.compile("[（(]?[0-9]{4}年[0-9]+月[0-9]+日.{0,300}(?:通过|修正|修订|公布|发布|批准)[）)]?");

    /** Whether a line tells an event and nothing else. */
    static boolean isEvent(String line) {
        return EVENT.matcher(line).matches();
    }

    static NoteTemplate of(String note) {
        Matcher m = AMENDMENT.matcher(marked(note));
        NoteTemplate last = new NoteTemplate(false, "", false, false, false, false);
        while (m.find()) {
            last = new NoteTemplate(
                    true,
                    m.group(5) == null ? "" : m.group(5),
                    m.group(4) != null,
                    m.group(2) != null,
                    m.group(3).startsWith("关于"),
                    m.group(1).isEmpty() && m.group(2) == null);
        }
        return last;
    }

    /** The outer marks of titles become two signs, so that titles within titles end nothing. */
    static String marked(String note) {
        var out = new StringBuilder(note);
        int depth = 0;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c == '《' && depth++ == 0) {
                out.setCharAt(i, '\ue000');
            } else if (c == '》' && depth > 0 && --depth == 0) {
                out.setCharAt(i, '\ue001');
            }
        }
        return out.toString();
    }
}
