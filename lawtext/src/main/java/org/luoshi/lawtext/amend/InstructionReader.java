package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Numerals;
import org.luoshi.lawtext.text.Span;

/**
 * Reads the ordering words of one item into instructions, clause by clause; what a clause leaves out is taken from those
 * before it.
 *
 * <p>Example: 将第五条改为第六条，第一款修改为①；增加一款，作为第二款② is three instructions, all about the old article 5.
 */
final class InstructionReader {
    private static final String Q = "[\ue000-\uf8ff]";
    private static final String NO_Q = "[^\ue000-\uf8ff]";
    private static final String QS = Q + "(?:(?:、|和|以及|及|与)?" + Q + ")*";
    private static final String COUNT = "(?<count>[一二两三四五六七八九十]{1,3})";
    private static final String UNIT = "(?<unit>自然段|条|款|项|目|章|节|编|段)";
    private static final String IN = "(?:(?<!本)规定中的|(?<!本)规定的|末尾的|中的|中|里的|内的|的|其中的)?";
    private static final String OCCURRENCE = "(?<occurrence>第[一二三四五六]处|首处|两处|各处)?";
    private static final String TO = "(?:均|都|全部|统一|分别|相应地?|一律)*";

    private static final Pattern FILLER =
            Pattern.compile("^(?:同时|并且|并|另外|此外|还|再|以及|相应地?(?=将|删|在)|对(?=第)|把|由(?=" + Q + "))+");
    private static final Pattern AS = Pattern.compile(
            "^(?:规定)?(?:分别|依次)?(?:作为|列为|成为)(?<as>" + NO_Q + "+?)(?:规定)?(?<q>" + Q + ")?(?<more>" + Q + ")?$");
    private static final Pattern INSERT = Pattern.compile("^(?:将|在|于)?(?<where>" + NO_Q + "*?)(?<lead>" + Q
            + ")?(?:当中|中|内)?(?<side>之后|以后|后面|后|之前|前面|前|末尾)?(?:分别|各|相应|另)?(?:增加|增写|增设|新增|补充)" + COUNT + UNIT
            + "(?:规定)?(?:(?:分别|依次)?作为(?<as>" + NO_Q + "+?))?(?:规定)?(?<q>" + Q + ")?$");
    private static final Pattern INSERT_SENTENCE = Pattern.compile("^(?:将|在)?(?<where>" + NO_Q + "*?)" + IN
            + "(?<anchor>" + Q + ")?(?<side>之后|后|之前|前|末尾|开头|开始部分|最后)?(?:增加|增写|补充)(?:规定|一句|内容|一句话)?(?<q>" + Q + ")?$");
    private static final Pattern INSERT_WORDS = Pattern.compile("^(?:将|在)?(?<where>" + NO_Q + "*?)" + IN + OCCURRENCE
            + "(?<anchor>" + Q
            + ")(?:一词|字样|的表述)?(?:之|以)?(?<side>后|前)(?:面)?" + TO + "(?:增加|增写|加上|加入|插入|补充)(?:规定|内容|一句|一项)?(?<q>" + Q
            + ")$");
    private static final Pattern REPLACE_WORDS = Pattern.compile("^(?<by>将)?(?<where>" + NO_Q + "*?)" + IN + OCCURRENCE
            + "(?<old>" + QS + ")(?:一词|字样|的表述|等表述)?" + TO + "(?:修改为|改为|修改成|替换为|调整为|更改为|表述为)(?<q>" + QS + ")$");
    private static final Pattern OLD_ONLY = Pattern.compile(
            "^(?<by>将|在)?(?<where>" + NO_Q + "*?)" + IN + OCCURRENCE + "(?<old>" + QS + ")(?:一词|字样|的表述|等表述)?$");
    private static final Pattern DELETE_WORDS = Pattern.compile("^(?:将)?(?:删去|删除|去掉|取消)(?<where>" + NO_Q + "*?)" + IN
            + OCCURRENCE + "(?<old>" + QS + ")(?:字样|一词|的表述|的规定)?(?:(?:、|和|以及|及|与)(?<rest>" + NO_Q + "+" + Q + ".*))?$");
    private static final Pattern DELETE_PLACES = Pattern.compile("^(?:将)?(?:删去|删除|去掉|取消)(?<where>" + NO_Q + "+)$");
    private static final Pattern DELETE_AFTER = Pattern.compile(
            "^(?:将)?(?<where>" + NO_Q + "*?)" + IN + OCCURRENCE + "(?<old>" + QS + ")?(?:予以|一并)?(?:删去|删除|去掉)$");
    private static final Pattern SPLIT = Pattern.compile("^(?:将)?(?<where>" + NO_Q + "+?)(?:修改为|改为|分为|拆分为|分成|分列为|拆为)"
            + COUNT + UNIT + "(?:(?:分别|依次)?作为(?<as>" + NO_Q + "+?))?(?<q>" + Q + ")?$");
    private static final Pattern SPLIT_BY_NUMBERS = Pattern.compile("^(?:将)?(?<where>" + NO_Q
            + "+?)(?:修改为|改为|分为|拆分为|分成)(?<as>第" + NO_Q + "+?[条款])(?:共)?" + COUNT + UNIT + "(?<q>" + Q + ")?$");
    private static final Pattern MERGE = Pattern.compile("^(?:将)?(?<where>" + NO_Q
            + "+?)合并(?:修改)?(?:为(?:一(?:条|款|项))?)?(?:(?:作为)?(?<as>第" + NO_Q + "+?))?(?:修改为)?(?<q>" + Q + ")?$");
    private static final Pattern RENUMBER = Pattern.compile("^(?:将|原)?(?<where>" + NO_Q
            + "+?)(?:修改后|相应地?|依次|分别|顺序|顺延)*(?:改为|作为|调整为|变为|变更为|列为|移至|移作|移到|顺延为|改作)(?<as>(?:本条|该条|本章)?" + NO_Q
            + "+?)(?<q>" + Q + ")?$");
    private static final Pattern BESIDE =
            Pattern.compile("^(?:将|把)?(?<where>" + NO_Q + "+?)(?:移至|移到|调整至|调至)第[一二三四五六七八九十百零]+条(?:之)?(?:后|前)(?:面)?$");
    private static final Pattern EXCHANGE =
            Pattern.compile("^(?:将|把)?(?<where>" + NO_Q + "+?)(?:的)?(?:位置|顺序|序号)?(?:相互|互相)?(?:对调|互换|调换)(?:位置|顺序)?$");
    private static final Pattern MODIFIED = Pattern.compile("^(?:将|对)?(?<where>" + NO_Q + "+?)(?:进行|作|作出)?修改$");
    private static final Pattern REPLACE = Pattern.compile(
            "^(?:将)?(?<where>" + NO_Q + "*?)(?<confirm>相应地?)?(?:均)?(?:修改为|改为|修改如下|表述为|规定为)(?<q>" + Q + ")?$");
    private static final Pattern CONTENT = Pattern.compile("^(?:其)?(?:具体)?(?:内容|表述|规定)(?:如下|为)?(?<q>" + Q + ")$");
    private static final Pattern INCLUDES = Pattern.compile("^(?:包括|包含|由)(?<as>第" + NO_Q + "+?)(?:组成)?$");
    private static final Pattern DIVISION = Pattern.compile("^第?.*(?:章|节|编)(?:(?:的)?(?:章|节|编)?(?:名|名称|标题))$|.*部分标题$");

