package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Work passes only between people of one organisation: nobody else may see it. */
@Component
class Colleagues {
    private final Memberships memberships;

    Colleagues(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Why work may not pass from one to the other; the first may have left, the other has to be there. */
    Optional<BodiesRefusal> refusal(Person from, Person to, LocalDate day) {
        if (from.id().equals(to.id())) {
            return Optional.of(new BodiesRefusal.SamePerson(from));
        }
        Set<OrganisationId> theirs = memberships.everOf(from.id()).stream()
                .map(m -> m.post().organisation())
                .collect(Collectors.toSet());
        boolean together = memberships.of(to.id(), day).stream()
                .anyMatch(m -> theirs.contains(m.post().organisation()));
        return together ? Optional.empty() : Optional.of(new BodiesRefusal.NotColleagues(from, to));
    }
}
