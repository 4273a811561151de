package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.text.Numerals;
import org.luoshi.lawtext.text.Span;

/**
 * Reads the clauses that divide a chapter or section and that fold one into another; their names and the articles they hold
 * come in later clauses.
 *
 * <p>Example: 将第二章分为两章，作为第二章①、第三章②，第二章包括第三条至第五条，第三章包括第六条.
 */
final class DivisionClauses {
    private static final String Q = "[\ue000-\uf8ff]";
    private static final String NUMBER = "第[一二三四五六七八九十百零〇]+[编章节]";
    private static final String PLACE = "(?:" + NUMBER + "){1,2}";
    private static final String NAMED_PLACE = PLACE + Q + "?";
    private static final String LIST = "(?:" + NAMED_PLACE + "(?:、|和|与|及|以及)?)+";

    private static final Pattern DIVIDE = Pattern.compile("^(?:将|把)?(?<where>" + NAMED_PLACE
            + ")(?:修改为|改为|分为|拆分为|分设为|分设|分成|拆为|划分为)(?<count>[一二两三四五六七八九十]{1,3})个?(?<unit>[编章节])(?<rest>.*)$");
    private static final Pattern PARTS = Pattern.compile("^(?:分别|依次)?(?:作为|列为|为|即|是)?(?:新的)?(?<list>" + LIST + ")$");
    private static final Pattern NAME = Pattern.compile("^(?:合并后的|新的?)?(?<place>" + PLACE
            + ")?(?:的)?(?:[编章节]名|名称|标题)(?:分别|依次)?(?:修改|改)?(?:为|是)(?<names>" + Q + "(?:(?:、|和)?" + Q + ")*)$");
    private static final Pattern HOLDS = Pattern.compile(
            "^(?<place>" + PLACE + ")?(?<name>" + Q + ")?(?:包括|包含|含|由)(?<range>第[^\ue000-\uf8ff]+?)(?:组成)?$");
    private static final Pattern FOLD = Pattern.compile("^(?:将|把)?(?<list>" + LIST
            + "|(?:该|本|其)[章节]?)(?:的)?(?:全部)?(?:内容|条文|各条|规定)?(?:全部)?(?:并入|归入|合并到|合并至|合并入)(?<into>" + NAMED_PLACE + ")$");
    private static final Pattern MERGE = Pattern.compile(
            "^(?:将|把)?(?<list>" + LIST + ")合并(?:成|为)?(?:一个?[编章节])?(?:作为|为)?(?<as>" + NAMED_PLACE + ")?$");

    private final Function<String, Quotation> quotations;
    private final Consumer<Instruction> out;
    private @Nullable Begun begun;
    /** What something was folded into last: a name that follows is its new one. */
    private @Nullable Target folded;

    /** A division or a merger whose parts, names and articles are still to come. */
    private static final class Begun {
        final List<Headed> whole;
        final @Nullable Unit unit;
        final int count;
        final List<Headed> parts = new ArrayList<>();
        Span span;

        Begun(List<Headed> whole, @Nullable Unit unit, int count, Span span) {
            this.whole = whole;
            this.unit = unit;
            this.count = count;
            this.span = span;
        }
    }

    /**
     * @param quotations the quotation that one character of the clause stands for
     * @param out where finished instructions go
     */
    DivisionClauses(Function<String, Quotation> quotations, Consumer<Instruction> out) {
        this.quotations = quotations;
        this.out = out;
    }

    /** Whether the clause belongs here; {@code current} is what was spoken of last. */
    boolean read(String words, Span span, List<Target> current) {
        if (begun != null && goesOn(words, span)) {
            return true;
        }
        return divide(words, span) || fold(words, span, current) || merge(words, span) || renamed(words, span);
    }

    /** What was begun is complete as far as it was said. */
    void finish() {
        Begun done = begun;
        begun = null;
        if (done == null) {
            return;
        }
        Unit unit = done.unit;
        if (unit != null) {
            out.accept(new Instruction.Divide(
                    done.span, done.whole.getFirst(), unit, done.count, List.copyOf(done.parts)));
        } else {
            Headed into = done.parts.isEmpty()
                    ? new Headed(done.whole.getFirst().place(), null, List.of())
                    : done.parts.getFirst();
            out.accept(new Instruction.Fold(done.span, done.whole, into, true));
        }
    }

    // ---- beginnings ----

    private boolean divide(String words, Span span) {
        Matcher m = DIVIDE.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Headed> where = headed(m.group("where"));
        String rest = m.group("rest");
        if (where.size() != 1 || (!rest.isEmpty() && !PARTS.matcher(rest).matches())) {
            return false;
        }
        finish();
        begun = new Begun(where, Unit.of(m.group("unit")), Numerals.value(m.group("count")), span);
        return rest.isEmpty() || goesOn(rest, span);
    }

