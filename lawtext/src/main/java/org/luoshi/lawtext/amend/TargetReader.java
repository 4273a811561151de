package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Numerals;

/**
 * Reads the names of places: 第十条第二款、第三款, 第一百二十三条至第一百三十八条, 第三、四、五款, 序言第七自然段, 第五章.
 *
 * <p>What a name leaves out is taken from the one before it, or from the context.
 */
final class TargetReader {
    private static final int MOST = 400;

    private final String text;
    private @Nullable Target last;
    private final List<Target> found = new ArrayList<>();
    private int at;
    private boolean broken;

    private TargetReader(String text, int from, @Nullable Target context) {
        this.text = text;
        this.at = from;
        this.last = context;
    }

    /** What was read and where reading stopped; no targets when no place is named at {@code from}. */
    record Read(List<Target> targets, int end) {}

    static Read read(String text, int from, @Nullable Target context) {
        var reader = new TargetReader(text, from, context);
        reader.list();
        return new Read(List.copyOf(reader.found), reader.at);
    }

    /** The places, when the text names places and nothing else. */
    static List<Target> all(String text, @Nullable Target context) {
        Read read = read(text, 0, context);
        return read.end == text.length() ? read.targets : List.of();
    }

    private void list() {
        int end = at;
        while (one() && !broken && found.size() < MOST) {
            end = at;
            if (!connector()) {
                break;
            }
        }
        at = end;
    }

