/**
 * The assistant for drafts over HTTP (草稿助手): in, the words of a text; out, what a language model inside the house proposes,
 * or why there is nothing to use.
 *
 * <p>Serves no law of its own; it keeps texts in the house. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.intake.assistant.HttpAssistant} first.
 */
@NullMarked
package org.luoshi.platform.intake.assistant;

import org.jspecify.annotations.NullMarked;
