package org.luoshi.lawtext.amend;

import org.luoshi.lawtext.text.Span;

/**
 * Which instruction wrote a stretch of the result.
 *
 * @param span in the result
 * @param instruction its place in {@link Amended#outcomes()}
 */
public record Blame(Span span, int instruction) {}
