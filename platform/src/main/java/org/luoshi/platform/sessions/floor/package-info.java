/**
 * {@code floor} (发言): who asks to speak, who has the floor, how long they may.
 *
 * <p>Serves the rules of procedure in {@code procedures/sessions}: minutes of a speech and of an oral report are data there.
 * Owns {@code session_speech}; publishes {@link org.luoshi.platform.sessions.SessionEvent.FloorChanged}. Read {@link
 * org.luoshi.platform.sessions.floor.Speech} first.
 */
@NullMarked
package org.luoshi.platform.sessions.floor;

import org.jspecify.annotations.NullMarked;
