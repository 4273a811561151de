package org.luoshi.platform.laws.amending.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.luoshi.lawtext.amend.Outcome;
import org.luoshi.lawtext.text.Span;
import org.luoshi.platform.laws.amending.web.DecisionPage.Kind;
import org.luoshi.platform.laws.amending.web.DecisionPage.Line;
import org.luoshi.platform.laws.amending.web.DecisionPage.Stretch;

/** The words of a decision with each instruction marked (决定原文); of two that share words, the first has the mark. */
final class DecisionWords {
    private final String source;
    private final Map<Integer, String> anchors = new HashMap<>();
    private final List<Marked> marked = new ArrayList<>();

    private record Marked(Span span, int instruction) {}

    DecisionWords(String source, List<Outcome> outcomes) {
        this.source = source;
        IntStream.range(0, outcomes.size())
                .mapToObj(i -> new Marked(outcomes.get(i).instruction().span(), i))
                .sorted(Comparator.comparingInt(m -> m.span().start()))
                .forEach(this::mark);
    }

    private void mark(Marked each) {
        boolean shares =
                !marked.isEmpty() && marked.getLast().span().end() > each.span().start();
        if (!shares && each.span().length() > 0) {
            marked.add(each);
        }
        int holder = marked.isEmpty() ? each.instruction() : marked.getLast().instruction();
        anchors.put(each.instruction(), "d" + (holder + 1));
    }

    /** Where the words of an instruction stand. */
    String anchor(int instruction) {
        return anchors.getOrDefault(instruction, "");
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        int start = 0;
        for (String line : source.split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(new Line(Kind.PLAIN, "", stretches(start, start + line.length())));
            }
            start += line.length() + 1;
        }
        return lines;
    }

    private List<Stretch> stretches(int start, int end) {
        var cut = new ArrayList<Stretch>();
        int at = start;
        for (Marked each : marked) {
            int from = Math.max(at, each.span().start());
            int to = Math.min(end, each.span().end());
            if (from < to) {
                add(cut, at, from, "", "");
                String id = from == each.span().start() ? "d" + (each.instruction() + 1) : "";
                add(cut, from, to, "#i" + (each.instruction() + 1), id);
                at = to;
            }
        }
        add(cut, at, end, "", "");
        return cut;
    }

    private void add(List<Stretch> cut, int from, int to, String href, String id) {
        if (from < to) {
            cut.add(new Stretch(source.substring(from, to), href, id));
        }
    }
}
