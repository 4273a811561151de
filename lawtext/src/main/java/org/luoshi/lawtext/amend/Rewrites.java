package org.luoshi.lawtext.amend;

import java.util.List;
import org.luoshi.lawtext.provision.ProvisionNumber;

/**
 * Puts new words in place of whole provisions: title, preamble, articles, paragraphs, sentences, items.
 *
 * <p>Example: 第五条修改为“……”.
 */
final class Rewrites {
    private final Manuscript law;
    private final Finder finder;
    private final Order order;
    private final List<String> remarks;
    private final Divisions divisions;

    Rewrites(Manuscript law, Finder finder, Order order, List<String> remarks, Divisions divisions) {
        this.law = law;
        this.finder = finder;
        this.order = order;
        this.remarks = remarks;
        this.divisions = divisions;
    }

    void replace(Instruction.Replace it, int owner) {
        Target first = it.targets().getFirst();
        switch (first.place()) {
            case TITLE -> title(it.words(), owner);
            case PREAMBLE -> preamble(first, it.words(), owner);
            case LAW -> throw new Refused(Status.NOT_UNDERSTOOD, "没有说修改哪一条");
            case PART, CHAPTER, SECTION -> divisions.replace(first, it.words(), owner);
            case ARTICLE -> {
                if (it.targets().stream().allMatch(Target::isWhole)) {
                    it.targets()
                            .forEach(target -> article(
                                    target, it.words(), owner, it.targets().size()));
                } else if (first.item() > 0) {
                    items(it.targets(), it.words(), owner);
                } else if (first.sentence() != 0) {
                    sentence(first, it.words(), owner);
                } else {
                    paragraphs(it.targets(), it.words(), owner);
                }
            }
        }
    }

    private void title(Quotation words, int owner) {
        if (law.titles.isEmpty() || words.lines().size() != 1) {
            throw new Refused(Status.NO_MATCH, "原文没有标题");
        }
        String title = words.text().replaceFirst("^《(.*)》$", "$1");
        Words line = law.titles.getFirst().words;
        line.replace(0, line.length(), title, owner);
        law.titles.stream().skip(1).forEach(rest -> rest.words.replace(0, rest.words.length(), "", owner));
    }

    private void preamble(Target target, Quotation words, int owner) {
        if (law.preamble.isEmpty()) {
            throw new Refused(Status.NO_MATCH, "原文没有序言");
        }
        List<DraftLine> lines = target.paragraph() == 0 ? List.copyOf(law.preamble) : List.of(finder.natural(target));
        List<String> stated = words.lines();
        for (int i = 0; i < lines.size(); i++) {
            Words line = lines.get(i).words;
            line.replace(
                    0, line.length(), i < stated.size() ? DraftLines.complete(stated.get(i), line.last()) : "", owner);
            if (i >= stated.size()) {
                law.pieces.remove(lines.get(i));
                law.preamble.remove(lines.get(i));
            }
        }
        for (int i = lines.size(); i < stated.size(); i++) {
            DraftLine before = law.preamble.get(law.preamble.indexOf(lines.getLast()) + i - lines.size());
            var line = new DraftLine("", "", stated.get(i), owner);
            line.lead = before.lead;
            line.tail = before.tail;
            line.aside = true;
            law.pieces.add(law.pieces.indexOf(before) + 1, line);
            law.preamble.add(law.preamble.indexOf(before) + 1, line);
        }
    }

    void article(Target target, Quotation words, int owner, int many) {
        DraftArticle article = finder.standing(target);
        if (article.rewritten != Words.BASE && article.rewritten != owner) {
            throw new Refused(Status.CONFLICT, target + "已被另一条指令整体改写");
        }
        Body body = Body.read(words, owner);
        List<DraftLine> paragraphs = mine(article, body, many, owner, words);
        DraftLines.finish(paragraphs, DraftLines.last(article.paragraphs));
        if (DraftLines.same(article.paragraphs, paragraphs)) {
            article.all().forEach(line -> line.restated = true);
            if (DraftLines.text(paragraphs).matches("(?s).*第[一二三四五六七八九十百零]+条.*")) {
                remarks.add("文字不变，所引条文是新的序号");
                return;
            }
            throw new Refused(Status.NO_EFFECT, target + "已经是这样");
        }
        if (article.paragraphs.stream().anyMatch(line -> line.number == 0 && !line.aside)) {
            throw new Refused(Status.CONFLICT, target + "已被另一条指令增加了款，又整条改写");
        }
        DraftLines.keepEqual(article.paragraphs, paragraphs);
        article.rewrite(paragraphs, owner);
    }

