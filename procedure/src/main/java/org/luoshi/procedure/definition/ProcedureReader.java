package org.luoshi.procedure.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Step.Kind;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Fields;
import org.luoshi.procedure.yaml.Item;
import org.luoshi.procedure.yaml.Where;

/** Reads a procedure from its tree and checks it; what is wrong goes to the faults, the result is then unused. */
final class ProcedureReader {
    /** The setting that says what happens to a date counted in days or months that falls on a day of rest. */
    private static final String DUE_ON_HOLIDAY = "due-on-holiday";

    private static final Map<String, Kind> KINDS =
            Stream.of(Kind.values()).collect(Collectors.toMap(FieldReader::name, kind -> kind));

    private final Names names;
    private final Faults faults;

    private ProcedureReader(Names names, Faults faults) {
        this.names = names;
        this.faults = faults;
    }

    /**
     * @param overlay what a place changes
     * @param profile the place's id
     */
    static Procedure read(Item.Mapping tree, Overlay overlay, String profile, Faults faults) {
        var laid = overlay.over(tree, faults);
        return new ProcedureReader(Names.of(laid), faults).procedure(laid, overlay, profile);
    }

    private Procedure procedure(Item.Mapping tree, Overlay overlay, String profile) {
        var fields = Fields.of(tree, faults);
        var id = fields.text("procedure");
        var title = Labels.words(fields, "title", faults);
        var bases = Labels.bases(fields.list("bases"), faults);
        fields.required("roles");
        var roles = Labels.section(fields.optional("roles"), faults);
        var parts = Labels.section(fields.optional("parts"), faults);
        var triggers = Labels.section(fields.optional("triggers"), faults);
        var settings = settings(fields);
        var places = new HashMap<String, Where>();
        var steps = steps(fields, places);
        var events = events(fields);
        var clocks = clocks(fields, origins(triggers, events), settings, overlay, places);
        fields.close();
        var graph = new GraphCheck(steps, events, places, faults);
        graph.check(fields.where());
        graph.cycles(clocks);
        return new Procedure(id, title, profile, roles, parts, steps, events, clocks, settings, bases, overlay.text());
    }

    private Map<String, List<String>> settings(Fields fields) {
        var settings = new LinkedHashMap<String, List<String>>();
        fields.optional("settings")
                .ifPresent(section -> Fields.of(section, faults)
                        .entries()
                        .forEach((key, entry) -> settings.put(
                                key,
                                Fields.texts(entry.value(), faults).stream()
                                        .map(Item.Text::value)
                                        .toList())));
        return settings;
    }

    private List<Step> steps(Fields fields, Map<String, Where> places) {
        var steps = new ArrayList<Step>();
        fields.required("steps")
                .ifPresent(section -> Fields.of(section, faults).entries().forEach((id, entry) -> {
                    places.put("steps." + id, entry.key());
                    steps.add(step(id, entry.value()));
                }));
        return List.copyOf(steps);
    }

    private Step step(String id, Item item) {
        var fields = Fields.of(item, faults);
        var words = new Words(fields.text("zh"), fields.text("en"));
        var kind = fields.texts("kind");
        var known = !kind.isEmpty() && Names.known(kind.getFirst(), KINDS.keySet(), "步骤类型", "kind of step", faults);
        var step = new Step(
                id,
                words,
                known ? KINDS.getOrDefault(kind.getFirst().value(), Kind.OPEN) : Kind.OPEN,
                fields.flag("mandatory"));
        fields.close();
        return step;
    }

    private List<Event> events(Fields fields) {
        var reader = new EventReader(names, faults);
        var events = new ArrayList<Event>();
        fields.required("events")
                .ifPresent(section -> Fields.of(section, faults)
                        .entries()
                        .forEach((id, entry) -> events.add(reader.event(id, entry.value()))));
        return List.copyOf(events);
    }

    private List<Clock> clocks(
            Fields fields,
            Map<String, Words> origins,
            Map<String, List<String>> settings,
            Overlay overlay,
            Map<String, Where> places) {
        var moves = settings.getOrDefault(DUE_ON_HOLIDAY, List.of()).contains("next-working-day");
        var reader = new ClockReader(names, origins, moves, overlay.text(), faults);
        var clocks = new ArrayList<Clock>();
        fields.optional("clocks")
                .ifPresent(section -> Fields.of(section, faults).entries().forEach((id, entry) -> {
                    places.put("clocks." + id, entry.key());
                    clocks.add(reader.clock(id, entry.value(), overlay.rules(id)));
                }));
        return List.copyOf(clocks);
    }

    private static Map<String, Words> origins(Map<String, Words> triggers, List<Event> events) {
        var origins = new LinkedHashMap<>(triggers);
        events.forEach(event -> origins.putIfAbsent(event.id(), event.title()));
        return origins;
    }

    /** The id a tree gives itself; null when it has none. */
    static @Nullable String id(Item.Mapping tree) {
        var entry = tree.entries().get("procedure");
        return entry == null ? null : entry.value().show();
    }
}
