package org.luoshi.lawtext.amend;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.DivisionKind;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Numerals;

/** Changes chapters and sections: adds, names, deletes, renumbers, divides them and folds one into another. */
final class Divisions {
    private static final Pattern LABEL = Pattern.compile("^第([一二三四五六七八九十百]+)[编章节][\\s　]*");

    private final Manuscript law;
    private final Finder finder;
    private final Order order;
    private final NewArticles fresh;
    private List<Instruction> instructions = List.of();
    private int index;

    Divisions(Manuscript law, Finder finder, Order order, NewArticles fresh) {
        this.law = law;
        this.finder = finder;
        this.order = order;
        this.fresh = fresh;
    }

    void within(List<Instruction> all, int at) {
        this.instructions = all;
        this.index = at;
    }

    private DraftHeading standing(Target target) {
        DraftHeading heading = finder.heading(target);
        if (heading.gone) {
            throw new Refused(Status.CONFLICT, target + "已被另一条指令删去或者并入他处");
        }
        return heading;
    }

    private DraftHeading standing(Headed headed) {
        DraftHeading heading = standing(headed.place());
        check(heading, headed.place(), headed.name());
        return heading;
    }

    /** A name that the decision quotes is the heading's. */
    private static void check(DraftHeading heading, Target target, @Nullable Quotation name) {
        if (name != null && !heading.line.words.isSameAs(plain(name))) {
            throw new Refused(
                    Status.NO_MATCH, target + "的名称不是“" + name.brief() + "”", List.of(heading.line.words.toString()));
        }
    }

    private static String plain(Quotation name) {
        return LABEL.matcher(name.text()).replaceFirst("");
    }

    private static DivisionKind kind(Unit unit) {
        return switch (unit) {
            case PART -> DivisionKind.PART;
            case SECTION -> DivisionKind.SECTION;
            default -> DivisionKind.CHAPTER;
        };
    }

    // ---- add ----

