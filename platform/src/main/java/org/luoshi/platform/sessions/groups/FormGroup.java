package org.luoshi.platform.sessions.groups;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.Assembly;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Forms a group of members, or forms it anew under the same identity (编组). A member deliberates in one group. */
@Component
public class FormGroup {
    private final SessionDesk desk;
    private final Assemblies assemblies;
    private final Groups groups;

    FormGroup(SessionDesk desk, Assemblies assemblies, Groups groups) {
        this.desk = desk;
        this.assemblies = assemblies;
        this.groups = groups;
    }

    /** The group as it is to be. */
    public record Command(
            UUID id,
            MeetingId meeting,
            Group.Kind kind,
            String name,
            String room,
            SeatId convenor,
            SeatId recorder,
            Set<SeatId> members) {
        public Command {
            members = Set.copyOf(members);
        }
    }

    public SessionResult<Group> handle(Command command, Viewer by) {
        Act act = Act.in(
                command.meeting(),
                "session.group",
                "group",
                command.name(),
                "members",
                command.members().size());
        return desk.manage(
                by,
                act,
                meeting -> refusal(command, meeting)
                        .<SessionResult<Group>>map(SessionResult::refused)
                        .orElseGet(() -> form(command)));
    }

    private Optional<SessionRefusal> refusal(Command command, Meeting meeting) {
        if (command.name().isBlank()) {
            return Optional.of(new SessionRefusal.Missing("name"));
        }
        Assembly now = assemblies.now(meeting);
        Set<SeatId> members = now.members().stream().map(Seat::id).collect(Collectors.toSet());
        if (command.members().isEmpty() || !members.containsAll(command.members())) {
            return Optional.of(new SessionRefusal.NotThere("member"));
        }
        if (!command.members().contains(command.convenor())) {
            return Optional.of(new SessionRefusal.InRoom("groups.refusal.ConvenorOutside", List.of(), null));
        }
        if (now.seat(command.recorder()).isEmpty()) {
            return Optional.of(new SessionRefusal.NotThere("seat"));
        }
        List<Group> others = groups.of(command.meeting()).stream()
                .filter(group -> !group.id().equals(command.id()))
                .toList();
        if (others.stream().anyMatch(group -> group.name().equals(command.name().strip()))) {
            return Optional.of(new SessionRefusal.InRoom(
                    "groups.refusal.NameTaken", List.of(command.name().strip()), null));
        }
        return command.kind() == Group.Kind.JOINT ? Optional.empty() : elsewhere(command, others, now);
    }

    private static Optional<SessionRefusal> elsewhere(Command command, List<Group> others, Assembly now) {
        return others.stream()
                .filter(group -> group.kind() == Group.Kind.GROUP)
                .flatMap(group -> command.members().stream()
                        .filter(group::has)
                        .<SessionRefusal>map(seat -> new SessionRefusal.InRoom(
                                "groups.refusal.Elsewhere",
                                List.of(now.seat(seat).map(Seat::name).orElse("—"), group.name()),
                                null)))
                .findFirst();
    }

    private SessionResult<Group> form(Command command) {
        List<Group> all = groups.of(command.meeting());
        int place = all.stream()
                .filter(group -> group.id().equals(command.id()))
                .map(Group::place)
                .findFirst()
                .orElse(all.size() + 1);
        Group group = new Group(
                command.id(),
                command.meeting(),
                command.kind(),
                place,
                command.name().strip(),
                command.room().strip(),
                command.convenor(),
                command.recorder(),
                command.members());
        groups.put(group);
        return SessionResult.done(group);
    }
}
