package org.luoshi.platform.bodies;

/**
 * A name and when it was borne.
 *
 * @param role OFFICIAL, SHORT or ALIAS
 */
public record DatedName(String name, String role, Span span) {}
