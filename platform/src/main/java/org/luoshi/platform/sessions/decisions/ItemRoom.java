package org.luoshi.platform.sessions.decisions;

import java.util.Optional;
import java.util.function.Function;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.springframework.stereotype.Component;

/** Finds the item an act is about and holds back what comes too late. */
@Component
class ItemRoom {
    private final Agendas agendas;

    ItemRoom(Agendas agendas) {
        this.agendas = agendas;
    }

    /** The item on the newest agenda of the meeting. */
    Optional<AgendaItem> find(MeetingId meeting, ItemId item) {
        return agendas.of(meeting).flatMap(agenda -> agenda.item(item));
    }

    /** Does something to an item that may still be prepared; once voted, held back or withdrawn it stays as it is. */
    <T> SessionResult<T> open(MeetingId meeting, ItemId item, Function<AgendaItem, SessionResult<T>> act) {
        Optional<AgendaItem> found = find(meeting, item);
        if (found.isEmpty()) {
            return SessionResult.refused(new SessionRefusal.NotThere("item"));
        }
        AgendaItem there = found.get();
        return there.state().isOver()
                ? SessionResult.refused(new SessionRefusal.WrongState(there.title(), there.state()))
                : act.apply(there);
    }
}
