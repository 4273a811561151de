package org.luoshi.lawtext.amend;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.text.Numerals;

/**
 * Clauses about whole provisions: they are added, replaced, split, merged.
 *
 * <p>Example: 在第五条后增加一条，作为第六条①.
 */
final class ProvisionClauses {
    private final ItemInHand item;
    private final SpokenOf spoken;
    private final UnfinishedDeeds unfinished;
    private final HeadingClauses headings;

    ProvisionClauses(ItemInHand item, SpokenOf spoken, UnfinishedDeeds unfinished, HeadingClauses headings) {
        this.item = item;
        this.spoken = spoken;
        this.unfinished = unfinished;
        this.headings = headings;
    }

    boolean insert(String words) {
        Matcher m = ClauseForms.INSERT.matcher(spoken.withoutLead(words));
        if (!m.matches()) {
            return false;
        }
        Unit unit = Unit.of(m.group("unit"));
        String where = m.group("where");
        List<Target> targets = List.of();
        if (!where.isEmpty()) {
            List<Target> named = spoken.places(where);
            if (named == null) {
                return false;
            }
            targets = named;
            unfinished.settle();
            spoken.speakOf(named);
        } else {
            unfinished.settle();
            if (!unit.isDivision() && unit != Unit.ARTICLE) {
                targets = unit == Unit.PARAGRAPH
                        ? spoken.made != null || spoken.article == null ? List.of() : List.of(spoken.article)
                        : spoken.current;
            }
        }
        Side side = m.group("side") == null
                ? Side.END
                : m.group("side").contains("前") ? Side.BEFORE : m.group("side").contains("后") ? Side.AFTER : Side.END;
        int count = Numerals.value(m.group("count"));
        var begun = new Pending(Pending.Deed.INSERT, unit, count, targets, side, item.from);
        if (m.group("lead") != null) {
            item.add(new Instruction.Confirm(
                    item.span(),
                    targets,
                    item.skeleton.quotation(m.group("lead").charAt(0)),
                    false));
        }
        if (m.group("as") != null) {
            List<Target> numbers = spoken.newNumbers(m.group("as"));
            if (numbers == null) {
                return false;
            }
            begun.as = numbers;
            if (unit == Unit.ARTICLE) {
                spoken.remember(numbers);
            }
        }
        Quotation quoted = item.quotation(m.group("q"));
        if (quoted != null && unit.isDivision() && quoted.lines().size() == 1) {
            begun.name = quoted;
            quoted = null;
        }
        if (quoted == null) {
            unfinished.pending = begun;
        } else {
            unfinished.finish(begun, quoted);
        }
        return true;
    }

    boolean split(String words) {
        Matcher m = ClauseForms.SPLIT.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Target> where = spoken.places(m.group("where"));
        if (where == null || where.isEmpty()) {
            return false;
        }
        return beginSplit(m, where);
    }

    /** 将第三条改为第三条、第四条两条: the numbers before the count. */
    boolean splitByNumbers(String words) {
        Matcher m = ClauseForms.SPLIT_BY_NUMBERS.matcher(words);
        List<Target> where = m.matches() ? spoken.places(m.group("where")) : null;
        if (where == null || where.size() != 1) {
            return false;
        }
        return beginSplit(m, where);
    }

    private boolean beginSplit(Matcher m, List<Target> where) {
        unfinished.settle();
        spoken.speakOf(where);
        var begun = new Pending(
                Pending.Deed.SPLIT,
                Unit.of(m.group("unit")),
                Numerals.value(m.group("count")),
                where,
                Side.END,
                item.from);
        return begin(begun, m.group("as"), m.group("q"));
    }

    boolean merge(String words) {
        Matcher m = ClauseForms.MERGE.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Target> where = spoken.places(m.group("where"));
        if (where == null || where.size() < 2) {
            return false;
        }
        unfinished.settle();
        spoken.speakOf(List.of(where.getFirst()));
        spoken.current = where;
        return begin(
                new Pending(Pending.Deed.MERGE, Unit.ARTICLE, 1, where, Side.END, item.from),
                m.group("as"),
                m.group("q"));
    }

    private boolean begin(Pending begun, @Nullable String as, @Nullable String quoted) {
        if (as != null) {
            List<Target> numbers = spoken.newNumbers(as);
            if (numbers == null) {
                return false;
            }
            begun.as = numbers;
        }
        if (quoted != null && !quoted.isEmpty()) {
            unfinished.finish(begun, item.skeleton.quotation(quoted.charAt(0)));
        } else {
            unfinished.pending = begun;
        }
        return true;
    }

    boolean modified(String words) {
        Matcher m = ClauseForms.MODIFIED.matcher(words);
        if (!m.matches()) {
            return false;
        }
        List<Target> where = spoken.places(m.group("where"));
        if (where == null || where.isEmpty()) {
            return false;
        }
        unfinished.settle();
        spoken.speakOf(where);
        unfinished.pending = new Pending(Pending.Deed.MODIFY, Unit.ARTICLE, 1, where, Side.END, item.from);
        return true;
    }

    boolean replace(String words) {
        Matcher m = ClauseForms.REPLACE.matcher(words);
        if (!m.matches()) {
            return false;
        }
        String where = m.group("where");
        Quotation quoted = item.quotation(m.group("q"));
        if (where.isEmpty() && unfinished.pending != null && (unfinished.pending.deed != Pending.Deed.INSERT)) {
            return quoted != null ? unfinished.body(quoted) : true;
        }
        if (ClauseForms.DIVISION.matcher(where).matches()) {
            return headings.rename(where, null, quoted);
        }
        List<Target> named = where.isEmpty() ? spoken.current : spoken.places(where);
        if (named == null || named.isEmpty()) {
            return false;
        }
        boolean confirm = m.group("confirm") != null || where.matches("(?:这一|该|本)(?:自然段|款|项)");
        unfinished.settle();
        if (!where.isEmpty() && !confirm) {
            spoken.speakOf(named);
        }
        if (quoted == null) {
            unfinished.replacing = named;
        } else if (confirm) {
            List<Target> meant = where.endsWith("条") && spoken.article != null ? List.of(spoken.article) : named;
            item.add(new Instruction.Confirm(item.span(), meant, quoted, true));
        } else {
            item.add(new Instruction.Replace(item.span(), named, quoted));
        }
        return true;
    }
}
