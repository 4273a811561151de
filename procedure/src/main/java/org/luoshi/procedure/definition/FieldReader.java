package org.luoshi.procedure.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Fields;
import org.luoshi.procedure.yaml.Item;

/** Reads what an event carries. */
final class FieldReader {
    private static final Map<String, Field.Type> TYPES =
            Stream.of(Field.Type.values()).collect(Collectors.toMap(FieldReader::name, type -> type));

    private final Faults faults;
    private final Map<String, Item> siblings;

    FieldReader(Map<String, Item> siblings, Faults faults) {
        this.siblings = siblings;
        this.faults = faults;
    }

    Field field(String id, Item item) {
        var fields = Fields.of(item, faults);
        var title = Labels.words(fields, "title", faults);
        var type = type(fields);
        var options = new ArrayList<Field.Option>();
        Labels.section(fields.optional("options"), faults)
                .forEach((option, words) -> options.add(new Field.Option(option, words)));
        if ((type == Field.Type.CHOICE) == options.isEmpty()) {
            faults.add(
                    item.where(),
                    type == Field.Type.CHOICE ? "选择项没有选项" : "只有choice类型可以有选项",
                    type == Field.Type.CHOICE ? "a choice without options" : "only a choice has options",
                    type == Field.Type.CHOICE ? "补上options" : "改为type: choice，或者删除options",
                    type == Field.Type.CHOICE ? "Add options" : "Make it type: choice, or delete the options");
        }
        var required = fields.flag("required");
        var requiredWhen = new ArrayList<Field.RequiredWhen>();
        fields.list("required-when").forEach(when -> requiredWhen.add(requiredWhen(when)));
        var field = new Field(
                id, title, type, required, List.copyOf(requiredWhen), List.copyOf(options), fields.number("max", 1, 0));
        fields.close();
        return field;
    }

    private Field.Type type(Fields fields) {
        var item = fields.required("type");
        if (item.isPresent() && item.get() instanceof Item.Text text) {
            if (Names.known(text, TYPES.keySet(), "类型", "type", faults)) {
                return TYPES.getOrDefault(text.value(), Field.Type.TEXT);
            }
        }
        return Field.Type.TEXT;
    }

    private Field.RequiredWhen requiredWhen(Item item) {
        var fields = Fields.of(item, faults);
        var name = fields.text("field");
        fields.required("is");
        var values = fields.texts("is");
        var definition = siblings.get(name);
        if (definition == null && !name.isEmpty()) {
            faults.unknown(item.where().child("field"), "携带项", "carried field", name, siblings.keySet());
        } else if (definition != null) {
            checkOptions(definition, values, faults);
        }
        fields.close();
        return new Field.RequiredWhen(
                name, values.stream().map(Item.Text::value).toList());
    }

    /** Values compared with a choice must be among its options. */
    static void checkOptions(Item definition, List<Item.Text> values, Faults faults) {
        var options = options(definition);
        if (!options.isEmpty()) {
            values.forEach(value -> Names.known(value, options, "选项", "option", faults));
        }
    }

    private static Set<String> options(Item definition) {
        return definition instanceof Item.Mapping mapping
                ? mapping.child("options").entries().keySet()
                : Set.of();
    }

    /** Those of these fields that carry a date. */
    static Set<String> dates(Map<String, Item> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue() instanceof Item.Mapping body
                        && body.get("type")
                                .filter(type -> type.show().equals(name(Field.Type.DATE)))
                                .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
