package org.luoshi.lawtext.amend;

import java.util.List;

/**
 * Gives provisions other numbers, and other places where the number belongs to another provision.
 *
 * <p>Example: 第五条第二款改为第六条.
 */
final class Renumberings {
    private final Manuscript law;
    private final Finder finder;
    private final Order order;
    private final NewArticles fresh;
    private final Divisions divisions;

    Renumberings(Manuscript law, Finder finder, Order order, NewArticles fresh, Divisions divisions) {
        this.law = law;
        this.finder = finder;
        this.order = order;
        this.fresh = fresh;
        this.divisions = divisions;
    }

    void renumber(Instruction.Renumber it, int owner) {
        List<Target> targets = it.targets();
        List<Target> as = it.as();
        Target from = targets.getFirst();
        Target to = as.getFirst();
        if (from.place() != Place.ARTICLE) {
            divisions.renumber(targets, as, owner);
        } else if (from.item() > 0) {
            itemNumbers(targets, as, owner);
        } else if (from.paragraph() > 0) {
            paragraphNumbers(targets, as, it.moves(), owner);
        } else if (to.isWhole() && targets.size() == as.size()) {
            for (int i = 0; i < targets.size(); i++) {
                articleNumber(targets.get(i), as.get(i), owner).sent |= it.moves();
            }
        } else if (targets.size() == 1 && as.size() == 1) {
            articleToParagraph(from, to, owner);
        } else {
            throw new Refused(Status.CONFLICT, targets.size() + "条改为" + as.size() + "条");
        }
    }

    private DraftArticle articleNumber(Target from, Target to, int owner) {
        if (to.number().value() == 0 || to.place() != Place.ARTICLE) {
            throw new Refused(Status.NOT_UNDERSTOOD, from + "的新序号不明");
        }
        DraftArticle article = finder.standing(from);
        if (article.stated != null && !article.stated.equals(to.number())) {
            throw new Refused(Status.CONFLICT, from + "已由另一条指令改为" + article.stated.article());
        }
        DraftArticle taken = order.stated(to.number());
        if (taken != null && taken != article) {
            throw new Refused(Status.CONFLICT, "已有另一条指令使用" + to);
        }
        article.stated = to.number();
        article.statedOwner = owner;
        article.within = to.within();
        return article;
    }

    private void articleToParagraph(Target from, Target to, int owner) {
        DraftArticle article = finder.standing(from);
        DraftArticle there = order.stated(to.number());
        if (there == null || there == article) {
            articleNumber(from, to.whole(), owner);
            if (article.paragraphs.size() == 1) {
                article.paragraphs.getFirst().slot = to.paragraph();
                article.paragraphs.getFirst().slotOwner = owner;
            }
            return;
        }
        int slot = to.paragraph();
        for (DraftLine paragraph : List.copyOf(article.paragraphs)) {
            DraftLines.move(paragraph, there, slot, owner);
            slot++;
        }
        article.gone = true;
    }

    private void paragraphNumbers(List<Target> targets, List<Target> as, boolean moves, int owner) {
        List<DraftLine> paragraphs = targets.stream().map(finder::paragraph).toList();
        Target to = as.getFirst();
        DraftArticle own = paragraphs.getFirst().article;
        boolean across = to.number().value() > 0 && (own == null || !to.number().equals(own.stated));
        if (!across) {
            DraftLines.sameCount(targets, as);
            for (int i = 0; i < paragraphs.size(); i++) {
                DraftLines.slot(paragraphs.get(i), as.get(i).paragraph(), owner, targets.get(i));
            }
            return;
        }
        if (to.isWhole() && as.size() == 1) {
            DraftArticle there = order.articleFor(to, owner, fresh::create);
            paragraphs.forEach(paragraph -> DraftLines.move(paragraph, there, 0, owner));
            return;
        }
        DraftLines.sameCount(targets, as);
        for (int i = 0; i < paragraphs.size(); i++) {
            DraftArticle there = receiver(as.get(i), moves, owner);
            DraftLines.move(paragraphs.get(i), there, as.get(i).paragraph(), owner);
        }
    }

    /** 作为第四条第二款, 移至第四条: an article that is there already, unless another instruction makes one. */
    private DraftArticle receiver(Target to, boolean moves, int owner) {
        DraftArticle there = order.stated(to.number());
        List<DraftArticle> base = law.byNumber.getOrDefault(to.number(), List.of());
        boolean standing = there == null && (moves || to.paragraph() > 1) && base.size() == 1;
        if (!standing || base.getFirst().gone || base.getFirst().stated != null) {
            return order.articleFor(to.whole(), owner, fresh::create);
        }
        order.expectExactly(base.getFirst(), to.number(), owner);
        return base.getFirst();
    }

    private void itemNumbers(List<Target> targets, List<Target> as, int owner) {
        DraftLines.sameCount(targets, as);
        for (int i = 0; i < targets.size(); i++) {
            DraftLine item = finder.item(targets.get(i));
            DraftLines.slot(
                    item,
                    targets.get(i).subitem() > 0
                            ? as.get(i).subitem()
                            : as.get(i).item(),
                    owner,
                    targets.get(i));
            order.touched(item);
        }
    }
}
