package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.text.Span;

/** Prints a changed law in the manner of its base and notes who wrote what. */
final class Printer {
    private final Manner manner;
    private final StringBuilder out = new StringBuilder();
    private final List<Blame> blame = new ArrayList<>();
    private boolean inline;

    Printer(Manner manner) {
        this.manner = manner;
    }

    String text() {
        if (manner.endsLine() && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        return out.toString();
    }

    List<Blame> blame() {
        return List.copyOf(blame);
    }

    void article(DraftArticle article) {
        breakLine();
        DraftLine label = article.label;
        put(label.lead, Words.BASE);
        put(label.label, label.labelOwner);
        DraftLine first = article.paragraphs.isEmpty() ? null : article.paragraphs.getFirst();
        inline = label.tail.indexOf('\n') < 0 && first != null;
        String gap = label.gap.isEmpty() && inline ? manner.articleGap() : label.gap;
        put(gap, Words.BASE);
        put(label.tail, Words.BASE);
        article.paragraphs.forEach(this::line);
        inline = false;
    }

    void line(DraftLine line) {
        if (line.words.length() == 0 && line.label.isEmpty() && !line.aside) {
            line.children.forEach(this::line);
            return;
        }
        if (inline) {
            inline = false;
        } else {
            breakLine();
            put(manner.lead(line), Words.BASE);
        }
        put(line.label, line.labelOwner);
        put(line.gap, Words.BASE);
        for (int i = 0; i < line.words.length(); i++) {
            put(String.valueOf(line.words.at(i)), line.words.owner(i));
        }
        put(line.tail, Words.BASE);
        line.children.forEach(this::line);
    }

    /** What was the last line of the base, or is new, may lack its line end. */
    private void breakLine() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n' && out.charAt(out.length() - 1) != '\r') {
            out.append(manner.tail());
        }
    }

    private void put(String words, int owner) {
        int start = out.length();
        out.append(words);
        if (owner == Words.BASE || words.isEmpty()) {
            return;
        }
        Blame last = blame.isEmpty() ? null : blame.getLast();
        if (last != null && last.instruction() == owner && last.span().end() == start) {
            blame.set(blame.size() - 1, new Blame(new Span(last.span().start(), out.length()), owner));
        } else {
            blame.add(new Blame(new Span(start, out.length()), owner));
        }
    }
}
