package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.ItemStyle;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Numerals;

/** Changes whole provisions: replaces, deletes, adds, renumbers, splits and merges articles, paragraphs, items, chapters. */
final class Provisions {
    private final Manuscript law;
    private final Finder finder;
    private final Order order;
    private final List<String> remarks;
    private final NewArticles fresh;
    private final Divisions divisions;
    private List<Instruction> instructions = List.of();
    private int index;

    Provisions(Manuscript law, Finder finder, Order order, List<String> remarks) {
        this.law = law;
        this.finder = finder;
        this.order = order;
        this.remarks = remarks;
        this.fresh = new NewArticles(law, order);
        this.divisions = new Divisions(law, finder, order, fresh);
    }

    /** Where chapters and sections are changed. */
    Divisions divisions() {
        return divisions;
    }

    /** Which instruction is in hand: some are understood only beside the next one. */
    void within(List<Instruction> all, int at) {
        this.instructions = all;
        this.index = at;
        divisions.within(all, at);
    }

    private @Nullable Instruction next() {
        return index + 1 < instructions.size() ? instructions.get(index + 1) : null;
    }

    // ---- replace ----

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
            line.replace(0, line.length(), i < stated.size() ? complete(stated.get(i), line.last()) : "", owner);
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

    private void article(Target target, Quotation words, int owner, int many) {
        DraftArticle article = finder.standing(target);
        if (article.rewritten != Words.BASE && article.rewritten != owner) {
            throw new Refused(Status.CONFLICT, target + "已被另一条指令整体改写");
        }
        Body body = Body.read(words, owner);
        List<DraftLine> paragraphs = mine(article, body, many, owner, words);
        finish(paragraphs, last(article.paragraphs));
        if (same(article.paragraphs, paragraphs)) {
            article.all().forEach(line -> line.restated = true);
            if (text(paragraphs).matches("(?s).*第[一二三四五六七八九十百零]+条.*")) {
                remarks.add("文字不变，所引条文是新的序号");
                return;
            }
            throw new Refused(Status.NO_EFFECT, target + "已经是这样");
        }
        if (article.paragraphs.stream().anyMatch(line -> line.number == 0 && !line.aside)) {
            throw new Refused(Status.CONFLICT, target + "已被另一条指令增加了款，又整条改写");
        }
        keepEqual(article.paragraphs, paragraphs);
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

    private static char last(List<DraftLine> lines) {
        return lines.isEmpty() ? '。' : lines.getLast().all().getLast().words.last();
    }

    private static boolean same(List<DraftLine> one, List<DraftLine> other) {
        return text(one).equals(text(other));
    }

    private static String text(List<DraftLine> lines) {
        var out = new StringBuilder();
        for (DraftLine line : lines) {
            line.all().forEach(each -> out.append(each.text()).append('\n'));
        }
        return out.toString();
    }

    /** Paragraphs that stay as they were stay the base's, so that only what changed is blamed. */
    private static void keepEqual(List<DraftLine> before, List<DraftLine> after) {
        for (DraftLine line : after) {
            for (DraftLine each : line.all()) {
                before.stream()
                        .flatMap(old -> old.all().stream())
                        .filter(old -> old.label.equals(each.label) && old.words.isSameAs(each.words.toString()))
                        .findFirst()
                        .ifPresent(old -> {
                            each.words = old.words;
                            each.labelOwner = old.labelOwner;
                        });
            }
        }
    }

    // ---- paragraphs ----

    private void paragraphs(List<Target> targets, Quotation words, int owner) {
        List<DraftLine> old = targets.stream().map(finder::paragraph).toList();
        Body body = Body.read(words, owner);
        DraftLine first = old.getFirst();
        List<DraftLine> lines = forParagraph(body, first, owner, words);
        finish(lines, last(List.of(old.getLast())));
        if (old.stream().anyMatch(DraftLine::hasItems) && lines.stream().noneMatch(DraftLine::hasItems)) {
            remarks.add("原款分项，修改后不分项");
        }
        if (lines.size() != old.size()) {
            remarks.add(old.size() + "款修改为" + lines.size() + "款");
        }
        if (same(old, lines)) {
            throw new Refused(Status.NO_EFFECT, targets.getFirst() + "已经是这样");
        }
        DraftArticle article = first.article;
        if (article != null && old.size() == article.paragraphs.size()) {
            keepEqual(old, lines);
        }
        swap(old, lines, owner);
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

    /** Puts new lines where the old ones stand; the first takes over the number of the first. */
    private static void swap(List<DraftLine> old, List<DraftLine> lines, int owner) {
        DraftLine first = old.getFirst();
        List<DraftLine> home = home(first);
        int at = indexOf(home, first);
        for (DraftLine line : old) {
            home(line).remove(indexOf(home(line), line));
        }
        if (!lines.isEmpty() && first.slot > 0) {
            lines.getFirst().slot = first.slot;
            lines.getFirst().slotOwner = owner;
        }
        for (int i = 0; i < lines.size(); i++) {
            DraftLine line = lines.get(i);
            if (i < old.size()) {
                take(old.get(i), line);
                old.get(i).successor = line;
            }
            line.home = home;
            DraftArticle article = first.article;
            line.all().forEach(each -> {
                each.article = article;
                each.restated = true;
            });
            home.add(Math.min(at + i, home.size()), line);
        }
    }

    /** A rewritten line is printed where and as the old one was, and blamed for what changed. */
    private static void take(DraftLine old, DraftLine line) {
        line.lead = old.lead;
        line.tail = old.tail;
        line.number = old.number;
        line.origin = old.origin;
        if (line.style == null) {
            Words words = old.words;
            words.replace(0, words.length(), line.words.toString(), owner(line));
            line.words = words;
        }
    }

    private static int owner(DraftLine line) {
        return line.words.length() > 0 ? line.words.owner(0) : line.labelOwner;
    }

    static List<DraftLine> home(DraftLine line) {
        List<DraftLine> home = line.home;
        if (home == null) {
            throw new Refused(Status.CONFLICT, "所说的款或者项已不在原处");
        }
        return home;
    }

    static int indexOf(List<DraftLine> lines, DraftLine line) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) == line) {
                return i;
            }
        }
        throw new Refused(Status.CONFLICT, "所说的款或者项已被另一条指令改写或者删去");
    }

    /** 第一句, or the words before the items (条首部分). */
    private void sentence(Target target, Quotation words, int owner) {
        DraftLine line = finder.paragraph(target.paragraph() == 0 ? target.withParagraph(1) : target);
        if (target.sentence() == Target.LEAD) {
            line.words.replace(0, line.words.length(), complete(words.text(), line.words.last()), owner);
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
        line.words.replace(from, to, complete(words.text(), text.charAt(to - 1)), owner);
    }

    // ---- items ----

    private void items(List<Target> targets, Quotation words, int owner) {
        List<DraftLine> old = targets.stream().map(finder::item).toList();
        Body body = Body.read(words, owner);
        List<DraftLine> items = body.items();
        if (items.isEmpty()) {
            if (old.size() != 1 || words.lines().size() != 1) {
                throw new Refused(Status.CONFLICT, "引文不是" + old.size() + "项");
            }
            Words line = old.getFirst().words;
            line.replace(0, line.length(), complete(words.text(), line.last()), owner);
            return;
        }
        check(targets, old, items);
        finish(items, last(List.of(old.getLast())));
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

    /** New words that end without a mark end with the one the old ended with. */
    static void finish(List<DraftLine> lines, char mark) {
        if (lines.isEmpty()) {
            return;
        }
        DraftLine line = lines.getLast().all().getLast();
        String whole = line.words.toString();
        String complete = complete(whole, mark);
        if (complete.length() > whole.length()) {
            int owner = owner(line);
            line.words.replace(whole.length(), whole.length(), complete.substring(whole.length()), owner);
        }
    }

    static String complete(String words, char mark) {
        if (words.isEmpty() || "。；：！？…，”）".indexOf(words.charAt(words.length() - 1)) >= 0) {
            return words;
        }
        return "。；，：".indexOf(mark) >= 0 ? words + mark : words;
    }

    // ---- delete ----

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
            home(item).remove(indexOf(home(item), item));
        } else if (target.sentence() != 0) {
            sentence(target, new Quotation(instructions.get(index).span(), List.of(""), false), owner);
        } else if (target.paragraph() > 0) {
            DraftLine paragraph = finder.paragraph(target);
            home(paragraph).remove(indexOf(home(paragraph), paragraph));
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

    // ---- insert ----

    void insert(Instruction.Insert it, int owner) {
        switch (it.unit()) {
            case PART, CHAPTER, SECTION -> divisions.insert(it, owner);
            case ARTICLE -> insertArticles(it, owner);
            case PARAGRAPH -> insertParagraphs(it, owner);
            case ITEM, SUBITEM -> insertItems(it, owner);
        }
    }

    private void insertArticles(Instruction.Insert it, int owner) {
        counts(it);
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
            finish(contents.get(i), '。');
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
        finish(article.paragraphs, '。');
        remarks.add("没有说新条的条号，按位置排出");
    }

    private static void counts(Instruction.Insert it) {
        if (!it.as().isEmpty() && it.count() != it.as().size()) {
            throw new Refused(
                    Status.CONFLICT,
                    "说增加" + it.count() + it.unit().sign() + "，列出" + it.as().size()
                            + it.unit().sign());
        }
    }

    private void insertParagraphs(Instruction.Insert it, int owner) {
        counts(it);
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
                && !sameMatter(article, article.rewritten, owner)) {
            throw new Refused(Status.CONFLICT, "该条已被另一条指令整体改写");
        }
        List<DraftLine> lines = body.paragraphs();
        finish(lines, '。');
        for (int i = 0; i < lines.size(); i++) {
            if (!it.as().isEmpty()) {
                lines.get(i).slot = it.as().get(Math.min(i, it.as().size() - 1)).paragraph();
                lines.get(i).slotOwner = owner;
            }
        }
        place(it, article, lines);
    }

    /** Whether the instructions from one to the other all speak of the article: one item of the decision. */
    private boolean sameMatter(DraftArticle article, int from, int to) {
        int shift = to - index;
        for (int i = from - shift; i < index; i++) {
            List<Target> targets = i < 0 ? List.of() : instructions.get(i).targets();
            if (targets.isEmpty() || !targets.getFirst().number().equals(article.old)) {
                return false;
            }
        }
        return true;
    }

    private void place(Instruction.Insert it, DraftArticle article, List<DraftLine> lines) {
        Target anchor = it.targets().isEmpty() ? null : it.targets().getFirst();
        int at = article.paragraphs.size();
        if (anchor != null && anchor.paragraph() > 0 && it.as().isEmpty()) {
            int beside = indexOf(article.paragraphs, finder.paragraph(anchor));
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
        if (!(next() instanceof Instruction.Replace replace)
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

    private void insertItems(Instruction.Insert it, int owner) {
        counts(it);
        DraftLine parent = parent(it);
        Quotation words = it.words();
        if (words == null) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有给出增加的项的内容");
        }
        Body body = Body.read(words, owner);
        List<DraftLine> items = body.items().isEmpty() ? bare(words, parent, owner) : body.items();
        if (items.size() != it.count()) {
            throw new Refused(Status.CONFLICT, "说增加" + it.count() + "项，引文有" + items.size() + "项");
        }
        for (int i = 0; i < items.size(); i++) {
            Target as = it.as().isEmpty() ? null : it.as().get(i);
            int number = as == null ? 0 : it.unit() == Unit.SUBITEM ? as.subitem() : as.item();
            DraftLine item = items.get(i);
            if (as != null && !body.items().isEmpty() && item.printedNumber() != number) {
                throw new Refused(Status.CONFLICT, "引文标为" + item.label + "，指令说作为第" + Numerals.chinese(number) + "项");
            }
            item.slot = number;
            item.slotOwner = owner;
        }
        int at = itemPlace(it, parent);
        for (DraftLine item : List.copyOf(items)) {
            DraftArticle article = parent.article;
            item.all().forEach(line -> {
                line.article = article;
                line.restated = true;
            });
            item.style = parent.children.isEmpty() ? item.style : parent.children.getFirst().style;
            item.home = parent.children;
            parent.children.add(at, item);
            at++;
        }
        order.touched(parent.children.getLast());
    }

    /** 在第二项后增加一项: beside that one; without such words and without a number at the end. */
    private int itemPlace(Instruction.Insert it, DraftLine parent) {
        Target anchor = it.targets().isEmpty() || !it.as().isEmpty()
                ? null
                : it.targets().getFirst();
        if (anchor == null || it.side() == Side.END || !isBelow(anchor, it.unit())) {
            if (it.as().isEmpty()) {
                remarks.add("没有说作为第几" + it.unit().sign() + "，放在最后");
            }
            return parent.children.size();
        }
        int index = indexOf(parent.children, finder.item(anchor));
        return it.side() == Side.BEFORE ? index : index + 1;
    }

    private static boolean isBelow(Target anchor, Unit unit) {
        return unit == Unit.SUBITEM ? anchor.subitem() > 0 : anchor.item() > 0;
    }

    private static List<DraftLine> bare(Quotation words, DraftLine parent, int owner) {
        var items = new ArrayList<DraftLine>();
        for (String line : words.lines()) {
            var item = new DraftLine("（一）", "", line, owner);
            item.style = parent.children.isEmpty() ? ItemStyle.BRACKETED_CHINESE : parent.children.getFirst().style;
            items.add(item);
        }
        return items;
    }

    private DraftLine parent(Instruction.Insert it) {
        Target as = it.as().isEmpty() ? null : it.as().getFirst();
        Target where = it.targets().isEmpty() ? as : it.targets().getFirst();
        if (where == null || where.number().value() == 0) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有说在哪一条增加");
        }
        if (it.unit() == Unit.SUBITEM) {
            return finder.item(where.withSubitem(0));
        }
        if (where.paragraph() > 0) {
            return finder.paragraph(where);
        }
        return finder.listing(where);
    }

    // ---- renumber ----

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
            move(paragraph, there, slot, owner);
            slot++;
        }
        article.gone = true;
    }

    private static void move(DraftLine paragraph, DraftArticle to, int slot, int owner) {
        home(paragraph).remove(indexOf(home(paragraph), paragraph));
        paragraph.slot = slot;
        paragraph.slotOwner = owner;
        to.add(paragraph);
    }

    private void paragraphNumbers(List<Target> targets, List<Target> as, boolean moves, int owner) {
        List<DraftLine> paragraphs = targets.stream().map(finder::paragraph).toList();
        Target to = as.getFirst();
        DraftArticle own = paragraphs.getFirst().article;
        boolean across = to.number().value() > 0 && (own == null || !to.number().equals(own.stated));
        if (!across) {
            sameCount(targets, as);
            for (int i = 0; i < paragraphs.size(); i++) {
                slot(paragraphs.get(i), as.get(i).paragraph(), owner, targets.get(i));
            }
            return;
        }
        if (to.isWhole() && as.size() == 1) {
            DraftArticle there = order.articleFor(to, owner, fresh::create);
            paragraphs.forEach(paragraph -> move(paragraph, there, 0, owner));
            return;
        }
        sameCount(targets, as);
        for (int i = 0; i < paragraphs.size(); i++) {
            DraftArticle there = receiver(as.get(i), moves, owner);
            move(paragraphs.get(i), there, as.get(i).paragraph(), owner);
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

    static void sameCount(List<Target> targets, List<Target> as) {
        if (targets.size() != as.size()) {
            throw new Refused(Status.CONFLICT, "原有" + targets.size() + "个，改为" + as.size() + "个");
        }
    }

    private static void slot(DraftLine line, int slot, int owner, Target target) {
        if (slot <= 0) {
            throw new Refused(Status.NOT_UNDERSTOOD, target + "的新序号不明");
        }
        if (line.slot > 0 && line.slot != slot) {
            throw new Refused(Status.CONFLICT, target + "已由另一条指令改号");
        }
        line.slot = slot;
        line.slotOwner = owner;
    }

    private void itemNumbers(List<Target> targets, List<Target> as, int owner) {
        sameCount(targets, as);
        for (int i = 0; i < targets.size(); i++) {
            DraftLine item = finder.item(targets.get(i));
            slot(
                    item,
                    targets.get(i).subitem() > 0
                            ? as.get(i).subitem()
                            : as.get(i).item(),
                    owner,
                    targets.get(i));
            order.touched(item);
        }
    }

    // ---- split and merge ----

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
        article(target, words, owner, 1);
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
            finish(contents.get(i), '。');
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
        finish(lines, '。');
        swap(List.of(paragraph), lines, owner);
        for (int i = 0; i < it.as().size(); i++) {
            lines.get(i).slot = it.as().get(i).paragraph();
            lines.get(i).slotOwner = owner;
        }
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
            finish(body.paragraphs(), '。');
            swap(old, body.paragraphs(), owner);
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
        List<DraftLine> home = home(old.getFirst());
        if (old.stream().anyMatch(item -> home.stream().noneMatch(each -> each == item))) {
            throw new Refused(Status.CONFLICT, "所合并的项不在同一款");
        }
        Target first = it.targets().getFirst();
        items(List.of(first), words, owner);
        if (!it.as().isEmpty()) {
            slot(old.getFirst(), it.as().getFirst().item(), owner, first);
        }
        old.stream().skip(1).forEach(item -> home(item).remove(indexOf(home(item), item)));
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
                home(paragraph).remove(indexOf(home(paragraph), paragraph));
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
        finish(mine, '。');
        article.rewrite(mine, owner);
        if (!it.as().isEmpty()) {
            article.stated = to.number();
            article.statedOwner = owner;
            article.within = to.within();
        }
        order.used(words, List.of(to.number()), owner, body);
    }
}
