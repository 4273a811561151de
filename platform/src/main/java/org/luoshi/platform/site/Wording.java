package org.luoshi.platform.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One message with its places {@code {0}} and choices {@code {0|one|many}}. */
record Wording(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

    static Wording parse(String text) {
        return new Wording(text);
    }

    /** The message with {@code args} in their places; a place without an argument stays as it is written. */
    String with(Lang lang, Object... args) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(fill(place, lang, args)));
    }

    private static String fill(java.util.regex.MatchResult place, Lang lang, Object[] args) {
        int index = Integer.parseInt(place.group(1));
        if (index >= args.length) {
            return place.group();
        }
        String one = place.group(2);
        String many = place.group(3);
        if (one == null || many == null) {
            return Dates.inWords(args[index], lang);
        }
        return args[index] instanceof Number n && n.longValue() == 1 ? one : many;
    }
}
