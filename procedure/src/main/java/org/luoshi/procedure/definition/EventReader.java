package org.luoshi.procedure.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Event.Party;
import org.luoshi.procedure.definition.Event.Releases;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Fields;
import org.luoshi.procedure.yaml.Item;

/** Reads one event. */
final class EventReader {
    private static final Set<String> PARTIES = Set.of("none", "actor", "carried");
    private static final Set<String> RELEASES = Set.of("none", "party", "all");

    private final Names names;
    private final Faults faults;

    EventReader(Names names, Faults faults) {
        this.names = names;
        this.faults = faults;
    }

    Event event(String id, Item item) {
        var fields = Fields.of(item, faults);
        var siblings = names.fieldsOf(id);
        var guards = new GuardReader(names, siblings, faults);
        var title = Labels.words(fields, "title", faults);
        fields.required("from");
        var from = steps(fields.texts("from"));
        var branches = branches(fields, guards);
        fields.required("by");
        var permits = permits(fields.texts("by"));
        var conditions = new ArrayList<Event.Condition>();
        fields.list("when").forEach(when -> conditions.add(condition(when, guards)));
        // A place adds its own conditions; a list of the base would be replaced whole.
        fields.list("also-when").forEach(when -> conditions.add(condition(when, guards)));
        var carries = carries(fields, siblings);
        var party = party(fields, carries);
        var adds = adds(fields, carries);
        var releases = choice(fields, "releases", RELEASES);
        var event = new Event(
                id,
                title,
                from,
                branches,
                permits,
                List.copyOf(conditions),
                carries,
                party,
                adds,
                releases.isEmpty() ? Releases.NONE : Releases.valueOf(releases),
                permits(fields.texts("notifies")),
                Labels.bases(fields.list("basis"), faults));
        fields.close();
        return event;
    }

    private Set<String> steps(List<Item.Text> texts) {
        var steps = new LinkedHashSet<String>();
        for (var text : texts) {
            names.step(text, faults);
            steps.add(text.value());
        }
        return steps;
    }

    private List<Event.Branch> branches(Fields fields, GuardReader guards) {
        var branches = new ArrayList<Event.Branch>();
        for (var item : fields.list("to")) {
            if (item instanceof Item.Text text) {
                names.step(text, faults);
                branches.add(new Event.Branch(text.value(), null));
            } else {
                branches.add(branch(item, guards));
            }
        }
        return List.copyOf(branches);
    }

    private Event.Branch branch(Item item, GuardReader guards) {
        var fields = Fields.of(item, faults);
        fields.required("step");
        var step = steps(fields.texts("step")).stream().findFirst().orElse("");
        var branch = new Event.Branch(
                step, fields.optional("guard").map(guards::guard).orElse(null));
        fields.close();
        return branch;
    }

    private List<Permit> permits(List<Item.Text> texts) {
        return texts.stream().map(text -> permit(text, names, faults)).toList();
    }

    /** {@code handler/lead}, {@code office}. */
    static Permit permit(Item.Text text, Names names, Faults faults) {
        var slash = text.value().indexOf('/');
        var role = slash < 0 ? text.value() : text.value().substring(0, slash);
        var relation = slash < 0 ? Permit.ANY : text.value().substring(slash + 1);
        if (!names.roles().contains(role)) {
            faults.unknown(text.where(), "角色", "role", role, names.roles());
        }
        var relations = new TreeSet<>(names.parts());
        relations.addAll(Set.of(Permit.ANY, Permit.OWNER, Permit.PARTY));
        if (!relations.contains(relation)) {
            faults.unknown(text.where(), "关系", "relation", relation, relations);
        }
        return new Permit(role, relation);
    }

    private Event.Condition condition(Item item, GuardReader guards) {
        var fields = Fields.of(item, faults);
        var guard = fields.required("guard").map(guards::guard).orElse(new Guard.All(List.of()));
        var refusal = Labels.words(fields, "refusal", faults);
        var basis = fields.optional("basis")
                .map(value -> Labels.basis(value, faults))
                .orElse(null);
        fields.close();
        return new Event.Condition(guard, refusal, basis);
    }

    private List<Field> carries(Fields fields, Map<String, Item> siblings) {
        var reader = new FieldReader(siblings, faults);
        var carries = new ArrayList<Field>();
        fields.optional("carries")
                .ifPresent(section -> Fields.of(section, faults)
                        .entries()
                        .forEach((id, entry) -> carries.add(reader.field(id, entry.value()))));
        return List.copyOf(carries);
    }

    private Party party(Fields fields, List<Field> carries) {
        var text = choice(fields, "party", PARTIES);
        var party = text.isEmpty() ? Party.NONE : Party.valueOf(text);
        if (party == Party.CARRIED && !carries(carries, "unit", Field.Type.UNIT)) {
            faults.add(
                    fields.where().child("party"),
                    "party: carried需要携带一个名为unit、类型为unit的项",
                    "party: carried needs a carried field “unit” of type unit",
                    "在carries中补上unit",
                    "Add unit to carries");
        }
        return party;
    }

    private @Nullable String adds(Fields fields, List<Field> carries) {
        var adds = fields.optionalText("adds").orElse(null);
        if (adds != null && !carries(carries, adds, Field.Type.UNITS)) {
            faults.add(
                    fields.where().child("adds"),
                    "adds指向的“%s”不是类型为units的携带项".formatted(adds),
                    "adds names “%s”, which is no carried field of type units".formatted(adds),
                    "在carries中补上它",
                    "Add it to carries");
        }
        return adds;
    }

    private static boolean carries(List<Field> carries, String id, Field.Type type) {
        return carries.stream().anyMatch(field -> field.id().equals(id) && field.type() == type);
    }

    private String choice(Fields fields, String key, Set<String> known) {
        var text = fields.texts(key);
        if (text.isEmpty() || !Names.known(text.getFirst(), known, "取值", "value", faults)) {
            return "";
        }
        return text.getFirst().value().toUpperCase(Locale.ROOT);
    }
}