    private boolean fold(String words, Span span, List<Target> current) {
        Matcher m = FOLD.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Headed> into = headed(m.group("into"));
        List<Headed> from = m.group("list").startsWith("第")
                ? headed(m.group("list"))
                : current.stream()
                        .map(target -> new Headed(target.whole(), null, List.of()))
                        .toList();
        if (from.isEmpty() || into.size() != 1) {
            return false;
        }
        finish();
        out.accept(new Instruction.Fold(span, from, into.getFirst(), false));
        folded = into.getFirst().place();
        return true;
    }

    private boolean merge(String words, Span span) {
        Matcher m = MERGE.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Headed> from = headed(m.group("list"));
        if (from.size() < 2) {
            return false;
        }
        finish();
        begun = new Begun(from, null, 1, span);
        return m.group("as") == null || parts(m.group("as"));
    }

    private boolean renamed(String words, Span span) {
        Matcher m = NAME.matcher(words);
        Target into = folded;
        folded = null;
        if (into == null
                || !m.matches()
                || m.group("place") != null
                || m.group("names").length() != 1) {
            return false;
        }
        out.accept(new Instruction.RenameHeading(span, List.of(into), null, quotations.apply(m.group("names"))));
        return true;
    }

    // ---- what comes later ----

    private boolean goesOn(String words, Span span) {
        Begun now = begun;
        if (now == null) {
            return false;
        }
        boolean taken = name(now, words) || holds(now, words) || parts(words);
        if (taken) {
            now.span = new Span(now.span.start(), Math.max(now.span.end(), span.end()));
        }
        return taken;
    }

    private boolean parts(String words) {
        Begun now = begun;
        Matcher m = PARTS.matcher(words);
        if (now == null || !m.matches()) {
            return false;
        }
        List<Headed> list = headed(m.group("list"));
        list.forEach(part -> set(now, part));
        return !list.isEmpty();
    }

    private boolean name(Begun now, String words) {
        Matcher m = NAME.matcher(words);
        if (!m.matches()) {
            return false;
        }
        String names = m.group("names").replaceAll("[^\ue000-\uf8ff]", "");
        if (m.group("place") != null) {
            List<Headed> place = headed(m.group("place"));
            return place.size() == 1
                    && names.length() == 1
                    && set(now, new Headed(place.getFirst().place(), quotations.apply(names), List.of()));
        }
        if (names.length() == 1) {
            boolean merger = now.parts.isEmpty() && now.unit == null;
            Headed last = merger ? now.whole.getFirst() : now.parts.isEmpty() ? null : now.parts.getLast();
            return last != null
                    && (merger || last.name() == null)
                    && set(now, new Headed(last.place(), quotations.apply(names), List.of()));
        }
        if (names.length() != now.parts.size()) {
            return false;
        }
        for (int i = 0; i < names.length(); i++) {
            set(now, new Headed(now.parts.get(i).place(), quotations.apply(names.substring(i, i + 1)), List.of()));
        }
        return true;
    }

    private boolean holds(Begun now, String words) {
        Matcher m = HOLDS.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Target> range = TargetReader.all(m.group("range"), null);
        boolean articles = !range.isEmpty()
                && range.stream().allMatch(target -> target.place() == Place.ARTICLE && target.isWhole());
        if (!articles || (m.group("place") == null && now.parts.isEmpty())) {
            return false;
        }
        Target place = m.group("place") == null
                ? now.parts.getLast().place()
                : headed(m.group("place")).getFirst().place();
        Quotation name = m.group("name") == null ? null : quotations.apply(m.group("name"));
        return set(now, new Headed(place, name, range));
    }

    /** Adds what is new about a part to what is known. */
    private static boolean set(Begun now, Headed more) {
        for (int i = 0; i < now.parts.size(); i++) {
            Headed part = now.parts.get(i);
            if (part.place().equals(more.place())) {
                Quotation name = more.name() == null ? part.name() : more.name();
                now.parts.set(i, new Headed(part.place(), name, more.holds().isEmpty() ? part.holds() : more.holds()));
                return true;
            }
        }
        return now.parts.add(more);
    }

    /** 第三章①、第四章②: places, each perhaps with its name. */
    private List<Headed> headed(String words) {
        var found = new ArrayList<Headed>();
        Matcher each = Pattern.compile("(" + PLACE + ")(" + Q + ")?").matcher(words);
        while (each.find()) {
            Target outer = found.isEmpty() ? null : found.getLast().place();
            List<Target> read = TargetReader.all(each.group(1), outer);
            if (read.size() != 1) {
                return List.of();
            }
            found.add(new Headed(
                    read.getFirst(), each.group(2) == null ? null : quotations.apply(each.group(2)), List.of()));
        }
        return found;
    }
}
