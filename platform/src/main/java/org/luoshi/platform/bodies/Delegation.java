package org.luoshi.platform.bodies;

/** A delegation (代表团): an organisation of kind {@link OrganisationKind#DELEGATION} below the congress. */
public record Delegation(OrganisationId id, String name) {}
