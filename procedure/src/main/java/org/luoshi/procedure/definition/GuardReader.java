package org.luoshi.procedure.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Fields;
import org.luoshi.procedure.yaml.Item;

/** Reads a condition: {@code { any: [ { not-happened: convene }, { running: reply } ] }}. */
final class GuardReader {
    private static final Set<String> KINDS = Set.of(
            "at",
            "running",
            "not-running",
            "none-running",
            "overdue",
            "in-time",
            "lapsed",
            "has-part",
            "happened",
            "happened-since",
            "happened-for-party",
            "not-happened",
            "carries",
            "filled",
            "carried-before",
            "carried-last",
            "not",
            "all",
            "any");

    private final Names names;
    private final Faults faults;
    private final Map<String, Item> fieldsAtHand;

    /** @param fieldsAtHand the fields {@code carries} may speak of */
    GuardReader(Names names, Map<String, Item> fieldsAtHand, Faults faults) {
        this.names = names;
        this.fieldsAtHand = fieldsAtHand;
        this.faults = faults;
    }

    Guard guard(Item item) {
        var guards = new ArrayList<Guard>();
        Fields.of(item, faults).entries().forEach((kind, entry) -> guards.add(one(kind, entry)));
        if (guards.isEmpty()) {
            faults.add(item.where(), "条件是空的", "the condition is empty", "写一个条件", "Write one");
        }
        return guards.size() == 1 ? guards.getFirst() : new Guard.All(List.copyOf(guards));
    }

    private Guard one(String kind, Item.Entry entry) {
        var value = entry.value();
        return switch (kind) {
            case "at" -> new Guard.At(steps(value));
            case "running" -> new Guard.Running(clock(value));
            case "not-running" -> new Guard.NotRunning(clock(value));
            case "none-running" -> new Guard.NoneRunning(clocks(value));
            case "overdue" -> new Guard.Overdue(clock(value));
            case "in-time" -> new Guard.InTime(clock(value));
            case "lapsed" -> new Guard.Lapsed(clock(value));
            case "has-part" -> new Guard.HasPart(parts(value));
            case "happened" -> happened(value);
            case "happened-since" -> happenedSince(value);
            case "happened-for-party" -> new Guard.HappenedForParty(event(value));
            case "not-happened" -> new Guard.NotHappened(event(value));
            case "carries" -> carried(value, fieldsAtHand, Guard.Carries::new);
            case "filled" -> new Guard.Filled(name(value, this::fieldAtHand));
            case "carried-before" -> carried(value, names.allFields(), Guard.CarriedBefore::new);
            case "carried-last" -> carried(value, names.allFields(), Guard.CarriedLast::new);
            case "not" -> new Guard.Not(guard(value));
            case "all" -> new Guard.All(guards(value));
            case "any" -> new Guard.AnyOf(guards(value));
            default -> {
                faults.unknown(entry.key(), "条件", "condition", kind, KINDS);
                yield new Guard.All(List.of());
            }
        };
    }

    private List<Guard> guards(Item item) {
        return Fields.list(item).stream().map(this::guard).toList();
    }

    private Guard happened(Item item) {
        if (item instanceof Item.Text) {
            return new Guard.Happened(event(item), 1);
        }
        var fields = Fields.of(item, faults);
        var event = fields.required("event").map(this::event).orElse("");
        var guard = new Guard.Happened(event, fields.number("times", 1, 1));
        fields.close();
        return guard;
    }

    private Guard happenedSince(Item item) {
        var fields = Fields.of(item, faults);
        var event = fields.required("event").map(this::event).orElse("");
        fields.required("since");
        var since = new LinkedHashSet<String>();
        for (var text : fields.texts("since")) {
            names.event(text, faults);
            since.add(text.value());
        }
        fields.close();
        return new Guard.HappenedSince(event, since);
    }

    private boolean fieldAtHand(Item.Text text) {
        return Names.known(text, fieldsAtHand.keySet(), "携带项", "carried field", faults);
    }

    private String clock(Item item) {
        return name(item, text -> names.clock(text, faults));
    }

    private String event(Item item) {
        return name(item, text -> names.event(text, faults));
    }

    private Set<String> clocks(Item item) {
        var clocks = new LinkedHashSet<String>();
        for (var text : Fields.texts(item, faults)) {
            names.clock(text, faults);
            clocks.add(text.value());
        }
        return clocks;
    }

    private Set<String> steps(Item item) {
        var steps = new LinkedHashSet<String>();
        for (var text : Fields.texts(item, faults)) {
            names.step(text, faults);
            steps.add(text.value());
        }
        return steps;
    }

    private Set<String> parts(Item item) {
        var parts = new LinkedHashSet<String>();
        for (var text : Fields.texts(item, faults)) {
            Names.known(text, names.parts(), "承办方式", "part", faults);
            parts.add(text.value());
        }
        return parts;
    }

    private interface Check {
        boolean known(Item.Text text);
    }

    private String name(Item item, Check check) {
        var texts = Fields.texts(item, faults);
        if (texts.size() != 1) {
            faults.add(item.where(), "这里应当是一个名称", "one name is expected here", "写一个名称", "Write one name");
            return "";
        }
        check.known(texts.getFirst());
        return texts.getFirst().value();
    }

    private interface OnField {
        Guard guard(String field, List<String> values);
    }

    private Guard carried(Item item, Map<String, Item> known, OnField make) {
        var guards = new ArrayList<Guard>();
        Fields.of(item, faults).entries().forEach((field, entry) -> {
            var definition = known.get(field);
            if (definition == null) {
                faults.unknown(entry.key(), "携带项", "carried field", field, known.keySet());
            }
            var values = Fields.texts(entry.value(), faults);
            if (definition != null) {
                FieldReader.checkOptions(definition, values, faults);
            }
            guards.add(make.guard(field, values.stream().map(Item.Text::value).toList()));
        });
        return guards.size() == 1 ? guards.getFirst() : new Guard.All(List.copyOf(guards));
    }
}
