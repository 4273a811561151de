package org.luoshi.platform.sessions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.BodiesOn;
import org.luoshi.platform.bodies.Lookup;
import org.luoshi.platform.bodies.Membership;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.bodies.Person;
import org.springframework.stereotype.Component;

/**
 * Holds who is to report against the register of office holders on the day (报告人核对). It warns and never blocks: the register
 * may be behind, and an organ may send somebody else.
 */
@Component
public class ReporterCheck {
    private static final Pattern PARTS = Pattern.compile("[\\s（）()，,、·]+");

    private final Bodies bodies;
    private final People people;

    ReporterCheck(Bodies bodies, People people) {
        this.bodies = bodies;
        this.people = people;
    }

    /** What does not agree with the register; its words are a message. */
    public record Warning(String messageKey, List<String> args) {}

    /** Empty when the register agrees, or nobody is named. */
    public Optional<Warning> of(AgendaItem item, LocalDate day) {
        List<String> parts = Arrays.stream(PARTS.split(item.reporter()))
                .filter(part -> !part.isBlank())
                .toList();
        if (item.mode() != ItemMode.ORAL || parts.isEmpty()) {
            return Optional.empty();
        }
        BodiesOn register = bodies.on(day);
        return parts.stream()
                .filter(part -> !people.named(part).isEmpty())
                .findFirst()
                .map(name -> named(register, name, parts))
                .orElseGet(() -> office(register, String.join("", parts)));
    }

    private Optional<Warning> named(BodiesOn register, String name, List<String> parts) {
        List<Membership> held = people.named(name).stream()
                .map(Person::id)
                .flatMap(person -> register.postsOf(person).stream())
                .toList();
        String said = String.join(
                "", parts.stream().filter(part -> !part.equals(name)).toList());
        if (held.isEmpty()) {
            return Optional.of(new Warning("sessions.reporter.no-post", List.of(name)));
        }
        return said.isEmpty()
                        || held.stream()
                                .anyMatch(membership ->
                                        said.endsWith(membership.post().title()))
                ? Optional.empty()
                : Optional.of(new Warning(
                        "sessions.reporter.other-post",
                        List.of(
                                name,
                                String.join(
                                        "、",
                                        held.stream()
                                                .map(membership ->
                                                        membership.post().title())
                                                .distinct()
                                                .toList()),
                                said)));
    }

    /** An organ, or a post of one: 市司法局, 市司法局局长. */
    private static Optional<Warning> office(BodiesOn register, String said) {
        for (int end = said.length(); end > 1; end--) {
            if (register.find(said.substring(0, end)) instanceof Lookup.Unique(Organisation organisation)) {
                String title = said.substring(end);
                return title.isEmpty() || isHeld(register, organisation, title)
                        ? Optional.empty()
                        : Optional.of(new Warning("sessions.reporter.vacant", List.of(organisation.name(), title)));
            }
        }
        return Optional.of(new Warning("sessions.reporter.unknown", List.of(said)));
    }

    private static boolean isHeld(BodiesOn register, Organisation organisation, String title) {
        return register.membersOf(organisation.id()).stream()
                .anyMatch(membership -> membership.post().title().equals(title));
    }
}
