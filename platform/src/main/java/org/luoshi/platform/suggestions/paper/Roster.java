package org.luoshi.platform.suggestions.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.platform.bodies.Lookup;
import org.luoshi.platform.suggestions.DraftSuggestion;

/**
 * The deputies in office and the units, to hold written names against (名册): 张　三 is 张三, 张三（东岭） tells namesakes apart.
 * Whoever was asked for once is remembered: a table of 400 rows names the same thirty units.
 */
final class Roster {
    private static final Pattern IN_BRACKETS = Pattern.compile("(.+?)[(（](.+?)[)）]");
    private static final int NEAREST = 3;

    private final Map<String, List<DraftSuggestion.Deputy>> byName = new HashMap<>();
    private final Function<String, Lookup> units;
    private final Map<String, Lookup> asked = new HashMap<>();

    Roster(List<DraftSuggestion.Deputy> deputies, Function<String, Lookup> units) {
        deputies.forEach(deputy -> byName.computeIfAbsent(plain(deputy.name()), _ -> new ArrayList<>())
                .add(deputy));
        this.units = units;
    }

    /** Who a written name is. */
    sealed interface Who {
        record Found(DraftSuggestion.Deputy deputy) implements Who {}

        /** Namesakes; the delegation decides. */
        record Several(List<DraftSuggestion.Deputy> namesakes) implements Who {}

        /** No deputy in office is called so; these are written most alike. */
        record Nobody(List<String> nearest) implements Who {}
    }

    Who deputy(String written) {
        Matcher bracket = IN_BRACKETS.matcher(written.strip());
        boolean told = bracket.matches();
        String name = plain(told ? bracket.group(1) : written);
        String delegation = told ? plain(bracket.group(2)) : "";
        List<DraftSuggestion.Deputy> named = byName.getOrDefault(name, List.of());
        List<DraftSuggestion.Deputy> fitting = named.stream()
                .filter(deputy -> plain(deputy.delegation()).startsWith(delegation))
                .toList();
        return switch (fitting.size()) {
            case 1 -> new Who.Found(fitting.getFirst());
            case 0 -> named.isEmpty() ? new Who.Nobody(nearest(name)) : new Who.Several(named);
            default -> new Who.Several(fitting);
        };
    }

    /** The names of a list one by one; where only spaces stand between names, each part is one. */
    List<String> names(String written) {
        return Listed.in(written).stream()
                .flatMap(name -> byName.containsKey(plain(name)) || !name.matches(".*[\\s　].*")
                        ? List.of(name).stream()
                        : apart(name).stream())
                .toList();
    }

    /** 张　三 李四: parts are joined until they make a deputy's name. */
    private List<String> apart(String names) {
        List<String> found = new ArrayList<>();
        String open = "";
        for (String part : Pattern.compile("[\\s　]+").split(names, -1)) {
            open += part;
            if (open.length() > 1 || byName.containsKey(open)) {
                found.add(open);
                open = "";
            }
        }
        if (!open.isEmpty()) {
            found.add(open);
        }
        return found;
    }

    Lookup unit(String written) {
        return asked.computeIfAbsent(written, units);
    }

    private List<String> nearest(String name) {
        return byName.keySet().stream()
                .filter(known -> isAlike(known, name))
                .sorted()
                .limit(NEAREST)
                .toList();
    }

    /** One character differs, is missing or is too many. */
    private static boolean isAlike(String known, String name) {
        if (known.length() == name.length()) {
            long same = java.util.stream.IntStream.range(0, name.length())
                    .filter(i -> known.charAt(i) == name.charAt(i))
                    .count();
            return name.length() > 1 && same == name.length() - 1;
        }
        String longer = known.length() > name.length() ? known : name;
        String shorter = longer.equals(known) ? name : known;
        return longer.length() == shorter.length() + 1
                && java.util.stream.IntStream.range(0, longer.length())
                        .anyMatch(i -> (longer.substring(0, i) + longer.substring(i + 1)).equals(shorter));
    }

    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s　·•]", "");
    }
}
