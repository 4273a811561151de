package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Numerals;
import org.luoshi.lawtext.text.SourceText;
import org.luoshi.lawtext.text.Span;

/**
 * Cuts a decision into its items, tells quoted words from ordering words and hands each item to {@link
 * InstructionReader}.
 *
 * <p>Three ways of quoting occur: marks around all, a mark at the beginning of each paragraph and one at the end of the
 * last, no marks at all (the words are then the lines below one that ends with a colon).
 */
final class DecisionReader {
    private static final Pattern TITLE =
            Pattern.compile(".{0,200}(?:修改|修正|废止|补充).{0,200}(?:决定|决议)|.{2,60}修正案(?:[（(].{1,12}[）)])?");
    private static final Pattern NOTE = Pattern.compile("[（(]?[0-9〇零一二三四五六七八九十]{4}年.*");
    private static final Pattern CLOSING = Pattern.compile(
            "(?:本决定|本修正案|本法|本规定|本解释)(?:自|从|由|公布|经).*|.{0,8}根据本决定.*|《.*》(?:等.{0,12})?(?:根据|按照|依照)本(?:决定|修正案).*|.*重新公布。?");
    private static final Pattern LAW_HEAD = Pattern.compile(
            "(?:对|修改|将)?(《.+?》)(?:（[^）]*）)?(?:作出|作|做)?(?:如下|以下)?(?:修改|修正|修订)?(?:如下)?[：:。，]?$|(?:关于)?(?:对|修改)(《.+》)(?:的|进行|作)?(?:修改)?(?:如下)?[：:。]?$");
    private static final Pattern ABOUT = Pattern.compile("(?:对|修改|将)(《.+》)(?:（[^）]*）)?(?:作|做|进行|等)");
    private static final Pattern OF_TITLE = Pattern.compile("修改[〈<《](.+)[〉>》]");
    private static final Pattern BODY_FOLLOWS = Pattern.compile(
            ".*(?:修改为|修改如下|作为第.{1,40}[条款项章节目段]|增加第?.{1,12}[条款项章节目段]|规定|内容为|内容如下|增加|表述为)[：:]$", Pattern.DOTALL);
    private static final Pattern ORDERS = Pattern.compile(
            ".*(?:修改为|改为|增加|增写|删去|删除|合并|调整为|作为第|修改如下|作如下修改|作以下修改|作出修改|其他修改|相应调整|予以修改).*", Pattern.DOTALL);
    private static final Pattern ORDERS_ALONE = Pattern.compile(
            "(?:同时，?|并|另外，?|此外，?)?(?:将|在|对|原|删去|删除|增加|《|第)?[^。；“”]{0,60}(?:修改为|增加.{1,3}[条款项章节目].{0,30}|删去.{0,40}|改为第.{0,12}[条款项])[：:。；;]?$");

    /** Ordering words that no body of law begins with. */
    private static final Pattern STRONG =
            Pattern.compile("^(?:将|删去|删除|在|对|原)?(?:《[^》]*》)?第[一二三四五六七八九十百零〇]+[条章节款项].{0,40}(?:修改为|改为|删去|删除|增加|合并|调整为).*"
                    + "|^(?:删去|删除)第.*|^增加[一二两三四五六七八九十]+[条章节款项].*|^其他修改.*");

    private final SourceText source;
    private final String text;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<List<String>> notes = new ArrayList<>();
    private String title = "";
    private String introLaw = "";
    private boolean front = true;
    private int document;

    DecisionReader(SourceText source) {
        this.source = source;
        this.text = source.characters();
    }

    Decision read() {
        cutLines();
        cutItems();
        checkNumbers();
        return new Decision(title, new Parts(text, items, documents()).gather(), List.copyOf(findings));
    }

    private List<Decision.Document> documents() {
        var documents = new ArrayList<Decision.Document>();
        for (int i = 0; i < titles.size(); i++) {
            // read as the note of any text is, below a title that is dropped again
            String front = "示例决定\n" + String.join("\n", notes.get(i));
            documents.add(new Decision.Document(
                    titles.get(i), LawParser.parse(front).text().history()));
        }
        return List.copyOf(documents);
    }

