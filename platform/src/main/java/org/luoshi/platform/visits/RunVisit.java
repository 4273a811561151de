package org.luoshi.platform.visits;

import java.time.Instant;
import java.util.Set;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.VisitDesk.Act;
import org.springframework.stereotype.Component;

/** Holds, closes, opens again and cancels a visit, and keeps when it came to each stop. Done twice is refused as out of turn. */
@Component
public class RunVisit {
    private final VisitDesk desk;
    private final Visits visits;
    private final Instructions instructions;
    private final CityDate date;

    RunVisit(VisitDesk desk, Visits visits, Instructions instructions, CityDate date) {
        this.desk = desk;
        this.visits = visits;
        this.instructions = instructions;
        this.date = date;
    }

    public VisitResult<VisitState> hold(VisitId id, Viewer by) {
        return desk.manage(
                by,
                Act.in(id, "visit.hold"),
                visit -> visit.day().isAfter(date.today())
                        ? VisitResult.refused(
                                new VisitRefusal.NotYet(visit.day().toString()))
                        : move(visit, Set.of(VisitState.PLANNED), VisitState.HELD));
    }

    /** Everything said there is settled: assigned, handed over, or dropped with a reason. */
    public VisitResult<VisitState> close(VisitId id, Viewer by) {
        return desk.manage(by, Act.in(id, "visit.close"), visit -> {
            int open = instructions.open(id);
            return open > 0
                    ? VisitResult.refused(new VisitRefusal.StillOpen(open))
                    : move(visit, Set.of(VisitState.HELD), VisitState.CLOSED);
        });
    }

    /** A phone that comes back late still holds entries. */
    public VisitResult<VisitState> reopen(VisitId id, Viewer by) {
        return desk.manage(
                by, Act.in(id, "visit.reopen"), visit -> move(visit, Set.of(VisitState.CLOSED), VisitState.HELD));
    }

    public VisitResult<VisitState> cancel(VisitId id, Viewer by) {
        return desk.manage(
                by, Act.in(id, "visit.cancel"), visit -> move(visit, Set.of(VisitState.PLANNED), VisitState.CANCELLED));
    }

    /** The visit is at a stop now. Done twice, the first time stays. */
    public VisitResult<StopId> arrive(VisitId id, StopId stop, Instant at, Viewer by) {
        return desk.take(by, Act.in(id, "visit.arrive", "stop", stop), visit -> {
            if (visit.stop(stop).isEmpty()) {
                return VisitResult.refused(new VisitRefusal.NotThere("stop"));
            }
            if (visit.state() != VisitState.HELD) {
                return VisitResult.refused(new VisitRefusal.WrongState(visit.state()));
            }
            visits.arrived(stop, at);
            return VisitResult.done(stop);
        });
    }

    private VisitResult<VisitState> move(Visit visit, Set<VisitState> from, VisitState to) {
        if (!from.contains(visit.state())) {
            return VisitResult.refused(new VisitRefusal.WrongState(visit.state()));
        }
        visits.put(visit.id(), to);
        return VisitResult.done(to);
    }
}
