/**
 * {@code intake} (收文): a file somebody sends → its words, or the reason why there are none → what the text says of itself:
 * title, kind, maker, area, dates.
 *
 * <p>Serves no law of its own; reads Word and web pages beside plain text, and opens no archive that is a trap. Owns no
 * table and publishes no event. Read {@link org.luoshi.platform.laws.intake.FileReader} first, then {@link
 * org.luoshi.platform.laws.intake.LawFacts}.
 */
@NamedInterface("intake")
@NullMarked
package org.luoshi.platform.laws.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
