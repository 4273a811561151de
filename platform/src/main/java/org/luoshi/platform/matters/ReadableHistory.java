package org.luoshi.platform.matters;

import java.util.List;
import java.util.Map;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** What happened in a matter, as far as one person may read it (办理经过). */
@Component
public class ReadableHistory {
    private final List<MatterRules> rules;

    ReadableHistory(List<MatterRules> rules) {
        this.rules = rules;
    }

    /** Every act, the first one first; what an act carried is left out where its context keeps it from this person. */
    public List<Happening> of(Matter matter, Mover mover) {
        return matter.run().history().stream()
                .map(happened -> hidden(matter, happened, mover) ? without(happened) : happened)
                .toList();
    }

    private boolean hidden(Matter matter, Happening happened, Mover mover) {
        return rules.stream()
                .filter(rule ->
                        rule.procedures().contains(matter.run().procedure().id()))
                .anyMatch(rule -> rule.hides(matter, happened, mover));
    }

    private static Happening without(Happening happened) {
        return new Happening(happened.event(), happened.actor(), happened.at(), Map.<String, Value>of());
    }
}
