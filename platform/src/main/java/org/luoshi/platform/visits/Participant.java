package org.luoshi.platform.visits;

import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.PersonId;

/**
 * Somebody who goes along (参加人员).
 *
 * @param person null for somebody who stands in no register
 * @param post as what they take part
 */
public record Participant(@Nullable PersonId person, String name, String post) {}