    // ---- lines ----

    private record Line(int from, int to) {}

    private void cutLines() {
        for (SourceText.RawLine raw : source.lines()) {
            int from = raw.start();
            int to = raw.end();
            while (from < to && (Letters.isBlank(text.charAt(from)) || text.charAt(from) == '#')) {
                from++;
            }
            while (to > from && Letters.isBlank(text.charAt(to - 1))) {
                to--;
            }
            if (from < to && !text.startsWith("<!--", from)) {
                lines.add(new Line(from, to));
            }
        }
    }

    private String words(int line) {
        return text.substring(lines.get(line).from, lines.get(line).to);
    }

    // ---- items ----

    /** An item of the decision: its number, its level (1 一、 2 （一） 3 1. ; 0 has no number), and its ordering words. */
    static final class Item {
        final int document;
        final int level;
        final int number;
        final Span mark;
        final Skeleton words = new Skeleton();
        String law = "";
        boolean closing;

        Item(int document, int level, int number, Span mark) {
            this.document = document;
            this.level = level;
            this.number = number;
            this.mark = mark;
        }
    }

    private static final Pattern ARTICLE_MARK = Pattern.compile("第([一二三四五六七八九十百零〇]+)条[\\s　]+(.*)");
    private static final Pattern CHINESE_MARK = Pattern.compile("([一二三四五六七八九十百零〇]{1,7})、(.*)");
    private static final Pattern BRACKET_MARK = Pattern.compile("[（(]([一二三四五六七八九十百零〇]{1,7})[）)](.*)");
    private static final Pattern ARABIC_MARK = Pattern.compile("([0-9０-９]{1,3})(?:[.．、](?![0-9])|[）)])(.*)");

    private record Mark(int level, int number, int end) {}

    private @Nullable Mark mark(Line line) {
        String head = text.substring(line.from, Math.min(line.to, line.from + 24));
        Matcher matcher = CHINESE_MARK.matcher(head);
        if (matcher.lookingAt()) {
            return mark(1, matcher, line);
        }
        matcher = BRACKET_MARK.matcher(head);
        if (matcher.lookingAt()) {
            return mark(2, matcher, line);
        }
        matcher = ARABIC_MARK.matcher(head);
        if (matcher.lookingAt()) {
            return mark(3, matcher, line);
        }
        matcher = ARTICLE_MARK.matcher(head);
        if (matcher.lookingAt() && isAmendmentByArticles) {
            return mark(1, matcher, line);
        }
        return null;
    }

    private static @Nullable Mark mark(int level, Matcher matcher, Line line) {
        int value = Numerals.value(matcher.group(1));
        return value <= 0 ? null : new Mark(level, value, line.from + matcher.start(2));
    }

    /** Items of a constitutional amendment are articles: 第三条　宪法序言……. */
    private boolean isAmendmentByArticles;

    private void cutItems() {
        int at = 0;
        while (at < lines.size()) {
            String words = words(at);
            Mark mark = mark(lines.get(at));
            if (isTitle(at)) {
                begin(words);
                at++;
            } else if (mark != null) {
                front = false;
                Span span = new Span(lines.get(at).from, mark.end);
                at = item(at, new Item(document, mark.level, mark.number, span), mark.end, introLaw);
            } else if (front && NOTE.matcher(words).matches()) {
                if (document > 0) {
                    notes.getLast().add(words);
                }
                at++;
            } else if (isClosing(words)) {
                Item item = unnumbered(at);
                item.closing = true;
                at = item(at, item, lines.get(at).from, introLaw);
            } else if (front && !ORDERS_ALONE.matcher(words).matches() && !startsOrder(words)) {
                Matcher about = ABOUT.matcher(words);
                introLaw = about.find() && introLaw.isEmpty() ? lawName(about.group(1)) : introLaw;
                at++;
            } else {
                front = false;
                at = item(at, unnumbered(at), lines.get(at).from, introLaw);
            }
        }
    }

