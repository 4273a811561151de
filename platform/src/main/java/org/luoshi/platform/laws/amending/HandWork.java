package org.luoshi.platform.laws.amending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.luoshi.lawtext.amend.Instruction;
import org.luoshi.lawtext.amend.Outcome;
import org.luoshi.lawtext.amend.Place;
import org.luoshi.lawtext.amend.Target;
import org.luoshi.lawtext.compare.Comparer;
import org.luoshi.lawtext.compare.Pair;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.platform.laws.ProvisionRow;

/**
 * What is left for a person to do on an incomplete result (手工补正): the articles an instruction failed on, as they stand in
 * the result; all of the text when it cannot be said which article is meant.
 *
 * @param articles anchor of the article to its words as printed
 * @param whole whether the whole text has to be looked through
 */
public record HandWork(String result, Map<String, ProvisionRow> articles, boolean whole) {
    /** None when nothing is open. */
    public static HandWork of(AppliedDecision applied) {
        String result = applied.amended().text();
        LegalText now = applied.result();
        List<Instruction> open = applied.amended().outcomes().stream()
                .filter(Outcome::isOpen)
                .map(Outcome::instruction)
                .toList();
        Set<String> labels = new LinkedHashSet<>();
        boolean lost = !applied.findings().isEmpty();
        for (Instruction instruction : open) {
            lost |= !flag(instruction, applied.base(), now, labels);
        }
        var articles = new LinkedHashMap<String, ProvisionRow>();
        ProvisionRow.of(now).stream()
                .filter(row -> row.kind() == ProvisionRow.Kind.ARTICLE && labels.contains(row.label()))
                .forEach(row -> articles.put(row.eid(), row));
        return new HandWork(result, articles, lost || articles.size() < labels.size());
    }

    /** Notes the articles an instruction was about, by their new labels; false when one of them is nowhere. */
    private static boolean flag(Instruction instruction, LegalText base, LegalText now, Set<String> labels) {
        List<Target> targets = instruction.targets();
        boolean all = !targets.isEmpty() && !(instruction instanceof Instruction.Insert it && inserts(it));
        for (Target target : targets) {
            String label = target.place() == Place.ARTICLE && target.number().value() > 0
                    ? newLabel(target.number().article(), base, now)
                    : "";
            all &= !label.isEmpty();
            if (!label.isEmpty()) {
                labels.add(label);
            }
        }
        return all;
    }

    /** A new article has no place of its own yet. */
    private static boolean inserts(Instruction.Insert insert) {
        return insert.unit() == org.luoshi.lawtext.amend.Unit.ARTICLE;
    }

    private static String newLabel(String old, LegalText base, LegalText now) {
        return Comparer.compare(base, now).articles().stream()
                .filter(pair -> pair.old() != null && pair.now() != null)
                .filter(pair -> Objects.requireNonNull(pair.old()).label().equals(old))
                .map(Pair::now)
                .map(unit -> Objects.requireNonNull(unit).label())
                .findFirst()
                .orElse("");
    }

    /** The words of an article as they are printed in the result. */
    public String words(ProvisionRow article) {
        return result.substring(article.start(), article.end());
    }

    /** The result with articles put in by hand, each in its place; empty words are refused before. */
    String with(Map<String, String> corrected) {
        var out = new StringBuilder(result);
        List<ProvisionRow> last = new ArrayList<>(articles.values()).reversed();
        for (ProvisionRow article : last) {
            String words = corrected.get(article.eid());
            if (words != null) {
                out.replace(article.start(), article.end(), words.strip().replace("\r\n", "\n"));
            }
        }
        return out.toString();
    }
}
