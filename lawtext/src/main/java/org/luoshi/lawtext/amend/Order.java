package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.DivisionKind;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Numerals;

/**
 * The order of the law after a decision: what the decision gives a number goes there, the rest keeps its order and fills
 * what is left; then everything is numbered anew.
 */
final class Order {
    /** A gap in the numbers of a base text wider than this is not filled in thought. */
    private static final int WIDEST_GAP = 60;

    private final Manuscript law;
    private final List<Instruction> instructions;
    private final int first;
    private final List<DraftArticle> added = new ArrayList<>();
    private final List<DraftHeading> headings = new ArrayList<>();
    private final IdentityHashMap<DraftArticle, Integer> unfilled = new IdentityHashMap<>();
    private final List<Expected> expected = new ArrayList<>();
    private final IdentityHashMap<Quotation, Use> uses = new IdentityHashMap<>();
    private final Set<List<DraftLine>> touched = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> notes = new ArrayList<>();
    private final List<Unexplained> unexplained = new ArrayList<>();
    private BiConsumer<Integer, String> refuse = (_, _) -> {};

    private final List<Holding> holdings = new ArrayList<>();

    /** A chapter and the articles it is said to hold, by new numbers. */
    private record Holding(DraftHeading heading, List<ProvisionNumber> articles, boolean wins, int owner) {}

    private record Expected(DraftArticle article, ProvisionNumber number, boolean exactly, int owner) {}

    private record Use(Set<ProvisionNumber> there, Set<ProvisionNumber> taken, int owner) {}

    /** Articles that change places without being told to. */
    private record Unexplained(int owner, String detail) {}

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

    private List<DraftArticle> all() {
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
        arrangeLines();
        var arrangement = new Arrangement();
        arrangement.place();
        new HeadingNumbers().give();
        arrangement.print();
        checkExpected();
        checkHoldings();
        checkChapters();
        contents();
        notes.addAll(References.follow(law, adjustOwner()));
    }

