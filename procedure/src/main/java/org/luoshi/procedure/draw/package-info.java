/**
 * Draws a procedure (程序图): a checked {@link org.luoshi.procedure.definition.Procedure} → an SVG picture that needs no
 * script, no font and no other file. It serves no law of its own; it shows which law each limit comes from. Owns nothing,
 * publishes nothing. Read {@link org.luoshi.procedure.draw.Drawing} first.
 */
@NullMarked
package org.luoshi.procedure.draw;

import org.jspecify.annotations.NullMarked;
