package org.luoshi.platform.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.bodies.PersonId;

/**
 * Who a meeting is made of at one moment (会议组成).
 *
 * @param day the day its membership is taken from
 * @param members ALL members of the body on that day, present or not: the base of quorum and majority
 * @param attendees those who sit in with a voice and no vote
 * @param present everybody in the room or connected at the moment
 */
public record Assembly(LocalDate day, List<Seat> members, List<Seat> attendees, Set<SeatId> present) {
    public Assembly {
        members = List.copyOf(members);
        attendees = List.copyOf(attendees);
        present = Set.copyOf(present);
    }

    /** The number of all members. */
    public int allMembers() {
        return members.size();
    }

    /** Members who are present; attendees never count. */
    public List<Seat> presentMembers() {
        return members.stream().filter(seat -> present.contains(seat.id())).toList();
    }

    public boolean isPresent(SeatId seat) {
        return present.contains(seat);
    }

    public Optional<Seat> member(PersonId person) {
        SeatId seat = SeatId.of(person);
        return members.stream().filter(member -> member.id().equals(seat)).findFirst();
    }

    public Optional<Seat> seat(SeatId id) {
        return java.util.stream.Stream.concat(members.stream(), attendees.stream())
                .filter(seat -> seat.id().equals(id))
                .findFirst();
    }
}
