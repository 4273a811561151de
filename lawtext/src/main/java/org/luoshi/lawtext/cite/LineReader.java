package org.luoshi.lawtext.cite;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.cite.Stretch.Part;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Numerals;
import org.luoshi.lawtext.text.Span;

/**
 * Reads one line from left to right. What begins a citation is told by its first character: 《 a title, 第 a place, 本 前 上
 * 该 同 a word that points to something near, else perhaps an abbreviation. Each step moves on.
 */
final class LineReader {
    /** What a text calls itself after 本. */
    private static final Set<String> SELVES = Set.of(
            "法", "法典", "条例", "规定", "办法", "解释", "细则", "规则", "决定", "决议", "意见", "通知", "章程", "规程", "标准", "规范", "批复", "修正案",
            "公约", "协定", "议定书", "安排", "准则", "守则", "指引", "纪要", "方案", "制度", "公告", "通则", "办法实施细则", "实施条例", "实施细则", "实施办法",
            "实施规定", "实施意见", "实施规则", "暂行条例", "暂行规定", "暂行办法", "试行办法", "试行条例", "补充规定", "若干规定", "议事规则", "规章", "法规", "程序规定",
            "补充安排");

    private static final List<String> TITLE_WORDS =
            List.of("法", "法典", "条例", "规定", "办法", "细则", "规则", "解释", "公约", "条约", "协定", "章程", "规程", "准则", "通则", "法例");
    private static final List<String> FOUNDED = List.of("根据", "依据", "依照", "按照", "遵照", "遵循");
    private static final List<String> FOUNDING = List.of("制定", "如下", "决定", "修改", "发布");
    /** What may stand between the number of an item and the item of another article it is about. */
    private static final Set<String> LED = Set.of("违反", "有", "对违反", "对有", "具有", "属", "属于", "实施");

    private static final int LONGEST_LED = 4;
    private static final List<String> LINKS = List.of("中的", "中", "的", "之", "总则", "分则", "附则");
    private static final List<String> NAME_LINKS = List.of("", "分则", "总则", "原", "的");
    private static final String BEFORE_NAME = "照据反用合按在对将由与和及或的犯为是有除，。；、：（“以";
    private static final String DIVISIONS = "编章节";
    private static final int UNKNOWN = -2;
    /** After 增加一款，作为第二款: what is quoted then is all of the article. */
    private static final String WHOLE_ARTICLE = "该条修改为";

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_SELF = 6;
    private static final int SHORTEST_TITLE = 5;
    private static final int LONGEST_TITLE = 80;
    private static final Pattern PARTED = Pattern.compile("[，。；：《》]|^(?:本|其他|有关|与)");

    private final String text;
    private final Stretch stretch;
    private final Memory memory;
    private final List<Citation> out;
    private final int start;
    private final int end;
    private final Marks marks;
    private final Repeals repeals;
    private final BareTargets bareTargets;
    /** Before this, all has been read as part of a citation. */
    private int done;
    /** The first citation of the line has this index. */
    private final int first;

    private int skipTo;
    private boolean founding;
    private int lastFounding = UNKNOWN;
    /** The text of somebody else that the line named last. */
    private @Nullable Cited lastInLine;

    LineReader(String text, Stretch stretch, Memory memory, List<Citation> out) {
        this.text = text;
        this.stretch = stretch;
        this.memory = memory;
        this.out = out;
        this.start = stretch.span().start();
        this.end = stretch.span().end();
        this.marks = Marks.of(text, stretch.span());
        this.repeals = Repeals.of(text, stretch.span());
        this.bareTargets = new BareTargets(stretch, memory);
        this.done = start;
        this.first = out.size();
    }

    void read() {
        if (memory.article.compareTo(stretch.here().article()) < 0) {
            memory.article = stretch.here().article();
        }
        enterQuotation();
        for (int i = Math.max(start, skipTo); i < end; ) {
            int next = step(i, text.charAt(i));
            done = next > i ? next : done;
            i = Math.max(i + 1, next);
        }
        expectQuotation();
        unmarkedRepeal();
        if (stretch.here().item() == 0) {
            memory.lead = out.size() > first ? out.getLast().target() : null;
        }
    }

