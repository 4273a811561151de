package org.luoshi.platform.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be had, with what a person can do about it: shown at start instead of a stack trace. */
public final class DatabaseUnavailable extends RuntimeException {
    private final String remedy;

    DatabaseUnavailable(String what, String remedy) {
        this(what, remedy, null);
    }

    DatabaseUnavailable(String what, String remedy, @Nullable Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    /** What to do, zh-CN first, English beside. */
    public String remedy() {
        return remedy;
    }
}
