package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;

/** Takes provisions out: articles, paragraphs, sentences, items, chapters. What cannot be taken out is told, the others go. */
final class Removals {
    private final Manuscript law;
    private final Finder finder;
    private final Order order;
    private final Divisions divisions;
    private final Rewrites rewrites;
    private final InstructionsInHand inHand;

    Removals(
            Manuscript law,
            Finder finder,
            Order order,
            Divisions divisions,
            Rewrites rewrites,
            InstructionsInHand inHand) {
        this.law = law;
        this.finder = finder;
        this.order = order;
        this.divisions = divisions;
        this.rewrites = rewrites;
        this.inHand = inHand;
    }

    void delete(Instruction.Delete it, int owner) {
        var failed = new ArrayList<Refused>();
        for (Target target : it.targets()) {
            try {
                delete(target, owner);
            } catch (Refused refused) {
                failed.add(refused);
            }
        }
        if (!failed.isEmpty()) {
            Refused first = failed.getFirst();
            int done = it.targets().size() - failed.size();
            throw new Refused(
                    first.status, first.reason() + (done > 0 ? "（其余" + done + "处已执行）" : ""), first.candidates);
        }
    }

    private void delete(Target target, int owner) {
        switch (target.place()) {
            case PREAMBLE -> {
                DraftLine line = finder.natural(target);
                law.pieces.remove(line);
                law.preamble.remove(line);
            }
            case PART, CHAPTER, SECTION -> divisions.delete(target, owner);
            case ARTICLE -> deleteIn(target, owner);
            default -> throw new Refused(Status.NOT_UNDERSTOOD, "没有说删去哪一条");
        }
    }

    private void deleteIn(Target target, int owner) {
        if (target.item() > 0) {
            DraftLine item = finder.item(target);
            order.touched(item);
            DraftLines.home(item).remove(DraftLines.indexOf(DraftLines.home(item), item));
        } else if (target.sentence() != 0) {
            rewrites.sentence(target, new Quotation(inHand.instruction().span(), List.of(""), false), owner);
        } else if (target.paragraph() > 0) {
            DraftLine paragraph = finder.paragraph(target);
            DraftLines.home(paragraph).remove(DraftLines.indexOf(DraftLines.home(paragraph), paragraph));
            DraftArticle article = paragraph.article;
            if (article != null && article.paragraphs.isEmpty()) {
                article.gone = true;
            }
        } else {
            DraftArticle article = finder.standing(target);
            if (article.rewritten != Words.BASE || article.stated != null) {
                throw new Refused(Status.CONFLICT, target + "另有指令改写或者改号");
            }
            article.gone = true;
            article.rewritten = owner;
        }
    }
}
