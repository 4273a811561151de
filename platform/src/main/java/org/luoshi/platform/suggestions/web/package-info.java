/**
 * Pages of suggestions (建议页面): the list, one suggestion, the draft and its co-signers, the assignment desk, what is
 * late and whose.
 *
 * <p>Serves no law of its own. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.suggestions.web.SuggestionController} first.
 */
@NullMarked
package org.luoshi.platform.suggestions.web;

import org.jspecify.annotations.NullMarked;
