package org.luoshi.platform.bodies;

/** A post in an organisation, such as 局长 of 市教育局. */
public record Post(PostId id, OrganisationId organisation, String title, PostRank rank) {}
