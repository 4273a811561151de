package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The bodies as they stood on one day. */
public final class BodiesOn {
    private final LocalDate day;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Deputies deputies;

    BodiesOn(LocalDate day, Organisations organisations, Memberships memberships, Deputies deputies) {
        this.day = day;
        this.organisations = organisations;
        this.memberships = memberships;
        this.deputies = deputies;
    }

    public List<Organisation> organisations() {
        return organisations.on(day);
    }

    public List<Organisation> organisations(OrganisationKind kind) {
        return organisations.ofKind(kind, day);
    }

    public Lookup find(String name) {
        return organisations.find(name, day);
    }

    /** Everybody in a post of the organisation, heads first. */
    public List<Membership> membersOf(OrganisationId organisation) {
        return memberships.of(organisation, day);
    }

    /** How many persons are in it, the staff left out, and how many of these are among them. */
    public Headcount headcount(OrganisationId organisation, Collection<UUID> among) {
        return memberships.count(organisation, day, among);
    }

    /** 主要负责人; none while the post is vacant. */
    public Optional<Membership> headOf(OrganisationId organisation) {
        return membersOf(organisation).stream()
                .filter(m -> m.post().rank() == PostRank.PRINCIPAL_HEAD)
                .findFirst();
    }

    /** 主要负责人 of every organisation that has one. */
    public Map<OrganisationId, Person> heads() {
        return memberships.heads(day).stream()
                .collect(Collectors.toMap(m -> m.post().organisation(), Membership::person, (first, _) -> first));
    }

    /** Everything a person holds or held on any day, the latest first. */
    public List<Membership> careerOf(PersonId person) {
        return memberships.everOf(person);
    }

    public List<Membership> postsOf(PersonId person) {
        return memberships.of(person, day);
    }

    /** The deputy this person is on that day, in office or suspended. */
    public Optional<Deputy> deputy(PersonId person) {
        return deputies.byPerson(person, day);
    }

    /** The deputy this person is or was last by that day; a former one among them. */
    public Optional<Deputy> lastDeputy(PersonId person) {
        return deputies.lastOf(person, day);
    }

    /** Every deputy of the term running on that day, by delegation and in the order of the roll. */
    public List<Deputy> deputies() {
        return deputies.on(day);
    }
}
