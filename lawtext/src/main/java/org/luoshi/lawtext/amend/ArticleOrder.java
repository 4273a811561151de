package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.luoshi.lawtext.provision.ProvisionNumber;

/**
 * The order of articles after a decision: those with a stated number go there, the others keep their order and fill what is
 * left.
 */
final class ArticleOrder {
    /** A gap in the numbers of a base text wider than this is not filled in thought. */
    private static final int WIDEST_GAP = 60;

    private final Order work;
    private final Manuscript law;
    private final List<DraftArticle> added;
    private final List<String> notes;
    private final BiConsumer<Integer, String> refuse;
    private final List<Order.Unexplained> unexplained;

    ArticleOrder(Order work) {
        this.work = work;
        this.law = work.law;
        this.added = work.added;
        this.notes = work.notes;
        this.refuse = work.refuse;
        this.unexplained = work.unexplained;
    }

    private List<DraftArticle> order = List.of();

    /** All articles, those that are new among them, numbered, from the top. */
    List<DraftArticle> place() {
        List<DraftArticle> base = law.articles();
        boolean keeps = keepsNumbers(base);
        boolean changes = !added.isEmpty() || base.stream().anyMatch(article -> article.gone || article.stated != null);
        if (!changes) {
            order = base;
        } else if (keeps) {
            order = amongKept(base);
        } else {
            order = inSlots(base);
        }
        return order;
    }

    /** 第三条之一 keeps all other numbers where they are. */
    private boolean keepsNumbers(List<DraftArticle> base) {
        return base.stream().anyMatch(article -> article.old.insert() > 0)
                || added.stream().anyMatch(article -> article.stated != null && article.stated.insert() > 0);
    }

    private List<DraftArticle> amongKept(List<DraftArticle> base) {
        var placed = new ArrayList<DraftArticle>();
        for (DraftArticle article : base) {
            article.number = article.stated != null ? article.stated : article.old;
            relabel(article, article.statedOwner);
            if (article.gone) {
                article.gone = false;
                var mark = new DraftLine("", "", "（删去）", article.rewritten);
                article.rewrite(List.of(mark), article.rewritten);
            }
            placed.add(article);
        }
        for (DraftArticle article : added) {
            ProvisionNumber number = article.stated;
            int at = 0;
            for (int i = 0; i < placed.size(); i++) {
                boolean earlier = number == null
                        ? placed.get(i) == article.after
                        : placed.get(i).number.compareTo(number) < 0;
                at = earlier ? i + 1 : at;
            }
            if (number != null && placed.stream().anyMatch(other -> other.number.equals(number))) {
                refuse.accept(article.owner, "原文已有" + number.article());
                continue;
            }
            article.number = number == null ? ProvisionNumber.NONE : number;
            article.stretch = -1;
            placed.add(at, article);
        }
        return placed;
    }

