package org.luoshi.platform.bodies;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks written names up: exactly first, then without the city in front, then by likeness. */
final class NameBook {
    private static final int NEAREST = 5;

    private final Map<OrganisationId, Organisation> organisations;
    private final List<Name> names;

    NameBook(List<Organisation> existing, List<Name> names, Map<OrganisationId, OrganisationId> successors) {
        this.organisations = existing.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        this.names = names.stream()
                .map(n -> new Name(follow(n.organisation(), successors), n.plain()))
                .filter(n -> organisations.containsKey(n.organisation()))
                .toList();
    }

    /** Whoever carries the duties now. A successor begins no earlier than its predecessor ends, so the walk ends. */
    static OrganisationId follow(OrganisationId id, Map<OrganisationId, OrganisationId> successors) {
        OrganisationId successor = successors.get(id);
        return successor == null ? id : follow(successor, successors);
    }

    /** A name in plain form and whose it is. */
    record Name(OrganisationId organisation, String plain) {}

    /** "　市教育局（本级） " and "市教育局(本级)" are the same name. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Punct}·、，。]", "");
    }

    Lookup find(String written) {
        String plain = plain(written);
        List<Organisation> exact = whose(n -> n.equals(plain));
        List<Organisation> found = exact.isEmpty() ? whose(n -> bare(n).equals(bare(plain))) : exact;
        return switch (found.size()) {
            case 0 -> new Lookup.None(nearest(plain));
            case 1 -> new Lookup.Unique(found.getFirst());
            default -> new Lookup.Ambiguous(found);
        };
    }

    private List<Organisation> whose(Predicate<String> test) {
        return names.stream()
                .filter(n -> test.test(n.plain()))
                .map(n -> organisations.get(n.organisation()))
                .distinct()
                .toList();
    }

    /** The name without what stands before 市: 示例市教育局, 市教育局 and 教育局 have the same core. */
    private static String bare(String plain) {
        int city = plain.indexOf('市');
        return city >= 0 && city < plain.length() - 2 ? plain.substring(city + 1) : plain;
    }

    private List<Organisation> nearest(String plain) {
        return names.stream()
                .map(n -> Map.entry(n.organisation(), likeness(n.plain(), plain)))
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<OrganisationId, Double>comparingByValue(Comparator.reverseOrder()))
                .map(e -> organisations.get(e.getKey()))
                .distinct()
                .limit(NEAREST)
                .toList();
    }

    /** Shared characters and character pairs against all of both: 0 nothing alike, 1 the same. */
    private static double likeness(String one, String other) {
        Set<String> ours = grams(one);
        Set<String> all = grams(other);
        Set<String> shared = new HashSet<>(ours);
        shared.retainAll(all);
        all.addAll(ours);
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }

    private static Set<String> grams(String text) {
        Set<String> grams = new HashSet<>();
        for (int i = 0; i < text.length(); i++) {
            grams.add(text.substring(i, i + 1));
            grams.add(text.substring(i, Math.min(i + 2, text.length())));
        }
        return grams;
    }
}
