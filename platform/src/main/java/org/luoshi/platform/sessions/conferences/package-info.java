/**
 * `conferences` (会议: 传达、部署): what a conference conveyed, who spoke in which post, which units exchanged experience, and the
 * tasks it deployed, each supervised as a matter of its own.
 *
 * <p>Serves no law of its own; the supervision of what is deployed rests on 政府督查工作条例 (2020) art. 11, 14 and 18. Owns {@code
 * session_conference}, {@code session_conference_line} and {@code session_deployed_task}; publishes no event of its own. Read
 * {@link org.luoshi.platform.sessions.conferences.RecordConference} first, then {@link
 * org.luoshi.platform.sessions.conferences.ConferenceCheck}.
 */
@NamedInterface("conferences")
@NullMarked
package org.luoshi.platform.sessions.conferences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
