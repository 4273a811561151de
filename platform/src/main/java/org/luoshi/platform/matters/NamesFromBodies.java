package org.luoshi.platform.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.BodiesEvent;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.bodies.Person;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.calendar.CityDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Names as {@code bodies} has them today; an id it does not know is shown as it is. */
@Component
class NamesFromBodies implements Names {
    /** Kinds of organisation that are given work, in the order of the choice. */
    private static final List<OrganisationKind> WORKING = List.of(
            OrganisationKind.BUREAU,
            OrganisationKind.COUNTY,
            OrganisationKind.GOVERNMENT_GENERAL_OFFICE,
            OrganisationKind.SUPERVISORY_COMMISSION,
            OrganisationKind.COURT,
            OrganisationKind.PROCURATORATE,
            OrganisationKind.MASS_ORGANIZATION,
            OrganisationKind.SPECIAL_COMMITTEE,
            OrganisationKind.WORKING_BODY,
            OrganisationKind.ADMINISTRATIVE_OFFICE,
            OrganisationKind.OTHER);

    private final Bodies bodies;
    private final Organisations organisations;
    private final People people;
    private final CityDate date;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    NamesFromBodies(Bodies bodies, Organisations organisations, People people, CityDate date) {
        this.bodies = bodies;
        this.organisations = organisations;
        this.people = people;
        this.date = date;
    }

    @Override
    public String unit(String id) {
        return named(
                "o:", id, uuid -> organisations.byId(new OrganisationId(uuid)).map(Organisation::shortName));
    }

    @Override
    public String person(String id) {
        return named("p:", id, uuid -> people.byId(new PersonId(uuid)).map(Person::name));
    }

    @Override
    public List<Choice> units() {
        List<Choice> choices = new ArrayList<>();
        List<Organisation> all = bodies.on(date.today()).organisations();
        for (OrganisationKind kind : WORKING) {
            all.stream()
                    .filter(o -> o.kind() == kind)
                    .map(o -> new Choice(o.id().value().toString(), o.shortName()))
                    .forEach(choices::add);
        }
        return choices;
    }

    /** Names change seldom; when one does, all are asked for again. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(BodiesEvent changed) {
        known.clear();
    }

    /** A name changed on another server is seen here within a minute. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void forget() {
        known.clear();
    }

    private String named(String kind, String id, Function<UUID, Optional<String>> lookup) {
        String cached = known.get(kind + id);
        if (cached != null) {
            return cached;
        }
        try {
            Optional<String> name = lookup.apply(UUID.fromString(id));
            name.ifPresent(n -> known.put(kind + id, n));
            return name.orElse(id);
        } catch (IllegalArgumentException e) {
            return id;
        }
    }
}
