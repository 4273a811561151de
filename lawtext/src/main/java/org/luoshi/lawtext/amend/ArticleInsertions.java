package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.provision.ProvisionNumber;

/**
 * Adds articles.
 *
 * <p>Example: 增加一条，作为第六条“……”.
 */
final class ArticleInsertions {
    private final Finder finder;
    private final Order order;
    private final List<String> remarks;
    private final NewArticles fresh;

    ArticleInsertions(Finder finder, Order order, List<String> remarks, NewArticles fresh) {
        this.finder = finder;
        this.order = order;
        this.remarks = remarks;
        this.fresh = fresh;
    }

    void insert(Instruction.Insert it, int owner) {
        Insertions.counts(it);
        Quotation words = it.words();
        List<ProvisionNumber> numbers = it.as().stream().map(Target::number).toList();
        if (numbers.stream().anyMatch(number -> number.value() == 0)) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有说新条作为第几条");
        }
        if (words == null) {
            for (Target as : it.as()) {
                order.mustBeFilled(fresh.free(as.number(), owner, as.within()), owner);
            }
            if (it.as().isEmpty()) {
                throw new Refused(Status.NOT_UNDERSTOOD, "没有给出新条的内容");
            }
            return;
        }
        Body body = Body.read(words, owner);
        if (numbers.isEmpty() && !body.articles().isEmpty()) {
            numbers = body.articles().stream().map(Body.Numbered::number).toList();
        }
        if (numbers.isEmpty()) {
            unnumbered(it, body, owner);
            return;
        }
        if (body.articles().isEmpty() && numbers.size() != 1 && numbers.size() != body.count()) {
            throw new Refused(Status.CONFLICT, "增加" + numbers.size() + "条，而引文没有条号");
        }
        var contents = new ArrayList<List<DraftLine>>();
        for (int i = 0; i < numbers.size(); i++) {
            List<DraftLine> mine = body.articles().isEmpty() && numbers.size() > 1
                    ? List.of(body.paragraphs().get(i))
                    : body.of(numbers.get(i));
            if (mine == null || mine.isEmpty()) {
                throw new Refused(Status.CONFLICT, "引文中没有" + numbers.get(i).article());
            }
            contents.add(mine);
        }
        int chapter = it.as().isEmpty() ? 0 : it.as().getFirst().within();
        for (int i = 0; i < numbers.size(); i++) {
            DraftArticle article = fresh.free(numbers.get(i), owner, chapter);
            DraftLines.finish(contents.get(i), '。');
            article.rewrite(contents.get(i), owner);
            if (!it.targets().isEmpty()
                    && it.side() == Side.AFTER
                    && it.targets().getFirst().place() == Place.ARTICLE) {
                beside(it, article, numbers.get(0));
            }
        }
        order.used(words, numbers, owner, body);
    }

    /** 在第三条后增加一条，作为第三条之一: both say the same. */
    private void beside(Instruction.Insert it, DraftArticle article, ProvisionNumber number) {
        ProvisionNumber anchor = it.targets().getFirst().number();
        finder.article(anchor);
        if (number.insert() > 0 && (number.value() != anchor.value() || number.insert() != anchor.insert() + 1)) {
            order.drop(article);
            throw new Refused(Status.CONFLICT, "说在" + anchor.article() + "后增加，又作为" + number.article());
        }
    }

    private void unnumbered(Instruction.Insert it, Body body, int owner) {
        boolean known = it.targets().size() == 1
                && it.targets().getFirst().place() == Place.ARTICLE
                && it.count() == 1
                && it.side() != Side.END;
        if (!known) {
            throw new Refused(Status.AMBIGUOUS, "没有说新条作为第几条");
        }
        DraftArticle anchor = finder.standing(it.targets().getFirst());
        DraftArticle article = fresh.create(null, owner, 0);
        article.after = anchor;
        article.rewrite(body.paragraphs(), owner);
        DraftLines.finish(article.paragraphs, '。');
        remarks.add("没有说新条的条号，按位置排出");
    }
}