    private boolean connector() {
        for (String word : List.of("、", "和", "以及", "及", "与", "或者")) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return true;
            }
        }
        return false;
    }

    private boolean one() {
        int start = at;
        skipLawName();
        for (String word : List.of("序言", "引言", "前言")) {
            if (take(word)) {
                return natural(Target.of(Place.PREAMBLE, ProvisionNumber.NONE));
            }
        }
        for (String word : List.of("名称", "标题", "题目", "题名")) {
            if (take(word)) {
                return add(Target.of(Place.TITLE, ProvisionNumber.NONE));
            }
        }
        if (take("正文")) {
            return natural(Target.of(Place.PREAMBLE, ProvisionNumber.NONE));
        }
        for (String word : List.of(
                "本法规中", "本法中", "本条例中", "本规定中", "本办法中", "本规则中", "本解释中", "有关条文", "相关条文", "有关条款", "相关条款", "其他条文", "其他条款",
                "条文", "全文", "文中", "各条款", "有关规定", "相关规定")) {
            if (text.startsWith(word, at)) {
                at += word.endsWith("中") && !"文中".equals(word) ? word.length() - 1 : word.length();
                at = "文中".equals(word) ? at - 1 : at;
                return add(Target.of(Place.LAW, ProvisionNumber.NONE));
            }
        }
        if (numbered(start)) {
            return true;
        }
        at = start;
        return false;
    }

    private void skipLawName() {
        take("原");
        for (String word : List.of("宪法", "刑法", "本法", "该法", "《解释》", "《规定》", "解释", "本条例", "本规定", "附则")) {
            if (text.startsWith(word + "第", at) || text.startsWith(word + "序言", at)) {
                at += word.length();
                return;
            }
        }
        if (text.startsWith("《", at)) {
            int close = text.indexOf('》', at);
            if (close > 0 && close - at < 80 && text.startsWith("第", close + 1)) {
                at = close + 1;
            }
        }
    }

    // ---- 第……条第……款 ----

    private boolean numbered(int start) {
        int before = found.size();
        if (bare(start)) {
            return found.size() > before;
        }
        Target target = null;
        while (text.startsWith("第", at)) {
            Step step = step();
            if (step == null) {
                break;
            }
            Target outer = target;
            target = join(outer, step);
            if (target == null) {
                broken = true;
                return false;
            }
            if (step.values.size() > 1) {
                for (int value : step.values.subList(0, step.values.size() - 1)) {
                    Target each = join(outer, new Step(List.of(value), 0, step.unit, step.end));
                    if (each != null) {
                        add(each);
                    }
                }
            }
        }
        if (target == null) {
            return false;
        }
        target = tail(target);
        add(target);
        return range(target);
    }

    /** 序言 may be named by its paragraphs alone: 第二段. */
    private boolean bare(int start) {
        if (!text.startsWith("第", at)) {
            return false;
        }
        Step step = step();
        at = start;
        skipLawName();
        return step == null;
    }

    private boolean range(Target from) {
        if (!text.startsWith("至第", at)) {
            return true;
        }
        int mark = at;
        at++;
        Step step = step();
        Target to = step == null ? null : join(sameOuter(from, step), step);
        if (step == null || to == null || step.values.size() != 1) {
            at = mark;
            return true;
        }
        while (text.startsWith("第", at)) { // 第一条至第三条第二款 is no range of articles
            at = mark;
            return true;
        }
        for (int value = number(from, step.unit) + 1; value < step.values.getFirst() && found.size() < MOST; value++) {
            Target each = join(sameOuter(from, step), new Step(List.of(value), 0, step.unit, 0));
            if (each != null) {
                found.add(each);
            }
        }
        return add(to);
    }

    private static @Nullable Target sameOuter(Target from, Step step) {
        return switch (step.unit) {
            case "款", "自然段", "段" -> from.whole().within(from.within());
            case "项" -> from.withParagraph(from.paragraph());
            case "目" -> from.withItem(from.item());
            default -> null;
        };
    }

    private static int number(Target target, String unit) {
        return switch (unit) {
            case "款", "自然段", "段" -> target.paragraph();
            case "项" -> target.item();
            case "目" -> target.subitem();
            default -> target.number().value();
        };
    }

    private boolean natural(Target target) {
        Target result = target;
        if (text.startsWith("第", at)) {
            Step step = step();
            if (step != null && isParagraph(step.unit)) {
                result = target.withParagraph(step.values.getFirst());
            }
            Step sentence = text.startsWith("第", at) ? step() : null;
            if (sentence != null && sentence.unit.equals("句")) {
                result = result.withSentence(sentence.values.getFirst());
            }
        }
        return add(tail(result));
    }

    private static boolean isParagraph(String unit) {
        return unit.equals("款") || unit.equals("自然段") || unit.equals("段");
    }

    /** 第一句, 末句, 后两句, 条首部分. */
    private Target tail(Target target) {
        if (text.startsWith("后两句", at) || text.startsWith("前两句", at)) {
            at += 3;
            return target;
        }
        if (take("末句") || take("最后一句")) {
            return target.withSentence(-1);
        }
        if (take("首句")) {
            return target.withSentence(1);
        }
        return target;
    }

    private @Nullable Target join(@Nullable Target outer, Step step) {
        int value = step.values.getLast();
        Target base = outer != null ? outer : last;
        return switch (step.unit) {
            case "编" -> Target.of(Place.PART, ProvisionNumber.of(value));
            case "章", "部分" -> Target.of(Place.CHAPTER, ProvisionNumber.of(value));
            case "节" -> {
                var section = Target.of(Place.SECTION, ProvisionNumber.of(value));
                yield base != null && base.place() == Place.CHAPTER
                        ? section.within(base.number().value())
                        : base != null && base.place() == Place.SECTION ? section.within(base.within()) : section;
            }
            case "条" -> {
                var article = Target.of(Place.ARTICLE, new ProvisionNumber(value, step.insert));
                yield outer != null && outer.place() == Place.CHAPTER
                        ? article.within(outer.number().value())
                        : article;
            }
            case "款" -> base == null ? null : base.withParagraph(value);
            case "自然段", "段" ->
                base == null || base.place() != Place.ARTICLE
                        ? Target.of(Place.PREAMBLE, ProvisionNumber.NONE).withParagraph(value)
                        : base.withParagraph(value);
            case "项" -> base == null ? null : base.withItem(value);
            case "目" -> base == null ? null : base.withSubitem(value);
            case "句" -> base == null ? null : base.withSentence(value);
            default -> null;
        };
    }

    // ---- one step ----

    private record Step(List<Integer> values, int insert, String unit, int end) {}

    /** 第三款, 第三、四、五款, 第一百二十条之一, 第（二）项; nothing else, and then reading does not move. */
    private @Nullable Step step() {
        int i = at + 1;
        var values = new ArrayList<Integer>();
        while (true) {
            boolean bracket = i < text.length() && "（(".indexOf(text.charAt(i)) >= 0;
            int from = bracket ? i + 1 : i;
            int end = Numerals.end(text, from);
            int value = Numerals.value(text, from, end);
            if (value <= 0) {
                return null;
            }
            values.add(value);
            i = bracket && end < text.length() && "）)".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
            if (i + 1 < text.length() && text.charAt(i) == '、' && Numerals.isNumeral(text.charAt(i + 1))) {
                i++;
            } else {
                break;
            }
        }
        for (String unit : List.of("自然段", "部分", "条", "款", "项", "目", "章", "节", "编", "句", "段")) {
            if (text.startsWith(unit, i)) {
                return finish(values, unit, i + unit.length());
            }
        }
        return null;
    }

    private Step finish(List<Integer> values, String unit, int end) {
        int insert = 0;
        int i = end;
        if (unit.equals("条") && text.startsWith("之", i)) {
            int stop = Numerals.end(text, i + 1);
            insert = Math.max(0, Numerals.value(text, i + 1, stop));
            i = insert > 0 ? stop : i;
        }
        at = i;
        return new Step(List.copyOf(values), insert, unit, i);
    }

    private boolean take(String word) {
        if (text.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }

    private boolean add(Target target) {
        found.add(target);
        last = target;
        return true;
    }
}
