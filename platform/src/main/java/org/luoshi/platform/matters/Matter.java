package org.luoshi.platform.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.run.Run;

/**
 * A matter with its run as it stands.
 *
 * @param number what people call it: {@code 建2026-0132}
 * @param category classification given at acceptance; empty before
 * @param confidential to be kept from the public and from units without a part in it
 * @param people owner and signers, by person id
 * @param version raised by each change; a form made for another version is stale
 */
public record Matter(
        MatterId id,
        String number,
        String title,
        Source source,
        String category,
        boolean confidential,
        @Nullable MatterId parent,
        LocalDate openedOn,
        @Nullable LocalDate endedOn,
        List<Person> people,
        long version,
        Run run) {

    /** A person tied to the matter: {@code owner}, {@code signer}, or {@code rater} in a former owner's place. */
    public record Person(String person, String relation) {
        public static final String OWNER = "owner";
        public static final String SIGNER = "signer";
        public static final String RATER = "rater";

        /** Roles somebody has in one matter alone: no account is given them, and an account named so has none of them. */
        public static final Set<String> ROLES = Set.of(SIGNER, RATER);
    }

    /** The person whose matter it is: lead deputy or applicant. */
    public @Nullable String owner() {
        return people.stream()
                .filter(p -> p.relation().equals(Person.OWNER))
                .map(Person::person)
                .findFirst()
                .orElse(null);
    }

    /** Roles this person has in this matter alone, by being tied to it. */
    Stream<String> rolesOf(@Nullable String person) {
        return people.stream()
                .filter(p -> p.person().equals(person))
                .map(Person::relation)
                .filter(relation -> Person.ROLES.contains(relation)
                        && run.procedure().roles().containsKey(relation));
    }

    /** Who is tied to it in this way. */
    public List<String> tied(String relation) {
        return people.stream()
                .filter(p -> p.relation().equals(relation))
                .map(Person::person)
                .toList();
    }

    public boolean isTiedTo(@Nullable String person) {
        return person != null && people.stream().anyMatch(p -> p.person().equals(person));
    }

    /** Whether this unit holds or held a part. */
    public boolean hasParty(@Nullable String unit) {
        return unit != null && run.parties().stream().anyMatch(p -> p.unit().equals(unit));
    }

    Matter with(Run next, @Nullable LocalDate ended) {
        return new Matter(
                id, number, title, source, category, confidential, parent, openedOn, ended, people, version, next);
    }
}
