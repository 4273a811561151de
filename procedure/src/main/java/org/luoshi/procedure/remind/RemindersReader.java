package org.luoshi.procedure.remind;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.procedure.definition.Labels;
import org.luoshi.procedure.definition.Profile;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Fields;
import org.luoshi.procedure.yaml.Item;

/** Reads {@code reminders.yaml}: the nation's rules, and what places write in their stead or leave out. */
final class RemindersReader {
    private final Reminders.Known known;
    private final Faults faults;

    RemindersReader(Reminders.Known known, Faults faults) {
        this.known = known;
        this.faults = faults;
    }

    Map<String, List<ReminderRule>> read(Item.Mapping tree) {
        var fields = Fields.of(tree, faults);
        var national = rules(fields.required("rules").orElse(tree));
        var places = new LinkedHashMap<String, List<ReminderRule>>();
        places.put(Profile.NATIONAL, List.copyOf(national.values()));
        fields.optional("places")
                .ifPresent(section -> Fields.of(section, faults).entries().forEach((place, entry) -> {
                    check(place, entry.key(), "地方", "place", known.places());
                    places.put(place, List.copyOf(over(national, entry.value()).values()));
                }));
        fields.close();
        return places;
    }

    /** A place's own rules in the place of the nation's of the same name; {@code leaves-out} takes some away. */
    private Map<String, ReminderRule> over(Map<String, ReminderRule> national, Item section) {
        var fields = Fields.of(section, faults);
        var rules = new LinkedHashMap<>(national);
        for (var name : fields.texts("leaves-out")) {
            check(name.value(), name.where(), "规则", "rule", national.keySet());
            rules.remove(name.value());
        }
        fields.optional("rules").ifPresent(own -> rules.putAll(rules(own)));
        fields.close();
        return rules;
    }

    private Map<String, ReminderRule> rules(Item section) {
        var rules = new LinkedHashMap<String, ReminderRule>();
        Fields.of(section, faults).entries().forEach((id, entry) -> rules.put(id, rule(id, entry.value())));
        return rules;
    }

    private ReminderRule rule(String id, Item item) {
        var fields = Fields.of(item, faults);
        var title = Labels.words(fields, "title", faults);
        var rule = new ReminderRule(id, title, when(fields), tells(fields), only(fields));
        fields.close();
        return rule;
    }

    private When when(Fields fields) {
        boolean before = fields.optional("before").isPresent();
        boolean after = fields.optional("after").isPresent();
        if (before == after) {
            faults.add(
                    fields.where(),
                    "写before或者after，写一个",
                    "either before or after is expected, and one of them",
                    "before: 3是到期前三个工作日，after: 1是逾期后第一个工作日",
                    "before: 3 is three working days ahead, after: 1 the first working day overdue");
        }
        return before
                ? new When.Before(fields.number("before", 0, 0))
                : new When.After(fields.number("after", 1, 1), fields.number("every", 1, 0));
    }

    private List<String> tells(Fields fields) {
        var roles = new LinkedHashSet<>(known.roles());
        roles.add(ReminderRule.HOLDER);
        var tells = fields.texts("tells");
        tells.forEach(name -> check(name.value(), name.where(), "角色", "role", roles));
        if (tells.isEmpty()) {
            fields.text("tells");
        }
        return tells.stream().map(Item.Text::value).toList();
    }

    private Set<String> only(Fields fields) {
        var only = new LinkedHashSet<String>();
        fields.texts("only").forEach(name -> {
            check(name.value(), name.where(), "程序", "procedure", known.procedures());
            only.add(name.value());
        });
        return only;
    }

    private void check(String name, org.luoshi.procedure.yaml.Where where, String zh, String en, Set<String> names) {
        if (!names.contains(name)) {
            faults.unknown(where, zh, en, name, names);
        }
    }
}
