package org.luoshi.platform.intake.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.intake.Draft;

/** Cuts a text where drafts begin and end; of several drafts over one stretch the shortest is shown there. */
final class Segments {
    private Segments() {}

    static List<IntakePage.Segment> of(String words, List<Draft> drafts) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, words.length()));
        for (Draft draft : drafts) {
            cuts.add(Math.min(draft.start(), words.length()));
            cuts.add(Math.min(draft.end(), words.length()));
        }
        List<IntakePage.Segment> segments = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        int from = 0;
        for (int cut : cuts.tailSet(1)) {
            segments.add(segment(words.substring(from, cut), over(from, cut, drafts), begun));
            from = cut;
        }
        return segments;
    }

    private static @Nullable Draft over(int from, int to, List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.start() <= from && to <= draft.end())
                .min(Comparator.comparingInt(draft -> draft.end() - draft.start()))
                .orElse(null);
    }

    private static IntakePage.Segment segment(String text, @Nullable Draft draft, Set<String> begun) {
        if (draft == null) {
            return new IntakePage.Segment(text, "", "", false);
        }
        String id = draft.id().toString();
        String css = "found found--" + draft.state().name().toLowerCase(Locale.ROOT);
        return new IntakePage.Segment(text, css, id, begun.add(id));
    }
}
