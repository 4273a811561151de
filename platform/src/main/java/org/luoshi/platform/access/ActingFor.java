package org.luoshi.platform.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.StandIns;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** As whom a viewer may act today (代理): as oneself, and for those on leave whose stand-in one is. */
@Component
public class ActingFor {
    private final StandIns standIns;
    private final CityDate date;

    ActingFor(StandIns standIns, CityDate date) {
        this.standIns = standIns;
        this.date = date;
    }

    /** Oneself first; empty for a viewer who is none of the city's people. */
    public Set<PersonId> persons(Viewer viewer) {
        String own = viewer.personId();
        if (own == null) {
            return Set.of();
        }
        Set<PersonId> persons = new LinkedHashSet<>();
        persons.add(PersonId.of(own));
        persons.addAll(absent(PersonId.of(own)));
        return persons;
    }

    /** Those on leave today whose stand-in this person is. */
    List<PersonId> absent(@Nullable PersonId acting) {
        return acting == null
                ? List.of()
                : standIns.actedBy(acting, date.today()).stream()
                        .map(standIn -> standIn.absent().id())
                        .toList();
    }
}
