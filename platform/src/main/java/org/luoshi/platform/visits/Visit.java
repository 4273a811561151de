package org.luoshi.platform.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.bodies.OrganisationId;

/**
 * A visit on site (现场调研、视察): one day, several stops in order.
 *
 * @param number in the ledger of its organ: {@code 政访2026-0003}
 * @param organ whose visit and whose ledger it is
 * @param leader who leads it, as a name
 */
public record Visit(
        VisitId id,
        String number,
        VisitKind kind,
        OrganisationId organ,
        String title,
        Participant leader,
        LocalDate day,
        VisitState state,
        List<Stop> stops,
        List<Participant> participants) {
    public Visit {
        stops = List.copyOf(stops);
        participants = List.copyOf(participants);
    }

    public Optional<Stop> stop(StopId id) {
        return stops.stream().filter(stop -> stop.id().equals(id)).findFirst();
    }
}
