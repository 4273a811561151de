package org.luoshi.procedure.definition;

/** A label in both languages of the house, Chinese first: {@code 答复 / Reply}. */
public record Words(String zh, String en) {}
