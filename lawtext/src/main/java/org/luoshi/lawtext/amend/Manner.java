package org.luoshi.lawtext.amend;

import java.util.HashMap;
import java.util.Map;

/**
 * How the base text is printed: what stands before paragraphs, items and headings, after an article's number, and
 * between lines. New lines are printed alike.
 */
final class Manner {
    private final Map<String, Integer> paragraphLeads = new HashMap<>();
    private final Map<String, Integer> itemLeads = new HashMap<>();
    private final Map<String, Integer> articleGaps = new HashMap<>();
    private final Map<String, Integer> tails = new HashMap<>();

    private boolean endsLine;

    /** Whether the base text ends with a line end. */
    void sawEnd(boolean line) {
        endsLine = line;
    }

    boolean endsLine() {
        return endsLine;
    }

    void sawParagraph(String lead) {
        paragraphLeads.merge(lead, 1, Integer::sum);
    }

    void sawItem(String lead) {
        itemLeads.merge(lead, 1, Integer::sum);
    }

    void sawArticle(String gap) {
        articleGaps.merge(gap, 1, Integer::sum);
    }

    void sawTail(String tail) {
        if (tail.indexOf('\n') >= 0 || tail.indexOf('\r') >= 0) {
            tails.merge(tail, 1, Integer::sum);
        }
    }

    String articleGap() {
        return most(articleGaps, "　");
    }

    String tail() {
        return most(tails, "\n");
    }

    /** Before a line that is not the first of its article. */
    String lead(DraftLine line) {
        boolean moved = line.number == 0 || line.slot > 0 || line.lead.isEmpty();
        boolean inArticle = line.article != null;
        if (!inArticle || !moved) {
            return line.lead;
        }
        return line.style == null ? most(paragraphLeads, "") : most(itemLeads, "");
    }

    private static String most(Map<String, Integer> counts, String otherwise) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
