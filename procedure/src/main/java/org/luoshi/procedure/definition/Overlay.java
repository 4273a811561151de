package org.luoshi.procedure.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Fields;
import org.luoshi.procedure.yaml.Item;
import org.luoshi.procedure.yaml.Where;

/**
 * What one place changes in one procedure, laid over the national base key by key. It may change what the base
 * declares, never add a step, an event, a clock or a setting; a change that changes nothing is a mistake.
 */
final class Overlay {
    private static final Set<String> SECTIONS = Set.of("settings", "events", "clocks");

    private final Map<String, Item> sections;
    private final Map<String, Item> rules;
    private final @Nullable LocalText text;

    private Overlay(Map<String, Item> sections, Map<String, Item> rules, @Nullable LocalText text) {
        this.sections = sections;
        this.rules = rules;
        this.text = text;
    }

    /** The base alone. */
    static Overlay none() {
        return new Overlay(Map.of(), Map.of(), null);
    }

    /** Reads a profile's section for one procedure. */
    static Overlay of(Item item, Faults faults) {
        var fields = Fields.of(item, faults);
        var text = fields.required("text").map(value -> text(value, faults)).orElse(null);
        var sections = new LinkedHashMap<String, Item>();
        for (var section : SECTIONS) {
            fields.optional(section).ifPresent(value -> sections.put(section, value));
        }
        fields.close();
        if (sections.isEmpty()) {
            nothing(item.where(), faults);
        }
        return new Overlay(sections, rules(sections.get("clocks")), text);
    }

    private static LocalText text(Item item, Faults faults) {
        var fields = Fields.of(item, faults);
        var text = new LocalText(fields.text("law"), fields.date("version"), fields.date("in-force"));
        fields.close();
        return text;
    }

    private static Map<String, Item> rules(@Nullable Item clocks) {
        var rules = new LinkedHashMap<String, Item>();
        if (clocks instanceof Item.Mapping mapping) {
            mapping.entries()
                    .keySet()
                    .forEach(id -> mapping.child(id).get("rules").ifPresent(own -> rules.put(id, own)));
        }
        return rules;
    }

    /** The text the place's rules were read from; null for the base. */
    @Nullable
    LocalText text() {
        return text;
    }

    /** The place's own rules of a clock; null when it has none. */
    @Nullable
    Item rules(String clock) {
        return rules.get(clock);
    }

    /** The base with this place's changes. */
    Item.Mapping over(Item.Mapping base, Faults faults) {
        var laid = base;
        for (var section : sections.entrySet()) {
            laid = section(laid, section.getKey(), section.getValue(), faults);
        }
        return laid;
    }

    private static Item.Mapping section(Item.Mapping base, String name, Item change, Faults faults) {
        var entry = base.entries().get(name);
        if (!(entry != null && entry.value() instanceof Item.Mapping declared)) {
            faults.unknown(change.where(), "部分", "section", name, base.entries().keySet());
            return base;
        }
        var laid = declared;
        for (var changed : Fields.of(change, faults).entries().entrySet()) {
            var id = changed.getKey();
            var own = declared.entries().get(id);
            if (own == null) {
                faults.unknown(
                        changed.getValue().key(),
                        "可以改变的名称",
                        "name to change",
                        id,
                        declared.entries().keySet());
                continue;
            }
            var merged = name.equals("settings")
                    ? replaced(own, changed.getValue(), faults)
                    : merged(own, changed.getValue(), name.equals("clocks"), faults);
            laid = laid.with(id, merged);
        }
        return base.with(name, new Item.Entry(entry.key(), laid));
    }

    private static Item.Entry replaced(Item.Entry base, Item.Entry change, Faults faults) {
        same(base, change, faults);
        return change;
    }

    /** Mappings are merged key by key; texts and lists are replaced. Rules are kept apart: they are laid, not merged. */
    private static Item.Entry merged(Item.Entry base, Item.Entry change, boolean clock, Faults faults) {
        if (!(base.value() instanceof Item.Mapping from && change.value() instanceof Item.Mapping to)) {
            return replaced(base, change, faults);
        }
        if (to.entries().isEmpty()) {
            nothing(change.key(), faults);
        }
        var laid = from;
        for (var changed : to.entries().entrySet()) {
            var key = changed.getKey();
            var own = from.entries().get(key);
            if (own == null) {
                laid = laid.with(key, changed.getValue());
            } else if (clock && key.equals("rules")) {
                same(own, changed.getValue(), faults);
            } else {
                laid = laid.with(key, merged(own, changed.getValue(), false, faults));
            }
        }
        return new Item.Entry(change.key(), laid);
    }

    private static void same(Item.Entry base, Item.Entry change, Faults faults) {
        if (base.value().sameAs(change.value())) {
            nothing(change.key(), faults);
        }
    }

    private static void nothing(Where where, Faults faults) {
        faults.add(
                where,
                "与全国规则相同，没有改变任何内容",
                "the same as the national base: it changes nothing",
                "删除它，或者写出本地不同的规则",
                "Delete it, or write what differs in this place");
    }
}
