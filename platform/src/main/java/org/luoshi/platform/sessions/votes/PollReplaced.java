package org.luoshi.platform.sessions.votes;

import org.luoshi.platform.sessions.MeetingId;

/** A question is put again in another way (改用其他方式表决): whoever held on to the first poll follows, in the same transaction. */
public record PollReplaced(MeetingId meeting, PollId old, PollId fresh) {}
