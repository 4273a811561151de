package org.luoshi.platform.access;

import java.util.LinkedHashSet;
import java.util.Set;
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
        standIns.actedBy(PersonId.of(own), date.today())
                .forEach(standIn -> persons.add(standIn.absent().id()));
        return persons;
    }
}
