package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.luoshi.lawtext.provision.DivisionKind;
import org.luoshi.lawtext.provision.ProvisionNumber;

/** Finds the places that instructions name, by the numbers of the base text; what is not there is refused with what is near. */
final class Finder {
    private static final int NEAREST = 3;

    private final Manuscript law;

    Finder(Manuscript law) {
        this.law = law;
    }

    DraftArticle article(ProvisionNumber number) {
        if (number.value() == 0) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有说是哪一条");
        }
        List<DraftArticle> found = law.byNumber.getOrDefault(number, List.of());
        if (found.isEmpty()) {
            throw new Refused(Status.NO_MATCH, "原文没有" + number.article(), near(number));
        }
        if (found.size() > 1) {
            throw new Refused(Status.AMBIGUOUS, "原文有" + found.size() + "个" + number.article());
        }
        return found.getFirst();
    }

    private List<String> near(ProvisionNumber number) {
        return law.byNumber.keySet().stream()
                .sorted(Comparator.comparingInt((ProvisionNumber other) -> Math.abs(other.value() - number.value()))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .map(ProvisionNumber::article)
                .toList();
    }

    /** The article that is still there to be changed. */
    DraftArticle standing(Target target) {
        DraftArticle article = article(target.number());
        if (article.gone) {
            throw new Refused(Status.CONFLICT, target.whole() + "已被另一条指令删去或者并入他处");
        }
        return article;
    }

    DraftLine paragraph(Target target) {
        DraftArticle article = article(target.number());
        DraftLine paragraph = article.paragraph(target.paragraph());
        if (paragraph == null) {
            long count =
                    article.numbered.stream().filter(line -> line.number > 0).count();
            throw new Refused(
                    Status.NO_MATCH,
                    target.whole() + "没有第" + org.luoshi.lawtext.text.Numerals.chinese(target.paragraph()) + "款",
                    List.of(target.whole() + "共" + count + "款"));
        }
        return standing(paragraph, target);
    }

    private static DraftLine standing(DraftLine line, Target target) {
        List<DraftLine> home = line.home;
        if (home == null || home.stream().noneMatch(other -> other == line)) {
            throw new Refused(Status.CONFLICT, target + "已被另一条指令改写或者删去");
        }
        return line;
    }

    /** The item; where no paragraph is named, in the only paragraph of the article that has items. */
    DraftLine item(Target target) {
        DraftLine paragraph = target.paragraph() > 0 ? paragraph(target) : listing(target);
        DraftLine item = paragraph.item(target.item());
        if (item == null) {
            throw new Refused(
                    Status.NO_MATCH,
                    target.withParagraph(target.paragraph()) + "没有第"
                            + org.luoshi.lawtext.text.Numerals.chinese(target.item()) + "项",
                    List.of("共"
                            + paragraph.numbered.stream()
                                    .filter(line -> line.number > 0)
                                    .count() + "项"));
        }
        standing(item, target);
        if (target.subitem() == 0) {
            return item;
        }
        DraftLine subitem = item.item(target.subitem());
        if (subitem == null) {
            throw new Refused(Status.NO_MATCH, target + "不存在");
        }
        return standing(subitem, target);
    }

    /** The paragraph with the items that a target means when it names none. */
    DraftLine listing(Target target) {
        DraftArticle article = article(target.number());
        List<DraftLine> lists =
                article.numbered.stream().filter(DraftLine::hasItems).toList();
        if (lists.isEmpty()) {
            throw new Refused(Status.NO_MATCH, target.whole() + "没有分项的款");
        }
        if (lists.size() > 1) {
            throw new Refused(
                    Status.AMBIGUOUS,
                    target.whole() + "有" + lists.size() + "款分项，没有说是哪一款",
                    lists.stream()
                            .map(line -> target.withParagraph(line.number).toString())
                            .toList());
        }
        return standing(lists.getFirst(), target.withParagraph(lists.getFirst().number));
    }

    DraftHeading heading(Target target) {
        DivisionKind kind = switch (target.place()) {
            case PART -> DivisionKind.PART;
            case SECTION -> DivisionKind.SECTION;
            default -> DivisionKind.CHAPTER;
        };
        List<DraftHeading> found = headings(kind, target);
        if (found.isEmpty() && kind == DivisionKind.CHAPTER) {
            found = headings(DivisionKind.HEADING, target);
        }
        if (found.size() != 1) {
            throw new Refused(
                    found.isEmpty() ? Status.NO_MATCH : Status.AMBIGUOUS,
                    found.isEmpty() ? "原文没有" + target : "原文有" + found.size() + "个" + target,
                    law.headings().stream()
                            .filter(heading -> heading.kind == kind)
                            .limit(NEAREST)
                            .map(heading -> heading.line.label + heading.line.words)
                            .toList());
        }
        DraftHeading heading = found.getFirst();
        return heading.successor != null ? heading.successor : heading;
    }

    private List<DraftHeading> headings(DivisionKind kind, Target target) {
        return law.headings().stream()
                .filter(heading -> heading.kind == kind
                        && heading.old.equals(target.number())
                        && (target.within() == 0 || heading.chapter == target.within()))
                .toList();
    }

    /** Every line a target covers, in order. */
    List<DraftLine> lines(Target target) {
        return switch (target.place()) {
            case LAW -> everything();
            case TITLE -> law.titles;
            case PREAMBLE -> target.paragraph() == 0 ? law.preamble : List.of(natural(target));
            case PART, CHAPTER, SECTION -> below(heading(target));
            case ARTICLE -> {
                if (target.item() > 0) {
                    yield item(target).all();
                }
                yield target.paragraph() > 0
                        ? paragraph(target).all()
                        : standing(target).all();
            }
        };
    }

    DraftLine natural(Target target) {
        if (target.paragraph() == 0) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有说序言的哪一自然段");
        }
        if (target.paragraph() > law.preamble.size()) {
            throw new Refused(
                    Status.NO_MATCH, "序言没有第" + target.paragraph() + "自然段", List.of("共" + law.preamble.size() + "自然段"));
        }
        return law.preamble.get(target.paragraph() - 1);
    }

    private List<DraftLine> everything() {
        var lines = new ArrayList<>(law.titles);
        lines.addAll(law.preamble);
        for (DraftPiece piece : law.pieces) {
            if (piece instanceof DraftArticle article && !article.gone) {
                lines.addAll(article.all());
            } else if (piece instanceof DraftHeading heading) {
                lines.add(heading.line);
            }
        }
        return lines;
    }

    /** The articles of the division, up to the next heading of its rank. */
    List<DraftArticle> articlesOf(DraftHeading division) {
        var articles = new ArrayList<DraftArticle>();
        boolean within = false;
        for (DraftPiece piece : law.pieces) {
            if (piece == division) {
                within = true;
            } else if (within && piece instanceof DraftHeading other && other.kind.closes(division.kind)) {
                break;
            } else if (within && piece instanceof DraftArticle article) {
                articles.add(article);
            }
        }
        return articles;
    }

    private List<DraftLine> below(DraftHeading division) {
        var lines = new ArrayList<DraftLine>();
        lines.add(division.line);
        articlesOf(division).stream().filter(article -> !article.gone).forEach(article -> lines.addAll(article.all()));
        return lines;
    }

    /** Where words stand anywhere in the law: what to offer when they are not where the decision says. */
    List<String> whereabouts(String words) {
        var places = new ArrayList<String>();
        for (DraftArticle article : law.articles()) {
            for (DraftLine paragraph : article.paragraphs) {
                boolean here = paragraph.all().stream()
                        .anyMatch(line -> !line.words.find(words).isEmpty());
                if (here && places.size() < NEAREST) {
                    places.add(
                            article.old.value() == 0
                                    ? "新增的条文"
                                    : article.old.article()
                                            + (paragraph.number > 0
                                                    ? "第" + org.luoshi.lawtext.text.Numerals.chinese(paragraph.number)
                                                            + "款"
                                                    : ""));
                }
            }
        }
        return List.copyOf(places);
    }
}
