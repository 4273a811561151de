package org.luoshi.platform.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.matters.MatterId;

/**
 * What a firm asked for on a visit (企业诉求), and how far it is.
 *
 * @param owner the department that owns the question; null before it was sent
 * @param answer the words the firm reads; empty before
 * @param linkUntil how long the firm's link works; null without one
 */
public record FirmTicket(
        UUID id,
        VisitId visit,
        @Nullable StopId stop,
        String firm,
        String text,
        String contact,
        Instant askedAt,
        @Nullable OrganisationId owner,
        @Nullable LocalDate sentOn,
        String answer,
        @Nullable LocalDate answeredOn,
        @Nullable Instant linkUntil) {

    public MatterId matterId() {
        return new MatterId(id);
    }
}
