package org.luoshi.platform.laws.intake;

import java.util.regex.Pattern;
import org.luoshi.lawtext.text.Letters;

/**
 * A title as it is matched (标题键): blanks and widths dropped, 中华人民共和国 in front and a year's bracket behind left out, so that
 * 《示例法》, 中华人民共和国示例法 and 示例法（2023修正） are one.
 */
public final class TitleKey {
    private static final String STATE = "中华人民共和国";
    private static final Pattern EDITION = Pattern.compile("[(\\[]?(\\d{4}年?)?(修正|修订|修改|修正文本|第[一二三四五]次修正)(本)?[)\\]]$");

    private TitleKey() {}

    public static String of(String title) {
        String folded = Letters.fold(title).replace("<", "").replace(">", "");
        if (folded.startsWith(STATE) && folded.length() > STATE.length() + 1) {
            folded = folded.substring(STATE.length());
        }
        return EDITION.matcher(folded).replaceFirst("");
    }
}
