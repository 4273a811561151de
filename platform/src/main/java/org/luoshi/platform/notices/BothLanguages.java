package org.luoshi.platform.notices;

import java.util.List;
import org.luoshi.platform.site.Lang;

/**
 * A word inside a notice that has a form in each language (双语词): the name of a clock, an act, a role. It is kept as one
 * text, both forms with a separator no person types, and shown in the reader's language.
 */
public final class BothLanguages {
    private static final char BETWEEN = '\u001f';

    private BothLanguages() {}

    /** The word as an argument of {@link Notice}; without an English form the Chinese one serves both. */
    public static String of(String zh, String en) {
        return en.isBlank() || en.equals(zh) ? zh : zh + BETWEEN + en;
    }

    /** The arguments of a notice as one reader sees them. */
    public static Object[] in(Lang lang, List<String> args) {
        return args.stream().map(arg -> in(lang, arg)).toArray();
    }

    private static String in(Lang lang, String arg) {
        int between = arg.indexOf(BETWEEN);
        if (between < 0) {
            return arg;
        }
        return lang == Lang.EN ? arg.substring(between + 1) : arg.substring(0, between);
    }
}