    private List<DraftLine> mine(DraftArticle article, Body body, int many, int owner, Quotation words) {
        if (body.articles().isEmpty()) {
            if (many > 1) {
                throw new Refused(Status.CONFLICT, "几条合用一段引文，而引文没有条号");
            }
            return body.paragraphs();
        }
        ProvisionNumber stated = article.stated != null ? article.stated : article.old;
        List<DraftLine> found = body.of(stated);
        ProvisionNumber number = stated;
        if (found == null && body.articles().size() == 1) {
            number = body.articles().getFirst().number();
            found = body.articles().getFirst().paragraphs();
            order.expect(article, number, owner);
        }
        if (found == null) {
            throw new Refused(Status.CONFLICT, "引文中没有" + stated.article());
        }
        order.used(words, List.of(number), owner, body);
        return found;
    }

    private void paragraphs(List<Target> targets, Quotation words, int owner) {
        List<DraftLine> old = targets.stream().map(finder::paragraph).toList();
        Body body = Body.read(words, owner);
        DraftLine first = old.getFirst();
        List<DraftLine> lines = forParagraph(body, first, owner, words);
        DraftLines.finish(lines, DraftLines.last(List.of(old.getLast())));
        if (old.stream().anyMatch(DraftLine::hasItems) && lines.stream().noneMatch(DraftLine::hasItems)) {
            remarks.add("原款分项，修改后不分项");
        }
        if (lines.size() != old.size()) {
            remarks.add(old.size() + "款修改为" + lines.size() + "款");
        }
        if (DraftLines.same(old, lines)) {
            throw new Refused(Status.NO_EFFECT, targets.getFirst() + "已经是这样");
        }
        DraftArticle article = first.article;
        if (article != null && old.size() == article.paragraphs.size()) {
            DraftLines.keepEqual(old, lines);
        }
        DraftLines.swap(old, lines, owner);
    }

    /** New words of a paragraph that became an article may carry that article's number. */
    private List<DraftLine> forParagraph(Body body, DraftLine old, int owner, Quotation words) {
        if (body.articles().isEmpty()) {
            return body.paragraphs();
        }
        DraftArticle home = old.article;
        List<DraftLine> found = home == null || home.stated == null ? null : body.of(home.stated);
        if (found == null || home == null || home.stated == null) {
            throw new Refused(Status.CONFLICT, "引文带有条号，与所修改的款不符");
        }
        order.used(words, List.of(home.stated), owner, body);
        return found;
    }

    /** 第一句, or the words before the items (条首部分). */
    void sentence(Target target, Quotation words, int owner) {
        DraftLine line = finder.paragraph(target.paragraph() == 0 ? target.withParagraph(1) : target);
        if (target.sentence() == Target.LEAD) {
            line.words.replace(0, line.words.length(), DraftLines.complete(words.text(), line.words.last()), owner);
            return;
        }
        String text = line.words.toString();
        int from = 0;
        int count = target.sentence() > 0 ? target.sentence() : Integer.MAX_VALUE;
        for (int i = 1; i < count; i++) {
            int end = text.indexOf('。', from);
            if (end < 0 || end + 1 >= text.length()) {
                if (target.sentence() < 0) {
                    break;
                }
                throw new Refused(Status.NO_MATCH, target + "不存在");
            }
            from = end + 1;
        }
        int end = text.indexOf('。', from);
        int to = end < 0 ? text.length() : end + 1;
        line.words.replace(from, to, DraftLines.complete(words.text(), text.charAt(to - 1)), owner);
    }

    void items(List<Target> targets, Quotation words, int owner) {
        List<DraftLine> old = targets.stream().map(finder::item).toList();
        Body body = Body.read(words, owner);
        List<DraftLine> items = body.items();
        if (items.isEmpty()) {
            if (old.size() != 1 || words.lines().size() != 1) {
                throw new Refused(Status.CONFLICT, "引文不是" + old.size() + "项");
            }
            Words line = old.getFirst().words;
            line.replace(0, line.length(), DraftLines.complete(words.text(), line.last()), owner);
            return;
        }
        check(targets, old, items);
        DraftLines.finish(items, DraftLines.last(List.of(old.getLast())));
        for (int i = 0; i < items.size() && i < old.size(); i++) {
            DraftLine from = old.get(i);
            DraftLine to = items.get(i);
            from.words.replace(0, from.words.length(), to.words.toString(), owner);
            from.children.clear();
            to.children.forEach(from::add);
            from.all().forEach(line -> line.restated = true);
        }
        order.touched(old.getFirst());
    }

    private static void check(List<Target> targets, List<DraftLine> old, List<DraftLine> items) {
        if (items.size() != old.size()) {
            throw new Refused(Status.CONFLICT, "说修改" + old.size() + "项，引文有" + items.size() + "项");
        }
        for (int i = 0; i < items.size(); i++) {
            int printed = items.get(i).printedNumber();
            int slot = old.get(i).slot;
            if (printed != old.get(i).number && printed != slot) {
                throw new Refused(Status.CONFLICT, "引文标为" + items.get(i).label + "，指令说的是" + targets.get(i));
            }
        }
    }
}
