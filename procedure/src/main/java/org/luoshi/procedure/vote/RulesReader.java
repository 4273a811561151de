package org.luoshi.procedure.vote;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Labels;
import org.luoshi.procedure.definition.LocalText;
import org.luoshi.procedure.definition.Profile;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Fields;
import org.luoshi.procedure.yaml.Item;

/** Reads one body's file: the nation's layer, then a layer for each place under {@code in}. */
final class RulesReader {
    private final Faults faults;

    RulesReader(Faults faults) {
        this.faults = faults;
    }

    /** Place → the body's rules there; {@code national} is always among them. */
    Map<String, BodyRules> read(Item.Mapping tree, String expected) {
        var fields = Fields.of(tree, faults);
        var id = fields.text("rules");
        if (!id.equals(expected)) {
            faults.add(
                    tree.where(),
                    "规则名“%s”与文件路径不符".formatted(id),
                    "the rules call themselves “%s”, their file says otherwise".formatted(id),
                    "写rules: " + expected,
                    "Write rules: " + expected);
        }
        var title = Labels.words(fields, "title", faults);
        var nation = layer(fields, new VersionReader(null, faults), kinds(fields));
        check(tree, nation);
        var base = new BodyRules(expected, title, Profile.NATIONAL, List.of(nation), null);
        var places = new LinkedHashMap<String, BodyRules>();
        places.put(Profile.NATIONAL, base);
        fields.optional("in")
                .ifPresent(section -> Fields.of(section, faults)
                        .entries()
                        .forEach((place, entry) -> places.put(place, place(base, nation, place, entry.value()))));
        fields.close();
        return Map.copyOf(places);
    }

    private BodyRules place(BodyRules base, Layer nation, String place, Item item) {
        var fields = Fields.of(item, faults);
        var text = text(fields);
        var own = layer(fields, new VersionReader(text, faults), Map.of());
        known(fields, "majorities", nation.majorities().keySet());
        known(fields, "methods", nation.methods().keySet());
        fields.close();
        return new BodyRules(base.id(), base.title(), place, List.of(own, nation), text);
    }

    private LocalText text(Fields place) {
        var fields = place.required("text").map(item -> Fields.of(item, faults));
        var text = new LocalText(
                fields.map(f -> f.text("law")).orElse(""),
                fields.map(f -> f.date("version")).orElse(LocalDate.EPOCH),
                fields.map(f -> f.date("in-force")).orElse(LocalDate.EPOCH));
        fields.ifPresent(Fields::close);
        return text;
    }

    private Layer layer(Fields fields, VersionReader versions, Map<String, Layer.Kind> kinds) {
        return new Layer(
                fields.optional("quorum").map(versions::quorum).orElse(List.of()),
                each(fields.optional("majorities"), versions::majority),
                each(fields.optional("methods"), versions::methods),
                each(fields.optional("limits"), versions::limit),
                kinds);
    }

    private <T> Map<String, T> each(Optional<Item> section, Function<Item, T> read) {
        var rules = new LinkedHashMap<String, T>();
        section.ifPresent(item ->
                Fields.of(item, faults).entries().forEach((name, entry) -> rules.put(name, read.apply(entry.value()))));
        return rules;
    }

    private Map<String, Layer.Kind> kinds(Fields fields) {
        return each(fields.required("kinds"), item -> {
            var kind = Fields.of(item, faults);
            var read = new Layer.Kind(Labels.words(kind, "title", faults), kind.text("majority"), kind.text("methods"));
            kind.close();
            return read;
        });
    }

    /** Every kind follows a majority and methods that exist; a body without a quorum rule cannot meet. */
    private void check(Item.Mapping tree, Layer nation) {
        Fields.of(tree, faults).required("quorum");
        tree.child("kinds").entries().forEach((id, entry) -> {
            var kind = nation.kinds().get(id);
            if (kind != null) {
                named(
                        entry.value(),
                        "majority",
                        kind.majority(),
                        nation.majorities().keySet());
                named(entry.value(), "methods", kind.methods(), nation.methods().keySet());
            }
        });
    }

    private void named(Item kind, String key, String name, Set<String> known) {
        if (!name.isEmpty() && !known.contains(name)) {
            var where = valueOf(kind, key);
            faults.unknown((where == null ? kind : where).where(), "规则", "rule", name, known);
        }
    }

    private static @Nullable Item valueOf(Item kind, String key) {
        return kind instanceof Item.Mapping mapping ? mapping.get(key).orElse(null) : null;
    }

    private void known(Fields place, String section, Set<String> known) {
        place.optional(section)
                .ifPresent(item -> Fields.of(item, faults).entries().forEach((name, entry) -> {
                    if (!known.contains(name)) {
                        faults.unknown(entry.key(), "规则", "rule", name, known);
                    }
                }));
    }
}
