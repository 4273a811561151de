package org.luoshi.platform.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.Headcount;
import org.luoshi.platform.bodies.Membership;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.PostRank;
import org.luoshi.platform.calendar.CityDate;
import org.springframework.stereotype.Component;

/** Finds who a meeting is made of: membership from the register of the day, presence from the sign-in history. */
@Component
public class Assemblies {
    private final Bodies bodies;
    private final Attendance attendance;
    private final CityDate date;

    Assemblies(Bodies bodies, Attendance attendance, CityDate date) {
        this.bodies = bodies;
        this.attendance = attendance;
        this.date = date;
    }

    /** As it is now. */
    public Assembly now(Meeting meeting) {
        return at(meeting, date.instant());
    }

    /** The seat of one member today, found without the others: asked with each ballot and each page. */
    Optional<Seat> member(Meeting meeting, PersonId person) {
        return bodies.on(date.today()).postsOf(person).stream()
                .filter(membership -> membership.post().organisation().equals(meeting.body()))
                .filter(membership -> membership.post().rank() != PostRank.STAFF)
                .map(Assemblies::seat)
                .findFirst();
    }

    /** How many members there are and how many of them are here: all that a screen tells, at any size of hall. */
    Headcount headcount(Meeting meeting) {
        Instant now = date.instant();
        List<UUID> present = attendance.presentAt(meeting.id(), now).stream()
                .map(SeatId::value)
                .toList();
        return bodies.on(now.atZone(CityDate.ZONE).toLocalDate()).headcount(meeting.body(), present);
    }

    /** As it was at a moment that has passed. */
    public Assembly at(Meeting meeting, Instant moment) {
        LocalDate day = moment.atZone(CityDate.ZONE).toLocalDate();
        List<Seat> members = bodies.on(day).membersOf(meeting.body()).stream()
                .filter(membership -> membership.post().rank() != PostRank.STAFF)
                .map(Assemblies::seat)
                .collect(java.util.stream.Collectors.toMap(
                        Seat::id, seat -> seat, (first, _) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        Set<SeatId> present = attendance.presentAt(meeting.id(), moment);
        return new Assembly(day, members, attendance.attendees(meeting.id()), present);
    }

    /** A member with two posts in the body has one seat, that of the higher post. */
    private static Seat seat(Membership membership) {
        return new Seat(
                SeatId.of(membership.person().id()),
                membership.person().id(),
                membership.person().name(),
                membership.post().title(),
                Capacity.MEMBER);
    }
}
