package org.luoshi.platform.laws.intake;

/** How far a text reaches (层级). Words: {@code laws.level.<name>}. */
public enum LawLevel {
    /** The whole country. */
    NATIONAL,
    /** A province, an autonomous region, a municipality directly under the central government. */
    PROVINCIAL,
    /** A city divided into districts, an autonomous prefecture. */
    CITY,
    /** An autonomous county. */
    COUNTY
}
