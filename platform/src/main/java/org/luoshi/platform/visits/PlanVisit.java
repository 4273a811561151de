package org.luoshi.platform.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.VisitDesk.Act;
import org.springframework.stereotype.Component;

/** Plans a visit with its stops in order (制定调研方案). Sent twice with the same identity it plans one. */
@Component
public class PlanVisit {
    private final VisitDesk desk;
    private final Visits visits;
    private final Ledgers ledgers;
    private final Organisations organisations;
    private final CityDate date;

    PlanVisit(VisitDesk desk, Visits visits, Ledgers ledgers, Organisations organisations, CityDate date) {
        this.desk = desk;
        this.visits = visits;
        this.ledgers = ledgers;
        this.organisations = organisations;
        this.date = date;
    }

    /** What is planned; the stops in their order. */
    public record Command(
            VisitId id,
            VisitKind kind,
            OrganisationId organ,
            String title,
            Participant leader,
            LocalDate day,
            List<PlannedStop> stops,
            List<Participant> participants) {}

    /** A stop of the plan. */
    public record PlannedStop(
            StopId id,
            String name,
            String address,
            @Nullable LocalTime at) {}

    private static int filled(Command c) {
        int filled = Filled.of(c.kind(), c.organ(), c.title(), c.day()) + filled(c.leader());
        for (PlannedStop stop : c.stops()) {
            filled += Filled.of(stop.name(), stop.address(), stop.at());
        }
        for (Participant participant : c.participants()) {
            filled += filled(participant);
        }
        return filled;
    }

    private static int filled(Participant participant) {
        return Filled.of(participant.name(), participant.post());
    }

    public VisitResult<Visit> handle(Command command, Viewer by) {
        return desk.run(
                by,
                Act.in(
                        command.id(),
                        "visit.plan",
                        "title",
                        command.title(),
                        "day",
                        command.day(),
                        Filled.FACT,
                        filled(command)),
                () -> {
                    if (!ledgers.keeps(command.kind(), by)) {
                        return VisitResult.refused(new VisitRefusal.NotPermitted());
                    }
                    Optional<Visit> known = visits.find(command.id());
                    return known.isPresent() ? VisitResult.done(known.get()) : plan(command, by);
                });
    }

    private VisitResult<Visit> plan(Command command, Viewer by) {
        Optional<VisitRefusal> refusal = refusal(command);
        if (refusal.isPresent()) {
            return VisitResult.refused(refusal.get());
        }
        Visit visit = new Visit(
                command.id(),
                visits.nextNumber(ledgers.word(command.kind()) + command.day().getYear() + "-"),
                command.kind(),
                command.organ(),
                command.title().strip(),
                command.leader(),
                command.day(),
                VisitState.PLANNED,
                stops(command.stops()),
                command.participants());
        visits.insert(visit, by.name(), date.instant());
        return VisitResult.done(visit);
    }

    private Optional<VisitRefusal> refusal(Command command) {
        if (command.title().isBlank()) {
            return Optional.of(new VisitRefusal.Missing("title"));
        }
        if (command.leader().name().isBlank()) {
            return Optional.of(new VisitRefusal.Missing("leader"));
        }
        if (command.stops().isEmpty()
                || command.stops().stream().anyMatch(stop -> stop.name().isBlank())) {
            return Optional.of(new VisitRefusal.Missing("stop"));
        }
        return organisations.byId(command.organ()).isPresent()
                ? Optional.empty()
                : Optional.of(new VisitRefusal.NotThere("organ"));
    }

    private static List<Stop> stops(List<PlannedStop> planned) {
        List<Stop> stops = new ArrayList<>();
        for (PlannedStop stop : planned) {
            stops.add(new Stop(
                    stop.id(),
                    stops.size() + 1,
                    stop.name().strip(),
                    stop.address().strip(),
                    stop.at(),
                    null,
                    null));
        }
        return stops;
    }
}
