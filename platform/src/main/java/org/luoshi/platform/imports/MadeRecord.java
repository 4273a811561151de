package org.luoshi.platform.imports;

/**
 * Something a row made.
 *
 * @param kind as its context calls it: {@code organisation}
 * @param id its identity there
 * @param label its name for people
 * @param href its page; empty when it has none
 */
public record MadeRecord(String kind, String id, String label, String href) {}
