package org.luoshi.platform.journal;

/**
 * What a line is about: one matter, one account, one file. Each subject has its own chain.
 *
 * @param kind the sort of thing, a lower-case word chosen by the owning context: {@code suggestion}, {@code account}
 * @param id its identity within the kind
 */
public record Subject(String kind, String id) {
    public Subject {
        kind = CleanText.required("subject kind", kind);
        id = CleanText.required("subject id", id);
    }
}
