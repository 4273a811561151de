package org.luoshi.reading.draft;

import java.util.Locale;

/** What a meeting does with an item. */
public enum Act {
    /** 听取. */
    HEAR,
    /** 审议, 听取和审议. */
    DELIBERATE,
    /** 书面审议, 书面听取. */
    WRITTEN_REVIEW,
    /** 通过, 批准, 决定. */
    ADOPT,
    /** 任命, 补选, 代理. */
    APPOINT,
    /** 免去, 撤销职务. */
    REMOVE,
    /** 接受辞职. */
    ACCEPT_RESIGNATION,
    /** 传达学习. */
    CONVEY,
    /** 部署. */
    DEPLOY;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
