/**
 * Key suggestions (重点督办建议): proposed with a ground, analysed, consulted on, decided by the chairpersons' meeting,
 * supervised by a committee, led by an official, replied to by the unit's head, reported on.
 *
 * <p>Serves 代表法 (2025) art. 52 and the places' texts in {@code procedures/profiles} (青岛 21–35, 山东 14–26, 浙江 12–28, 河南 25, 重庆
 * 32–33). Owns {@code suggestion_key}; publishes no event: each supervision is a matter of {@code suggestions/key} and moves as
 * one. Read {@link org.luoshi.platform.suggestions.key.KeySuggestion} first, then {@link
 * org.luoshi.platform.suggestions.key.FollowKey}.
 */
@NamedInterface("key")
@NullMarked
package org.luoshi.platform.suggestions.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
