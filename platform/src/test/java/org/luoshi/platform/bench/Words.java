package org.luoshi.platform.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a life's records say instead when they become another life's: names by name, and every id that was made for it. */
final class Words {
    static final Pattern ID = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");

    private final Map<String, String> instead;
    private final Cuts cuts;

    private Words(Map<String, String> instead, Cuts cuts) {
        this.instead = instead;
        this.cuts = cuts;
    }

    /** Of one life, for another: matter, number, cast, and a fresh id for each of {@code made}. */
    static Words between(Life.Lived from, String matter, String number, Cast cast, Set<String> made) {
        Map<String, String> words = new LinkedHashMap<>(from.cast().becoming(cast));
        words.put(from.id().toString(), matter);
        words.put(from.number(), number);
        words.put(inAddress(from.number()), inAddress(number));
        made.forEach(id -> words.put(id, UUID.randomUUID().toString()));
        return new Words(words, new Cuts(words.keySet()));
    }

    private static String inAddress(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    /** These and others. */
    Words and(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(instead);
        all.putAll(others);
        return new Words(all, new Cuts(all.keySet()));
    }

    /** Of the same life for yet another: what was cut once at the same words need not be looked through again. */
    Words cutAs(Words earlier) {
        if (!earlier.instead.keySet().equals(instead.keySet())) {
            throw new IllegalArgumentException("not the words of one life");
        }
        return new Words(instead, earlier.cuts);
    }

    String in(String text) {
        List<String> pieces = cuts.of(text);
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int n = 0; n < pieces.size(); n++) {
            out.append(n % 2 == 0 ? pieces.get(n) : instead.get(pieces.get(n)));
        }
        return out.toString();
    }

    /** Texts cut at some words: what lies between them and the words, in turn. */
    private static final class Cuts {
        private final Set<String> words;
        private final Map<String, List<String>> known = new HashMap<>();
        private @Nullable Pattern any;

        Cuts(Set<String> words) {
            this.words = words;
        }

        List<String> of(String text) {
            return known.computeIfAbsent(text, this::cut);
        }

        private List<String> cut(String text) {
            if (any == null) {
                any = Pattern.compile(
                        String.join("|", words.stream().map(Pattern::quote).toList()));
            }
            List<String> pieces = new ArrayList<>();
            int from = 0;
            for (Matcher each = any.matcher(text); each.find(); from = each.end()) {
                pieces.add(text.substring(from, each.start()));
                pieces.add(each.group());
            }
            pieces.add(text.substring(from));
            return pieces;
        }
    }
}
