package org.luoshi.procedure.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.ClockRule.Direction;
import org.luoshi.procedure.definition.ClockRule.Trigger;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Fields;
import org.luoshi.procedure.yaml.Item;

/** Reads the versions of a clock's rule and checks that they follow one another without overlap or gap. */
final class RuleReader {
    private static final Set<String> DIRECTIONS = Set.of("after", "before");

    private final Map<String, Words> origins;
    private final @Nullable LocalText text;
    private final Faults faults;

    /**
     * @param origins the words of everything a limit may count from, by id
     * @param text the place's text: its rules may name the article alone and begin when the text came into force
     */
    RuleReader(Map<String, Words> origins, @Nullable LocalText text, Faults faults) {
        this.origins = origins;
        this.text = text;
        this.faults = faults;
    }

    /** @param trigger what the clock counts from unless a rule says otherwise */
    List<ClockRule> rules(Item section, @Nullable String trigger) {
        var rules = new ArrayList<ClockRule>();
        for (var item : Fields.list(section)) {
            var rule = rule(item, trigger);
            if (!rules.isEmpty()) {
                sequence(rules.getLast(), rule, item);
            }
            rules.add(rule);
        }
        return List.copyOf(rules);
    }

    private ClockRule rule(Item item, @Nullable String trigger) {
        var fields = Fields.of(item, faults);
        var amount = fields.required("amount")
                .map(text -> AmountReader.amount(text, faults))
                .orElse(new Amount.Promptly());
        var basis = basis(fields);
        if (basis == null && !(amount instanceof Amount.Promptly)) {
            faults.add(
                    item.where(),
                    "有数字的期限没有依据",
                    "a counted limit without a legal basis",
                    "补上basis: { law, version, article }，没有依据的写promptly",
                    "Add basis: { law, version, article }; without one write promptly");
        }
        var from =
                text == null ? fields.date("from") : fields.optionalDate("from").orElse(text.inForce());
        var until = fields.optionalDate("until").orElse(null);
        if (until != null && until.isBefore(from)) {
            faults.add(
                    item.where(),
                    "规则止于%s，早于开始日%s".formatted(until, from),
                    "the rule ends on %s, before it begins on %s".formatted(until, from),
                    "改正from或者until",
                    "Correct from or until");
        }
        var rule = new ClockRule(
                amount,
                trigger(fields.optional("trigger").orElse(null), trigger, item),
                direction(fields),
                basis,
                from,
                until,
                null);
        fields.close();
        return rule;
    }

    private @Nullable Basis basis(Fields fields) {
        if (text != null) {
            var article = fields.optionalText("article");
            if (article.isPresent()) {
                return new Basis(text.law(), text.version(), article.get());
            }
        }
        return fields.optional("basis")
                .map(value -> Labels.basis(value, faults))
                .orElse(null);
    }

    private Direction direction(Fields fields) {
        var text = fields.texts("direction");
        return !text.isEmpty()
                        && Names.known(text.getFirst(), DIRECTIONS, "方向", "direction", faults)
                        && text.getFirst().value().equals("before")
                ? Direction.BEFORE
                : Direction.AFTER;
    }

    private Trigger trigger(@Nullable Item own, @Nullable String usual, Item rule) {
        var id = own == null ? usual : own.show();
        if (id == null) {
            faults.add(
                    rule.where(),
                    "没有说明从何时起算",
                    "it is not said what the limit counts from",
                    "补上trigger",
                    "Add a trigger");
            return new Trigger("", new Words("", ""));
        }
        var words = origins.get(id);
        if (words == null) {
            faults.unknown((own == null ? rule : own).where(), "起算点", "trigger", id, origins.keySet());
        }
        return new Trigger(id, words == null ? new Words(id, id) : words);
    }

    private void sequence(ClockRule before, ClockRule rule, Item item) {
        LocalDate until = before.until();
        if (until == null || !until.isBefore(rule.from())) {
            faults.add(
                    item.where(),
                    "与前一条规则的有效期重叠（%s起）".formatted(rule.from()),
                    "overlaps the rule before it (from %s)".formatted(rule.from()),
                    "前一条写until: %s".formatted(rule.from().minusDays(1)),
                    "End the rule before with until: %s".formatted(rule.from().minusDays(1)));
        } else if (!until.plusDays(1).equals(rule.from())) {
            faults.add(
                    item.where(),
                    "%s至%s没有规则".formatted(until.plusDays(1), rule.from().minusDays(1)),
                    "no rule from %s to %s"
                            .formatted(until.plusDays(1), rule.from().minusDays(1)),
                    "让有效期首尾相接",
                    "Let one begin the day after the other ends");
        }
    }
}
