package org.luoshi.platform.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a life's records say instead when they become another life's: names by name, and every id that was made for it. */
final class Words {
    static final Pattern ID = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");

    private final Map<String, String> instead;
    private final Pattern any;

    Words(Map<String, String> instead) {
        this.instead = instead;
        this.any = Pattern.compile(
                String.join("|", instead.keySet().stream().map(Pattern::quote).toList()));
    }

    /** Of one life, for another: matter, number, cast, and a fresh id for each of {@code made}. */
    static Words between(Life.Lived from, String matter, String number, Cast cast, Set<String> made) {
        Map<String, String> words = new LinkedHashMap<>(from.cast().becoming(cast));
        words.put(from.id().toString(), matter);
        words.put(from.number(), number);
        words.put(inAddress(from.number()), inAddress(number));
        made.forEach(id -> words.put(id, UUID.randomUUID().toString()));
        return new Words(words);
    }

    private static String inAddress(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    /** These and others. */
    Words and(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(instead);
        all.putAll(others);
        return new Words(all);
    }

    String in(String text) {
        Matcher each = any.matcher(text);
        if (!each.find()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        int from = 0;
        do {
            out.append(text, from, each.start()).append(instead.get(each.group()));
            from = each.end();
        } while (each.find());
        return out.append(text, from, text.length()).toString();
    }
}