    /** Reads what begins at {@code i}; returns where it ends, or {@code i} when nothing does. */
    private int step(int i, char c) {
        return switch (c) {
            case '《' -> titled(i);
            case '第' -> placed(i);
            case '本' -> itself(i);
            case '前', '上' -> before(i);
            case '该', '同' -> pointed(i);
            case '。', '；' -> {
                founding = false;
                yield i;
            }
            case '“' -> openQuotation(i);
            case '”' -> closeQuotation(i);
            case '根', '依', '按', '遵' -> founded(i);
            default -> abbreviated(i, c);
        };
    }

    // ---- titles ----

    private int titled(int i) {
        int closing = marks.closing(i);
        if (closing < 0) {
            return i;
        }
        String words = text.substring(i + 1, closing);
        int after = closing + 1;
        if (words.isBlank() || !Names.isLegalText(words)) {
            return after;
        }
        Cited known = memory.abbreviated(words);
        Cited cited = known != null ? known : Makers.read(text, start, i, Names.written(words));
        int next = Definitions.read(text, after, end, cited, memory);
        return named(i, after, next, cited, known != null ? CitationKind.ABBREVIATION : CitationKind.NAMED);
    }

    /** A text named from {@code i} to {@code after}, and the places that follow at {@code next} or after a link. */
    private int named(int i, int after, int next, Cited cited, CitationKind kind) {
        memory.last = cited;
        CitationKind role = role(i, kind);
        List<PlaceReader.Found> places = places(next);
        if (places.isEmpty()) {
            if (i == start || text.charAt(i - 1) == '对' || text.startsWith("修改", i - 2)) {
                memory.turnTo(cited);
            }
            add(i, after, role, new Target(cited, Place.WHOLE, null));
            return Math.max(after, next);
        }
        return list(i, places, role, cited);
    }

    private List<PlaceReader.Found> places(int next) {
        List<PlaceReader.Found> places = PlaceReader.read(text, next, end, Place.WHOLE);
        for (String link : LINKS) {
            if (places.isEmpty() && text.startsWith(link, next)) {
                places = PlaceReader.read(text, next + link.length(), end, Place.WHOLE);
            }
        }
        return places;
    }

    private CitationKind role(int i, CitationKind kind) {
        if (stretch.part() == Part.HISTORY) {
            return CitationKind.HISTORY;
        }
        if (kind == CitationKind.NAMED && (stretch.part() == Part.REPEALS || repeals.covers(i))) {
            return CitationKind.REPEAL;
        }
        boolean basis = founding && stretch.part() == Part.OPENING && kind == CitationKind.NAMED;
        return basis ? CitationKind.BASIS : kind;
    }

    private int founded(int i) {
        if (FOUNDED.stream().anyMatch(word -> text.startsWith(word, i)) && stretch.part() == Part.OPENING) {
            founding = lastFounding() >= i;
        }
        return i;
    }

    /** Where the last word stands that tells what is done on that ground: 制定, 如下. Looked for once a line. */
    private int lastFounding() {
        if (lastFounding == UNKNOWN) {
            lastFounding = FOUNDING.stream()
                    .mapToInt(word -> text.substring(start, end).lastIndexOf(word) + start)
                    .max()
                    .orElse(start);
        }
        return lastFounding;
    }

    private int abbreviated(int i, char c) {
        if (!memory.beginsAbbreviation(c) || (i > start && "本该".indexOf(text.charAt(i - 1)) >= 0)) {
            return i;
        }
        for (int to = Math.min(end, i + LONGEST_NAME); to >= i + 3; to--) {
            Cited cited = memory.abbreviated(text.substring(i, to));
            if (cited != null && endsAsTitle(to) && !goesOn(to)) {
                return named(i, to, to, cited, CitationKind.ABBREVIATION);
            }
        }
        return i;
    }

    private boolean endsAsTitle(int to) {
        return TITLE_WORDS.stream().anyMatch(word -> text.startsWith(word, to - word.length()));
    }

    /** 示例法实施条例 is another text than 示例法. */
    private boolean goesOn(int to) {
        return List.of("实施", "解释", "修正案", "草案", "律", "定", "院").stream().anyMatch(word -> text.startsWith(word, to));
    }

    // ---- places without a title in marks ----

    private int placed(int i) {
        List<PlaceReader.Found> places = PlaceReader.read(text, i, end, Place.WHOLE);
        if (places.isEmpty()) {
            return i;
        }
        if (isHeadingOfNext(places.getFirst())) {
            return places.getFirst().span().end();
        }
        for (String link : NAME_LINKS) {
            int nameEnd = text.startsWith(link, i - link.length()) ? i - link.length() : -1;
            int next = nameEnd < done + 2 ? -1 : afterName(nameEnd, places);
            if (next >= 0) {
                return next;
            }
        }
        int unknown = startOfUnknownName(i);
        if (unknown >= 0) {
            Cited cited = Cited.titled(text.substring(unknown, i));
            memory.last = cited;
            return list(unknown, places, CitationKind.SHORT, cited);
        }
        return bare(i, places);
    }

