package org.luoshi.platform.visits;

import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.VisitDesk.Act;
import org.springframework.stereotype.Component;

/**
 * Takes a visit back that came by a table (撤销导入的调研视察): it is cancelled though its day is past. What rests on it is asked
 * before. Done twice is refused as out of turn.
 */
@Component
class TakeBackVisit {
    private final VisitDesk desk;
    private final Visits visits;

    TakeBackVisit(VisitDesk desk, Visits visits) {
        this.desk = desk;
        this.visits = visits;
    }

    VisitResult<VisitState> handle(VisitId id, Viewer by) {
        return desk.manage(by, Act.in(id, "visit.undo-import"), visit -> {
            if (visit.state() == VisitState.CLOSED) {
                return VisitResult.refused(new VisitRefusal.WrongState(visit.state()));
            }
            visits.put(id, VisitState.CANCELLED);
            return VisitResult.done(VisitState.CANCELLED);
        });
    }
}
