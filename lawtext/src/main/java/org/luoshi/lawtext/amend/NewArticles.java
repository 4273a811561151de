package org.luoshi.lawtext.amend;

import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.ProvisionNumber;

/** Makes articles that a decision adds; a number is given once. */
final class NewArticles {
    private final Manuscript law;
    private final Order order;

    NewArticles(Manuscript law, Order order) {
        this.law = law;
        this.order = order;
    }

    DraftArticle create(Target as, int owner) {
        return create(as.number(), owner, as.within());
    }

    DraftArticle create(@Nullable ProvisionNumber number, int owner, int chapter) {
        String label = number == null ? "" : number.article();
        var article = new DraftArticle(new DraftLine(label, law.manner.articleGap(), "", owner));
        article.stated = number;
        article.statedOwner = owner;
        article.owner = owner;
        article.within = chapter;
        order.add(article);
        return article;
    }

    DraftArticle free(ProvisionNumber number, int owner, int chapter) {
        DraftArticle taken = order.stated(number);
        if (taken != null) {
            throw new Refused(Status.CONFLICT, "已有另一条指令使用" + number.article());
        }
        if (number.insert() > 0 && law.byNumber.containsKey(number)) {
            throw new Refused(Status.CONFLICT, "原文已有" + number.article());
        }
        return create(number, owner, chapter);
    }
}
