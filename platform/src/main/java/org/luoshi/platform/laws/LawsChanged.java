package org.luoshi.platform.laws;

/** Texts came into the library or left it, in this transaction: whoever keeps something made of them looks again. */
public record LawsChanged() {}
