package org.luoshi.platform.operations.archive;

import org.jspecify.annotations.Nullable;

/** An archive or a place that cannot be used, with the place of the fault and what a person can do about it. */
public final class ArchiveRefused extends RuntimeException {
    private final String remedy;

    public ArchiveRefused(String what, String remedy) {
        this(what, remedy, null);
    }

    public ArchiveRefused(String what, String remedy, @Nullable Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    /** What to do, zh-CN first, English beside. */
    public String remedy() {
        return remedy;
    }
}
