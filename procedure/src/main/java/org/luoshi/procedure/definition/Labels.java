package org.luoshi.procedure.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Fields;
import org.luoshi.procedure.yaml.Item;

/** Reads what every part of a procedure has: words in two languages, legal bases. */
public final class Labels {
    private Labels() {}

    /** The words of a key that must be there. */
    public static Words words(Fields fields, String key, Faults faults) {
        return fields.required(key).map(item -> words(item, faults)).orElse(new Words("", ""));
    }

    static Words words(Item item, Faults faults) {
        var fields = Fields.of(item, faults);
        var words = new Words(fields.text("zh"), fields.text("en"));
        fields.close();
        return words;
    }

    /** A section of {@code id: {zh, en}}. */
    static Map<String, Words> section(Optional<Item> section, Faults faults) {
        var words = new LinkedHashMap<String, Words>();
        section.ifPresent(item ->
                Fields.of(item, faults).entries().forEach((id, entry) -> words.put(id, words(entry.value(), faults))));
        return words;
    }

    /** A legal basis: law, version, article. */
    public static Basis basis(Item item, Faults faults) {
        var fields = Fields.of(item, faults);
        var basis = new Basis(fields.text("law"), fields.date("version"), fields.text("article"));
        fields.close();
        return basis;
    }

    static List<Basis> bases(List<Item> items, Faults faults) {
        var bases = new ArrayList<Basis>();
        items.forEach(item -> bases.add(basis(item, faults)));
        return List.copyOf(bases);
    }
}