    private void begin(String words) {
        document++;
        titles.add(words);
        notes.add(new ArrayList<>());
        introLaw = lawOfTitle(words);
        title = title.isEmpty() ? words : title;
        isAmendmentByArticles = words.contains("修正案");
        front = true;
    }

    private Item unnumbered(int at) {
        int from = lines.get(at).from;
        return new Item(document, 0, 0, new Span(from, from));
    }

    private static boolean isClosing(String words) {
        return CLOSING.matcher(words).matches() && !hasQuotation(words);
    }

    private static boolean hasQuotation(String words) {
        return words.indexOf('“') >= 0 || words.indexOf('"') >= 0;
    }

    private static boolean startsOrder(String words) {
        return words.matches("(?s)(?:将|删去|删除|在)?(?:《.{1,80}》)?第[一二三四五六七八九十百零〇]+[条章节].*")
                && ORDERS.matcher(words).matches();
    }

    private boolean isTitle(int at) {
        Line line = lines.get(at);
        String words = words(at);
        if (words.length() > 200
                || words.indexOf('。') >= 0
                || !TITLE.matcher(words).matches()
                || mark(line) != null) {
            return false;
        }
        return at == 0 || (at + 1 < lines.size() && NOTE.matcher(words(at + 1)).matches());
    }

    private static String lawOfTitle(String words) {
        Matcher named = OF_TITLE.matcher(words);
        if (named.find()) {
            String law = named.group(1);
            boolean several = words.contains("》等") || words.contains("〉等") || law.contains("》、") || law.contains("》和");
            return several ? "" : lawName("《" + law + "》");
        }
        int end = words.indexOf("修正案");
        return end > 0 ? words.substring(0, end) : "";
    }

    static String lawName(String quoted) {
        int from = quoted.indexOf('《');
        int to = quoted.lastIndexOf('》');
        return from >= 0 && to > from ? quoted.substring(from + 1, to) : quoted;
    }

    /** Reads one item from {@code from} on; answers the line after it. */
    private int item(int first, Item item, int from, String law) {
        item.law = law;
        items.add(item);
        int at = first;
        int start = from;
        while (true) {
            Line line = lines.get(at);
            boolean head = at == first
                    && LAW_HEAD.matcher(text.substring(start, line.to)).matches();
            at = line(item, at, start, line.to);
            if (at >= lines.size() || head || startsSomethingElse(at, item)) {
                return at;
            }
            start = lines.get(at).from;
        }
    }

    private boolean startsSomethingElse(int at, Item item) {
        String words = words(at);
        return mark(lines.get(at)) != null
                || isTitle(at)
                || (CLOSING.matcher(words).matches() && !hasQuotation(words))
                || item.closing;
    }

    /** Reads one line with the quotations that begin in it; answers the line after them. */
    private int line(Item item, int at, int from, int to) {
        int line = at;
        int i = from;
        int end = to;
        while (i < end) {
            char c = text.charAt(i);
            if (opens(c)) {
                var quotation = new Quoting(item, line, i);
                quotation.read();
                if (quotation.end < 0) {
                    item.words.setUnpaired();
                    return quotation.line + 1;
                }
                line = quotation.line;
                i = quotation.end;
                end = lines.get(line).to;
            } else if (c == '：' && i > from && setsBelow(from, i, end)) {
                item.words.add(c, i);
                return inline(item, line, i + 1);
            } else {
                if (c == '”' || c == '」') {
                    findings.add(new Finding(Finding.Kind.QUOTATION_MARK, new Span(i, i + 1), "没有对应的前引号"));
                    item.words.setUnpaired();
                }
                item.words.add(c, i);
                i++;
            }
        }
        item.words.endLine();
        return bare(item, line, from, end);
    }

    private static boolean opens(char c) {
        return c == '“' || c == '"' || c == '「';
    }

    // ---- words set without quotation marks ----

