/**
 * Pages of meetings (会议页面): the list, one meeting with its acts, the agenda in versions, seats and sign-in.
 *
 * <p>Serves no law of its own. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.sessions.web.SessionController} first.
 */
@NullMarked
package org.luoshi.platform.sessions.web;

import org.jspecify.annotations.NullMarked;
