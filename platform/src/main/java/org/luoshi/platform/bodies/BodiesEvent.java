package org.luoshi.platform.bodies;

import java.time.LocalDate;

/** What others may want to react to. Published inside the transaction that made it true. */
public sealed interface BodiesEvent {
    /** Same organisation, another name from {@code on}. */
    record OrganisationRenamed(OrganisationId organisation, String formerName, String name, LocalDate on)
            implements BodiesEvent {}

    /** {@code from} ended on {@code on}; {@code into} takes over its duties and its open matters. */
    record OrganisationMerged(OrganisationId from, OrganisationId into, LocalDate on) implements BodiesEvent {}

    /** A term began with its first session. */
    record TermOpened(TermId term, int number, LocalDate on) implements BodiesEvent {}

    /** A session was scheduled, or moved: clocks that run backwards from it count anew. */
    record CongressSessionScheduled(CongressSession session) implements BodiesEvent {}

    /** A session closed: assignment meetings and reply clocks hang on this day. */
    record CongressSessionClosed(CongressSession session, LocalDate on) implements BodiesEvent {}

    /** A deputy was suspended, resumed, or is no longer a deputy. */
    record DeputyStatusChanged(DeputyId deputy, PersonId person, DeputyStatus status, LocalDate on)
            implements BodiesEvent {}

    /** Every open matter of one person passes to another. */
    record HandedOver(PersonId from, PersonId to, LocalDate on) implements BodiesEvent {}
}