    void insert(Instruction.Insert it, int owner) {
        if (it.as().isEmpty() || it.count() != 1) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有说作为第几" + it.unit().sign());
        }
        Target as = it.as().getFirst();
        if (as.number().value() == 0 || as.place() == Place.ARTICLE) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有说作为第几" + it.unit().sign());
        }
        Body body = it.words() == null ? new Body(List.of(), List.of(), List.of()) : Body.read(it.words(), owner);
        DivisionKind kind = kind(it.unit());
        Integer before = firstArticle(it, body);
        if (before == null) {
            throw new Refused(Status.AMBIGUOUS, "没有说" + as + "从哪一条开始");
        }
        DraftHeading heading = add(kind, as, nameOf(it, body, as), before, owner);
        order.mustHold(
                heading,
                it.as().stream()
                        .filter(target -> target.place() == Place.ARTICLE)
                        .toList(),
                true,
                owner);
        articles(it, body, as, owner);
    }

    private DraftHeading add(DivisionKind kind, Target as, String name, int before, int owner) {
        var line = new DraftLine(as.number().labelled(kind.unit()), order.headingGap(kind), name, owner);
        line.lead = order.headingLead(kind);
        line.tail = order.headingTail(kind);
        line.aside = true;
        var heading = new DraftHeading(line, kind, ProvisionNumber.NONE);
        heading.stated = as.number().value();
        heading.statedOwner = owner;
        heading.owner = owner;
        heading.before = before;
        order.add(heading);
        return heading;
    }

    /** A chapter quoted with its articles brings them along, unless instructions of their own do. */
    private void articles(Instruction.Insert it, Body body, Target as, int owner) {
        Quotation words = it.words();
        boolean apart = instructions.stream()
                .anyMatch(other -> other instanceof Instruction.Insert insert
                        && !insert.equals(it)
                        && words != null
                        && words.equals(insert.words()));
        if (apart || words == null) {
            return;
        }
        int chapter = it.unit() == Unit.CHAPTER ? as.number().value() : 0;
        for (Body.Numbered each : body.articles()) {
            DraftArticle article = fresh.free(each.number(), owner, chapter);
            DraftLines.finish(each.paragraphs(), '。');
            article.rewrite(each.paragraphs(), owner);
        }
        order.used(words, body.articles().stream().map(Body.Numbered::number).toList(), owner, body);
    }

    private static String nameOf(Instruction.Insert it, Body body, Target as) {
        String within = body.headings().isEmpty()
                ? ""
                : body.headings().getFirst().line().text();
        if (!body.headings().isEmpty()
                && body.headings().getFirst().number().value() != as.number().value()) {
            throw new Refused(
                    Status.CONFLICT, "引文标为" + body.headings().getFirst().line().label() + "，指令说作为" + as);
        }
        Quotation name = it.name();
        if (name == null) {
            if (within.isEmpty()) {
                throw new Refused(Status.NOT_UNDERSTOOD, "没有给出" + as + "的名称");
            }
            return within;
        }
        String plain = name.text().replaceFirst("^第[一二三四五六七八九十百]+[编章节][\\s　]*", "");
        if (!within.isEmpty() && !Letters.fold(within).equals(Letters.fold(plain))) {
            throw new Refused(Status.CONFLICT, "名称一处是“" + plain + "”，一处是“" + within + "”");
        }
        return plain;
    }

    private @Nullable Integer firstArticle(Instruction.Insert it, Body body) {
        if (!body.articles().isEmpty()) {
            return body.articles().getFirst().number().value();
        }
        for (Target target : it.as()) {
            if (target.place() == Place.ARTICLE) {
                return target.number().value();
            }
        }
        for (int i = index + 1; i < Math.min(instructions.size(), index + 3); i++) {
            List<Target> as = switch (instructions.get(i)) {
                case Instruction.Insert insert when insert.unit() == Unit.ARTICLE -> insert.as();
                case Instruction.Renumber renumber -> renumber.as();
                default -> List.of();
            };
            if (!as.isEmpty() && as.getFirst().place() == Place.ARTICLE) {
                return as.getFirst().number().value();
            }
        }
        return null;
    }

    // ---- name, replace, delete, renumber ----

    void rename(Instruction.RenameHeading it, int owner) {
        if (it.targets().size() != 1) {
            throw new Refused(Status.NOT_UNDERSTOOD, "几个标题合用一个新名称");
        }
        DraftHeading heading = standing(it.targets().getFirst());
        check(heading, it.targets().getFirst(), it.old());
        name(heading, it.words(), owner);
    }

    private static void name(DraftHeading heading, Quotation words, int owner) {
        String text = words.text();
        java.util.regex.Matcher label = java.util.regex.Pattern.compile("^第([一二三四五六七八九十百]+)[编章节][\\s　]*")
                .matcher(text);
        if (label.find()) {
            int number = Numerals.value(label.group(1));
            if (number != heading.old.value() && number != heading.stated) {
                throw new Refused(Status.CONFLICT, "引文标为" + label.group().strip() + "，指令说的是" + heading.line.label);
            }
            text = text.substring(label.end());
        }
        if (heading.line.words.isSameAs(text)) {
            throw new Refused(Status.NO_EFFECT, "名称已经是“" + text + "”");
        }
        heading.line.words.replace(0, heading.line.words.length(), text, owner);
    }

    /** A chapter given anew with its articles. */
    void replace(Target target, Quotation words, int owner) {
        Body body = Body.read(words, owner);
        DraftHeading heading = standing(target);
        if (body.articles().isEmpty()) {
            if (words.lines().size() == 1
                    && words.text().length() <= 40
                    && !words.text().contains("。")) {
                name(heading, words, owner);
                return;
            }
            throw new Refused(Status.NOT_UNDERSTOOD, "整章改写的内容没有条号");
        }
        finder.articlesOf(heading).forEach(article -> article.gone = true);
        body.headings().stream()
                .findFirst()
                .ifPresent(stated -> heading.line.words.replace(
                        0, heading.line.words.length(), stated.line().text(), owner));
        for (Body.Numbered numbered : body.articles()) {
            DraftArticle article = fresh.create(numbered.number(), owner, 0);
            article.rewrite(numbered.paragraphs(), owner);
        }
        order.used(words, body.articles().stream().map(Body.Numbered::number).toList(), owner, body);
    }

    void delete(Target target, int owner) {
        DraftHeading heading = standing(target);
        drop(heading, owner);
        if (target.sentence() != Target.HEADING) {
            finder.articlesOf(heading).forEach(article -> {
                article.gone = true;
                article.rewritten = owner;
            });
        }
    }

    private static void drop(DraftHeading heading, int owner) {
        heading.gone = true;
        heading.goneOwner = owner;
    }

    void renumber(List<Target> targets, List<Target> as, int owner) {
        if (targets.getFirst().place() == Place.PREAMBLE) {
            return;
        }
        DraftLines.sameCount(targets, as);
        for (int i = 0; i < targets.size(); i++) {
            DraftHeading heading = headingNamed(targets.get(i));
            heading.stated = as.get(i).number().value();
            heading.statedOwner = owner;
        }
    }

    /** 第七节　相应改为第八节 after a section was added to a chapter: the section of that chapter is meant. */
    private DraftHeading headingNamed(Target target) {
        try {
            return finder.heading(target);
        } catch (Refused refused) {
            for (int i = index - 1; i >= 0 && refused.status == Status.AMBIGUOUS; i--) {
                if (instructions.get(i) instanceof Instruction.Insert insert
                        && insert.unit() == Unit.SECTION
                        && !insert.targets().isEmpty()) {
                    return finder.heading(
                            target.within(insert.targets().getFirst().number().value()));
                }
            }
            throw refused;
        }
    }

    // ---- divide ----

    void divide(Instruction.Divide it, int owner) {
        DraftHeading heading = standing(it.heading());
        if (it.parts().size() != it.count()) {
            throw new Refused(
                    Status.CONFLICT,
                    "说分为" + it.count() + it.unit().sign() + "，列出" + it.parts().size()
                            + it.unit().sign());
        }
        boolean alike = kind(it.unit()) == heading.kind;
        if (!alike && !(it.unit() == Unit.SECTION && heading.kind == DivisionKind.CHAPTER)) {
            throw new Refused(
                    Status.NOT_UNDERSTOOD,
                    it.heading().place() + "分为" + it.unit().sign());
        }
        if (heading.kind != DivisionKind.SECTION && hasSections(heading)) {
            throw new Refused(Status.AMBIGUOUS, it.heading().place() + "已经分节，没有说各节归于何处");
        }
        checkParts(it.parts(), alike);
        for (int i = 0; i < it.parts().size(); i++) {
            Headed part = it.parts().get(i);
            DraftHeading made = i == 0 && alike ? first(heading, part, owner) : add(it.unit(), heading, part, owner);
            order.mustHold(made, part.holds(), false, owner);
        }
    }

    /** Each part has its number in turn, and what is new a name and the article it begins with. */
    private static void checkParts(List<Headed> parts, boolean alike) {
        int first = parts.getFirst().place().number().value();
        for (int i = 0; i < parts.size(); i++) {
            Headed part = parts.get(i);
            if (part.place().number().value() != (alike ? first : 1) + i) {
                throw new Refused(Status.CONFLICT, "分出的" + part.place() + "不接前一个的序号");
            }
            boolean kept = i == 0 && alike;
            if (part.name() == null && !kept) {
                throw new Refused(Status.NOT_UNDERSTOOD, "没有给出" + part.place() + "的名称");
            }
            if (part.holds().isEmpty() && !kept) {
                throw new Refused(Status.AMBIGUOUS, "没有说" + part.place() + "从哪一条开始");
            }
        }
    }

    private static DraftHeading first(DraftHeading heading, Headed part, int owner) {
        heading.stated = part.place().number().value();
        heading.statedOwner = owner;
        Quotation name = part.name();
        if (name != null) {
            heading.line.words.replace(0, heading.line.words.length(), plain(name), owner);
        }
        return heading;
    }

    private DraftHeading add(Unit unit, DraftHeading whole, Headed part, int owner) {
        Quotation name = part.name();
        int before = part.holds().getFirst().number().value();
        DraftHeading made = add(kind(unit), part.place(), name == null ? "" : plain(name), before, owner);
        made.chapter = whole.kind == DivisionKind.CHAPTER ? whole.old.value() : whole.chapter;
        return made;
    }

    private boolean hasSections(DraftHeading heading) {
        List<DraftPiece> after = law.pieces.subList(law.pieces.indexOf(heading) + 1, law.pieces.size());
        for (DraftPiece piece : after) {
            if (piece instanceof DraftHeading other && !other.gone) {
                return !other.kind.closes(heading.kind);
            }
        }
        return false;
    }

    // ---- fold ----

    void fold(Instruction.Fold it, int owner) {
        List<DraftHeading> headings = it.headings().stream()
                .map(headed -> it.anew() ? standing(headed) : folded(headed))
                .toList();
        if (it.anew()) {
            mergeAnew(it, headings, owner);
            return;
        }
        DraftHeading into = standing(it.into());
        var all = new java.util.ArrayList<>(headings);
        all.add(into);
        List<DraftHeading> row = neighbours(all);
        headings.forEach(heading -> drop(heading, owner));
        if (row.getFirst() != into) {
            carryOn(row.getFirst(), into, owner);
        }
    }

    /** A chapter whose name another instruction deletes may still be said to go into its neighbour. */
    private DraftHeading folded(Headed headed) {
        DraftHeading heading = finder.heading(headed.place());
        check(heading, headed.place(), headed.name());
        boolean deleted = finder.articlesOf(heading).stream().allMatch(article -> article.gone);
        return heading.gone && deleted ? standing(headed) : heading;
    }

    private void mergeAnew(Instruction.Fold it, List<DraftHeading> headings, int owner) {
        Quotation name = it.into().name();
        if (name == null) {
            throw new Refused(Status.AMBIGUOUS, "没有给出合并后的名称");
        }
        List<DraftHeading> row = neighbours(headings);
        row.stream().skip(1).forEach(heading -> drop(heading, owner));
        first(row.getFirst(), it.into(), owner);
    }

    /** Those headings in order; nothing may stand between them, and none may have sections that would lose their count. */
    private List<DraftHeading> neighbours(List<DraftHeading> headings) {
        DraftHeading one = headings.getFirst();
        List<DraftHeading> row = law.headings().stream()
                .filter(other -> other.kind == one.kind && other.chapter == one.chapter)
                .toList();
        int from = headings.stream().mapToInt(row::indexOf).min().orElse(-1);
        List<DraftHeading> stretch =
                from < 0 || from + headings.size() > row.size() ? List.of() : row.subList(from, from + headings.size());
        if (!stretch.containsAll(headings) || headings.stream().distinct().count() < headings.size()) {
            throw new Refused(Status.AMBIGUOUS, "所合并的章节不相邻，没有说条文排在哪里");
        }
        if (one.kind != DivisionKind.SECTION && headings.stream().anyMatch(this::hasSections)) {
            throw new Refused(Status.AMBIGUOUS, "所合并的章已经分节，没有说各节如何编排");
        }
        return stretch;
    }

    /** What was folded into its successor stands first: its heading goes on as that of the other. */
    private static void carryOn(DraftHeading first, DraftHeading into, int owner) {
        first.line.words.replace(0, first.line.words.length(), into.line.words.toString(), owner);
        first.gone = false;
        drop(into, owner);
        into.successor = first;
    }
}
