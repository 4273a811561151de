package org.luoshi.lawtext.parse;

import org.luoshi.lawtext.text.Span;

/**
 * Something in a text that a careful reader would stop at.
 *
 * @param kind what it is
 * @param span where
 * @param detail what was found, in letters of the text: 第五条之后是第七条
 */
public record Problem(ProblemKind kind, Span span, String detail) {}
