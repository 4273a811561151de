package org.luoshi.platform.suggestions.similar;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text without what carries no meaning: width, case, punctuation (a space stands for it). */
final class Plain {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FRAME = Pattern.compile("^关于|的(?:建议|议案|意见)$");

    private Plain() {}

    static String of(String text) {
        String bare = FRAME.matcher(text.strip()).replaceAll("");
        String wide = Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(wide).replaceAll(" ").strip();
    }
}
