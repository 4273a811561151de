package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.luoshi.lawtext.provision.DivisionKind;

/** Puts the articles of a changed law back between its headings, new and old. */
final class ChapterOrder {
    private final Manuscript law;
    private final List<DraftArticle> added;
    private final List<DraftHeading> headings;
    private final List<Order.Holding> holdings;
    private final List<String> notes;
    private final List<Instruction> instructions;
    private final int first;
    private final BiConsumer<Integer, String> refuse;
    private final List<DraftArticle> order;
    private final List<List<DraftPiece>> groups = new ArrayList<>();
    private final List<String> between = new ArrayList<>();

    ChapterOrder(Order work, List<DraftArticle> articles) {
        this.order = articles;
        this.law = work.law;
        this.added = work.added;
        this.headings = work.headings;
        this.holdings = work.holdings;
        this.notes = work.notes;
        this.instructions = work.instructions;
        this.first = work.first;
        this.refuse = work.refuse;
    }

    void print() {
        gather();
        var out = new ArrayList<DraftPiece>();
        int stretch = -1;
        for (int i = 0; i < order.size(); i++) {
            DraftArticle article = order.get(i);
            article.stretch = article.stretch >= 0 ? article.stretch : landing(i);
            while (stretch < article.stretch && stretch + 1 < groups.size()) {
                stretch++;
                out.addAll(groups.get(stretch));
            }
            for (DraftHeading heading : headings) {
                if (heading.before != null && heading.before == article.number.value()) {
                    out.add(heading);
                }
            }
            out.add(article);
        }
        while (stretch + 1 < groups.size()) {
            stretch++;
            out.addAll(groups.get(stretch));
        }
        for (DraftHeading heading : headings) {
            if (!out.contains(heading)) {
                refuse.accept(heading.owner, "新的标题应在第" + heading.before + "条前，而没有这一条");
            }
        }
        if (!between.isEmpty()) {
            notes.add(String.join("、", between) + "在两章（节）之间，决定没有说属于哪一章，排在前一章末");
        }
        headings.forEach(heading -> mend(out, heading));
        holdings.stream().filter(Order.Holding::wins).forEach(each -> close(out, each));
        order.stream().filter(article -> article.within > 0).forEach(article -> begin(out, article));
        law.pieces.clear();
        law.pieces.addAll(out);
    }

    /** What a chapter is said to hold is all within it: the headings after it begin behind its last article. */
    private void close(List<DraftPiece> out, Order.Holding holding) {
        int from = out.indexOf(holding.heading());
        int to = -1;
        for (int i = from + 1; from >= 0 && i < out.size(); i++) {
            boolean last = out.get(i) instanceof DraftArticle article
                    && !article.phantom
                    && article.number.equals(holding.articles().getLast());
            to = last ? i : to;
        }
        if (to < 0) {
            return; // told by checkHoldings
        }
        for (int i = to - 1; i > from; i--) {
            if (out.get(i) instanceof DraftHeading other && other.kind.closes(holding.heading().kind)) {
                out.remove(i);
                out.add(to, other);
                to--;
            }
        }
        int next = nextHeading(out, to + 1, holding.heading().kind);
        boolean articles = next > 0
                && out.subList(to + 1, next).stream()
                        .anyMatch(piece -> piece instanceof DraftArticle article && !article.gone);
        if (articles) {
            begin(out, next, to + 1);
        }
    }

    /** What is said to stand in a chapter comes after its heading: the heading begins before it, with what lies between. */
    private void begin(List<DraftPiece> out, DraftArticle article) {
        int at = out.indexOf(article);
        int next = nextHeading(out, at, DivisionKind.CHAPTER);
        boolean own = at >= 0
                && next > 0
                && out.get(next) instanceof DraftHeading heading
                && heading.kind == DivisionKind.CHAPTER
                && heading.number.value() == article.within;
        if (own && article.statedOwner != Words.BASE) {
            begin(out, next, at);
        }
    }

