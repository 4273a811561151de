package org.luoshi.platform.bodies;

/**
 * How many belong to an organisation, without their names (人数).
 *
 * @param people everybody in a post other than the staff's, counted once
 * @param among those of them who were asked about
 */
public record Headcount(int people, int among) {}
