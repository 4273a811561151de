package org.luoshi.reading.draft;

import java.util.Locale;

/** What a report tells of. */
public enum Kind {
    /** 人大常委会会议: a session of a standing committee. */
    SESSION,
    /** 座谈会、部长会议、联席会议: any other meeting. */
    CONFERENCE,
    /** 两地对接、合作: two cities meet. */
    COOPERATION,
    /** 实地察看、视察: a leader's visit on site. */
    VISIT,
    /** 调研: research on a line of work. */
    RESEARCH,
    /** 工作综述: a review with its figures. */
    OVERVIEW;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
