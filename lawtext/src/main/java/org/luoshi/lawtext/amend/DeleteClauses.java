package org.luoshi.lawtext.amend;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Clauses that delete: words of a provision, whole provisions, headings. */
final class DeleteClauses {
    private final ItemInHand item;
    private final SpokenOf spoken;
    private final UnfinishedDeeds unfinished;
    private final HeadingClauses headings;

    DeleteClauses(ItemInHand item, SpokenOf spoken, UnfinishedDeeds unfinished, HeadingClauses headings) {
        this.item = item;
        this.spoken = spoken;
        this.unfinished = unfinished;
        this.headings = headings;
    }

    boolean delete(String words) {
        Matcher m = ClauseForms.DELETE_WORDS.matcher(words);
        if (m.matches()) {
            boolean done = deleteWords(m.group("where"), m.group("occurrence"), m.group("old"));
            return done && (m.group("rest") == null || delete("删去" + m.group("rest")));
        }
        m = ClauseForms.DELETE_PLACES.matcher(words);
        if (m.matches()) {
            return deletePlaces(m.group("where"));
        }
        m = ClauseForms.DELETE_AFTER.matcher(words);
        if (!m.matches()) {
            return false;
        }
        return m.group("old") == null
                ? deletePlaces(m.group("where"))
                : deleteWords(m.group("where"), m.group("occurrence"), m.group("old"));
    }

    private boolean deleteWords(String where, @Nullable String occurrence, String quoted) {
        List<Target> named = spoken.scope(where, false);
        if (named == null) {
            return false;
        }
        unfinished.settle();
        item.add(new Instruction.DeleteWords(
                item.span(), named, ItemInHand.occurrence(occurrence), item.quotations(quoted)));
        return true;
    }

    private boolean deletePlaces(String where) {
        List<Target> named =
                ClauseForms.DIVISION.matcher(where).matches() ? headings.headings(where) : wholePlaces(where);
        if (named == null || named.isEmpty()) {
            return false;
        }
        unfinished.settle();
        item.add(new Instruction.Delete(item.span(), named));
        spoken.speakOf(named);
        return true;
    }

    private @Nullable List<Target> wholePlaces(String where) {
        return where.isEmpty() ? null : spoken.places(where);
    }
}
