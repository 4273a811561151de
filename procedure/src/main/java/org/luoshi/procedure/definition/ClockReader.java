package org.luoshi.procedure.definition;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Clock.Holder;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Fields;
import org.luoshi.procedure.yaml.Item;

/** Reads one clock, with the place's rules laid over the national ones. */
final class ClockReader {
    private final Names names;
    private final Map<String, Words> origins;
    private final boolean movesOffHolidays;
    private final @Nullable LocalText text;
    private final Faults faults;

    ClockReader(
            Names names,
            Map<String, Words> origins,
            boolean movesOffHolidays,
            @Nullable LocalText text,
            Faults faults) {
        this.text = text;
        this.names = names;
        this.origins = origins;
        this.movesOffHolidays = movesOffHolidays;
        this.faults = faults;
    }

    /** @param local the place's own rules; null when it has none */
    Clock clock(String id, Item item, @Nullable Item local) {
        var fields = Fields.of(item, faults);
        var title = Labels.words(fields, "title", faults);
        var holder = holder(fields);
        var starts = events(fields, "starts-on");
        var startsWhen = fields.optional("starts-when")
                .map(guard -> new GuardReader(names, carriedBy(starts), faults).guard(guard))
                .orElse(null);
        var stops = events(fields, "stops-on");
        var suspends = events(fields, "suspends-on");
        var resumes = events(fields, "resumes-on");
        ends(fields, starts, stops, suspends, resumes);
        var rules = rules(fields, starts, local);
        var clock = new Clock(
                id,
                title,
                holder,
                starts,
                startsWhen,
                one(fields, "starts-in", text -> names.step(text, faults)),
                endsIn(fields),
                fallsAwayOn(fields),
                stops,
                suspends,
                resumes,
                countsFrom(fields, starts),
                one(fields, "extends", text -> names.clock(text, faults)),
                localDate(fields),
                fields.flag("per-party"),
                fields.flag("for-event-party"),
                fields.flag("window"),
                movesOffHolidays,
                rules);
        fields.close();
        return clock;
    }

    private Holder holder(Fields fields) {
        var item = fields.required("holder").orElse(null);
        if (item instanceof Item.Mapping) {
            var parts = Fields.of(item, faults);
            parts.required("parts");
            var held = new LinkedHashSet<String>();
            for (var part : parts.texts("parts")) {
                Names.known(part, names.parts(), "承办方式", "part", faults);
                held.add(part.value());
            }
            parts.close();
            return new Holder.ByPart(held);
        }
        if (item instanceof Item.Text text) {
            Names.known(text, names.roles(), "角色", "role", faults);
            return new Holder.ByRole(text.value());
        }
        return new Holder.ByRole("");
    }

    private Set<String> events(Fields fields, String key) {
        var events = new LinkedHashSet<String>();
        for (var text : fields.texts(key)) {
            names.event(text, faults);
            events.add(text.value());
        }
        return events;
    }

    private void ends(Fields fields, Set<String> starts, Set<String> stops, Set<String> suspends, Set<String> resumes) {
        if (!starts.isEmpty() && stops.isEmpty()) {
            faults.add(
                    fields.where(),
                    "期限有开始、没有停止",
                    "the clock starts but nothing stops it",
                    "补上stops-on",
                    "Add stops-on");
        }
        if (suspends.isEmpty() != resumes.isEmpty()) {
            faults.add(
                    fields.where(),
                    "中止与恢复应当成对",
                    "suspends-on and resumes-on belong together",
                    "补上另一个",
                    "Add the other one");
        }
    }

    private List<ClockRule> rules(Fields fields, Set<String> starts, @Nullable Item local) {
        var national = new RuleReader(origins, null, faults);
        var trigger = fields.optionalText("trigger")
                .orElse(starts.stream().findFirst().orElse(null));
        var base = fields.required("rules")
                .map(section -> national.rules(section, trigger))
                .orElse(List.of());
        return local == null ? base : RuleLayers.lay(base, new RuleReader(origins, text, faults).rules(local, trigger));
    }

    private Map<String, String> countsFrom(Fields fields, Set<String> starts) {
        var map = new LinkedHashMap<String, String>();
        fields.optional("counts-from")
                .ifPresent(section -> Fields.of(section, faults).entries().forEach((start, entry) -> {
                    if (!starts.contains(start)) {
                        faults.unknown(entry.key(), "开始事件", "starting event", start, starts);
                    }
                    for (var text : Fields.texts(entry.value(), faults)) {
                        origin(text, start);
                        map.put(start, text.value());
                    }
                }));
        return map;
    }

    /** An earlier event, or a date the starting event carries: the day a text was published, a session opens. */
    private void origin(Item.Text text, String start) {
        var dates = FieldReader.dates(names.fieldsOf(start));
        if (!dates.contains(text.value())) {
            var known = new TreeSet<>(names.events());
            known.addAll(dates);
            Names.known(text, known, "事件或者日期项", "event or date", faults);
        }
    }

    private Set<String> endsIn(Fields fields) {
        var steps = new LinkedHashSet<String>();
        for (var text : fields.texts("ends-in")) {
            names.step(text, faults);
            steps.add(text.value());
        }
        return steps;
    }

    private Map<String, Guard> fallsAwayOn(Fields fields) {
        var map = new LinkedHashMap<String, Guard>();
        fields.optional("falls-away-on")
                .ifPresent(section -> Fields.of(section, faults).entries().forEach((event, entry) -> {
                    if (!names.events().contains(event)) {
                        faults.unknown(entry.key(), "事件", "event", event, names.events());
                    }
                    map.put(event, new GuardReader(names, names.fieldsOf(event), faults).guard(entry.value()));
                }));
        return map;
    }

    private @Nullable String localDate(Fields fields) {
        var field = fields.optionalText("local-date").orElse(null);
        var dates = FieldReader.dates(names.allFields());
        if (field != null && !dates.contains(field)) {
            faults.unknown(fields.where().child("local-date"), "日期项", "date field", field, dates);
        }
        return field;
    }

    /** What the starting events carry. */
    private Map<String, Item> carriedBy(Set<String> events) {
        var fields = new LinkedHashMap<String, Item>();
        events.forEach(event -> fields.putAll(names.fieldsOf(event)));
        return fields;
    }

    private interface Check {
        boolean known(Item.Text text);
    }

    private static @Nullable String one(Fields fields, String key, Check check) {
        var texts = fields.texts(key);
        if (texts.isEmpty()) {
            return null;
        }
        check.known(texts.getFirst());
        return texts.getFirst().value();
    }
}
