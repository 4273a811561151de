package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.provision.ProvisionNumber;

/** Makes several provisions of one: an article becomes articles or paragraphs, a paragraph paragraphs. */
final class Splits {
    private final Finder finder;
    private final Order order;
    private final NewArticles fresh;
    private final Rewrites rewrites;

    Splits(Finder finder, Order order, NewArticles fresh, Rewrites rewrites) {
        this.finder = finder;
        this.order = order;
        this.fresh = fresh;
        this.rewrites = rewrites;
    }

    void split(Instruction.Split it, int owner) {
        if (!it.as().isEmpty() && it.as().size() != it.count()) {
            throw new Refused(
                    Status.CONFLICT,
                    "说分为" + it.count() + it.unit().sign() + "，列出" + it.as().size()
                            + it.unit().sign());
        }
        Target target = it.targets().getFirst();
        if (it.targets().size() != 1) {
            throw new Refused(Status.NOT_UNDERSTOOD, "一次拆分几处");
        }
        if (it.unit() == Unit.ARTICLE && target.isWhole()) {
            splitArticle(it, target, owner);
        } else if (it.unit() == Unit.PARAGRAPH && target.isWhole() && it.words() != null) {
            inParagraphs(it, target, it.words(), owner);
        } else if (it.unit() == Unit.PARAGRAPH && target.paragraph() > 0 && target.item() == 0) {
            splitParagraph(it, target, owner);
        } else {
            throw new Refused(
                    Status.NOT_UNDERSTOOD,
                    target + "分为" + it.count() + it.unit().sign());
        }
    }

    /** 将第五条修改为两款. */
    private void inParagraphs(Instruction.Split it, Target target, Quotation words, int owner) {
        int count = Body.read(words, owner).count();
        if (count != it.count()) {
            throw new Refused(Status.CONFLICT, "说分为" + it.count() + "款，引文有" + count + "款");
        }
        rewrites.article(target, words, owner, 1);
    }

    private void splitArticle(Instruction.Split it, Target target, int owner) {
        DraftArticle article = finder.standing(target);
        if (article.rewritten != Words.BASE) {
            throw new Refused(Status.CONFLICT, target + "已被另一条指令整体改写");
        }
        List<ProvisionNumber> numbers = it.as().stream().map(Target::number).toList();
        if (numbers.stream().anyMatch(number -> number.value() == 0)) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有说分为哪几条");
        }
        var contents = new ArrayList<List<DraftLine>>();
        Quotation words = it.words();
        if (words == null) {
            if (article.paragraphs.size() != it.count() || numbers.isEmpty()) {
                throw new Refused(Status.AMBIGUOUS, "没有说" + target + "从哪里分开");
            }
            article.paragraphs.forEach(paragraph -> contents.add(List.of(paragraph)));
        } else {
            Body body = Body.read(words, owner);
            numbers = numbers.isEmpty()
                    ? body.articles().stream().map(Body.Numbered::number).toList()
                    : numbers;
            for (int i = 0; i < numbers.size(); i++) {
                List<DraftLine> mine = body.articles().isEmpty()
                        ? body.count() == it.count() ? List.of(body.paragraphs().get(i)) : null
                        : body.of(numbers.get(i));
                if (mine == null) {
                    throw new Refused(Status.CONFLICT, "引文中没有" + numbers.get(i).article());
                }
                contents.add(mine);
            }
            order.used(words, numbers, owner, body);
        }
        if (numbers.size() != it.count()) {
            throw new Refused(Status.CONFLICT, "说分为" + it.count() + "条，引文有" + numbers.size() + "条");
        }
        for (ProvisionNumber number : numbers) {
            DraftArticle taken = order.stated(number);
            if (taken != null && taken != article) {
                throw new Refused(Status.CONFLICT, "已有另一条指令使用" + number.article());
            }
        }
        for (int i = 0; i < numbers.size(); i++) {
            DraftLines.finish(contents.get(i), '。');
            DraftArticle part = i == 0 ? article : fresh.create(numbers.get(i), owner, 0);
            part.rewrite(new ArrayList<>(contents.get(i)), owner);
            part.stated = numbers.get(i);
            part.statedOwner = owner;
        }
    }

    private void splitParagraph(Instruction.Split it, Target target, int owner) {
        DraftLine paragraph = finder.paragraph(target);
        Quotation words = it.words();
        if (words == null) {
            throw new Refused(Status.AMBIGUOUS, "没有说" + target + "从哪里分开");
        }
        Body body = Body.read(words, owner);
        if (body.count() != it.count()) {
            throw new Refused(Status.CONFLICT, "说分为" + it.count() + "款，引文有" + body.count() + "款");
        }
        List<DraftLine> lines = body.paragraphs();
        DraftLines.finish(lines, '。');
        DraftLines.swap(List.of(paragraph), lines, owner);
        for (int i = 0; i < it.as().size(); i++) {
            lines.get(i).slot = it.as().get(i).paragraph();
            lines.get(i).slotOwner = owner;
        }
    }
}
