package org.luoshi.platform.sessions.groups;

import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SeatId;

/**
 * A group in which members deliberate (分组、联组).
 *
 * @param place its number in the meeting, from 1
 * @param room where it sits; may be empty
 * @param convenor who presides (召集人)
 * @param recorder who takes down what is said (记录人); may be somebody who sits in
 */
public record Group(
        UUID id,
        MeetingId meeting,
        Kind kind,
        int place,
        String name,
        String room,
        SeatId convenor,
        SeatId recorder,
        Set<SeatId> members) {
    public Group {
        members = Set.copyOf(members);
    }

    /** Of one part of the members, or of several groups together. */
    public enum Kind {
        /** 分组: a member belongs to one. */
        GROUP("group-speech"),
        /** 联组. */
        JOINT("joint-speech");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        /** The limit of a speech in the rules of the body; with {@code -again}, of one on the same question again. */
        public String rule() {
            return rule;
        }

        public String messageKey() {
            return "groups.kind." + name();
        }
    }

    public boolean has(SeatId seat) {
        return members.contains(seat);
    }

    /** Convenor and recorder keep its time, take opinions down and release them. */
    public boolean isKeptBy(SeatId seat) {
        return convenor.equals(seat) || recorder.equals(seat);
    }
}
