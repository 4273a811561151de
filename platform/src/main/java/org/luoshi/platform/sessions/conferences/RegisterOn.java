package org.luoshi.platform.sessions.conferences;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.BodiesOn;
import org.luoshi.platform.bodies.Membership;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.bodies.Person;
import org.luoshi.platform.bodies.PostRank;

/** The house's own register as it stood on a day. */
final class RegisterOn implements OfficeHolders {
    private final BodiesOn bodies;
    private final People people;
    private final Organisations organisations;

    RegisterOn(LocalDate day, Bodies bodies, People people, Organisations organisations) {
        this.bodies = bodies.on(day);
        this.people = people;
        this.organisations = organisations;
    }

    @Override
    public Optional<List<Office>> heldBy(String name) {
        List<Person> named = people.named(name);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(named.stream()
                .flatMap(person -> bodies.postsOf(person.id()).stream())
                .map(this::office)
                .toList());
    }

    private Office office(Membership held) {
        Organisation where = organisations.require(held.post().organisation());
        return new Office(held.post().title(), names(where));
    }

    private static List<String> names(Organisation organisation) {
        return organisation.shortName().isEmpty()
                ? List.of(organisation.name())
                : List.of(organisation.name(), organisation.shortName());
    }

    @Override
    public Optional<String> head(String printed) {
        return bodies.organisations().stream()
                .flatMap(organisation -> names(organisation).stream()
                        .filter(name -> printed.startsWith(name) && printed.length() > name.length())
                        .map(name -> new Named(organisation, name)))
                .max(Comparator.comparingInt(named -> named.name().length()))
                .stream()
                .flatMap(named -> heads(
                        named.organisation(), printed.substring(named.name().length())))
                .findFirst();
    }

    private record Named(Organisation organisation, String name) {}

    private Stream<String> heads(Organisation organisation, String title) {
        return bodies.membersOf(organisation.id()).stream()
                .filter(held -> held.post().rank() == PostRank.PRINCIPAL_HEAD)
                .filter(held -> held.post().title().equals(title))
                .map(held -> held.person().name());
    }
}