    private List<DraftArticle> inSlots(List<DraftArticle> base) {
        List<DraftArticle> whole = withPhantoms(base);
        List<DraftArticle> live =
                whole.stream().filter(article -> !article.gone).toList();
        int offset = offset(whole);
        var slots = new DraftArticle[live.size() + added.size()];
        var rest = new ArrayList<DraftArticle>();
        for (DraftArticle article : live) {
            if (article.stated == null || !claim(slots, article, offset)) {
                rest.add(article);
            }
        }
        var floating = new ArrayList<DraftArticle>();
        for (DraftArticle article : added) {
            if (article.stated == null || !claim(slots, article, offset)) {
                floating.add(article);
            }
        }
        float_(floating, rest, whole);
        int next = 0;
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] == null) {
                slots[i] = rest.get(next++);
            }
        }
        List<DraftArticle> placed = List.of(slots);
        Set<DraftArticle> moved = moved(placed, whole);
        number(placed, offset, moved);
        return placed;
    }

    /** A text that begins with a later article than the first keeps its beginning, unless new articles go before it. */
    private int offset(List<DraftArticle> whole) {
        int offset = whole.isEmpty() ? 0 : Math.max(0, whole.getFirst().old.value() - 1);
        for (DraftArticle article : work.all()) {
            if (article.stated != null && !article.gone) {
                offset = Math.min(offset, Math.max(0, article.stated.value() - 1));
            }
        }
        return offset;
    }

    private boolean claim(DraftArticle[] slots, DraftArticle article, int offset) {
        ProvisionNumber stated = java.util.Objects.requireNonNull(article.stated);
        int slot = stated.value() - 1 - offset;
        if (slot < 0 || slot >= slots.length) {
            refuse.accept(article.statedOwner, "作为" + stated.article() + "，而修改后共" + (slots.length + offset) + "条");
            return false;
        }
        if (slots[slot] != null) {
            refuse.accept(article.statedOwner, "另有一条也作为" + stated.article());
            return false;
        }
        slots[slot] = article;
        return true;
    }

    /** New articles without number go after the one they are said to follow. */
    private void float_(List<DraftArticle> floating, List<DraftArticle> rest, List<DraftArticle> whole) {
        for (DraftArticle article : floating) {
            int anchor = article.after == null ? whole.size() : whole.indexOf(article.after);
            int at = 0;
            for (int i = 0; i < rest.size(); i++) {
                int index = whole.indexOf(rest.get(i));
                at = index >= 0 && index <= anchor ? i + 1 : at;
            }
            rest.add(at, article);
        }
    }

    /** Gaps in the numbers of the base text count, although nothing is printed there. */
    private List<DraftArticle> withPhantoms(List<DraftArticle> base) {
        var whole = new ArrayList<DraftArticle>();
        int last = base.isEmpty() ? 0 : base.getFirst().old.value() - 1;
        for (DraftArticle article : base) {
            int value = article.old.value();
            for (int missing = last + 1; missing < value && value - last <= WIDEST_GAP; missing++) {
                var phantom = new DraftArticle(new DraftLine("", "", "", Words.BASE));
                phantom.phantom = true;
                phantom.old = ProvisionNumber.of(missing);
                phantom.stretch = article.stretch;
                whole.add(phantom);
            }
            whole.add(article);
            last = value;
        }
        return whole;
    }

    /** The articles that changed places; those no instruction moved must not be among them. */
    private Set<DraftArticle> moved(List<DraftArticle> placed, List<DraftArticle> whole) {
        var index = new IdentityHashMap<DraftArticle, Integer>();
        for (int i = 0; i < whole.size(); i++) {
            index.put(whole.get(i), i);
        }
        List<DraftArticle> known = placed.stream().filter(index::containsKey).toList();
        Set<DraftArticle> kept = Rising.heaviest(
                known,
                article -> index.get(article),
                article -> article.stated == null ? 1_000 : article.within > 0 || article.sent ? 1 : 2);
        Set<DraftArticle> moved = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        for (DraftArticle article : known) {
            if (!kept.contains(article)) {
                moved.add(article);
                int at = placed.indexOf(article);
                if (!article.phantom && !isWitnessed(article, at, placed, index, kept)) {
                    unexplained(article, at, placed, index);
                }
            }
        }
        return moved;
    }

    /** A move is meant when a stated number that keeps its place lies between where the article was and where it goes. */
    private boolean isWitnessed(
            DraftArticle article,
            int at,
            List<DraftArticle> placed,
            IdentityHashMap<DraftArticle, Integer> index,
            Set<DraftArticle> kept) {
        if (article.stated == null) {
            return false;
        }
        if (article.within > 0 || article.sent) {
            return true; // 移至第二章，作为第四条
        }
        for (int i = 0; i < placed.size(); i++) {
            DraftArticle other = placed.get(i);
            if (other.stated != null && kept.contains(other) && crosses(article, at, other, i, index)) {
                return true;
            }
        }
        return false;
    }

    private static boolean crosses(
            DraftArticle article, int at, DraftArticle other, int i, IdentityHashMap<DraftArticle, Integer> index) {
        Integer was = index.get(other);
        Integer from = index.get(article);
        return was != null && from != null && other != article && (was > from) != (i > at);
    }

    /** By the numbers stated, articles change places although no instruction says that they do. */
    private void unexplained(
            DraftArticle article, int at, List<DraftArticle> placed, IdentityHashMap<DraftArticle, Integer> index) {
        var passed = new ArrayList<String>();
        int owner = article.statedOwner;
        for (int i = 0; i < placed.size(); i++) {
            DraftArticle other = placed.get(i);
            if (crosses(article, at, other, i, index) && !other.phantom) {
                passed.add(other.old.article());
                owner = owner == Words.BASE ? other.statedOwner : owner;
            }
        }
        if (!passed.isEmpty()) {
            unexplained.add(new Order.Unexplained(
                    owner,
                    article.old.article() + "与" + String.join("、", passed.subList(0, Math.min(3, passed.size())))
                            + "先后互换，没有指令写明"));
        }
    }

    private void number(List<DraftArticle> placed, int offset, Set<DraftArticle> moved) {
        boolean unsaid = false;
        int adjust = work.adjustOwner();
        for (int i = 0; i < placed.size(); i++) {
            DraftArticle article = placed.get(i);
            article.number = ProvisionNumber.of(i + 1 + offset);
            boolean implied = article.stated == null;
            unsaid |= implied && !article.phantom && article.old.value() > 0 && !article.number.equals(article.old);
            relabel(article, implied ? adjust : article.statedOwner);
            if (moved.contains(article) || added.contains(article)) {
                article.stretch = -1;
            }
        }
        if (unsaid && adjust == Words.BASE) {
            notes.add("条文顺延，决定这一部分没有写明“条文顺序作相应调整”");
        }
    }

    private static void relabel(DraftArticle article, int owner) {
        String label = article.number.value() == 0 ? article.label.label : article.number.article();
        boolean same = article.old.equals(article.number);
        if (!same && !label.equals(article.label.label)) {
            article.label.label = label;
            article.label.labelOwner = article.owner != Words.BASE ? article.owner : owner;
        }
    }
}