    /** Quotations count one character each, so that no real clause is longer. */
    private static final int LONGEST_CLAUSE = 1_000;

    private final Skeleton skeleton;
    private final boolean closing;
    private final List<Instruction> out = new ArrayList<>();
    private final DivisionClauses divisions;

    /** The article the item speaks of, by its old number, and by its new one where it is made anew. */
    private @Nullable Target article;

    private @Nullable Target made;
    /** What was spoken of last. */
    private List<Target> current = List.of();

    private @Nullable Pending pending;
    private List<Target> replacing = List.of();
    private @Nullable Old old;
    private int from;
    private int to;

    /** Something begun whose new number or words come in a later clause. */
    private static final class Pending {
        final Unit unit;
        final int count;
        final List<Target> targets;
        final Side side;
        final Deed deed;
        final int from;
        List<Target> as = List.of();
        /** The chapter an article moves into, or 0; the article a paragraph moves into. */
        int chapter;

        @Nullable
        Target home;

        boolean moves;

        @Nullable
        Quotation name;

        Pending(Deed deed, Unit unit, int count, List<Target> targets, Side side, int from) {
            this.deed = deed;
            this.unit = unit;
            this.count = count;
            this.targets = targets;
            this.side = side;
            this.from = from;
        }
    }

    private enum Deed {
        INSERT,
        SPLIT,
        MERGE,
        MODIFY
    }

    private record Old(List<Target> targets, int occurrence, List<Quotation> words, int from) {}

    private InstructionReader(Skeleton skeleton, boolean closing) {
        this.skeleton = skeleton;
        this.closing = closing;
        this.divisions = new DivisionClauses(sign -> skeleton.quotation(sign.charAt(0)), out::add);
    }

    static List<Instruction> read(Skeleton skeleton, boolean closing) {
        var reader = new InstructionReader(skeleton, closing);
        if (skeleton.isUnpaired()) {
            reader.out.add(new Instruction.NotUnderstood(skeleton.span(), "引号不成对，无法确定哪些是引文"));
        } else {
            reader.clauses();
        }
        return List.copyOf(reader.out);
    }

    // ---- clauses ----

