package org.luoshi.platform.matters;

/** A matter was opened; published inside the opening transaction. */
public record MatterOpened(Matter matter) {}
