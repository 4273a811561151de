package org.luoshi.platform.sessions.decisions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.ItemState;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.groups.Group;
import org.luoshi.platform.sessions.groups.Groups;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Takes down what somebody said about an item (记录审议意见): a member or attendee for themselves, the convenor or recorder of a
 * group for those in it, the office for anybody with a voice. What is said in a group is the group's until it releases it. Sent twice with the same identity it is taken down once.
 */
// law: 地方组织法 (2022) art. 51(2) — those who sit in have a voice: their opinions count here, their votes nowhere
@Component
public class SayOpinion {
    private final SessionDesk desk;
    private final SessionAccess access;
    private final Assemblies assemblies;
    private final ItemRoom room;
    private final Groups groups;
    private final Opinions opinions;
    private final CityDate date;

    SayOpinion(
            SessionDesk desk,
            SessionAccess access,
            Assemblies assemblies,
            ItemRoom room,
            Groups groups,
            Opinions opinions,
            CityDate date) {
        this.desk = desk;
        this.access = access;
        this.assemblies = assemblies;
        this.room = room;
        this.groups = groups;
        this.opinions = opinions;
        this.date = date;
    }

    /**
     * What was said.
     *
     * @param seat whose opinion it is; null for the one who sends it
     * @param group 分组, where no group was formed; may be empty
     */
    public record Command(
            UUID id,
            MeetingId meeting,
            ItemId item,
            @Nullable SeatId seat,
            String group,
            String text) {}

    public SessionResult<Opinion> handle(Command command, Viewer by) {
        Act act = Act.in(
                command.meeting(),
                "session.opinion",
                "item",
                command.item(),
                Filled.FACT,
                Filled.of(command.seat(), command.group(), command.text()));
        return desk.decide(by, act, meeting -> {
            Optional<Seat> seat = seat(command, meeting, by);
            if (seat.isEmpty()) {
                return SessionResult.refused(new SessionRefusal.NotThere("seat"));
            }
            Optional<AgendaItem> item = room.find(command.meeting(), command.item());
            return item.isEmpty()
                    ? SessionResult.refused(new SessionRefusal.NotThere("item"))
                    : say(command, item.get(), seat.get(), by);
        });
    }

    private Optional<Seat> seat(Command command, Meeting meeting, Viewer by) {
        Optional<Seat> own = Optional.ofNullable(access.seat(meeting, by));
        SeatId asked = command.seat();
        if (asked == null || own.map(Seat::id).equals(Optional.of(asked))) {
            return own;
        }
        return by.may(SessionDesk.MANAGE) || records(meeting, command.item(), own, asked)
                ? assemblies.now(meeting).seat(asked)
                : Optional.empty();
    }

    /** Whether somebody takes down what is said in the group of the other seat. */
    private boolean records(Meeting meeting, ItemId item, Optional<Seat> own, SeatId asked) {
        return own.isPresent()
                && groups.speaking(meeting.id(), item, asked)
                        .filter(group -> group.isKeptBy(own.get().id()))
                        .isPresent();
    }

    private SessionResult<Opinion> say(Command command, AgendaItem item, Seat seat, Viewer by) {
        Optional<Opinion> known = opinions.find(command.id());
        if (known.isPresent()) {
            return SessionResult.done(known.get());
        }
        if (item.state() == ItemState.WAITING || item.state() == ItemState.WITHDRAWN) {
            return SessionResult.refused(new SessionRefusal.WrongState(item.title(), item.state()));
        }
        if (opinions.matter(item.id()).isPresent()) {
            return SessionResult.refused(
                    new SessionRefusal.InRoom("decisions.refusal.CompiledAlready", List.of(item.title()), null));
        }
        if (command.text().isBlank()) {
            return SessionResult.refused(new SessionRefusal.Missing("text"));
        }
        Optional<Group> group = groups.speaking(command.meeting(), item.id(), seat.id());
        Opinion opinion = new Opinion(
                command.id(),
                item.id(),
                seat.id(),
                seat.name(),
                group.map(Group::name).orElse(command.group().strip()),
                group.map(Group::id).orElse(null),
                by.name(),
                group.isEmpty(),
                command.text().strip(),
                date.instant(),
                0,
                List.of());
        opinions.insert(opinion);
        return SessionResult.done(opinion);
    }
}
