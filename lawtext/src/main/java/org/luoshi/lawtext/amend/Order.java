package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.DivisionKind;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Numerals;

/**
 * The order of the law after a decision: what the decision gives a number goes there, the rest keeps its order and fills
 * what is left; then everything is numbered anew.
 */
final class Order {
    final Manuscript law;
    final List<Instruction> instructions;
    final int first;
    final List<DraftArticle> added = new ArrayList<>();
    final List<DraftHeading> headings = new ArrayList<>();
    private final IdentityHashMap<DraftArticle, Integer> unfilled = new IdentityHashMap<>();
    private final List<Expected> expected = new ArrayList<>();
    private final IdentityHashMap<Quotation, Use> uses = new IdentityHashMap<>();
    final Set<List<DraftLine>> touched = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    final List<String> notes = new ArrayList<>();
    final List<Unexplained> unexplained = new ArrayList<>();
    BiConsumer<Integer, String> refuse = (_, _) -> {};

    final List<Holding> holdings = new ArrayList<>();

    /** A chapter and the articles it is said to hold, by new numbers. */
    record Holding(DraftHeading heading, List<ProvisionNumber> articles, boolean wins, int owner) {}

    private record Expected(DraftArticle article, ProvisionNumber number, boolean exactly, int owner) {}

    private record Use(Set<ProvisionNumber> there, Set<ProvisionNumber> taken, int owner) {}

    /** Articles that change places without being told to. */
    record Unexplained(int owner, String detail) {}

    Order(Manuscript law, List<Instruction> instructions, int first) {
        this.law = law;
        this.instructions = instructions;
        this.first = first;
    }

