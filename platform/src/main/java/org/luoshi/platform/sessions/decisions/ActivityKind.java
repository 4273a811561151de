package org.luoshi.platform.sessions.decisions;

/** The three kinds of going out and looking. */
public enum ActivityKind {
    /** 执法检查. */
    INSPECTION,
    /** 视察. */
    VISIT,
    /** 调研. */
    STUDY;

    public String messageKey() {
        return "decisions.activity." + name();
    }
}
