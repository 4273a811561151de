package org.luoshi.platform.laws.search;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.laws.search.Clause.Field;
import org.luoshi.platform.laws.search.Reading.Run;

/** Turns what was understood into what an index must look for. All that ranks stands here. */
final class Plan {
    /** So many characters are one word to a reader; a longer run may be a sentence. */
    private static final int ONE_WORD = 4;
    /** Of a word, this share of its pieces must be there, in percent: 建筑工地 finds 建筑施工工地. */
    private static final int OF_A_WORD = 60;
    /** Of a sentence, this share of its pieces must be there, in percent. */
    private static final int OF_A_SENTENCE = 30;

    private static final float TOGETHER = 2;
    private static final float IN_TITLE = 2;
    private static final float SAID_OTHERWISE = 0.8f;
    private static final float THE_TITLE = 60;
    private static final float WHOLE_LAW = 10;
    private static final float THE_PROVISION = 200;
    private static final float IN_FORCE = 1.5f;

    private final Thesaurus thesaurus;

    Plan(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    Clause of(Reading reading, LawQuery query) {
        var found = new ArrayList<Clause>();
        found.add(words(reading));
        if (reading.phrases().isEmpty()) {
            found.add(title(reading.whole()));
            found.add(wholeLaw(reading));
        }
        if (reading.jump() != null) {
            found.add(provision(reading.jump()));
        }
        Clause any = found.size() == 1 ? found.getFirst() : new Clause.Any(found);
        return Standings.within(preferred(any, query), query);
    }

    Clause of(Jump jump, LawQuery query) {
        return Standings.within(preferred(provision(jump), query), query);
    }

    private static Clause title(String name) {
        return new Clause.Any(List.of(
                new Clause.Is(Field.NAME, name, THE_TITLE / 2),
                new Clause.All(List.of(
                        new Clause.Is(Field.KIND, Entry.Kind.LAW.name(), THE_TITLE / 2),
                        new Clause.Is(Field.NAME, name, THE_TITLE / 2)))));
    }

    /** A law whose title has every word is meant as a whole. */
    private static Clause wholeLaw(Reading reading) {
        var all = new ArrayList<Clause>();
        all.add(new Clause.Is(Field.KIND, Entry.Kind.LAW.name(), WHOLE_LAW));
        reading.pieces().forEach(piece -> all.add(in(Field.TITLE, piece)));
        return new Clause.All(all);
    }

    private static Clause preferred(Clause found, LawQuery query) {
        return query.standing() == null ? new Clause.Prefer(found, Standings.inForce(query.day()), IN_FORCE) : found;
    }

    /** Every phrase and every run of words. */
    private Clause words(Reading reading) {
        var all = new ArrayList<Clause>();
        reading.phrases().forEach(phrase -> all.add(new Clause.Phrase(Field.TEXT, phrase, TOGETHER)));
        reading.runs().forEach(run -> all.add(run(run)));
        return all.size() == 1 ? all.getFirst() : new Clause.All(all);
    }

    /** One word must be there; of a sentence, enough of it. What stands together counts more. */
    private Clause run(Run run) {
        List<String> pieces =
                run.pieces().stream().filter(piece -> piece.length() > 1).toList();
        if (pieces.isEmpty()) {
            return in(Field.TEXT, run.pieces().getFirst());
        }
        String together = String.join(" ", pieces);
        var any = new ArrayList<Clause>();
        any.add(new Clause.Pieces(Field.TEXT, together, together.length() <= ONE_WORD ? OF_A_WORD : OF_A_SENTENCE, 1));
        for (String piece : pieces) {
            any.add(new Clause.Phrase(Field.TEXT, piece, TOGETHER));
            any.add(new Clause.Phrase(Field.TITLE, piece, IN_TITLE));
        }
        thesaurus.synonyms(run.typed()).forEach(synonym -> any.add(otherwise(synonym)));
        return new Clause.Any(any);
    }

    private static Clause otherwise(Thesaurus.Synonym synonym) {
        return new Clause.Best(synonym.others().stream()
                .<Clause>map(other -> new Clause.Any(List.of(
                        new Clause.Phrase(Field.TEXT, other, TOGETHER * SAID_OTHERWISE),
                        new Clause.Phrase(Field.TITLE, other, IN_TITLE * SAID_OTHERWISE))))
                .toList());
    }

    /** The article itself first, then those of texts whose title begins so, then those whose title holds it. */
    static Clause provision(Jump jump) {
        var number = new Clause.Is(Field.NUMBER, jump.number(), THE_PROVISION / 10);
        return jump.title().isEmpty() ? number : new Clause.All(List.of(number, titled(jump.title())));
    }

    /** Titles that begin with what was typed, or hold all of it. */
    static Clause titles(Reading reading) {
        List<Clause> held =
                reading.pieces().map(piece -> in(Field.TITLE, piece)).toList();
        return new Clause.Any(List.of(
                new Clause.Is(Field.NAME, reading.whole(), THE_TITLE),
                new Clause.Starts(Field.NAME, reading.whole(), THE_TITLE / 2),
                new Clause.All(held)));
    }

    private static Clause in(Field field, String piece) {
        return piece.length() == 1 ? new Clause.Starts(field, piece, 1) : new Clause.Phrase(field, piece, 1);
    }

    private static Clause titled(String title) {
        return new Clause.Best(List.of(
                new Clause.Is(Field.NAME, title, THE_PROVISION),
                new Clause.Starts(Field.NAME, title, THE_PROVISION / 2),
                new Clause.Phrase(Field.TITLE, title, 1)));
    }
}