    List<Finding> findings() {
        return unexplained.stream()
                .map(each -> new Finding(
                        Finding.Kind.ORDER,
                        instructions.get(Math.max(0, each.owner - first)).span(),
                        each.detail))
                .toList();
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    // ---- what instructions leave here ----

    void add(DraftArticle article) {
        added.add(article);
    }

    void add(DraftHeading heading) {
        headings.add(heading);
    }

    void drop(DraftArticle article) {
        added.remove(article);
    }

    /** The article that an instruction gave the number. */
    @Nullable
    DraftArticle stated(ProvisionNumber number) {
        return all().stream()
                .filter(article -> !article.gone && number.equals(article.stated))
                .findFirst()
                .orElse(null);
    }

    List<DraftArticle> all() {
        var all = new ArrayList<>(law.articles());
        all.addAll(added);
        return all;
    }

    DraftArticle articleFor(Target target, int owner, BiFunction<Target, Integer, DraftArticle> create) {
        DraftArticle there = stated(target.number());
        return there != null ? there : create.apply(target, owner);
    }

    void mustBeFilled(DraftArticle article, int owner) {
        unfilled.put(article, owner);
    }

    void expect(DraftArticle article, ProvisionNumber number, int owner) {
        expected.add(new Expected(article, number, false, owner));
    }

    /** The article must have the number in the end. */
    void expectExactly(DraftArticle article, ProvisionNumber number, int owner) {
        expected.add(new Expected(article, number, true, owner));
    }

    /** Every article among quoted words must find its place. */
    void used(Quotation words, List<ProvisionNumber> numbers, int owner, Body body) {
        if (body.articles().isEmpty()) {
            return;
        }
        Use use = uses.computeIfAbsent(words, _ -> new Use(new HashSet<>(), new HashSet<>(), owner));
        body.articles().forEach(article -> use.there.add(article.number()));
        use.taken.addAll(numbers);
    }

    /**
     * 包括第三条至第五条: checked when all is in its place.
     *
     * @param wins whether the headings after it make room, as they do for a chapter that is added
     */
    void mustHold(DraftHeading heading, List<Target> articles, boolean wins, int owner) {
        if (!articles.isEmpty()) {
            holdings.add(
                    new Holding(heading, articles.stream().map(Target::number).toList(), wins, owner));
        }
    }

    void touched(DraftLine item) {
        if (item.home != null) {
            touched.add(item.home);
        }
    }

    // ---- settling ----

    void settle(BiConsumer<Integer, String> report) {
        refuse = report;
        checkUses();
        dropEmptied();
        new LineOrder(this).arrange();
        List<DraftArticle> articles = new ArticleOrder(this).place();
        new HeadingNumbers(this).give();
        new ChapterOrder(this, articles).print();
        checkExpected();
        checkHoldings();
        checkChapters();
        new ContentsOrder(law).follow();
        notes.addAll(References.follow(law, adjustOwner()));
    }

    /** The instruction that adjusts the order of articles, or the base when none does. */
    int adjustOwner() {
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i) instanceof Instruction.Rider(var _, var topic)
                    && topic == Instruction.Rider.Topic.ADJUST_ORDER) {
                return first + i;
            }
        }
        return Words.BASE;
    }

    private void checkUses() {
        for (Use use : uses.values()) {
            for (ProvisionNumber number : use.there) {
                if (!use.taken.contains(number)) {
                    refuse.accept(use.owner, "引文中的" + number.article() + "没有指令用到");
                }
            }
        }
    }

    /** An article whose paragraphs all went elsewhere is no more; one announced without words must have been filled. */
    private void dropEmptied() {
        for (DraftArticle article : law.articles()) {
            if (article.paragraphs.isEmpty() && !article.numbered.isEmpty()) {
                article.gone = true;
            }
        }
        unfilled.forEach((article, owner) -> {
            if (article.paragraphs.isEmpty()) {
                refuse.accept(owner, "没有给出新条的内容");
            }
        });
        added.removeIf(article -> article.paragraphs.isEmpty());
    }

    private void checkExpected() {
        for (Expected each : expected) {
            boolean old = !each.exactly && each.number.equals(each.article.old);
            if (!each.number.equals(each.article.number) && !old) {
                refuse.accept(
                        each.owner,
                        (each.exactly ? "说作为" : "引文标为") + each.number.article() + "，修改后是"
                                + each.article.number.article());
            }
        }
    }

    private void checkHoldings() {
        for (Holding each : holdings) {
            List<ProvisionNumber> there = new Finder(law)
                    .articlesOf(each.heading).stream()
                            .filter(article -> !article.gone && !article.phantom)
                            .map(article -> article.number)
                            .toList();
            if (!there.equals(each.articles)) {
                refuse.accept(
                        each.owner,
                        "说" + each.heading.line.label + "包括" + range(each.articles) + "，修改后是" + range(there));
            }
        }
    }

    /** 作为第二章第四条, 移至第二章: the article must have come to stand there. */
    private void checkChapters() {
        int chapter = 0;
        for (DraftPiece piece : law.pieces) {
            if (piece instanceof DraftHeading heading && !heading.gone && heading.kind == DivisionKind.CHAPTER) {
                chapter = heading.number.value();
                emptied(heading);
            } else if (piece instanceof DraftArticle article
                    && !article.gone
                    && article.within > 0
                    && article.within != chapter) {
                refuse.accept(
                        article.statedOwner,
                        "说" + article.number.article() + "在第" + Numerals.chinese(article.within) + "章，按顺序排在"
                                + (chapter == 0 ? "各章之外" : "第" + Numerals.chinese(chapter) + "章"));
            }
        }
    }

    private void emptied(DraftHeading heading) {
        if (changesPlaces() && new Finder(law).articlesOf(heading).stream().allMatch(article -> article.gone)) {
            notes.add(heading.line.label + "“" + heading.line.words + "”已经没有条文");
        }
    }

    private boolean changesPlaces() {
        return !added.isEmpty() || law.articles().stream().anyMatch(article -> article.gone || article.stated != null);
    }

    private static String range(List<ProvisionNumber> articles) {
        return articles.isEmpty()
                ? "空章"
                : articles.getFirst().article()
                        + (articles.size() == 1 ? "" : "至" + articles.getLast().article());
    }

    // ---- articles ----

    @Nullable
    DraftArticle byNewNumber(ProvisionNumber number) {
        return all().stream()
                .filter(article -> !article.gone && article.number.equals(number))
                .findFirst()
                .orElse(null);
    }

    String headingGap(DivisionKind kind) {
        DraftHeading model = model(kind);
        return model == null || model.line.gap.isEmpty() ? "　" : model.line.gap;
    }

    String headingLead(DivisionKind kind) {
        DraftHeading model = model(kind);
        return model == null ? "" : model.line.lead;
    }

    String headingTail(DivisionKind kind) {
        DraftHeading model = model(kind);
        return model == null ? law.manner.tail() : model.line.tail;
    }

    private @Nullable DraftHeading model(DivisionKind kind) {
        List<DraftHeading> all = law.headings();
        return all.stream()
                .filter(heading -> heading.kind == kind)
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }
}