    private int adjustOwner() {
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

    // ---- paragraphs and items ----

    private void arrangeLines() {
        for (DraftArticle article : all()) {
            if (!article.gone) {
                arrange(article.paragraphs, "款");
                single(article);
                article.paragraphs.forEach(this::arrangeItems);
            }
        }
    }

    /** 作为第四条第一款, and there is no second: another article was meant. */
    private void single(DraftArticle article) {
        List<DraftLine> counted =
                article.paragraphs.stream().filter(line -> !line.aside).toList();
        if (added.contains(article) && counted.size() == 1 && counted.getFirst().slot == 1) {
            refuse.accept(counted.getFirst().slotOwner, "说作为该条第一款，而该条只有一款");
        }
    }

    private void arrangeItems(DraftLine parent) {
        arrange(parent.children, "项");
        if (touched.contains(parent.children)) {
            relabel(parent);
            endMarks(parent);
        }
        parent.children.forEach(this::arrangeItems);
    }

    /** Lines with a stated number go there; the others keep their order around them. */
    private void arrange(List<DraftLine> lines, String unit) {
        if (lines.stream().noneMatch(line -> line.slot > 0)) {
            return;
        }
        List<DraftLine> counted = lines.stream().filter(line -> !line.aside).toList();
        var slots = new DraftLine[counted.size()];
        var rest = new ArrayList<DraftLine>();
        for (DraftLine line : counted) {
            int slot = line.slot - 1;
            if (line.slot <= 0) {
                rest.add(line);
            } else if (slot >= slots.length) {
                refuse.accept(line.slotOwner, "作为第" + line.slot + unit + "，而修改后只有" + slots.length + unit);
                rest.add(line);
            } else if (slots[slot] != null) {
                refuse.accept(line.slotOwner, "另有一" + unit + "也作为第" + line.slot + unit);
                rest.add(line);
            } else {
                slots[slot] = line;
            }
        }
        int next = 0;
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] == null) {
                slots[i] = rest.get(next++);
            }
        }
        var asides = lines.stream().filter(line -> line.aside).toList();
        lines.clear();
        lines.addAll(List.of(slots));
        lines.addAll(asides);
    }

    private static void relabel(DraftLine parent) {
        int value = 0;
        for (DraftLine item : parent.children) {
            if (item.style != null) {
                value++;
                item.relabel(value, item.slotOwner == Words.BASE ? owner(parent) : item.slotOwner);
            }
        }
    }

    private static int owner(DraftLine parent) {
        return parent.children.stream()
                .mapToInt(item -> item.slotOwner)
                .filter(owner -> owner != Words.BASE)
                .findFirst()
                .orElse(Words.BASE);
    }

    /** An enumeration closes its items with semicolons and the last with a full stop, as far as the base does. */
    private static void endMarks(DraftLine parent) {
        List<DraftLine> items = parent.children.stream()
                .filter(item -> item.style != null && item.children.isEmpty())
                .toList();
        boolean closes = parent.numbered.isEmpty()
                || parent.numbered.getLast().all().getLast().words.last() == '。'
                || items.stream().anyMatch(item -> item.words.last() == '。');
        for (int i = 0; i < items.size(); i++) {
            Words words = items.get(i).words;
            int owner = items.get(i).slotOwner == Words.BASE ? owner(parent) : items.get(i).slotOwner;
            boolean last = i == items.size() - 1;
            char mark = last ? '。' : '；';
            char other = last ? '；' : '。';
            if (last && !closes) {
                continue;
            }
            boolean single = last || words.toString().indexOf('。') >= words.length() - 1;
            if (words.last() == other && single) {
                words.replace(words.length() - 1, words.length(), String.valueOf(mark), owner);
            } else if (words.length() > 0 && !WordEdits.isMark(words.last())) {
                words.replace(words.length(), words.length(), String.valueOf(mark), owner);
            }
        }
    }

    // ---- articles ----

    @Nullable
    DraftArticle byNewNumber(ProvisionNumber number) {
        return all().stream()
                .filter(article -> !article.gone && article.number.equals(number))
                .findFirst()
                .orElse(null);
    }

    private final class Arrangement {
        private List<DraftArticle> order = List.of();
        private final List<List<DraftPiece>> groups = new ArrayList<>();
        private final List<String> between = new ArrayList<>();

        void place() {
            List<DraftArticle> base = law.articles();
            boolean keeps = keepsNumbers(base);
            boolean changes =
                    !added.isEmpty() || base.stream().anyMatch(article -> article.gone || article.stated != null);
            if (!changes) {
                order = base;
            } else if (keeps) {
                order = amongKept(base);
            } else {
                order = inSlots(base);
            }
        }

        /** 第三条之一 keeps all other numbers where they are. */
        private boolean keepsNumbers(List<DraftArticle> base) {
            return base.stream().anyMatch(article -> article.old.insert() > 0)
                    || added.stream().anyMatch(article -> article.stated != null && article.stated.insert() > 0);
        }

        private List<DraftArticle> amongKept(List<DraftArticle> base) {
            var placed = new ArrayList<DraftArticle>();
            for (DraftArticle article : base) {
                article.number = article.stated != null ? article.stated : article.old;
                relabel(article, article.statedOwner);
                if (article.gone) {
                    article.gone = false;
                    var mark = new DraftLine("", "", "（删去）", article.rewritten);
                    article.rewrite(List.of(mark), article.rewritten);
                }
                placed.add(article);
            }
            for (DraftArticle article : added) {
                ProvisionNumber number = article.stated;
                int at = 0;
                for (int i = 0; i < placed.size(); i++) {
                    boolean earlier = number == null
                            ? placed.get(i) == article.after
                            : placed.get(i).number.compareTo(number) < 0;
                    at = earlier ? i + 1 : at;
                }
                if (number != null && placed.stream().anyMatch(other -> other.number.equals(number))) {
                    refuse.accept(article.owner, "原文已有" + number.article());
                    continue;
                }
                article.number = number == null ? ProvisionNumber.NONE : number;
                article.stretch = -1;
                placed.add(at, article);
            }
            return placed;
        }

        private List<DraftArticle> inSlots(List<DraftArticle> base) {
            List<DraftArticle> whole = withPhantoms(base);
            List<DraftArticle> live =
                    whole.stream().filter(article -> !article.gone).toList();
            int offset = offset(whole);
            var slots = new DraftArticle[live.size() + added.size()];
            var rest = new ArrayList<DraftArticle>();
            for (DraftArticle article : live) {
                if (article.stated == null || !claim(slots, article, offset)) {
                    rest.add(article);
                }
            }
            var floating = new ArrayList<DraftArticle>();
            for (DraftArticle article : added) {
                if (article.stated == null || !claim(slots, article, offset)) {
                    floating.add(article);
                }
            }
            float_(floating, rest, whole);
            int next = 0;
            for (int i = 0; i < slots.length; i++) {
                if (slots[i] == null) {
                    slots[i] = rest.get(next++);
                }
            }
            List<DraftArticle> placed = List.of(slots);
            Set<DraftArticle> moved = moved(placed, whole);
            number(placed, offset, moved);
            return placed;
        }

        /** A text that begins with a later article than the first keeps its beginning, unless new articles go before it. */
        private int offset(List<DraftArticle> whole) {
            int offset = whole.isEmpty() ? 0 : Math.max(0, whole.getFirst().old.value() - 1);
            for (DraftArticle article : all()) {
                if (article.stated != null && !article.gone) {
                    offset = Math.min(offset, Math.max(0, article.stated.value() - 1));
                }
            }
            return offset;
        }

        private boolean claim(DraftArticle[] slots, DraftArticle article, int offset) {
            ProvisionNumber stated = java.util.Objects.requireNonNull(article.stated);
            int slot = stated.value() - 1 - offset;
            if (slot < 0 || slot >= slots.length) {
                refuse.accept(article.statedOwner, "作为" + stated.article() + "，而修改后共" + (slots.length + offset) + "条");
                return false;
            }
            if (slots[slot] != null) {
                refuse.accept(article.statedOwner, "另有一条也作为" + stated.article());
                return false;
            }
            slots[slot] = article;
            return true;
        }

        /** New articles without number go after the one they are said to follow. */
        private void float_(List<DraftArticle> floating, List<DraftArticle> rest, List<DraftArticle> whole) {
            for (DraftArticle article : floating) {
                int anchor = article.after == null ? whole.size() : whole.indexOf(article.after);
                int at = 0;
                for (int i = 0; i < rest.size(); i++) {
                    int index = whole.indexOf(rest.get(i));
                    at = index >= 0 && index <= anchor ? i + 1 : at;
                }
                rest.add(at, article);
            }
        }

        /** Gaps in the numbers of the base text count, although nothing is printed there. */
        private List<DraftArticle> withPhantoms(List<DraftArticle> base) {
            var whole = new ArrayList<DraftArticle>();
            int last = base.isEmpty() ? 0 : base.getFirst().old.value() - 1;
            for (DraftArticle article : base) {
                int value = article.old.value();
                for (int missing = last + 1; missing < value && value - last <= WIDEST_GAP; missing++) {
                    var phantom = new DraftArticle(new DraftLine("", "", "", Words.BASE));
                    phantom.phantom = true;
                    phantom.old = ProvisionNumber.of(missing);
                    phantom.stretch = article.stretch;
                    whole.add(phantom);
                }
                whole.add(article);
                last = value;
            }
            return whole;
        }

        /** The articles that changed places; those no instruction moved must not be among them. */
        private Set<DraftArticle> moved(List<DraftArticle> placed, List<DraftArticle> whole) {
            var index = new IdentityHashMap<DraftArticle, Integer>();
            for (int i = 0; i < whole.size(); i++) {
                index.put(whole.get(i), i);
            }
            List<DraftArticle> known =
                    placed.stream().filter(index::containsKey).toList();
            Set<DraftArticle> kept = Rising.heaviest(
                    known,
                    article -> index.get(article),
                    article -> article.stated == null ? 1_000 : article.within > 0 || article.sent ? 1 : 2);
            Set<DraftArticle> moved = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
            for (DraftArticle article : known) {
                if (!kept.contains(article)) {
                    moved.add(article);
                    int at = placed.indexOf(article);
                    if (!article.phantom && !isWitnessed(article, at, placed, index, kept)) {
                        unexplained(article, at, placed, index);
                    }
                }
            }
            return moved;
        }

        /** A move is meant when a stated number that keeps its place lies between where the article was and where it goes. */
        private boolean isWitnessed(
                DraftArticle article,
                int at,
                List<DraftArticle> placed,
                IdentityHashMap<DraftArticle, Integer> index,
                Set<DraftArticle> kept) {
            if (article.stated == null) {
                return false;
            }
            if (article.within > 0 || article.sent) {
                return true; // 移至第二章，作为第四条
            }
            for (int i = 0; i < placed.size(); i++) {
                DraftArticle other = placed.get(i);
                if (other.stated != null && kept.contains(other) && crosses(article, at, other, i, index)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean crosses(
                DraftArticle article, int at, DraftArticle other, int i, IdentityHashMap<DraftArticle, Integer> index) {
            Integer was = index.get(other);
            Integer from = index.get(article);
            return was != null && from != null && other != article && (was > from) != (i > at);
        }

        /** By the numbers stated, articles change places although no instruction says that they do. */
        private void unexplained(
                DraftArticle article, int at, List<DraftArticle> placed, IdentityHashMap<DraftArticle, Integer> index) {
            var passed = new ArrayList<String>();
            int owner = article.statedOwner;
            for (int i = 0; i < placed.size(); i++) {
                DraftArticle other = placed.get(i);
                if (crosses(article, at, other, i, index) && !other.phantom) {
                    passed.add(other.old.article());
                    owner = owner == Words.BASE ? other.statedOwner : owner;
                }
            }
            if (!passed.isEmpty()) {
                unexplained.add(new Unexplained(
                        owner,
                        article.old.article() + "与" + String.join("、", passed.subList(0, Math.min(3, passed.size())))
                                + "先后互换，没有指令写明"));
            }
        }

        private void number(List<DraftArticle> placed, int offset, Set<DraftArticle> moved) {
            boolean unsaid = false;
            int adjust = adjustOwner();
            for (int i = 0; i < placed.size(); i++) {
                DraftArticle article = placed.get(i);
                article.number = ProvisionNumber.of(i + 1 + offset);
                boolean implied = article.stated == null;
                unsaid |= implied && !article.phantom && article.old.value() > 0 && !article.number.equals(article.old);
                relabel(article, implied ? adjust : article.statedOwner);
                if (moved.contains(article) || added.contains(article)) {
                    article.stretch = -1;
                }
            }
            if (unsaid && adjust == Words.BASE) {
                notes.add("条文顺延，决定这一部分没有写明“条文顺序作相应调整”");
            }
        }

        private static void relabel(DraftArticle article, int owner) {
            String label = article.number.value() == 0 ? article.label.label : article.number.article();
            boolean same = article.old.equals(article.number);
            if (!same && !label.equals(article.label.label)) {
                article.label.label = label;
                article.label.labelOwner = article.owner != Words.BASE ? article.owner : owner;
            }
        }

        // ---- between headings ----

        void print() {
            gather();
            var out = new ArrayList<DraftPiece>();
            int stretch = -1;
            for (int i = 0; i < order.size(); i++) {
                DraftArticle article = order.get(i);
                article.stretch = article.stretch >= 0 ? article.stretch : landing(i);
                while (stretch < article.stretch && stretch + 1 < groups.size()) {
                    stretch++;
                    out.addAll(groups.get(stretch));
                }
                for (DraftHeading heading : headings) {
                    if (heading.before != null && heading.before == article.number.value()) {
                        out.add(heading);
                    }
                }
                out.add(article);
            }
            while (stretch + 1 < groups.size()) {
                stretch++;
                out.addAll(groups.get(stretch));
            }
            for (DraftHeading heading : headings) {
                if (!out.contains(heading)) {
                    refuse.accept(heading.owner, "新的标题应在第" + heading.before + "条前，而没有这一条");
                }
            }
            if (!between.isEmpty()) {
                notes.add(String.join("、", between) + "在两章（节）之间，决定没有说属于哪一章，排在前一章末");
            }
            headings.forEach(heading -> mend(out, heading));
            holdings.stream().filter(Holding::wins).forEach(each -> close(out, each));
            order.stream().filter(article -> article.within > 0).forEach(article -> begin(out, article));
            law.pieces.clear();
            law.pieces.addAll(out);
        }

        /** What a chapter is said to hold is all within it: the headings after it begin behind its last article. */
        private void close(List<DraftPiece> out, Holding holding) {
            int from = out.indexOf(holding.heading);
            int to = -1;
            for (int i = from + 1; from >= 0 && i < out.size(); i++) {
                boolean last = out.get(i) instanceof DraftArticle article
                        && !article.phantom
                        && article.number.equals(holding.articles.getLast());
                to = last ? i : to;
            }
            if (to < 0) {
                return; // told by checkHoldings
            }
            for (int i = to - 1; i > from; i--) {
                if (out.get(i) instanceof DraftHeading other && other.kind.closes(holding.heading.kind)) {
                    out.remove(i);
                    out.add(to, other);
                    to--;
                }
            }
            int next = nextHeading(out, to + 1, holding.heading.kind);
            boolean articles = next > 0
                    && out.subList(to + 1, next).stream()
                            .anyMatch(piece -> piece instanceof DraftArticle article && !article.gone);
            if (articles) {
                begin(out, next, to + 1);
            }
        }

        /** What is said to stand in a chapter comes after its heading: the heading begins before it, with what lies between. */
        private void begin(List<DraftPiece> out, DraftArticle article) {
            int at = out.indexOf(article);
            int next = nextHeading(out, at, DivisionKind.CHAPTER);
            boolean own = at >= 0
                    && next > 0
                    && out.get(next) instanceof DraftHeading heading
                    && heading.kind == DivisionKind.CHAPTER
                    && heading.number.value() == article.within;
            if (own && article.statedOwner != Words.BASE) {
                begin(out, next, at);
            }
        }

        private void begin(List<DraftPiece> out, int heading, int at) {
            DraftHeading moved = (DraftHeading) out.get(heading);
            int end = heading + 1; // its first section goes along
            while (end < out.size() && out.get(end) instanceof DraftHeading inner && moved.kind != inner.kind) {
                end++;
            }
            List<DraftPiece> along = new ArrayList<>(out.subList(heading, end));
            out.subList(heading, end).clear();
            out.addAll(at, along);
            notes.add(moved.line.label + "“" + moved.line.words + "”从决定所说的条文开始");
        }

        private static int nextHeading(List<DraftPiece> out, int from, DivisionKind kind) {
            for (int i = Math.max(0, from); i < out.size(); i++) {
                if (out.get(i) instanceof DraftHeading other && !other.gone && other.kind.closes(kind)) {
                    return i;
                }
            }
            return -1;
        }

        /** Some base texts print a heading one article early: it may not stand before a new one with a smaller number. */
        private void mend(List<DraftPiece> out, DraftHeading fresh) {
            int at = out.indexOf(fresh);
            for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
                if (out.get(i) instanceof DraftHeading other
                        && other.kind == fresh.kind
                        && other.owner == Words.BASE
                        && other.number.value() > fresh.number.value()
                        && other.chapter == fresh.chapter) {
                    int to = at;
                    while (to < out.size() && !(out.get(to) instanceof DraftArticle next && !added.contains(next))) {
                        to++;
                    }
                    out.add(to, other);
                    out.remove(i);
                    if (out.subList(0, i).stream().anyMatch(DraftArticle.class::isInstance)) {
                        notes.add("原文的" + other.line.words + "标题早了一条，移到新增的节（章）之后");
                    }
                    return;
                }
            }
        }

        /** What stands before each stretch of articles, and what follows the last. */
        private void gather() {
            groups.add(new ArrayList<>());
            boolean open = false;
            for (DraftPiece piece : law.pieces) {
                if (piece instanceof DraftArticle article && !article.annexed) {
                    open = true;
                } else {
                    if (open) {
                        groups.add(new ArrayList<>());
                        open = false;
                    }
                    groups.getLast().add(piece);
                }
            }
        }

        /** The stretch of a new or moved article: that of its neighbours; between two, where the decision says or suggests. */
        private int landing(int at) {
            int left = -1;
            for (int i = at - 1; i >= 0 && left < 0; i--) {
                left = order.get(i).stretch;
            }
            int right = -1;
            for (int i = at + 1; i < order.size() && right < 0; i++) {
                right = order.get(i).stretch;
            }
            if (left < 0 || right < 0 || left >= right) {
                return Math.max(0, Math.max(left, right));
            }
            DraftArticle article = order.get(at);
            for (int stretch = left + 1; stretch <= right; stretch++) {
                if (opensFor(article, groups.get(stretch))) {
                    return stretch;
                }
            }
            if (article.within == 0 && article.old.value() == 0 && !isBelowNewHeading(at)) {
                between.add(article.number.article());
            }
            return left;
        }

        private boolean isBelowNewHeading(int at) {
            for (int i = at; i >= 0 && added.contains(order.get(i)); i--) {
                int number = order.get(i).number.value();
                if (headings.stream().anyMatch(heading -> heading.before != null && heading.before == number)) {
                    return true;
                }
            }
            return false;
        }

        private boolean opensFor(DraftArticle article, List<DraftPiece> group) {
            for (DraftPiece piece : group) {
                if (piece instanceof DraftHeading heading) {
                    if (article.within > 0
                            && heading.kind == DivisionKind.CHAPTER
                            && heading.number.value() == article.within) {
                        return true;
                    }
                    if (article.within == 0 && renamedJustBefore(article, heading)) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Decisions go from top to bottom: an article added right after a chapter was renamed stands in that chapter. */
        private boolean renamedJustBefore(DraftArticle article, DraftHeading heading) {
            int index = article.statedOwner - first - 1;
            return index >= 0
                    && index < instructions.size()
                    && instructions.get(index) instanceof Instruction.RenameHeading renamed
                    && renamed.targets().getFirst().number().equals(heading.old);
        }
    }

    // ---- headings ----

    /** Numbers chapters and sections anew where some were added or are gone. */
    private final class HeadingNumbers {
        private boolean shifted;

        void give() {
            for (DivisionKind kind : List.of(DivisionKind.PART, DivisionKind.CHAPTER, DivisionKind.SECTION)) {
                give(kind);
            }
            if (shifted && adjustOwner() == Words.BASE) {
                notes.add("后面的章、节顺延，决定没有写明");
            }
        }

        private void give(DivisionKind kind) {
            Map<Integer, List<DraftHeading>> rows = new HashMap<>();
            for (DraftHeading heading : law.headings()) {
                if (heading.kind == kind) {
                    rows.computeIfAbsent(kind == DivisionKind.SECTION ? heading.chapter : 0, _ -> new ArrayList<>())
                            .add(heading);
                }
            }
            for (DraftHeading heading : headings) {
                if (heading.kind == kind) {
                    heading.number = ProvisionNumber.of(heading.stated);
                    if (kind == DivisionKind.SECTION && heading.chapter == 0) {
                        heading.chapter = chapterOf(heading);
                    }
                }
            }
            rows.forEach((chapter, row) -> number(row, chapter, kind));
        }

        /** The chapter of the articles a new section stands before. */
        private int chapterOf(DraftHeading section) {
            for (int i = section.owner - first; i >= 0; i--) {
                if (instructions.get(i) instanceof Instruction.Insert insert
                        && insert.unit() == Unit.SECTION
                        && !insert.targets().isEmpty()) {
                    return insert.targets().getFirst().number().value();
                }
            }
            return 0;
        }

        private void number(List<DraftHeading> row, int chapter, DivisionKind kind) {
            List<Integer> fresh = headings.stream()
                    .filter(heading ->
                            heading.kind == kind && (kind != DivisionKind.SECTION || heading.chapter == chapter))
                    .map(heading -> heading.stated)
                    .sorted()
                    .toList();
            int gone = 0;
            int by = Words.BASE;
            for (DraftHeading heading : row) {
                if (heading.gone) {
                    gone++;
                    by = heading.goneOwner;
                    continue;
                }
                int value = heading.old.value() - gone;
                for (int stated : fresh) {
                    value += stated <= value ? 1 : 0;
                }
                if (heading.old.value() > 0 && value > 0 && (gone > 0 || !fresh.isEmpty() || heading.stated > 0)) {
                    give(heading, value, fresh.isEmpty() ? by : headings.getFirst().owner);
                }
            }
        }

        private void give(DraftHeading heading, int value, int by) {
            if (heading.stated > 0 && heading.stated != value) {
                refuse.accept(heading.statedOwner, heading.line.label + "按顺序是第" + value + "，决定说是第" + heading.stated);
            }
            heading.number = ProvisionNumber.of(value);
            String label = heading.number.labelled(heading.kind.unit());
            if (!label.equals(heading.line.label) && !heading.number.equals(heading.old)) {
                shifted |= heading.stated == 0;
                heading.line.label = label;
                heading.line.labelOwner = heading.stated > 0 ? heading.statedOwner : by;
            }
        }
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

    // ---- contents ----

    /** A table of contents follows the headings it lists. */
    private void contents() {
        for (DraftPiece piece : law.pieces) {
            if (piece instanceof DraftContents contents) {
                follow(contents);
            }
        }
    }

    private void follow(DraftContents contents) {
        Map<String, DraftLine> listed = new HashMap<>();
        contents.entries.forEach(entry -> listed.putIfAbsent(Letters.fold(entry.text()), entry));
        DraftLine before = null;
        for (DraftHeading heading : law.headings()) {
            DraftLine entry = listed.get(heading.listed);
            if (heading.gone && entry != null) {
                contents.entries.remove(entry);
            } else if (entry != null) {
                String now = heading.line.label + heading.line.gap + heading.line.words;
                if (!Letters.fold(now).equals(heading.listed)) {
                    int owner = heading.line.labelOwner;
                    entry.words.replace(
                            0, entry.words.length(), now, owner == Words.BASE ? wordsOwner(heading) : owner);
                }
                before = entry;
            } else if (heading.owner != Words.BASE && !heading.gone && lists(heading.kind, listed)) {
                DraftLine model = model(heading.kind, listed, before != null ? before : contents.entries.getFirst());
                var fresh = new DraftLine(
                        "", "", heading.line.label + heading.line.gap + heading.line.words, heading.owner);
                fresh.lead = model.lead;
                fresh.tail = model.tail;
                fresh.aside = true;
                contents.entries.add(before == null ? 0 : contents.entries.indexOf(before) + 1, fresh);
                before = fresh;
            }
        }
    }

    /** A table that leaves out the sections there are leaves out new ones too. */
    private boolean lists(DivisionKind kind, Map<String, DraftLine> listed) {
        List<DraftHeading> alike = law.headings().stream()
                .filter(heading -> heading.kind == kind && heading.owner == Words.BASE)
                .toList();
        return !listed.isEmpty()
                && (alike.isEmpty() || alike.stream().anyMatch(heading -> listed.containsKey(heading.listed)));
    }

    /** An entry of the same rank shows how it is indented. */
    private DraftLine model(DivisionKind kind, Map<String, DraftLine> listed, DraftLine otherwise) {
        return law.headings().stream()
                .filter(heading -> heading.kind == kind && listed.containsKey(heading.listed))
                .map(heading -> listed.get(heading.listed))
                .findFirst()
                .orElse(otherwise);
    }

    private static int wordsOwner(DraftHeading heading) {
        for (int i = 0; i < heading.line.words.length(); i++) {
            if (heading.line.words.owner(i) != Words.BASE) {
                return heading.line.words.owner(i);
            }
        }
        return Words.BASE;
    }
}