    private void begin(List<DraftPiece> out, int heading, int at) {
        DraftHeading moved = (DraftHeading) out.get(heading);
        int end = heading + 1; // its first section goes along
        while (end < out.size() && out.get(end) instanceof DraftHeading inner && moved.kind != inner.kind) {
            end++;
        }
        List<DraftPiece> along = new ArrayList<>(out.subList(heading, end));
        out.subList(heading, end).clear();
        out.addAll(at, along);
        notes.add(moved.line.label + "“" + moved.line.words + "”从决定所说的条文开始");
    }

    private static int nextHeading(List<DraftPiece> out, int from, DivisionKind kind) {
        for (int i = Math.max(0, from); i < out.size(); i++) {
            if (out.get(i) instanceof DraftHeading other && !other.gone && other.kind.closes(kind)) {
                return i;
            }
        }
        return -1;
    }

    /** Some base texts print a heading one article early: it may not stand before a new one with a smaller number. */
    private void mend(List<DraftPiece> out, DraftHeading fresh) {
        int at = out.indexOf(fresh);
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            if (out.get(i) instanceof DraftHeading other
                    && other.kind == fresh.kind
                    && other.owner == Words.BASE
                    && other.number.value() > fresh.number.value()
                    && other.chapter == fresh.chapter) {
                int to = at;
                while (to < out.size() && !(out.get(to) instanceof DraftArticle next && !added.contains(next))) {
                    to++;
                }
                out.add(to, other);
                out.remove(i);
                if (out.subList(0, i).stream().anyMatch(DraftArticle.class::isInstance)) {
                    notes.add("原文的" + other.line.words + "标题早了一条，移到新增的节（章）之后");
                }
                return;
            }
        }
    }

    /** What stands before each stretch of articles, and what follows the last. */
    private void gather() {
        groups.add(new ArrayList<>());
        boolean open = false;
        for (DraftPiece piece : law.pieces) {
            if (piece instanceof DraftArticle article && !article.annexed) {
                open = true;
            } else {
                if (open) {
                    groups.add(new ArrayList<>());
                    open = false;
                }
                groups.getLast().add(piece);
            }
        }
    }

    /** The stretch of a new or moved article: that of its neighbours; between two, where the decision says or suggests. */
    private int landing(int at) {
        int left = -1;
        for (int i = at - 1; i >= 0 && left < 0; i--) {
            left = order.get(i).stretch;
        }
        int right = -1;
        for (int i = at + 1; i < order.size() && right < 0; i++) {
            right = order.get(i).stretch;
        }
        if (left < 0 || right < 0 || left >= right) {
            return Math.max(0, Math.max(left, right));
        }
        DraftArticle article = order.get(at);
        for (int stretch = left + 1; stretch <= right; stretch++) {
            if (opensFor(article, groups.get(stretch))) {
                return stretch;
            }
        }
        if (article.within == 0 && article.old.value() == 0 && !isBelowNewHeading(at)) {
            between.add(article.number.article());
        }
        return left;
    }

    private boolean isBelowNewHeading(int at) {
        for (int i = at; i >= 0 && added.contains(order.get(i)); i--) {
            int number = order.get(i).number.value();
            if (headings.stream().anyMatch(heading -> heading.before != null && heading.before == number)) {
                return true;
            }
        }
        return false;
    }

    private boolean opensFor(DraftArticle article, List<DraftPiece> group) {
        for (DraftPiece piece : group) {
            if (piece instanceof DraftHeading heading) {
                if (article.within > 0
                        && heading.kind == DivisionKind.CHAPTER
                        && heading.number.value() == article.within) {
                    return true;
                }
                if (article.within == 0 && renamedJustBefore(article, heading)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Decisions go from top to bottom: an article added right after a chapter was renamed stands in that chapter. */
    private boolean renamedJustBefore(DraftArticle article, DraftHeading heading) {
        int index = article.statedOwner - first - 1;
        return index >= 0
                && index < instructions.size()
                && instructions.get(index) instanceof Instruction.RenameHeading renamed
                && renamed.targets().getFirst().number().equals(heading.old);
    }
}
