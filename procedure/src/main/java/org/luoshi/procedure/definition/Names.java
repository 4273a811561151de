package org.luoshi.procedure.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Item;

/** The names a procedure declares, gathered before anything that uses them is read. */
record Names(
        Set<String> roles,
        Set<String> parts,
        Set<String> steps,
        Set<String> events,
        Set<String> clocks,
        Set<String> triggers,
        Map<String, Item> fields) {

    static Names of(Item.Mapping procedure) {
        return new Names(
                keys(procedure, "roles"),
                keys(procedure, "parts"),
                keys(procedure, "steps"),
                keys(procedure, "events"),
                keys(procedure, "clocks"),
                keys(procedure, "triggers"),
                carried(procedure));
    }

    private static Set<String> keys(Item.Mapping procedure, String section) {
        return procedure.child(section).entries().keySet();
    }

    /** {@code event.field} → its definition. */
    private static Map<String, Item> carried(Item.Mapping procedure) {
        var fields = new LinkedHashMap<String, Item>();
        procedure.child("events").entries().forEach((event, entry) -> {
            if (entry.value() instanceof Item.Mapping body) {
                body.child("carries")
                        .entries()
                        .forEach((field, definition) -> fields.put(event + "." + field, definition.value()));
            }
        });
        return fields;
    }

    /** The fields one event carries, by id. */
    Map<String, Item> fieldsOf(String event) {
        var own = new LinkedHashMap<String, Item>();
        fields.forEach((name, definition) -> {
            if (name.startsWith(event + ".")) {
                own.put(name.substring(event.length() + 1), definition);
            }
        });
        return own;
    }

    /** The fields any event carries, by id. */
    Map<String, Item> allFields() {
        var all = new LinkedHashMap<String, Item>();
        fields.forEach((name, definition) -> all.putIfAbsent(name.substring(name.indexOf('.') + 1), definition));
        return all;
    }

    /** What a clock may count from. */
    Set<String> origins() {
        var all = new TreeSet<>(events);
        all.addAll(triggers);
        return all;
    }

    boolean step(Item.Text text, Faults faults) {
        return known(text, steps, "步骤", "step", faults);
    }

    boolean event(Item.Text text, Faults faults) {
        return known(text, events, "事件", "event", faults);
    }

    boolean clock(Item.Text text, Faults faults) {
        return known(text, clocks, "期限", "clock", faults);
    }

    static boolean known(Item.Text text, Set<String> names, String zh, String en, Faults faults) {
        if (names.contains(text.value())) {
            return true;
        }
        faults.unknown(text.where(), zh, en, text.value(), names);
        return false;
    }
}