    private void clauses() {
        String words = skeleton.words();
        int start = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i == words.length() || "，。；".indexOf(words.charAt(i)) >= 0 || announces(words, i)) {
                if (i > start) {
                    clause(start, i);
                }
                start = i + 1;
            } else if (endsSentence(words, i)) {
                clause(start, i + 1);
                start = i + 1;
            }
        }
        from = to;
        settle();
    }

    /** 其他修改：, 条文顺序作相应调整： — what stands before the colon is a clause of its own. */
    private static boolean announces(String words, int i) {
        return words.charAt(i) == '：'
                && (i + 1 >= words.length()
                        || !Skeleton.isQuotation(words.charAt(i + 1))
                        || words.startsWith("调整", i - 2));
    }

    /** 增加一款，作为第三款：“……。”第三款改为第四款 — a full stop within the quotation ends the clause around it. */
    private boolean endsSentence(String words, int i) {
        return Skeleton.isQuotation(words.charAt(i))
                && i + 1 < words.length()
                && "第将原".indexOf(words.charAt(i + 1)) >= 0
                && skeleton.quotation(words.charAt(i)).text().matches("(?s).*[。；]");
    }

    private void clause(int start, int end) {
        from = start;
        to = end;
        String words = skeleton.words().substring(start, end).replace("：", "");
        Matcher filler = FILLER.matcher(words.length() > LONGEST_CLAUSE ? "" : words);
        words = filler.find() ? words.substring(filler.end()) : words;
        if (words.length() > LONGEST_CLAUSE) {
            settle();
            out.add(notUnderstood(words));
            return;
        }
        if (words.isEmpty() || Riders.isHeading(words)) {
            return;
        }
        if (!understood(words)) {
            settle();
            Instruction.Rider.@Nullable Topic topic = Riders.topic(words, closing);
            out.add(topic != null ? new Instruction.Rider(span(), topic) : notUnderstood(words));
            if (topic == Instruction.Rider.Topic.ADJUST_ORDER && Riders.alsoChangesWords(words)) {
                out.add(new Instruction.Rider(span(), Instruction.Rider.Topic.UNSTATED_CHANGES));
            }
        }
    }

    private Instruction notUnderstood(String words) {
        return new Instruction.NotUnderstood(span(), "不理解的指令：" + plain(words));
    }

    private String plain(String words) {
        var out = new StringBuilder();
        for (int i = 0; i < words.length() && out.length() < 60; i++) {
            char c = words.charAt(i);
            out.append(Skeleton.isQuotation(c) ? "“" + skeleton.quotation(c).brief() + "”" : c);
        }
        return out.toString();
    }

    private Span span() {
        return skeleton.span(from, to);
    }

    private Span span(int since) {
        return skeleton.span(since, to);
    }

    private boolean understood(String words) {
        if (words.length() == 1 && Skeleton.isQuotation(words.charAt(0))) {
            return body(skeleton.quotation(words.charAt(0)));
        }
        if (closing || Riders.topic(words, false) != null) {
            return false;
        }
        if (pending == null && divisions.read(words, span(), current)) {
            settleOld();
            return true;
        }
        return as(words)
                || content(words)
                || named(words)
                || includes(words)
                || orderByQuotation(words)
                || insertWords(words)
                || insert(words)
                || replaceWords(words)
                || delete(words)
                || split(words)
                || splitByNumbers(words)
                || merge(words)
                || replace(words)
                || beside(words)
                || exchange(words)
                || renumber(words)
                || modified(words)
                || insertSentence(words)
                || oldOnly(words);
    }

    // ---- places ----

    /** The places a clause names; null when the words name no place; empty words mean what was spoken of last. */
    private @Nullable List<Target> places(String words) {
        String plain = words;
        if (plain.startsWith("其中")
                || plain.equals("其")
                || plain.equals("该条")
                || plain.equals("本条")
                || plain.equals("条文")) {
            return plain.endsWith("条") && article != null ? List.of(article) : current.isEmpty() ? null : current;
        }
        if (plain.matches("(?:这一|该|本|上述|此)(?:自然段|款|项|条|段)")) {
            return current.isEmpty() ? null : current;
        }
        if (plain.matches("本(?:法|条例|规定|办法|规则|解释|细则|法规|章程)(?:全文|各条)?")) {
            return List.of(Target.of(Place.LAW, ProvisionNumber.NONE));
        }
        if (plain.matches("(?:该|本)条第.*") && article != null) {
            plain = plain.substring(2);
        }
        for (String tail : List.of("规定中", "条文中", "等条文", "等条款", "规定", "中", "的")) {
            if (plain.length() > tail.length() && plain.endsWith(tail) && !plain.endsWith("文中")) {
                plain = plain.substring(0, plain.length() - tail.length());
            }
        }
        if (plain.isEmpty()) {
            return current;
        }
        List<Target> read = TargetReader.all(plain, article);
        if (read.isEmpty()) {
            read = withNoise(plain);
        }
        return read.isEmpty() ? null : read;
    }

    /** 第八十九条国务院职权第十六项, 第五条条首部分. */
    private List<Target> withNoise(String words) {
        TargetReader.Read head = TargetReader.read(words, 0, article);
        if (head.targets().size() != 1 || head.end() >= words.length()) {
            return List.of();
        }
        Target first = head.targets().getFirst();
        String rest = words.substring(head.end());
        if (rest.equals("条首部分") || rest.equals("首部") || rest.equals("开头部分")) {
            return List.of(first.withParagraph(Math.max(1, first.paragraph())).withSentence(Target.LEAD));
        }
        int next = rest.indexOf('第');
        if (next > 0
                && next <= 20
                && rest.substring(0, next).matches("[\\u4e00-\\u9fa5]+(?:职权|中)?")
                && first.place() == Place.ARTICLE) {
            return TargetReader.all(rest.substring(next), first);
        }
        return List.of();
    }

    private void speakOf(List<Target> targets) {
        current = targets;
        if (targets.size() == 1 && targets.getFirst().place() == Place.ARTICLE) {
            Target whole = targets.getFirst().whole();
            if (!whole.equals(article)) {
                made = null;
            }
            article = whole;
        }
    }

    private List<Quotation> quotations(@Nullable String group) {
        var found = new ArrayList<Quotation>();
        for (int i = 0; group != null && i < group.length(); i++) {
            if (Skeleton.isQuotation(group.charAt(i))) {
                found.add(skeleton.quotation(group.charAt(i)));
            }
        }
        return found;
    }

    private @Nullable Quotation quotation(@Nullable String group) {
        return group == null || group.isEmpty() ? null : skeleton.quotation(group.charAt(0));
    }

    private static int occurrence(@Nullable String group) {
        return group == null || group.equals("两处") || group.equals("各处")
                ? 0
                : group.equals("首处") ? 1 : Numerals.value(group, 1, group.length() - 1);
    }

    /** New numbers; 本条第一款 is a paragraph of the article made last. */
    private @Nullable List<Target> newNumbers(String words) {
        String plain = words.replaceFirst("^(?:新的|原)", "");
        Target context = made;
        if (plain.startsWith("本条") || plain.startsWith("该条")) {
            plain = plain.substring(2);
        }
        boolean whole = plain.matches("第.{1,12}[款项目].*");
        Target outer = context != null ? context : Target.of(Place.ARTICLE, ProvisionNumber.NONE);
        List<Target> read = TargetReader.all(plain, whole ? below(outer) : null);
        return read.isEmpty() ? null : read;
    }

    /** The paragraph that new items belong to, when one was spoken of. */
    private Target below(Target outer) {
        boolean item = current.size() == 1 && current.getFirst().paragraph() > 0 && made == null;
        return item ? outer.withParagraph(current.getFirst().paragraph()) : outer;
    }

    // ---- what comes in later clauses ----

    /** An unfinished deed is written down with what is known. */
    private void settle() {
        Pending begun = pending;
        pending = null;
        divisions.finish();
        settleOld();
        if (begun != null) {
            finish(begun, null);
        }
    }

    private void settleOld() {
        if (!replacing.isEmpty()) {
            out.add(new Instruction.NotUnderstood(span(), "没有给出修改后的内容：" + replacing.getFirst()));
            replacing = List.of();
        }
        if (old != null) {
            out.add(new Instruction.NotUnderstood(skeleton.span(old.from, to), "引用了原文而没有说明如何修改"));
            old = null;
        }
    }

    private void finish(Pending begun, @Nullable Quotation words) {
        Span span = span(begun.from);
        switch (begun.deed) {
            case INSERT ->
                out.add(new Instruction.Insert(
                        span, begun.targets, begun.side, begun.unit, begun.count, begun.as, begun.name, words));
            case SPLIT -> {
                if (!begun.as.isEmpty() || words != null) {
                    out.add(new Instruction.Split(span, begun.targets, begun.count, begun.unit, begun.as, words));
                }
            }
            case MERGE -> out.add(new Instruction.Merge(span, begun.targets, begun.as, words));
            case MODIFY -> {
                if (!begun.as.isEmpty()) {
                    out.add(new Instruction.Renumber(span, begun.targets, begun.as, begun.moves));
                    remember(begun.as);
                    if (words == null) {
                        lacking = begun.targets;
                    }
                }
                if (words != null) {
                    out.add(new Instruction.Replace(span, begun.targets, words));
                } else if (begun.as.isEmpty()) {
                    out.add(new Instruction.NotUnderstood(span, "说要修改而没有给出内容"));
                }
            }
        }
    }

    /** Articles said to be modified whose words come under 内容如下. */
    private List<Target> lacking = List.of();

    private void remember(List<Target> as) {
        if (as.size() == 1
                && as.getFirst().place() == Place.ARTICLE
                && as.getFirst().number().value() > 0) {
            made = as.getFirst().whole();
        }
    }

    private boolean body(Quotation words) {
        if (!replacing.isEmpty()) {
            out.add(new Instruction.Replace(span(), replacing, words));
            replacing = List.of();
            return true;
        }
        Pending begun = pending;
        if (begun != null) {
            pending = null;
            finish(begun, words);
            return true;
        }
        return false;
    }

    private boolean as(String words) {
        Matcher m = AS.matcher(words);
        Pending begun = pending;
        if (begun == null || !m.matches()) {
            return false;
        }
        List<Target> numbers =
                begun.home == null ? newNumbers(m.group("as")) : TargetReader.all(m.group("as"), begun.home);
        if (numbers == null || numbers.isEmpty()) {
            return false;
        }
        begun.as = begun.chapter == 0
                ? numbers
                : numbers.stream().map(each -> each.within(begun.chapter)).toList();
        if (begun.unit == Unit.ARTICLE && (begun.deed == Deed.INSERT || begun.deed == Deed.MERGE)) {
            remember(numbers);
        }
        Quotation quoted = quotation(m.group("q"));
        if (begun.unit.isDivision()
                && begun.deed == Deed.INSERT
                && quoted != null
                && quoted.lines().size() == 1) {
            begun.name = quoted;
            quoted = quotation(m.group("more"));
        }
        if (quoted != null) {
            pending = null;
            finish(begun, quoted);
        }
        return true;
    }

    /** 内容如下: the words of everything in the item that has none yet. */
    private boolean content(String words) {
        Matcher m = CONTENT.matcher(words);
        if (!m.matches()) {
            return false;
        }
        Quotation quoted = skeleton.quotation(m.group("q").charAt(0));
        if (pending != null && pending.deed == Deed.INSERT && pending.unit.isDivision() && pending.name == null) {
            return body(quoted);
        }
        if (old != null && old.words.size() == 1) {
            return false;
        }
        settle();
        boolean taken = false;
        for (int i = 0; i < out.size(); i++) {
            if (out.get(i) instanceof Instruction.Insert insert && insert.words() == null) {
                out.set(
                        i,
                        new Instruction.Insert(
                                insert.span(),
                                insert.targets(),
                                insert.side(),
                                insert.unit(),
                                insert.count(),
                                insert.as(),
                                insert.name(),
                                quoted));
                taken = true;
            } else if (out.get(i) instanceof Instruction.InsertWords insert
                    && insert.words().lines().isEmpty()) {
                out.set(
                        i,
                        new Instruction.InsertWords(
                                insert.span(),
                                insert.targets(),
                                insert.occurrence(),
                                insert.anchor(),
                                insert.side(),
                                quoted));
                taken = true;
            }
        }
        if (!lacking.isEmpty()) {
            out.add(new Instruction.Replace(span(), lacking, quoted));
            lacking = List.of();
        }
        return taken;
    }

    /** 章名为“……”: of a chapter that is added. */
    private boolean named(String words) {
        Matcher m = Pattern.compile("^(?:[章节编]名|名称|标题)(?:为|是)(" + Q + ")$").matcher(words);
        Pending begun = pending;
        if (begun == null || !begun.unit.isDivision() || begun.deed != Deed.INSERT || !m.matches()) {
            return false;
        }
        begun.name = skeleton.quotation(m.group(1).charAt(0));
        return true;
    }

    /** 包括第六十一条至第六十五条: what a new chapter holds. */
    private boolean includes(String words) {
        if (words.equals("列入本章") || words.equals("列入该章")) {
            return true;
        }
        Matcher m = INCLUDES.matcher(words);
        Pending begun = pending;
        if (!m.matches() || begun == null || !begun.unit.isDivision()) {
            return false;
        }
        var all = new ArrayList<>(begun.as);
        all.addAll(TargetReader.all(m.group("as"), null));
        begun.as = List.copyOf(all);
        return true;
    }

    // ---- words ----

    /** “第八条”调整为“第七条”: numbers quoted where the order is adjusted. */
    private boolean orderByQuotation(String words) {
        Matcher m = REPLACE_WORDS.matcher(words);
        if (!m.matches() || !m.group("where").isEmpty() || !words.contains("调整为")) {
            return false;
        }
        List<Target> before =
                TargetReader.all(quotations(m.group("old")).getFirst().text(), null);
        List<Target> after =
                TargetReader.all(quotations(m.group("q")).getFirst().text(), null);
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        out.add(new Instruction.Renumber(span(), before, after, false));
        return true;
    }

    private boolean insertWords(String words) {
        Matcher m = INSERT_WORDS.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Target> where = scope(m.group("where"), false);
        if (where == null) {
            return false;
        }
        settle();
        out.add(new Instruction.InsertWords(
                span(),
                where,
                occurrence(m.group("occurrence")),
                quotation(m.group("anchor")),
                m.group("side").equals("后") ? Side.AFTER : Side.BEFORE,
                skeleton.quotation(m.group("q").charAt(0))));
        return true;
    }

    /** Where words stand; named anew, or as before, or in the article when 将 begins the clause again. */
    private @Nullable List<Target> scope(String where, boolean anew) {
        if (where.isEmpty()) {
            if (anew && article != null) {
                return List.of(article);
            }
            return current.isEmpty() ? List.of(Target.of(Place.LAW, ProvisionNumber.NONE)) : current;
        }
        List<Target> named = places(where);
        if (named != null) {
            speakOf(named);
        }
        return named;
    }

    private boolean replaceWords(String words) {
        String plain = withoutLead(words);
        if (several(plain)) {
            return true;
        }
        Matcher m = REPLACE_WORDS.matcher(plain);
        if (m.matches()) {
            boolean heading = m.group("where").matches("(?:第[一二三四五六七八九十百]+[编章节])+")
                    && Skeleton.isQuotation(plain.charAt(
                            plain.indexOf(m.group("where")) + m.group("where").length()));
            if (heading || DIVISION.matcher(m.group("where")).matches()) {
                return rename(m.group("where"), quotation(m.group("old")), quotation(m.group("q")));
            }
            List<Target> where = scope(m.group("where"), m.group("by") != null);
            if (where == null) {
                return false;
            }
            settle();
            out.add(new Instruction.ReplaceWords(
                    span(),
                    where,
                    occurrence(m.group("occurrence")),
                    quotations(m.group("old")),
                    quotations(m.group("q"))));
            return true;
        }
        m = REPLACE.matcher(words);
        Old before = old;
        if (before != null && m.matches() && m.group("where").isEmpty() && m.group("q") != null) {
            old = null;
            out.add(new Instruction.ReplaceWords(
                    span(before.from), before.targets, before.occurrence, before.words, quotations(m.group("q"))));
            return true;
        }
        return false;
    }

    /** 第三十条中的“甲”、第四十条中的“乙”修改为“丙”. */
    private boolean several(String words) {
        Matcher all = Pattern.compile(
                        "^(?:将)?((?:" + NO_Q + "+" + Q + "(?:、|和|以及|及)?){2,})" + TO + "(?:修改为|改为)(" + Q + ")$")
                .matcher(words);
        if (!all.matches()) {
            return false;
        }
        Matcher each = Pattern.compile("(?:、|和|以及|及)?(" + NO_Q + "+?)" + IN + OCCURRENCE + "(" + Q + ")")
                .matcher(all.group(1));
        var found = new ArrayList<Instruction>();
        while (each.find()) {
            List<Target> where = places(each.group(1));
            if (where == null) {
                return false;
            }
            speakOf(where);
            found.add(new Instruction.ReplaceWords(
                    span(),
                    where,
                    occurrence(each.group("occurrence")),
                    quotations(each.group(3)),
                    quotations(all.group(2))));
        }
        settle();
        out.addAll(found);
        return true;
    }

    /** 第六十七条“……下列职权”中第六项: the first quotation only shows the place, and is checked as such. */
    private String withoutLead(String words) {
        Matcher m = Pattern.compile("^((?:将|在)?" + NO_Q + "*?条(?:第[一二三四五六七八九十]+款)?)(" + Q + ")(中)(?=第|增加)")
                .matcher(words);
        if (!m.find()) {
            return words;
        }
        List<Target> where = places(m.group(1).replaceFirst("^(?:将|在)", ""));
        if (where == null) {
            return words;
        }
        speakOf(where);
        out.add(new Instruction.Confirm(
                span(), where, skeleton.quotation(m.group(2).charAt(0)), false));
        return m.group(1) + words.substring(m.end());
    }

    private boolean oldOnly(String words) {
        Matcher m = OLD_ONLY.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Target> where = scope(m.group("where"), m.group("by") != null);
        if (where == null) {
            return false;
        }
        settle();
        old = new Old(where, occurrence(m.group("occurrence")), quotations(m.group("old")), from);
        return true;
    }

    private boolean delete(String words) {
        Matcher m = DELETE_WORDS.matcher(words);
        if (m.matches()) {
            boolean done = deleteWords(m.group("where"), m.group("occurrence"), m.group("old"));
            return done && (m.group("rest") == null || delete("删去" + m.group("rest")));
        }
        m = DELETE_PLACES.matcher(words);
        if (m.matches()) {
            return deletePlaces(m.group("where"));
        }
        m = DELETE_AFTER.matcher(words);
        if (!m.matches()) {
            return false;
        }
        return m.group("old") == null
                ? deletePlaces(m.group("where"))
                : deleteWords(m.group("where"), m.group("occurrence"), m.group("old"));
    }

    private boolean deleteWords(String where, @Nullable String occurrence, String quoted) {
        List<Target> named = scope(where, false);
        if (named == null) {
            return false;
        }
        settle();
        out.add(new Instruction.DeleteWords(span(), named, occurrence(occurrence), quotations(quoted)));
        return true;
    }

    private boolean deletePlaces(String where) {
        List<Target> named = DIVISION.matcher(where).matches() ? headings(where) : wholePlaces(where);
        if (named == null || named.isEmpty()) {
            return false;
        }
        settle();
        out.add(new Instruction.Delete(span(), named));
        speakOf(named);
        return true;
    }

    /** 第三章章名: the heading and not the chapter. */
    private List<Target> headings(String where) {
        return TargetReader.all(where.replaceFirst("(?:的)?(?:章|节|编)?(?:名称|名|标题)$", ""), article).stream()
                .map(target -> target.withSentence(Target.HEADING))
                .toList();
    }

    private @Nullable List<Target> wholePlaces(String where) {
        return where.isEmpty() ? null : places(where);
    }

    // ---- provisions ----

    private boolean insert(String words) {
        Matcher m = INSERT.matcher(withoutLead(words));
        if (!m.matches()) {
            return false;
        }
        Unit unit = Unit.of(m.group("unit"));
        String where = m.group("where");
        List<Target> targets = List.of();
        if (!where.isEmpty()) {
            List<Target> named = places(where);
            if (named == null) {
                return false;
            }
            targets = named;
            settle();
            speakOf(named);
        } else {
            settle();
            if (!unit.isDivision() && unit != Unit.ARTICLE) {
                targets = unit == Unit.PARAGRAPH
                        ? made != null || article == null ? List.of() : List.of(article)
                        : current;
            }
        }
        Side side = m.group("side") == null
                ? Side.END
                : m.group("side").contains("前") ? Side.BEFORE : m.group("side").contains("后") ? Side.AFTER : Side.END;
        int count = Numerals.value(m.group("count"));
        var begun = new Pending(Deed.INSERT, unit, count, targets, side, from);
        if (m.group("lead") != null) {
            out.add(new Instruction.Confirm(
                    span(), targets, skeleton.quotation(m.group("lead").charAt(0)), false));
        }
        if (m.group("as") != null) {
            List<Target> numbers = newNumbers(m.group("as"));
            if (numbers == null) {
                return false;
            }
            begun.as = numbers;
            if (unit == Unit.ARTICLE) {
                remember(numbers);
            }
        }
        Quotation quoted = quotation(m.group("q"));
        if (quoted != null && unit.isDivision() && quoted.lines().size() == 1) {
            begun.name = quoted;
            quoted = null;
        }
        if (quoted == null) {
            pending = begun;
        } else {
            finish(begun, quoted);
        }
        return true;
    }

    /** 末尾增加“……”, 增加规定“……”, 后增写一句. */
    private boolean insertSentence(String words) {
        Matcher m = INSERT_SENTENCE.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Target> where = scope(m.group("where"), false);
        if (where == null || where.isEmpty() || where.getFirst().place() == Place.LAW) {
            return false;
        }
        settle();
        Quotation anchor = quotation(m.group("anchor"));
        Quotation quoted = quotation(m.group("q"));
        String side = m.group("side") == null ? "末尾" : m.group("side");
        boolean wholeArticle = anchor == null
                && m.group("side") == null
                && where.getFirst().isWhole()
                && where.getFirst().place() == Place.ARTICLE;
        if (wholeArticle && quoted != null) {
            out.add(new Instruction.Insert(
                    span(), where, Side.END, Unit.PARAGRAPH, quoted.lines().size(), List.of(), null, quoted));
            return true;
        }
        Side place = side.contains("前")
                ? Side.BEFORE
                : side.contains("后") && !side.equals("最后") ? Side.AFTER : side.startsWith("开") ? Side.START : Side.END;
        if (anchor != null && m.group("side") == null) {
            return false;
        }
        Quotation none = new Quotation(span(), List.of(), false);
        out.add(new Instruction.InsertWords(span(), where, 0, anchor, place, quoted == null ? none : quoted));
        return true;
    }

    private boolean split(String words) {
        Matcher m = SPLIT.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Target> where = places(m.group("where"));
        if (where == null || where.isEmpty()) {
            return false;
        }
        settle();
        speakOf(where);
        var begun = new Pending(
                Deed.SPLIT, Unit.of(m.group("unit")), Numerals.value(m.group("count")), where, Side.END, from);
        return begin(begun, m.group("as"), m.group("q"));
    }

    /** 将第三条改为第三条、第四条两条: the numbers before the count. */
    private boolean splitByNumbers(String words) {
        Matcher m = SPLIT_BY_NUMBERS.matcher(words);
        List<Target> where = m.matches() ? places(m.group("where")) : null;
        if (where == null || where.size() != 1) {
            return false;
        }
        settle();
        speakOf(where);
        var begun = new Pending(
                Deed.SPLIT, Unit.of(m.group("unit")), Numerals.value(m.group("count")), where, Side.END, from);
        return begin(begun, m.group("as"), m.group("q"));
    }

    private boolean merge(String words) {
        Matcher m = MERGE.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Target> where = places(m.group("where"));
        if (where == null || where.size() < 2) {
            return false;
        }
        settle();
        speakOf(List.of(where.getFirst()));
        current = where;
        return begin(new Pending(Deed.MERGE, Unit.ARTICLE, 1, where, Side.END, from), m.group("as"), m.group("q"));
    }

    private boolean begin(Pending begun, @Nullable String as, @Nullable String quoted) {
        if (as != null) {
            List<Target> numbers = newNumbers(as);
            if (numbers == null) {
                return false;
            }
            begun.as = numbers;
        }
        if (quoted != null && !quoted.isEmpty()) {
            finish(begun, skeleton.quotation(quoted.charAt(0)));
        } else {
            pending = begun;
        }
        return true;
    }

    private boolean modified(String words) {
        Matcher m = MODIFIED.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Target> where = places(m.group("where"));
        if (where == null || where.isEmpty()) {
            return false;
        }
        settle();
        speakOf(where);
        pending = new Pending(Deed.MODIFY, Unit.ARTICLE, 1, where, Side.END, from);
        return true;
    }

    private boolean renumber(String words) {
        Matcher m = RENUMBER.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Target> where = places(m.group("where"));
        if (where == null || where.isEmpty()) {
            return false;
        }
        boolean before = made != null && !where.getFirst().isWhole();
        List<Target> as = newNumbers(m.group("as"));
        if (as == null) {
            return false;
        }
        if (moves(words, where, as)) {
            return true;
        }
        settle();
        Target kept = made;
        speakOf(where);
        if (before && kept != null && as.getFirst().number().equals(kept.number())) {
            made = kept;
        }
        out.add(new Instruction.Renumber(span(), where, as, words.contains("移")));
        boolean across = as.getFirst().number().value() > 0
                && (!as.getFirst().isWhole() || !where.getFirst().isWhole());
        if (across) {
            made = as.getFirst().whole();
        }
        Quotation quoted = quotation(m.group("q"));
        if (quoted != null) {
            out.add(new Instruction.Replace(span(), where, quoted));
        }
        return true;
    }

    /** 将第五条移至第二章，作为第四条; 将第三条第二款移至第四条，作为第二款: the number comes in the next clause. */
    private boolean moves(String words, List<Target> where, List<Target> as) {
        Target to = as.getFirst();
        boolean alone = words.contains("移") && as.size() == 1 && to.isWhole();
        boolean articles = where.stream().allMatch(each -> each.isWhole() && each.place() == Place.ARTICLE);
        boolean paragraphs = where.stream().allMatch(each -> each.paragraph() > 0);
        boolean intoChapter = articles && to.place() == Place.CHAPTER;
        boolean intoArticle = paragraphs && to.place() == Place.ARTICLE && asFollows();
        if (!alone || !(intoChapter || intoArticle)) {
            return false;
        }
        Pending begun = beginMove(where);
        begun.chapter = intoChapter ? to.number().value() : 0;
        begun.home = intoArticle ? to : null;
        return true;
    }

    private Pending beginMove(List<Target> where) {
        settle();
        speakOf(where);
        var begun = new Pending(Deed.MODIFY, Unit.ARTICLE, 1, where, Side.END, from);
        begun.moves = true;
        pending = begun;
        return begun;
    }

    /** Whether the next clause begins with 作为. */
    private boolean asFollows() {
        return skeleton.words().startsWith("作为", Math.min(skeleton.words().length(), to + 1));
    }

    /** 将第五条移至第三条后，作为第四条. */
    private boolean beside(String words) {
        Matcher m = BESIDE.matcher(words);
        List<Target> where = m.matches() ? places(m.group("where")) : null;
        if (where == null
                || !asFollows()
                || !where.stream().allMatch(each -> each.isWhole() && each.place() == Place.ARTICLE)) {
            return false;
        }
        beginMove(where);
        return true;
    }

    /** 将第四条、第五条对调. */
    private boolean exchange(String words) {
        Matcher m = EXCHANGE.matcher(words);
        List<Target> where = m.matches() ? places(m.group("where")) : null;
        if (where == null
                || where.size() != 2
                || !where.stream().allMatch(each -> each.isWhole() && each.place() == Place.ARTICLE)) {
            return false;
        }
        settle();
        out.add(new Instruction.Renumber(span(), where, where.reversed(), true));
        return true;
    }

    private boolean replace(String words) {
        Matcher m = REPLACE.matcher(words);
        if (!m.matches()) {
            return false;
        }
        String where = m.group("where");
        Quotation quoted = quotation(m.group("q"));
        if (where.isEmpty() && pending != null && (pending.deed != Deed.INSERT)) {
            return quoted != null ? body(quoted) : true;
        }
        if (DIVISION.matcher(where).matches()) {
            return rename(where, null, quoted);
        }
        List<Target> named = where.isEmpty() ? current : places(where);
        if (named == null || named.isEmpty()) {
            return false;
        }
        boolean confirm = m.group("confirm") != null || where.matches("(?:这一|该|本)(?:自然段|款|项)");
        settle();
        if (!where.isEmpty() && !confirm) {
            speakOf(named);
        }
        if (quoted == null) {
            replacing = named;
        } else if (confirm) {
            List<Target> spoken = where.endsWith("条") && article != null ? List.of(article) : named;
            out.add(new Instruction.Confirm(span(), spoken, quoted, true));
        } else {
            out.add(new Instruction.Replace(span(), named, quoted));
        }
        return true;
    }

    private boolean rename(String where, @Nullable Quotation before, @Nullable Quotation quoted) {
        List<Target> named = TargetReader.all(
                where.replaceFirst("^(?:宪法|刑法|本法)", "").replaceFirst("(?:的)?(?:章|节|编)?(?:名称|名|标题)$", ""), article);
        if (named.isEmpty() || quoted == null) {
            return false;
        }
        settle();
        out.add(new Instruction.RenameHeading(span(), named, before, quoted));
        return true;
    }
}
