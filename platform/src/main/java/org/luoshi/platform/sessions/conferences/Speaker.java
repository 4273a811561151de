package org.luoshi.platform.sessions.conferences;

/**
 * Somebody named in the record of a conference.
 *
 * @param post as printed before the name: 市委常委、宣传部部长; may be empty
 */
public record Speaker(String name, String post, Role role) {
    public Speaker {
        name = name.strip();
        post = post.strip();
    }

    /** What they did. */
    public enum Role {
        /** 主持. */
        CHAIRED,
        /** 讲话. */
        SPOKE,
        /** 出席. */
        ATTENDED;

        public String messageKey() {
            return "conferences.role." + name();
        }
    }
}