    private int bare(Item item, int line, int from, int to) {
        int next = line + 1;
        String words = text.substring(from, to);
        if (!BODY_FOLLOWS.matcher(words).matches() || next >= lines.size()) {
            return next;
        }
        if (opens(text.charAt(lines.get(next).from))) {
            return next;
        }
        int at = next;
        var body = new ArrayList<String>();
        while (at < lines.size() && !endsBody(at, item)) {
            body.add(words(at));
            at++;
        }
        if (!body.isEmpty()) {
            Span span = new Span(lines.get(next).from, lines.get(at - 1).to);
            item.words.add(new Quotation(span, List.copyOf(body), true));
            item.words.endLine();
        }
        return at;
    }

    /** 将第三条修改为：市人民政府…… — words set on the same line without marks. */
    private boolean setsBelow(int from, int colon, int end) {
        int next = colon + 1;
        while (next < end && Letters.isBlank(text.charAt(next))) {
            next++;
        }
        return next < end
                && !opens(text.charAt(next))
                && !hasQuotation(text.substring(from, colon))
                && BODY_FOLLOWS.matcher(text.substring(from, colon + 1)).matches();
    }

    private int inline(Item item, int line, int from) {
        var body = new ArrayList<String>();
        body.add(text.substring(from, lines.get(line).to).strip());
        int at = line + 1;
        while (at < lines.size() && !endsBody(at, item)) {
            body.add(words(at));
            at++;
        }
        Span span = new Span(from, lines.get(at - 1).to);
        inSingleMarks(body);
        if (isQuotedByHalves(body)) {
            findings.add(new Finding(Finding.Kind.QUOTATION_MARK, span, "引号不成对"));
            item.words.setUnpaired();
        }
        item.words.add(new Quotation(span, List.copyOf(body), true));
        item.words.endLine();
        return at;
    }

    /** ‘……’ around all is as good as “……”. */
    private static void inSingleMarks(List<String> body) {
        String first = body.getFirst();
        String last = body.getLast();
        boolean around = first.startsWith("‘") && last.endsWith("’");
        boolean inner = String.join("", body).chars().filter(c -> c == '’').count() == 1;
        if (around && inner) {
            body.set(body.size() - 1, last.substring(0, last.length() - 1));
            body.replaceAll(line -> line.startsWith("‘") ? line.substring(1) : line);
        }
    }

    /** Marks that open a line or have no partner: the first of them is missing. */
    private static boolean isQuotedByHalves(List<String> body) {
        int depth = 0;
        for (String line : body) {
            if (line.startsWith("“")) {
                return true;
            }
            for (int i = 0; i < line.length(); i++) {
                depth += line.charAt(i) == '“' ? 1 : line.charAt(i) == '”' ? -1 : 0;
            }
        }
        return depth != 0;
    }

    private boolean endsBody(int at, Item item) {
        String words = words(at);
        boolean orders = ORDERS.matcher(words).matches();
        Mark mark = mark(lines.get(at));
        if (mark != null && orders && (follows(mark, item) || isStrong(mark, at))) {
            return true;
        }
        if (mark == null && ORDERS_ALONE.matcher(words).matches()) {
            return true;
        }
        boolean shifts = words.matches("第.{1,20}(?:相应)?(?:地)?改为第.*") || words.matches("第.{1,8}[节章][\\s　]*相应.*");
        return isTitle(at) || shifts || (CLOSING.matcher(words).matches() && mark == null);
    }

    private boolean isStrong(Mark mark, int at) {
        return STRONG.matcher(text.substring(mark.end, lines.get(at).to)).matches();
    }

    private boolean follows(Mark mark, Item item) {
        for (int i = items.size() - 1; i >= 0; i--) {
            Item open = items.get(i);
            if (open.level == mark.level) {
                return mark.number == open.number + 1;
            }
        }
        return item.level == 0 || mark.level == 1;
    }

    // ---- words between quotation marks ----

    /** One quotation, from its opening mark on; may run over lines. */
    private final class Quoting {
        private final Item item;
        private final int start;
        private final boolean half;
        private int line;
        private int end = -1;
        private boolean nested;

