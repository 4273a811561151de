package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.luoshi.procedure.clock.Calendars;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Procedures;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.run.Actor;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Outcome;
import org.luoshi.procedure.run.Party;
import org.luoshi.procedure.run.Refusal;
import org.luoshi.procedure.run.Run;

/** Role × action × state, walked whole: who may do what at which step, written down by hand and compared with the rules. */
class SuggestionRightsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Path PROCEDURES = Path.of(System.getProperty("luoshi.home", ".."), "procedures");

    /** event | steps | who; "lead" and "co" are units with that part, "other-unit" has none, "signer" did not write it. */
    private static final String RIGHTS = """
            submit                 | draft                                  | owner
            receive-motion         | draft                                  | system
            receive-paper          | draft                                  | system
            accept                 | submitted                              | office
            return-to-deputy       | submitted accepted                     | office
            convert-to-letter      | submitted accepted                     | office
            forward                | accepted                               | office
            assign                 | accepted                               | office
            recall-assignment      | handling                               | office
            dispatch               | forwarded                              | government
            send-back              | forwarded                              | government
            request-return         | handling                               | lead co
            refuse-return          | handling                               | office government
            reassign               | handling                               | office government
            contact                | handling rehandling                    | lead
            give-co-opinion        | handling rehandling                    | co
            reject-co-opinion      | handling                               | lead
            request-extension      | handling                               | lead
            grant-extension        | handling                               | office
            refuse-extension       | handling                               | office
            reply                  | handling                               | lead
            rate                   | replied                                | owner rater
            order-rehandling       | replied evaluated dissatisfied escalated | office supervisor
            convene                | escalated                              | office supervisor
            reply-again            | rehandling                             | lead
            remind-rating          | replied                                | office
            conclude               | evaluated dissatisfied escalated replied | office
            track                  | concluded                              | office supervisor
            report-progress        | tracking                               | lead co
            report-fulfilment      | tracking                               | lead co
            explain-change         | handling replied evaluated dissatisfied rehandling escalated concluded tracking | lead co
            change-term            | handling replied evaluated dissatisfied rehandling escalated concluded tracking | system
            ask-explanation        | handling replied evaluated dissatisfied rehandling escalated concluded tracking | office
            rate-commitment        | tracking                               | owner rater
            pass-rating            | submitted accepted forwarded handling replied evaluated dissatisfied rehandling escalated concluded tracking | system
            confirm-implementation | tracking                               | office supervisor
            archive                | concluded                              | office
            carry-over             | handling rehandling tracking           | office
            withdraw               | submitted accepted forwarded handling  | owner
            ask-secrecy            | submitted accepted forwarded handling replied evaluated dissatisfied rehandling escalated concluded tracking | owner
            grant-secrecy          | submitted accepted forwarded handling replied evaluated dissatisfied rehandling escalated concluded tracking | office
            refuse-secrecy         | submitted accepted forwarded handling replied evaluated dissatisfied rehandling escalated concluded tracking | office
            decide-key             | accepted forwarded handling replied evaluated dissatisfied rehandling | system
            urge                   | accepted forwarded handling rehandling tracking | office government supervisor
            supervise              | handling rehandling tracking escalated | office supervisor chairperson
            """;

    private static final Pattern CELL = Pattern.compile("\\|");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Map<String, Actor> ACTORS = actors();

    private static Map<String, Actor> actors() {
        Map<String, Actor> actors = new LinkedHashMap<>();
        actors.put("owner", Actor.owning("deputy"));
        actors.put("rater", Actor.in("rater"));
        actors.put("signer", Actor.in("deputy"));
        actors.put("office", Actor.in("office"));
        actors.put("government", Actor.in("government-office"));
        actors.put("lead", Actor.of("handler", "unit-lead"));
        actors.put("co", Actor.of("handler", "unit-co"));
        actors.put("other-unit", Actor.of("handler", "unit-other"));
        actors.put("supervisor", Actor.in("supervisor"));
        actors.put("chairperson", Actor.in("chairperson"));
        actors.put("administrator", Actor.in("administrator"));
        actors.put("security-officer", Actor.in("security-officer"));
        actors.put("audit-officer", Actor.in("audit-officer"));
        actors.put("public", Actor.in("public"));
        actors.put("system", Actor.in("system"));
        return actors;
    }

    @Test
    void everyRoleMayDoAtEveryStepWhatTheTableSaysAndNothingElse() {
        Procedure procedure = national();
        Set<String> expected = new TreeSet<>();
        RIGHTS.lines().forEach(line -> {
            List<String> cells = CELL.splitAsStream(line).map(String::strip).toList();
            SPACE.splitAsStream(cells.get(1))
                    .forEach(step -> SPACE.splitAsStream(cells.get(2))
                            .forEach(actor -> expected.add(cells.get(0) + " @ " + step + " by " + actor)));
        });
        Set<String> allowed = new TreeSet<>();
        for (Step step : procedure.steps()) {
            for (Event event : procedure.events()) {
                ACTORS.forEach((name, actor) -> {
                    if (allowed(procedure, step, event, actor)) {
                        allowed.add(event.id() + " @ " + step.id() + " by " + name);
                    }
                });
            }
        }
        assertThat(allowed).isEqualTo(expected);
    }

    /** Neither the step nor the person is the reason for a refusal. */
    private static boolean allowed(Procedure procedure, Step step, Event event, Actor actor) {
        Run run = new Run(
                procedure,
                step.id(),
                List.of(new Party("unit-lead", "lead", DAY, null), new Party("unit-co", "co", DAY, null)),
                List.of(),
                List.of());
        Outcome outcome = run.apply(new Happening(event.id(), actor, DAY.atTime(9, 0), Map.of()), CALENDAR);
        return !(outcome instanceof Outcome.Refused(Refusal refusal)
                && (refusal instanceof Refusal.WrongStep
                        || refusal instanceof Refusal.NotPermitted
                        || refusal instanceof Refusal.NotAParty));
    }

    private static final WorkCalendar CALENDAR =
            ((Calendars.Loaded) Calendars.load(PROCEDURES.resolve("calendar"))).calendar();

    private static Procedure national() {
        Procedures.Result result = Procedures.load(PROCEDURES);
        if (result instanceof Procedures.Loaded loaded) {
            return loaded.procedure("suggestions/handling", "national").orElseThrow();
        }
        throw new IllegalStateException(((Procedures.Problems) result)
                .problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }
}
