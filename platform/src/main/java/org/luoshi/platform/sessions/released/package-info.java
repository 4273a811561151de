/**
 * {@code released} (公开): what the office made public of a meeting, as pages and as data.
 *
 * <p>Serves 监督法 (2024) art. 17, 29 and 37 and 地方组织法 (2022) art. 51: reports, resolutions and results are told to the
 * public. Owns {@code session_release} and {@code session_decision_release}; publishes no event. Read {@link
 * org.luoshi.platform.sessions.released.Release} first, then {@link
 * org.luoshi.platform.sessions.released.ReleaseDecision}.
 */
@NamedInterface("released")
@NullMarked
package org.luoshi.platform.sessions.released;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
