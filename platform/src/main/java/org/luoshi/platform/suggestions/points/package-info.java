/**
 * {@code points} (建议要点与逐条答复): the text of a suggestion → what it asks for, one by one, as its own enumerations say; the
 * written answers of a reply → one answer to each.
 *
 * <p>Serves 代表法 (2025) art. 51: a reply answers what was raised. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.suggestions.points.PointFinder} first, then {@link
 * org.luoshi.platform.suggestions.points.PointAnswers}.
 */
@NamedInterface("points")
@NullMarked
package org.luoshi.platform.suggestions.points;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
