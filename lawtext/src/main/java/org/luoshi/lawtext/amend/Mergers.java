package org.luoshi.lawtext.amend;

import java.util.List;

/** Makes one provision of several: articles, paragraphs, items of one list. */
final class Mergers {
    private final Finder finder;
    private final Order order;
    private final NewArticles fresh;
    private final Rewrites rewrites;

    Mergers(Finder finder, Order order, NewArticles fresh, Rewrites rewrites) {
        this.finder = finder;
        this.order = order;
        this.fresh = fresh;
        this.rewrites = rewrites;
    }

    void merge(Instruction.Merge it, int owner) {
        Target to = it.as().isEmpty() ? it.targets().getFirst() : it.as().getFirst();
        boolean paragraphs = it.targets().stream().allMatch(target -> target.paragraph() > 0)
                && it.targets().stream().map(Target::number).distinct().count() == 1
                && (it.as().isEmpty() || to.paragraph() > 0);
        Quotation words = it.words();
        if (it.targets().stream().allMatch(target -> target.item() > 0)) {
            mergeItems(it, owner);
            return;
        }
        if (!paragraphs && to.number().value() == 0) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有说合并为哪一条");
        }
        if (words == null) {
            throw new Refused(Status.AMBIGUOUS, "没有给出合并后的内容");
        }
        Body body = Body.read(words, owner);
        if (paragraphs) {
            List<DraftLine> old = it.targets().stream().map(finder::paragraph).toList();
            if (body.count() != 1) {
                throw new Refused(Status.CONFLICT, "合并为一款，引文有" + body.count() + "款");
            }
            DraftLines.finish(body.paragraphs(), '。');
            DraftLines.swap(old, body.paragraphs(), owner);
            return;
        }
        // every source must be there before anything is taken apart
        for (Target target : it.targets()) {
            if (target.isWhole()) {
                finder.standing(target);
            } else {
                finder.paragraph(target);
            }
        }
        mergeArticles(it, to, body, words, owner);
    }

    /** 将第二项、第三项合并为一项: the first takes the words, the others go. */
    private void mergeItems(Instruction.Merge it, int owner) {
        Quotation words = it.words();
        if (words == null) {
            throw new Refused(Status.AMBIGUOUS, "没有给出合并后的内容");
        }
        List<DraftLine> old = it.targets().stream().map(finder::item).toList();
        List<DraftLine> home = DraftLines.home(old.getFirst());
        if (old.stream().anyMatch(item -> home.stream().noneMatch(each -> each == item))) {
            throw new Refused(Status.CONFLICT, "所合并的项不在同一款");
        }
        Target first = it.targets().getFirst();
        rewrites.items(List.of(first), words, owner);
        if (!it.as().isEmpty()) {
            DraftLines.slot(old.getFirst(), it.as().getFirst().item(), owner, first);
        }
        old.stream()
                .skip(1)
                .forEach(item -> DraftLines.home(item).remove(DraftLines.indexOf(DraftLines.home(item), item)));
        order.touched(old.getFirst());
    }

    private void mergeArticles(Instruction.Merge it, Target to, Body body, Quotation words, int owner) {
        DraftArticle kept = null;
        for (Target target : it.targets()) {
            if (target.isWhole()) {
                DraftArticle article = finder.standing(target);
                if (kept == null) {
                    kept = article;
                } else {
                    article.gone = true;
                    article.rewritten = owner;
                }
            } else {
                DraftLine paragraph = finder.paragraph(target);
                DraftLines.home(paragraph).remove(DraftLines.indexOf(DraftLines.home(paragraph), paragraph));
            }
        }
        if (!it.as().isEmpty()) {
            DraftArticle taken = order.stated(to.number());
            if (taken != null && taken != kept) {
                throw new Refused(Status.CONFLICT, "已有另一条指令使用" + to.whole());
            }
        }
        DraftArticle article = kept != null ? kept : fresh.create(to.number(), owner, to.within());
        List<DraftLine> mine = body.of(to.number());
        if (mine == null) {
            throw new Refused(Status.CONFLICT, "引文中没有" + to.whole());
        }
        DraftLines.finish(mine, '。');
        article.rewrite(mine, owner);
        if (!it.as().isEmpty()) {
            article.stated = to.number();
            article.statedOwner = owner;
            article.within = to.within();
        }
        order.used(words, List.of(to.number()), owner, body);
    }
}
