package org.luoshi.platform.sessions;

/** How an item comes before the meeting. */
public enum ItemMode {
    /** 听取: reported by word of mouth. */
    ORAL,
    /** 书面审议、书面听取: the paper is read; notice, quorum and vote are the same. */
    WRITTEN;

    public String messageKey() {
        return "sessions.item.mode." + name();
    }
}
