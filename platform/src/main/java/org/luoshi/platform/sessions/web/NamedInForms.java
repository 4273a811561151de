package org.luoshi.platform.sessions.web;

import java.util.List;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.Deputies;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.DeputyId;
import org.luoshi.platform.bodies.DeputyStatus;
import org.luoshi.platform.bodies.Lookup;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.bodies.Person;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.springframework.stereotype.Component;

/** Finds who or what a name typed into a form means, or says why it cannot be told. */
@Component
class NamedInForms {
    private final People people;
    private final Organisations organisations;
    private final Deputies deputies;
    private final Bodies bodies;
    private final CityDate date;

    NamedInForms(People people, Organisations organisations, Deputies deputies, Bodies bodies, CityDate date) {
        this.people = people;
        this.organisations = organisations;
        this.deputies = deputies;
        this.bodies = bodies;
        this.date = date;
    }

    SessionResult<OrganisationId> organisation(String name) {
        return switch (organisations.find(name.strip(), date.today())) {
            case Lookup.Unique(var found) -> SessionResult.done(found.id());
            case Lookup.Ambiguous _ -> unclear("decisions.refusal.Ambiguous", name);
            case Lookup.None _ -> unclear("decisions.refusal.NoOrganisation", name);
        };
    }

    /** Of several people of one name, the one who holds the post is meant. */
    SessionResult<PersonId> person(String name, OrganisationId organisation, String title) {
        List<Person> named = people.named(name);
        List<Person> holding = named.stream()
                .filter(person -> bodies.on(date.today()).postsOf(person.id()).stream()
                        .anyMatch(held -> held.post().organisation().equals(organisation)
                                && held.post().title().equals(title.strip())))
                .toList();
        List<Person> meant = holding.size() == 1 ? holding : named;
        return switch (meant.size()) {
            case 0 -> unclear("decisions.refusal.Nobody", name);
            case 1 -> SessionResult.done(meant.getFirst().id());
            default -> unclear("decisions.refusal.Ambiguous", name);
        };
    }

    SessionResult<DeputyId> deputy(String name) {
        List<Deputy> named = deputies.on(date.today()).stream()
                .filter(deputy -> deputy.person().name().equals(name.strip()))
                .filter(deputy -> deputy.status() != DeputyStatus.ENDED)
                .toList();
        return switch (named.size()) {
            case 0 -> unclear("decisions.refusal.Nobody", name);
            case 1 -> SessionResult.done(named.getFirst().id());
            default -> unclear("decisions.refusal.Ambiguous", name);
        };
    }

    private static <T> SessionResult<T> unclear(String key, String name) {
        return SessionResult.refused(new SessionRefusal.InRoom(key, List.of(name.strip()), null));
    }
}