    /** The places belong to the name that ends here: one that the text introduced, or a known one. */
    private int afterName(int nameEnd, List<PlaceReader.Found> places) {
        int own = startOfAbbreviationEndingAt(nameEnd);
        Cited cited = own < 0 ? null : memory.abbreviated(text.substring(own, nameEnd));
        if (cited != null) {
            memory.last = cited;
            return list(own, places, CitationKind.ABBREVIATION, cited);
        }
        int name = Names.startOfNameEndingAt(text, nameEnd, done);
        if (name < 0) {
            return -1;
        }
        memory.last = Cited.titled(Names.written(text.substring(name, nameEnd)));
        int country = name - Names.COUNTRY.length();
        int from = country >= done && text.startsWith(Names.COUNTRY, country) ? country : name;
        return list(from, places, CitationKind.SHORT, memory.last);
    }

    private int startOfAbbreviationEndingAt(int nameEnd) {
        for (int from = Math.max(done, nameEnd - LONGEST_NAME); from <= nameEnd - 2; from++) {
            boolean apart = from == start || BEFORE_NAME.indexOf(text.charAt(from - 1)) >= 0;
            if (apart
                    && memory.beginsAbbreviation(text.charAt(from))
                    && memory.abbreviated(text.substring(from, nameEnd)) != null) {
                return from;
            }
        }
        return -1;
    }

    /** The number of the next article, run on in the line of this one. */
    private boolean isHeadingOfNext(PlaceReader.Found found) {
        Place place = found.from();
        boolean next = isBlankAt(found.span().end())
                && place.equals(Place.article(place.article()))
                && stretch.here().namesArticle()
                && memory.article.isFollowedBy(place.article());
        memory.article = next ? place.article() : memory.article;
        return next;
    }

