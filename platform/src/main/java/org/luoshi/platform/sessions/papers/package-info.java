/**
 * {@code papers} (会议文件): what is laid before a meeting, in versions, each to be read by those it is for, with who read it.
 *
 * <p>Serves 监督法 (2024) art. 15: reports reach the members seven days before the session. Owns {@code session_paper} and
 * {@code session_paper_read}; publishes no event. Read {@link org.luoshi.platform.sessions.papers.Paper} first.
 */
@NullMarked
package org.luoshi.platform.sessions.papers;

import org.jspecify.annotations.NullMarked;
