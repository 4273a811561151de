package org.luoshi.platform.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.platform.matters.Source;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** What was said on a visit as a matter: opened and given its units in one act, with the visit as its source. */
@Component
class VisitMatters {
    private final OpenMatter open;
    private final MoveMatter move;
    private final ProcedureLibrary procedures;
    private final CityDate date;

    VisitMatters(OpenMatter open, MoveMatter move, ProcedureLibrary procedures, CityDate date) {
        this.open = open;
        this.move = move;
        this.procedures = procedures;
        this.date = date;
    }

    /**
     * What becomes a matter.
     *
     * @param event the event that gives it to its units
     */
    record Start(MatterId id, String procedure, String title, boolean confidential, String event) {}

    /** The number of the matter. */
    VisitResult<String> begin(Visit visit, Start start, Map<String, Value> carried, Viewer by) {
        Mover mover = Mover.of(by);
        Matter matter = open.handle(
                new OpenMatter.New(
                        start.id(),
                        series(start.procedure()),
                        start.procedure(),
                        start.title(),
                        new Source("visit", visit.id().toString(), visit.number() + " " + visit.title()),
                        start.confidential(),
                        null,
                        List.of()),
                mover);
        return switch (move.handle(
                new MoveMatter.Command(matter.id(), matter.version(), start.event(), carried), mover)) {
            case MoveResult.Done _ -> VisitResult.done(matter.number());
            case MoveResult.Refused refused ->
                VisitResult.refused(new VisitRefusal.ByRule(refused.words(), refused.basis()));
            case MoveResult.Stale _, MoveResult.Unknown _ ->
                throw new IllegalStateException("a matter opened just now cannot be moved: " + matter.number());
        };
    }

    /** A lead and those beside it, as an event carries them. */
    static Value units(OrganisationId lead, List<OrganisationId> co) {
        List<Value.Assigned> all = new ArrayList<>();
        all.add(new Value.Assigned(lead.toString(), "lead"));
        co.forEach(unit -> all.add(new Value.Assigned(unit.toString(), "co")));
        return new Value.Units(all);
    }

    /** A title no longer than lists can show. */
    static String title(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    static LocalDate saidOn(Instruction instruction) {
        return instruction.spokenAt().atZone(CityDate.ZONE).toLocalDate();
    }

    private String series(String procedure) {
        String word = Optional.ofNullable(procedures.here(procedure).settings().get("number"))
                .map(List::getFirst)
                .orElse("事");
        return word + date.today().getYear() + "-";
    }
}
