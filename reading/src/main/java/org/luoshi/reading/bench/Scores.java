package org.luoshi.reading.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Page;
import org.luoshi.reading.draft.Report;
import org.luoshi.reading.draft.Session;
import org.luoshi.reading.draft.Words;

/** A page held against its gold file: reports are paired by title, then every layer of each pair one to one. */
public final class Scores {
    private final Map<Layer, Score> scores = new EnumMap<>(Layer.class);

    /** Adds a page. */
    public void add(Page page, String gold) {
        List<Gold> wanted = Gold.of(gold);
        var overlap = new Overlap(page.raw());
        List<Pairing.Pair> pairs = Pairing.of(
                page.reports(),
                wanted,
                (report, want) -> overlap.of(report.title().span(), want.text("title")));
        add(Layer.REPORTS, new Score(pairs.size(), page.reports().size(), wanted.size()));
        var found = new ArrayList<>(page.reports());
        var missing = new ArrayList<>(wanted);
        for (Pairing.Pair pair : pairs) {
            Report report = page.reports().get(pair.found());
            Gold want = wanted.get(pair.wanted());
            found.remove(report);
            missing.remove(want);
            new ReportScores(this, overlap).add(List.of(report), List.of(want));
        }
        found.forEach(report -> new ReportScores(this, overlap).add(List.of(report), List.of()));
        missing.forEach(want -> new ReportScores(this, overlap).add(List.of(), List.of(want)));
    }

    void add(Layer layer, Score score) {
        scores.merge(layer, score, Score::plus);
    }

    /** Adds the scores of other pages. */
    public void add(Scores other) {
        other.scores.forEach(this::add);
    }

    public Score of(Layer layer) {
        return scores.getOrDefault(layer, Score.NONE);
    }

    static String value(@Nullable Words words) {
        return words == null ? "" : words.value();
    }

    static String session(@Nullable Session session) {
        return session == null ? "" : session.term() + "/" + session.ordinal();
    }
}
