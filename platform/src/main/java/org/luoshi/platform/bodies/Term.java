package org.luoshi.platform.bodies;

/** A term of the congress: the 15th (第十五届), from its first session to the first session of the next. */
public record Term(TermId id, int number, Span span) {}
