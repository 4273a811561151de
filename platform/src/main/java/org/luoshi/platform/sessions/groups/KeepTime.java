package org.luoshi.platform.sessions.groups;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.ItemState;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** A group takes up an item for so many minutes, and ends it (分组审议计时): its convenor, its recorder, or the office. */
@Component
public class KeepTime {
    private final SessionDesk desk;
    private final SessionAccess access;
    private final Agendas agendas;
    private final Groups groups;
    private final CityDate date;

    KeepTime(SessionDesk desk, SessionAccess access, Agendas agendas, Groups groups, CityDate date) {
        this.desk = desk;
        this.access = access;
        this.agendas = agendas;
        this.groups = groups;
        this.date = date;
    }

    /** What was before the group has ended. */
    public SessionResult<GroupTime> begin(MeetingId meeting, UUID group, ItemId item, int minutes, Viewer by) {
        Act act = Act.in(meeting, "session.group.begin", "group", group, "item", item, "minutes", minutes);
        return kept(act, group, by, g -> {
            Optional<AgendaItem> there = agendas.of(meeting).flatMap(agenda -> agenda.item(item));
            if (there.isEmpty()) {
                return SessionResult.refused(new SessionRefusal.NotThere("item"));
            }
            ItemState state = there.get().state();
            if (state == ItemState.WAITING || state == ItemState.WITHDRAWN) {
                return SessionResult.refused(
                        new SessionRefusal.WrongState(there.get().title(), state));
            }
            if (minutes < 1 || minutes > 600) {
                return SessionResult.refused(new SessionRefusal.Unreadable("minutes", Integer.toString(minutes)));
            }
            groups.end(g.id(), date.instant());
            GroupTime sitting = new GroupTime(g.id(), item, date.instant(), Duration.ofMinutes(minutes), null);
            groups.begin(sitting);
            return SessionResult.done(sitting);
        });
    }

    /** Sent twice, the second changes nothing. */
    public SessionResult<Group> end(MeetingId meeting, UUID group, Viewer by) {
        return kept(Act.in(meeting, "session.group.end", "group", group), group, by, g -> {
            groups.end(g.id(), date.instant());
            return SessionResult.done(g);
        });
    }

    private <T> SessionResult<T> kept(Act act, UUID id, Viewer by, Function<Group, SessionResult<T>> does) {
        return desk.decide(by, act, meeting -> {
            Optional<Group> group =
                    groups.find(id).filter(found -> found.meeting().equals(meeting.id()));
            if (group.isEmpty()) {
                return SessionResult.refused(new SessionRefusal.NotThere("group"));
            }
            return keeps(meeting, group.get(), by)
                    ? does.apply(group.get())
                    : SessionResult.refused(new SessionRefusal.InRoom(
                            "groups.refusal.NotYours", List.of(group.get().name()), null));
        });
    }

    /** Whether the viewer keeps this group. */
    public boolean keeps(Meeting meeting, Group group, Viewer by) {
        Seat seat = access.seat(meeting, by);
        return by.may(SessionDesk.MANAGE) || (seat != null && group.isKeptBy(seat.id()));
    }
}