    /** A name that is in no list but ends as a title does, back to the word that brings it in; or -1. */
    private int startOfUnknownName(int i) {
        if (!endsAsTitle(i)) {
            return -1;
        }
        int from = i;
        while (from > done && i - from < LONGEST_NAME && BEFORE_NAME.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        boolean brought = from == start || BEFORE_NAME.indexOf(text.charAt(from - 1)) >= 0;
        return brought && i - from >= 4 ? from : -1;
    }

    private int bare(int i, List<PlaceReader.Found> places) {
        int next = i;
        Target lead = lead(i, places.getFirst().from());
        for (PlaceReader.Found found : places) {
            Target before = out.size() > first ? out.getLast().target() : null;
            Target target = lead == null ? bareTargets.of(found, before, lastInLine) : BareTargets.partOf(lead, found);
            if (target != null) {
                add(found.span().start(), found.span().end(), CitationKind.BARE, target);
            }
            next = found.span().end();
        }
        return next;
    }

    /** （一）违反第一项规定的，……: below 违反本条例第九条规定的, an item of that article, or of one cited before in the line. */
    private @Nullable Target lead(int i, Place place) {
        boolean itemAlone = !place.namesArticle() && place.paragraph() == 0 && place.item() > 0;
        if (!itemAlone || stretch.here().item() == 0) {
            return null;
        }
        Target lead = out.size() > first ? out.getLast().target() : memory.lead;
        boolean led = out.size() > first
                ? text.startsWith("违反", i - 2)
                : i - start <= LONGEST_LED && LED.contains(text.substring(start, i));
        return led && lead != null && lead.from().namesArticle() ? lead : null;
    }

    private Cited own() {
        return memory.self(stretch.scope());
    }

    // ---- 本法第三条, 本条第二款 ----

    private int itself(int i) {
        if (text.startsWith("条", i + 1) && !text.startsWith("条例", i + 1)) {
            return ofThisArticle(i);
        }
        if (i + 1 < end && DIVISIONS.indexOf(text.charAt(i + 1)) >= 0) {
            return withinDivision(i);
        }
        if (text.startsWith("款第", i + 1)) {
            return near(i, PlaceReader.read(text, i + 2, end, here()), here());
        }
        for (int to = i + 2; to <= Math.min(i + 1 + LONGEST_SELF, end); to++) {
            if (SELVES.contains(text.substring(i + 1, to))) {
                List<PlaceReader.Found> places = places(to);
                if (!places.isEmpty()) {
                    return list(i, places, CitationKind.SELF, own());
                }
            }
        }
        return i;
    }

    /** 本章第一节: a division within the one these words stand in. */
    private int withinDivision(int i) {
        String here = stretch.division(text.charAt(i + 1));
        List<PlaceReader.Found> places =
                here.isEmpty() ? List.of() : PlaceReader.read(text, i + 2, end, Place.division(here));
        boolean divisions = !places.isEmpty()
                && places.stream().noneMatch(found -> found.from().namesArticle());
        return divisions ? list(i, places, CitationKind.RELATIVE, own()) : i;
    }

    private int ofThisArticle(int i) {
        int after = text.startsWith("的", i + 2) ? i + 3 : i + 2;
        if (after < end && text.charAt(after) == '前') {
            return relative(i, after);
        }
        Place article = Place.article(here().article());
        int next = near(i, PlaceReader.read(text, after, end, article), here());
        return next;
    }

    private int near(int i, List<PlaceReader.Found> places, Place here) {
        boolean points = here.namesArticle() && !places.isEmpty();
        return points ? list(i, places, CitationKind.RELATIVE, ownOrQuoted()) : i;
    }

    /** The place of these words: in a decision, the place they will have in the text it amends. */
    private Place here() {
        return memory.quoted != null ? memory.quoted : stretch.here();
    }

    private Cited ownOrQuoted() {
        return memory.quoted != null && memory.amended != null ? memory.amended : own();
    }

    // ---- 前款, 前两条, 上款 ----

    private int before(int i) {
        boolean ordinary = i > start && "以之提目先从婚产事网向度期日月年天".indexOf(text.charAt(i - 1)) >= 0;
        return ordinary ? i : relative(i, i);
    }

    private int relative(int from, int i) {
        int digits = i + 1;
        int unit = Math.min(Numerals.end(text, digits), end);
        int count = unit == digits ? 1 : unit - digits > 4 ? -1 : Numerals.value(text, digits, unit);
        if (count < 1 || unit >= end || isWord(unit)) {
            return i;
        }
        var steps = new Steps(here(), outline(), count);
        List<Place> run = steps.back(text.charAt(unit));
        if (run == null) {
            return i;
        }
        return pointBack(from, unit + 1, run);
    }

    private int pointBack(int from, int after, List<Place> run) {
        if (run.isEmpty()) {
            List<PlaceReader.Found> parts = PlaceReader.read(text, after, end, Place.WHOLE);
            int to = parts.isEmpty() ? after : parts.getLast().span().end();
            out.add(new Citation(new Span(from, to), CitationKind.RELATIVE, null));
            return to;
        }
        List<PlaceReader.Found> parts =
                run.size() == 1 ? PlaceReader.read(text, after, end, run.getFirst()) : List.of();
        if (parts.isEmpty()) {
            Place to = run.size() == 1 ? null : run.getLast();
            add(from, after, CitationKind.RELATIVE, new Target(ownOrQuoted(), run.getFirst(), to));
            return after;
        }
        return list(from, parts, CitationKind.RELATIVE, ownOrQuoted());
    }

    private Outline outline() {
        return memory.quoted != null ? Outline.of(List.of()) : stretch.scope().outline();
    }

    /** 前条件, 前款项, 前项目: words of their own. */
    private boolean isWord(int unit) {
        char next = unit + 1 < end ? text.charAt(unit + 1) : ' ';
        return switch (text.charAt(unit)) {
            case '款' -> next == '项' || next == '物';
            case '条' -> "件款约例".indexOf(next) >= 0;
            case '项' -> next == '目';
            default -> true;
        };
    }

    // ---- 该法第三条, 该条第二款 ----

    private int pointed(int i) {
        if (i > start && "合共协等".indexOf(text.charAt(i - 1)) >= 0) {
            return i;
        }
        boolean article = text.startsWith("条第", i + 1);
        if (article) {
            return ofLastArticle(i);
        }
        for (int to = i + 2; to <= Math.min(i + 1 + LONGEST_SELF, end); to++) {
            if (SELVES.contains(text.substring(i + 1, to)) && memory.last != null) {
                List<PlaceReader.Found> places = places(to);
                if (!places.isEmpty()) {
                    return list(i, places, CitationKind.RELATIVE, memory.last);
                }
            }
        }
        return i;
    }

    private int ofLastArticle(int i) {
        Target last = out.size() > first ? out.getLast().target() : null;
        if (last == null || !last.from().namesArticle()) {
            return i;
        }
        Place article = Place.article(last.from().article());
        List<PlaceReader.Found> places = PlaceReader.read(text, i + 2, end, article);
        return places.isEmpty() ? i : list(i, places, CitationKind.RELATIVE, last.text());
    }

    // ---- words that a decision puts into another text ----

    /** A quotation runs over lines until its ” closes it; each new line of it is a further paragraph unless an item. */
    private void enterQuotation() {
        if (memory.quoted == null) {
            return;
        }
        boolean marked = stretch.quoted();
        if (!marked && stretch.numbered() == Stretch.Numbered.HEADING) {
            memory.quoted = null;
            return;
        }
        int words = start < end && text.charAt(start) == '“' ? start + 1 : start;
        boolean item =
                stretch.numbered() != Stretch.Numbered.NOT || (words < end && "（(".indexOf(text.charAt(words)) >= 0);
        List<PlaceReader.Found> label = PlaceReader.read(text, words, end, Place.WHOLE);
        if (!label.isEmpty()
                && label.getFirst().from().namesArticle()
                && isBlankAt(label.getFirst().span().end())) {
            memory.quoted = label.getFirst().from().withParagraph(1);
            skipTo = label.getFirst().span().end();
        } else if (!item) {
            memory.nextQuotedParagraph();
        }
    }

    /** A line that ends in 修改为： is followed by the quotation. */
    private void expectQuotation() {
        int last = end - 1;
        if (memory.amending && memory.quoted == null && last > start && "：:".indexOf(text.charAt(last)) >= 0) {
            Place place = placeToBeQuoted();
            boolean whole = text.startsWith(WHOLE_ARTICLE, last - WHOLE_ARTICLE.length());
            memory.quoted = place == null ? null : place.withParagraph(whole ? 0 : place.paragraph() - 1);
        }
    }

    private @Nullable Place placeToBeQuoted() {
        Target last = out.size() > first ? out.getLast().target() : null;
        if (last == null || !last.from().namesArticle()) {
            return null;
        }
        Place place = last.from();
        memory.amended = last.text().own() ? memory.amended : last.text();
        return Place.article(place.article()).withParagraph(Math.max(place.paragraph(), 1));
    }

    private boolean isBlankAt(int i) {
        return i < end && Letters.isBlank(text.charAt(i));
    }

    private int openQuotation(int i) {
        boolean opens = memory.amending && i > start && "：:".indexOf(text.charAt(i - 1)) >= 0;
        Place place = opens ? placeToBeQuoted() : null;
        if (place != null) {
            memory.quoted =
                    text.startsWith(WHOLE_ARTICLE, i - WHOLE_ARTICLE.length() - 1) ? place.withParagraph(1) : place;
        }
        return i;
    }

    private int closeQuotation(int i) {
        if (i >= end - 2) {
            memory.quoted = null;
        }
        return i;
    }

    // ---- lists of what is repealed ----

    /** An entry that is all title, without marks: 2．关于示例的补充规定 */
    private void unmarkedRepeal() {
        if (stretch.part() != Part.REPEALS || out.size() > first || end - start > LONGEST_TITLE) {
            return;
        }
        int to = end;
        while (to > start && "；;。，, 、".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        String words = text.substring(start, to);
        if (words.length() >= SHORTEST_TITLE
                && SELVES.stream().anyMatch(words::endsWith)
                && !PARTED.matcher(words).find()) {
            add(start, to, CitationKind.REPEAL, new Target(Cited.titled(Names.written(words)), Place.WHOLE, null));
        }
    }

    // ---- what was found ----

    private int list(int i, List<PlaceReader.Found> places, CitationKind kind, Cited cited) {
        int from = i;
        for (PlaceReader.Found found : places) {
            from = from == i ? i : found.span().start();
            add(from, found.span().end(), kind, new Target(cited, found.from(), found.to()));
            from = found.span().end();
        }
        return from;
    }

    private void add(int from, int to, CitationKind kind, Target target) {
        CitationKind role = stretch.part() == Part.HISTORY ? CitationKind.HISTORY : kind;
        out.add(new Citation(new Span(from, to), role, target));
        lastInLine = target.text().own() ? lastInLine : target.text();
    }
}
