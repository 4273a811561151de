package org.luoshi.lawtext.amend;

import java.util.List;

/**
 * Changes whole provisions: replaces, deletes, adds, renumbers, splits and merges articles, paragraphs, items, chapters; each
 * kind of change by its own class.
 */
final class Provisions {
    private final InstructionsInHand inHand = new InstructionsInHand();
    private final Divisions divisions;
    private final Rewrites rewrites;
    private final Removals removals;
    private final Insertions insertions;
    private final Renumberings renumberings;
    private final Splits splits;
    private final Mergers mergers;

    Provisions(Manuscript law, Finder finder, Order order, List<String> remarks) {
        var fresh = new NewArticles(law, order);
        this.divisions = new Divisions(law, finder, order, fresh);
        this.rewrites = new Rewrites(law, finder, order, remarks, divisions);
        this.removals = new Removals(law, finder, order, divisions, rewrites, inHand);
        this.insertions = new Insertions(
                new ArticleInsertions(finder, order, remarks, fresh),
                new ParagraphInsertions(law, finder, order, remarks, fresh, inHand),
                new ItemInsertions(finder, order, remarks),
                divisions);
        this.renumberings = new Renumberings(law, finder, order, fresh, divisions);
        this.splits = new Splits(finder, order, fresh, rewrites);
        this.mergers = new Mergers(finder, order, fresh, rewrites);
    }

    /** Where chapters and sections are changed. */
    Divisions divisions() {
        return divisions;
    }

    /** Which instruction is in hand. */
    void within(List<Instruction> all, int at) {
        inHand.within(all, at);
        divisions.within(all, at);
    }

    void replace(Instruction.Replace it, int owner) {
        rewrites.replace(it, owner);
    }

    void delete(Instruction.Delete it, int owner) {
        removals.delete(it, owner);
    }

    void insert(Instruction.Insert it, int owner) {
        insertions.insert(it, owner);
    }

    void renumber(Instruction.Renumber it, int owner) {
        renumberings.renumber(it, owner);
    }

    void split(Instruction.Split it, int owner) {
        splits.split(it, owner);
    }

    void merge(Instruction.Merge it, int owner) {
        mergers.merge(it, owner);
    }
}
