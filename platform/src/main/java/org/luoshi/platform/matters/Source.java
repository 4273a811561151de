package org.luoshi.platform.matters;

/**
 * Where a matter comes from: a typed link, so that none is an orphan.
 *
 * <p>Example: {@code ("suggestion", "1d3c…", "代表建议")}, {@code ("session", "15-4", "市十五届人大四次会议")}.
 *
 * @param kind what the source is, in the words of the context that owns it
 * @param id its identity there
 * @param label words for people
 */
public record Source(String kind, String id, String label) {
    public Source {
        if (kind.isBlank() || id.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("a matter needs a source with kind, id and label: " + kind + " / " + id);
        }
    }
}