        Quoting(Item item, int line, int start) {
            this.item = item;
            this.line = line;
            this.start = start;
            this.half = text.charAt(start) == '"';
        }

        void read() {
            var paragraphs = new ArrayList<String>();
            int depth = 1;
            int i = start + 1;
            var words = new StringBuilder();
            while (true) {
                int to = lines.get(line).to;
                while (i < to) {
                    char c = text.charAt(i);
                    if (closes(c)) {
                        depth--;
                        if (depth == 0) {
                            paragraphs.add(words.toString());
                            close(paragraphs, i + 1);
                            return;
                        }
                    } else if (c == '“' || c == '「') {
                        depth++;
                        nested = true;
                    }
                    words.append(c == '‘' ? '“' : c == '’' ? '”' : c);
                    i++;
                }
                paragraphs.add(words.toString());
                words.setLength(0);
                if (line + 1 >= lines.size() || breaksOff(line + 1)) {
                    breakOff(paragraphs, to);
                    return;
                }
                line++;
                i = lines.get(line).from;
                if (opens(text.charAt(i))) { // each paragraph opens again, only the last closes
                    i++;
                }
            }
        }

        private boolean closes(char c) {
            return half ? c == '"' || c == '”' : c == '”' || c == '」' || (c == '"' && !nested);
        }

        /** A line that cannot be quoted words: the next item of the decision, or its end. */
        private boolean breaksOff(int at) {
            String words = words(at);
            Mark mark = mark(lines.get(at));
            boolean next =
                    mark != null && ORDERS.matcher(words).matches() && (follows(mark, item) || isStrong(mark, at));
            return next || isTitle(at) || (words.startsWith("本决定自") && mark == null);
        }

        private void close(List<String> paragraphs, int stop) {
            end = stop;
            Span span = new Span(start, stop);
            balance(paragraphs, span);
            item.words.add(new Quotation(span, List.copyOf(paragraphs), false));
        }

        /** Single marks within the words must pair as well. */
        private void balance(List<String> paragraphs, Span span) {
            int depth = 0;
            for (String paragraph : paragraphs) {
                for (int i = 0; i < paragraph.length(); i++) {
                    depth += paragraph.charAt(i) == '“' ? 1 : paragraph.charAt(i) == '”' ? -1 : 0;
                    if (depth < 0) {
                        break;
                    }
                }
            }
            if (depth != 0) {
                findings.add(new Finding(Finding.Kind.QUOTATION_MARK, span, "引文内的引号不成对"));
            }
        }

        /** The closing mark is missing: the words end where the item ends, unless others begin within them. */
        private void breakOff(List<String> paragraphs, int stop) {
            findings.add(new Finding(Finding.Kind.QUOTATION_MARK, new Span(start, start + 1), "没有对应的后引号"));
            if (!nested && !half) {
                end = stop;
                item.words.add(new Quotation(new Span(start, stop), List.copyOf(paragraphs), false));
            }
        }
    }

    // ---- numbers of the items ----

    private void checkNumbers() {
        int[] last = new int[4];
        int current = -1;
        for (Item item : items) {
            if (item.level == 0) {
                continue;
            }
            if (item.document != current && !isAmendmentByArticles) {
                java.util.Arrays.fill(last, 0);
            }
            current = item.document;
            boolean first = last[item.level] == 0;
            boolean part = title.isEmpty() || isAmendmentByArticles; // a part taken out of a decision keeps its number
            boolean mayBegin = first && (item.number == 1 || (item.level == 1 && part));
            if (!mayBegin && item.number != last[item.level] + 1) {
                String detail =
                        (first ? "" : Numerals.chinese(last[item.level]) + "之后") + "是" + Numerals.chinese(item.number);
                findings.add(new Finding(Finding.Kind.NUMBERING, item.mark, detail));
            }
            last[item.level] = item.number;
            for (int level = item.level + 1; level < last.length; level++) {
                last[level] = 0;
            }
        }
    }

    static Pattern lawHead() {
        return LAW_HEAD;
    }
}
