package org.luoshi.platform.sessions;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/**
 * Tells a meeting's matter which papers its agenda waits for (材料期限): the first item of a kind starts the limits counted back
 * from the session's day, the last one that goes ends them. Twice is once.
 */
@Component
class ExpectPapers {
    private static final String EXPECT = "expect";
    private static final String TAKE_BACK = "take-back";

    private final Agendas agendas;
    private final Matters matters;
    private final SessionRun run;

    ExpectPapers(Agendas agendas, Matters matters, SessionRun run) {
        this.agendas = agendas;
        this.matters = matters;
        this.run = run;
    }

    void follow(Meeting meeting, Viewer by) {
        if (meeting.opensOn() == null || !mayTell(meeting)) {
            return;
        }
        Set<String> wanted = agendas.of(meeting.id()).stream()
                .flatMap(agenda -> agenda.items().stream())
                .map(item -> papers(item.kind()))
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> awaited = awaited(meeting);
        for (String kind : wanted) {
            if (!awaited.contains(kind)) {
                Map<String, Value> carried =
                        Map.of("kind", new Value.Text(kind), "session-on", new Value.Day(meeting.opensOn()));
                run.tell(meeting.id(), EXPECT, carried, by, kind);
            }
        }
        for (String kind : awaited) {
            if (!wanted.contains(kind)) {
                run.tell(meeting.id(), TAKE_BACK, Map.of("kind", new Value.Text(kind)), by, kind);
            }
        }
    }

    private boolean mayTell(Meeting meeting) {
        Matter matter = matter(meeting);
        return matter.run()
                .procedure()
                .event(EXPECT)
                .filter(event ->
                        event.from().contains(matter.run().currentStep().id()))
                .isPresent();
    }

    /** The kinds that were expected and not taken back. */
    private Set<String> awaited(Meeting meeting) {
        Set<String> kinds = new LinkedHashSet<>();
        for (Happening happening : matter(meeting).run().history()) {
            if (happening.carried().get("kind") instanceof Value.Text(String kind)) {
                if (happening.event().equals(EXPECT)) {
                    kinds.add(kind);
                } else if (happening.event().equals(TAKE_BACK)) {
                    kinds.remove(kind);
                }
            }
        }
        return kinds;
    }

    private Matter matter(Meeting meeting) {
        return matters.find(meeting.id().matter())
                .orElseThrow(() -> new IllegalStateException("meeting " + meeting.id() + " has no matter"));
    }

    /** What the procedure calls the papers of an item; empty for what the committee drafts itself. */
    private static String papers(ItemKind kind) {
        return switch (kind) {
            case REPORT, PLAN_BUDGET -> "report";
            case BILL -> "bill";
            case DECISION -> "motion";
            case APPOINTMENT, REMOVAL, DISMISSAL, RESIGNATION -> "appointment";
            case QUALIFICATION_REPORT, NAME_LIST, CONGRESS_DRAFT, OTHER -> "";
        };
    }
}
