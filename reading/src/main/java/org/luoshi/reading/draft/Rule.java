package org.luoshi.reading.draft;

import java.util.Locale;

/** The rules by which drafts are found. Each has a sentence in {@code reading/spec/page-text.md}, under its id. */
public enum Rule {
    PAGE_DATE;

    /** As printed in JSON and on pages, and never changed once published: {@code page-date}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
