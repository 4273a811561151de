package org.luoshi.platform.journal;

/**
 * The last line of a subject's chain, or what a seal knew as such.
 *
 * @param subject whose chain
 * @param seq the last line's place, 0 for a chain not begun
 * @param hash the last line's hash, {@link Hashing#NONE} for a chain not begun
 */
record Head(Subject subject, long seq, String hash) {}
