package org.luoshi.lawtext.amend;

import java.util.List;

/**
 * Adds paragraphs to articles and natural paragraphs to the preamble.
 *
 * <p>Example: 第五条增加一款，作为第二款“……”.
 */
final class ParagraphInsertions {
    private final Manuscript law;
    private final Finder finder;
    private final Order order;
    private final List<String> remarks;
    private final NewArticles fresh;
    private final InstructionsInHand inHand;

    ParagraphInsertions(
            Manuscript law,
            Finder finder,
            Order order,
            List<String> remarks,
            NewArticles fresh,
            InstructionsInHand inHand) {
        this.law = law;
        this.finder = finder;
        this.order = order;
        this.remarks = remarks;
        this.fresh = fresh;
        this.inHand = inHand;
    }

    void insert(Instruction.Insert it, int owner) {
        Insertions.counts(it);
        if (!it.targets().isEmpty() && it.targets().getFirst().place() == Place.PREAMBLE) {
            naturalParagraph(it, owner);
            return;
        }
        DraftArticle article = container(it, owner);
        Quotation words = it.words();
        if (words == null) {
            announced(it, article);
            return;
        }
        Body body = Body.read(words, owner);
        if (!body.articles().isEmpty() || body.count() != it.count()) {
            throw new Refused(Status.CONFLICT, "说增加" + it.count() + "款，引文有" + body.count() + "款");
        }
        if (article.rewritten != Words.BASE
                && article.numbered.size() > 0
                && !inHand.sameMatter(article, article.rewritten, owner)) {
            throw new Refused(Status.CONFLICT, "该条已被另一条指令整体改写");
        }
        List<DraftLine> lines = body.paragraphs();
        DraftLines.finish(lines, '。');
        for (int i = 0; i < lines.size(); i++) {
            if (!it.as().isEmpty()) {
                lines.get(i).slot = it.as().get(Math.min(i, it.as().size() - 1)).paragraph();
                lines.get(i).slotOwner = owner;
            }
        }
        place(it, article, lines);
    }

    private void place(Instruction.Insert it, DraftArticle article, List<DraftLine> lines) {
        Target anchor = it.targets().isEmpty() ? null : it.targets().getFirst();
        int at = article.paragraphs.size();
        if (anchor != null && anchor.paragraph() > 0 && it.as().isEmpty()) {
            int beside = DraftLines.indexOf(article.paragraphs, finder.paragraph(anchor));
            at = it.side() == Side.BEFORE ? beside : beside + 1;
        } else if (it.as().isEmpty()) {
            remarks.add("没有说作为第几款，放在最后");
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).home = article.paragraphs;
            lines.get(i).all().forEach(line -> {
                line.article = article;
                line.restated = true;
            });
            article.paragraphs.add(at + i, lines.get(i));
        }
    }

    private DraftArticle container(Instruction.Insert it, int owner) {
        Target as = it.as().isEmpty() ? null : it.as().getFirst();
        if (as != null && as.number().value() > 0) {
            return order.articleFor(as.whole(), owner, fresh::create);
        }
        if (it.targets().isEmpty()) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有说在哪一条增加");
        }
        return finder.standing(it.targets().getFirst());
    }

    /** 增加一款作为第二款，将该条修改为……: the words come with the article, and are counted there. */
    private void announced(Instruction.Insert it, DraftArticle article) {
        if (!(inHand.next() instanceof Instruction.Replace replace)
                || !replace.targets().getFirst().isWhole()) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有给出增加的款的内容");
        }
        int now =
                (int) article.numbered.stream().filter(line -> line.number > 0).count();
        int then = Body.read(replace.words(), 0).count();
        if (then != now + it.count()) {
            throw new Refused(Status.CONFLICT, "原有" + now + "款，增加" + it.count() + "款，引文有" + then + "款");
        }
    }

    private void naturalParagraph(Instruction.Insert it, int owner) {
        Quotation words = it.words();
        if (words == null || law.preamble.isEmpty()) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有给出内容，或者原文没有序言");
        }
        int at = it.as().isEmpty() ? law.preamble.size() : it.as().getFirst().paragraph() - 1;
        if (at > law.preamble.size()) {
            throw new Refused(Status.NO_MATCH, "序言只有" + law.preamble.size() + "自然段");
        }
        for (String line : words.lines()) {
            var draft = new DraftLine("", "", line, owner);
            DraftLine model = law.preamble.get(Math.max(0, at - 1));
            draft.lead = model.lead;
            draft.tail = model.tail;
            draft.aside = true;
            law.pieces.add(law.pieces.indexOf(model) + (at == 0 ? 0 : 1), draft);
            law.preamble.add(at, draft);
            at++;
        }
    }
}
